// Which delivery a complaint, a return or a question is about, from the customer's own records.
import { namedDocuments, namedOrders } from "../records.ts";
import type { AgentInput } from "../types.ts";

export interface Subject {
  orderNo?: string;
  deliveryNoteNo?: string;
}

/** Only numbers that we find among this customer's records; a number that leads nowhere is left to the person to ask about. */
export function subjectOf(input: AgentInput): Subject {
  const note = namedDocuments(input).find((d) => d.kind === "delivery_note");
  const order = namedOrders(input)[0]?.orderNo ?? note?.orderNo ?? undefined;
  return { ...(order ? { orderNo: order } : {}), ...(note ? { deliveryNoteNo: note.number } : {}) };
}

/** The same for the trace, German. */
export function describe(subject: Subject): string {
  const parts = [subject.orderNo && `Auftrag ${subject.orderNo}`, subject.deliveryNoteNo && `Lieferschein ${subject.deliveryNoteNo}`];
  const found = parts.filter((p) => p !== undefined && p !== "");
  return found.length > 0 ? `gefunden: ${found.join(", ")}` : "kein Beleg dieses Kunden genannt oder gefunden";
}
