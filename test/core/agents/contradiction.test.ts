// Numbers that do not fit together: the clerk does not guess which order is meant.
import assert from "node:assert/strict";
import { business, codes, decide, line, orderLine, stated, storedOrder } from "./input.ts";

const ONE = "AB-2026-10490";
const OTHER = "AB-2026-10502";
const orders = [storedOrder(ONE, { customerOrderNo: "PO-7711" }), storedOrder(OTHER, { customerOrderNo: "PO-7742" })];
const cancel = (text: string, references: string[]) =>
  decide({ intent: "order_cancel", text, references: { order_no: references }, more: { orders } });

describe("numbers that name two orders", () => {
  it("given our number of one order and the customer's number of another, then nothing is cancelled and a person is asked", () => {
    const decision = cancel(`Bitte stornieren Sie den Auftrag ${ONE}, unsere Bestellung PO-7742.`, [ONE]);
    assert.deepEqual([business(decision), codes(decision)], [[], ["conflicting_data"]]);
    assert.match(decision.human[0]?.detail ?? "", /AB-2026-10490 und AB-2026-10502/);
  });

  it("given both numbers of the same order, then it is cancelled alone", () => {
    const decision = cancel(`Bitte stornieren Sie den Auftrag ${ONE}, unsere Bestellung PO-7711.`, [ONE]);
    assert.deepEqual([business(decision).length, codes(decision)], [1, []]);
  });

  it("given two of our numbers, then both are meant and both are cancelled", () => {
    const decision = cancel(`Bitte stornieren Sie ${ONE} und ${OTHER}.`, [ONE, OTHER]);
    assert.deepEqual([business(decision).length, codes(decision)], [2, []]);
  });

  it("given that the other one is said to stay, then only the first is cancelled", () => {
    const decision = cancel(`Bitte stornieren Sie den Auftrag ${ONE}. Unsere Bestellung PO-7742 bleibt bestehen.`, [ONE]);
    assert.deepEqual([business(decision).length, codes(decision)], [1, []]);
  });

  it("given a change that names two orders so, then a person is asked", () => {
    const lines = [orderLine(1, "HB-D15-SI", 5000)];
    const decision = decide({
      intent: "order_change",
      text: `Zu ${ONE} (unsere PO-7742): Pos. 1 bitte von 5.000 auf 8.000.`,
      references: { order_no: [ONE] },
      order: { lines: [line("HB-D15-SI", 8000)] },
      more: { orders: orders.map((o) => ({ ...o, lines })) },
    });
    assert.deepEqual([business(decision), codes(decision)], [[], ["conflicting_data"]]);
  });

  it("given a customer number that our order does not go by, then a person is asked; another spelling of it is no contradiction", () => {
    const change = (customerOrderNo: string) =>
      decide({
        intent: "order_change",
        text: `Zu ${ONE} bitte Liefertermin KW 51.`,
        references: { order_no: [ONE] },
        order: { customerOrderNo: stated(customerOrderNo), requestedDelivery: stated("2026-W51") },
        more: { orders },
      });
    assert.deepEqual(codes(change("PO-9900")), ["conflicting_data"]);
    assert.deepEqual(codes(change("po 7711 Rev. B")), []);
  });
});
