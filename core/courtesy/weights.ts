// How much a fault costs, in one place, so that the scale can be read at a glance.

/** alone puts a letter below the bar of 60 */
export const GRAVE = 45;
/** two of them do */
export const SERIOUS = 25;
/** noticed, forgiven */
export const MINOR = 10;
/** a matter of taste */
export const SLIGHT = 4;
