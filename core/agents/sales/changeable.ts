// Up to which state an order may still be changed or cancelled without asking: nothing has been made of it yet.
import type { Order, OrderState } from "../../orders/types.ts";

const BEFORE_PRODUCTION: readonly OrderState[] = ["CREATED", "CONFIRMED"];
const ON_ITS_WAY: readonly OrderState[] = ["SHIPPED", "DELIVERED", "INVOICED", "CLOSED"];

/** An order on hold counts by where it was held. */
const counts = (order: Order): OrderState => (order.state === "ON_HOLD" ? (order.heldFrom ?? "ON_HOLD") : order.state);

export const changeable = (order: Order): boolean => BEFORE_PRODUCTION.includes(counts(order));

/** The goods have left the house: nobody can call them back. */
export const tooLate = (order: Order): boolean => ON_ITS_WAY.includes(counts(order));
