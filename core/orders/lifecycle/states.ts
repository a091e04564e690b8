// What the order states are called on screens and in documents; the states themselves are in ../types.ts.
import type { OrderState } from "../types.ts";

export const STATE_LABELS = {
  CREATED: { de: "angelegt", en: "created" },
  CONFIRMED: { de: "bestätigt", en: "confirmed" },
  PLANNED: { de: "eingeplant", en: "planned" },
  IN_PRODUCTION: { de: "in Fertigung", en: "in production" },
  PRODUCED: { de: "gefertigt", en: "produced" },
  PACKED: { de: "verpackt", en: "packed" },
  SHIPPED: { de: "versandt", en: "shipped" },
  DELIVERED: { de: "geliefert", en: "delivered" },
  INVOICED: { de: "berechnet", en: "invoiced" },
  CLOSED: { de: "abgeschlossen", en: "closed" },
  ON_HOLD: { de: "angehalten", en: "on hold" },
  CANCELLED: { de: "storniert", en: "cancelled" },
} as const satisfies Record<OrderState, { de: string; en: string }>;

/** States in which nothing has left the house yet. */
export const NOT_SHIPPED = [
  "CREATED",
  "CONFIRMED",
  "PLANNED",
  "IN_PRODUCTION",
  "PRODUCED",
  "PACKED",
] as const satisfies readonly OrderState[];
/** States from which an order can be put on hold. */
export const NOT_DELIVERED = [...NOT_SHIPPED, "SHIPPED"] as const satisfies readonly OrderState[];
