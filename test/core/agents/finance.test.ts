import assert from "node:assert/strict";
import { supplierReference } from "../../../core/agents/finance/supplier-reference.ts";
import type { DocumentContent } from "../../../core/mail/types.ts";
import { business, codes, decide, STRANGER, storedDocument } from "./input.ts";

const RE = "RE-2026-31802";
const OTHER = "RE-2026-31845";
const document = (more: Partial<DocumentContent>): DocumentContent => ({
  attachmentId: "a",
  filename: "GH-26-4410.pdf",
  kind: "pdf",
  state: "ok",
  text: "",
  tables: [],
  reader: "pdf/1",
  ...more,
});

describe("the finance clerk records incoming invoices", () => {
  it("given an e-invoice, then it is recorded for approval with its gross amount, and acknowledged", () => {
    const invoice = {
      format: "cii" as const,
      number: "GH-26-4410",
      issueDate: "2026-11-16",
      dueDate: "2026-12-16",
      currency: "EUR",
      gross: "1190.00",
    };
    const decision = decide({ intent: "invoice_received", customerNo: STRANGER, mail: { documents: [document({ invoice })] } });
    const put = decision.operations[0];
    assert.ok(put?.op === "document.put");
    assert.deepEqual([put.document.kind, put.document.state, put.document.amountMinor], ["incoming_invoice", "to_approve", 119000]);
    assert.deepEqual([decision.letter?.facts["invoiceNo"], codes(decision)], ["GH-26-4410", []]);
  });

  it("given an invoice that bears the number of one of ours, then ours is not overwritten", () => {
    const invoice = { format: "cii" as const, number: RE, gross: "1.00" };
    const put = decide({ intent: "invoice_received", mail: { documents: [document({ invoice })] } }).operations[0];
    assert.ok(put?.op === "document.put" && put.document.number !== RE);
  });

  it("given a protected PDF and no XML, then a person is asked and the draft asks for a readable one", () => {
    const decision = decide({ intent: "invoice_received", subject: "Rechnung", mail: { documents: [document({ state: "encrypted" })] } });
    assert.deepEqual([codes(decision), decision.letter?.template], [["unreadable_attachment"], "attachment-unreadable"]);
  });

  for (const [text, number] of [
    ["Zahlungserinnerung zu unserer Rechnung 886120", "886120"],
    ["Rechnung Nr. R-10877 vom 30.09.2026", "R-10877"],
    ["Invoice no. INV/2026/77 attached", "INV/2026/77"],
    ["zu Ihrer Rechnung RE-2026-31802", null],
    ["Rechnung vom 12.10.2026", null],
    ["unsere Rechnung ist offen", null],
  ] as const) {
    it(`the supplier's number in "${text}" is ${number}`, () => assert.equal(supplierReference(text), number));
  }
});

describe("the finance clerk matches payments", () => {
  const text = `Zahlungsavis Nr. 2000417733\n${RE}   28.10.2026   2.975,00   0,00   2.975,00\n${OTHER}   04.11.2026   1.547,00   0,00   1.547,00\nSumme EUR   4.522,00`;
  const references = { invoice_no: [RE, OTHER] };
  const invoices = [storedDocument(RE, "invoice", { amountMinor: 297500 }), storedDocument(OTHER, "invoice")];

  it("given rows that name one invoice each, then each is recorded with what was paid, under the advice's number", () => {
    const decision = decide({ intent: "payment_advice", text, references, more: { documents: invoices } });
    assert.deepEqual(
      business(decision).map((o) => o.op === "payment.record" && [o.invoiceNo, o.amountMinor, o.reference]),
      [
        [RE, 297500, "Avis 2000417733 moto-brandt.example"],
        [OTHER, 154700, "Avis 2000417733 moto-brandt.example"],
      ],
    );
    assert.deepEqual([codes(decision), decision.closes], [[], true]);
  });

  it("given an attached list with American numbers, then the last column counts", () => {
    const table = { header: ["Invoice", "Amount", "Deduction", "Paid"], rows: [[RE, "3,150.00", "175.00", "2,975.00"]] };
    const mail = { documents: [document({ kind: "csv", tables: [table] })] };
    const decision = decide({
      intent: "payment_advice",
      language: "en",
      text: "See attached.",
      references: { invoice_no: [RE] },
      mail,
      more: { documents: invoices },
    });
    assert.ok(decision.operations[0]?.op === "payment.record" && decision.operations[0].amountMinor === 297500);
  });

  for (const [why, changed] of [
    ["amounts that do not add up", text.replace("4.522,00", "4.403,00")],
    ["a credit note", text.replace(/2\.975,00/g, "-2.975,00").replace("4.522,00", "-1.428,00")],
    ["more than is open", text.replace(/2\.975,00/g, "3.975,00").replace("4.522,00", "5.522,00")],
  ] as const) {
    it(`given ${why}, then that invoice is left to the bookkeeper`, () => {
      const decision = decide({ intent: "payment_advice", text: changed, references, more: { documents: invoices } });
      assert.ok(!business(decision).some((o) => o.op === "payment.record" && o.invoiceNo === RE));
      assert.deepEqual([codes(decision), decision.closes], [[], false]);
    });
  }

  it("given numbers that are not this customer's, then nothing is recorded and nothing told", () => {
    const documents = [storedDocument(RE, "invoice", { customerNo: "10001" })];
    const decision = decide({ intent: "payment_advice", text, references, more: { documents } });
    assert.deepEqual([business(decision), decision.letter?.template], [[], "payment-unmatched"]);
  });
});

describe("the finance clerk answers questions about our invoices", () => {
  const documents = [storedDocument(RE, "invoice", { amountMinor: 297500, dueDate: "2026-12-01" })];
  const ask = (text: string, more: object = {}) =>
    decide({ intent: "invoice_question", text, references: { invoice_no: [RE] }, more: { documents }, ...more });

  it("given a question that the store answers, then state, amount and due date are told", () => {
    assert.deepEqual(ask(`Ist die Rechnung ${RE} noch offen?`).letter?.facts["invoices"], [
      { invoiceNo: RE, date: "10. November 2026", stateText: "offen", amount: "2.975,00 EUR", due: "1. Dezember 2026" },
    ]);
  });

  for (const text of [
    `Bitte senden Sie eine korrigierte Rechnung zu ${RE}.`,
    `Could you send us a copy of ${RE}?`,
    "Auf der Rechnung fehlt unsere UID.",
  ]) {
    it(`given "${text}", then it is acknowledged with a date and left to a colleague`, () => {
      const decision = ask(text);
      assert.deepEqual([decision.letter?.template, codes(decision), decision.closes], ["invoice-question-received", [], false]);
    });
  }

  it("given a stranger with our invoice number, then nothing is told and a person is asked", () => {
    const decision = ask(`Ist ${RE} bezahlt?`, { customerNo: STRANGER });
    assert.deepEqual([codes(decision), decision.letter?.facts["invoices"]], [["unknown_customer"], undefined]);
  });
});

describe("the finance clerk passes on what only people may settle", () => {
  it("given a friendly reminder, then it is acknowledged, finance is told, and no one has to decide at once", () => {
    const decision = decide({ intent: "dunning_received", customerNo: STRANGER, subject: "Zahlungserinnerung zu unserer Rechnung 886120" });
    assert.deepEqual([codes(decision), decision.letter?.facts["reference"]], [[], "886120"]);
    assert.ok(decision.operations.some((o) => o.op === "notify" && o.to[0] === "finance@h-bu.de"));
  });

  it("given a legal threat, then the reminder goes to a person", () => {
    const decision = decide({ intent: "dunning_received", human: [{ code: "legal_threat", by: "triage" }] });
    assert.deepEqual(codes(decision), ["legal_threat"]);
    assert.ok(decision.proposed.some((o) => o.op === "notify"));
  });

  it("given changed bank details, then always a person, and nothing is written", () => {
    const decision = decide({ intent: "bank_details_change" });
    assert.deepEqual([codes(decision), business(decision), decision.proposed], [["bank_details_change"], [], []]);
  });
});
