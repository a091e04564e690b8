// Month names, weekdays and numbers of weeks as they are written in the languages that reach us. Add a spelling here.

/** Month number by lower-case spelling (without the dot of an abbreviation). */
export const MONTHS: Record<string, number> = months([
  "januar jan jänner jaenner january janvier styczeń stycznia january enero gennaio leden ledna januari",
  "februar feb feber february février fevrier luty lutego febrero febbraio únor února februari",
  "märz mär mrz maerz march mar mars marzec marca marzo březen března maart",
  "april apr avril kwiecień kwietnia abril aprile duben dubna",
  "mai may maj maja mayo maggio květen května mei",
  "juni jun june juin czerwiec czerwca junio giugno červen června",
  "juli jul july juillet lipiec lipca julio luglio červenec července",
  "august aug août aout sierpień sierpnia agosto srpen srpna augustus",
  "september sep sept septembre wrzesień września septiembre settembre září",
  "oktober okt october oct octobre październik października octubre ottobre říjen října",
  "november nov novembre listopad listopada noviembre listopad listopadu",
  "dezember dez december dec décembre decembre grudzień grudnia diciembre dicembre prosinec prosince",
]);

/** ISO weekday by lower-case spelling. */
export const WEEKDAYS: Record<string, number> = {
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonnabend: 6,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  lundi: 1,
  mardi: 2,
  mercredi: 3,
  jeudi: 4,
  vendredi: 5,
};

/** Words before a week number. */
export const WEEK = `kalenderwoche|woche|kw|cw|week|wk|semaine|sem|tydzień|tyg|settimana|semana|týden`;

function months(lines: readonly string[]): Record<string, number> {
  const table: Record<string, number> = {};
  for (const [index, line] of lines.entries()) for (const word of line.split(" ")) table[word] ??= index + 1;
  return table;
}
