import assert from "node:assert/strict";
import { describe as sentence } from "../../../core/conclude/describe.ts";

describe("given operations proposed to a person", () => {
  it("then each is one sentence in the language of the screen, with its amounts", () => {
    const step = { op: "order.step", orderNo: "AB-2026-00001", to: "CANCELLED", reason: "Kunde storniert" } as const;
    const payment = { op: "payment.record", invoiceNo: "RE-2026-00001", amountMinor: 123456, currency: "EUR", reference: "x" } as const;
    assert.equal(sentence(step, "de"), "Auftrag AB-2026-00001 auf „storniert“ setzen: Kunde storniert");
    assert.equal(sentence(payment, "de"), "Zahlung 1.234,56 EUR auf Rechnung RE-2026-00001 buchen");
    assert.equal(sentence(payment, "en"), "Book payment of EUR 1,234.56 on invoice RE-2026-00001");
  });
  it("then one that clerks never propose is at least named", () => {
    assert.equal(sentence({ op: "work.void", uniqueKeyPrefix: "x" }, "de"), "Arbeit aufheben");
  });
});
