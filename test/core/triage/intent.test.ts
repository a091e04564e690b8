// Single points of understanding what the sender wants.
import assert from "node:assert/strict";
import type { DocumentContent } from "../../../core/mail/types.ts";
import { triage } from "../../../core/triage/triage.ts";
import { context, mail } from "./mail.ts";

const of = (subject: string, text: string, from = "k.sommer@bergmann-bekleidung.example") => triage(mail({ from, subject, text }), context);
const document = (given: Partial<DocumentContent>): DocumentContent => ({
  attachmentId: "a1",
  filename: "anlage.pdf",
  kind: "pdf",
  state: "ok",
  text: "",
  tables: [],
  reader: "test/1",
  ...given,
});

describe("triage: intent", () => {
  it("given a word inside another word, then it does not fire: Expressversand is not press, Ihrer is not HR", () => {
    assert.equal(
      of("Expressversand", "Bitte liefern Sie 2.000 Stück HB-K15-SW per Expressversand an Ihrer bekannten Adresse.").intent.value,
      "order",
    );
  });

  it("given quoted history that speaks of an order, then only what is written now counts", () => {
    const found = of(
      "AW: Bestellung 4711",
      "Hallo, wo bleibt die Lieferung? Sie ist noch nicht eingetroffen.\n\nAm 02.11.2026 schrieb Happy Buttons:\n> wir bestätigen Ihre Bestellung über 2.000 Stück HB-K15-SW",
    );
    assert.equal(found.intent.value, "order_status");
  });

  it("given a letter that says it is no order, then it is none", () => {
    assert.equal(
      of("Bestellung?", "Bitte machen Sie uns ein Angebot über 5.000 Stück HB-K15-SW. Eine Bestellung ist damit noch nicht verbunden.")
        .intent.value,
      "quote_request",
    );
  });

  it("given only a structured order as attachment, then it is an order", () => {
    const order = document({ filename: "b.xml", kind: "xml", order: { format: "ubl-order", lines: [] } });
    assert.equal(
      triage(mail({ from: "beschaffung@autositz-tekstil.example", subject: "4711", text: "siehe Anlage", documents: [order] }), context)
        .intent.value,
      "order",
    );
  });

  it("given data that are a change or a cancellation, then they outweigh a page and a letter that say order", () => {
    const kinds = (["change", "cancellation"] as const).map((message) => {
      const documents = [document({ filename: "Bestellung.pdf", text: "Bestellung Nr. 4711", message })];
      const letter = { from: "k.sommer@bergmann-bekleidung.example", subject: "Bestellung 4711", text: "anbei unsere Bestellung" };
      return triage(mail({ ...letter, documents }), context).intent.value;
    });
    assert.deepEqual(kinds, ["order_change", "order_cancel"]);
  });

  it("given an invoice heading in a stranger's PDF, then it is an incoming invoice; a customer's attached copy of ours is not", () => {
    const documents = [document({ filename: "scan.pdf", text: "Rechnung Nr. 55\nRechnungsdatum 01.11.2026" })];
    assert.equal(
      triage(mail({ from: "info@dachdecker.example", subject: "Rechnung", text: "anbei", documents }), context).intent.value,
      "invoice_received",
    );
    const copy = mail({
      from: "k.sommer@bergmann-bekleidung.example",
      subject: "RE-2026-31802",
      text: "Auf der Rechnung RE-2026-31802 fehlt der Rabatt. Bitte korrigieren.",
      documents,
    });
    assert.equal(triage(copy, context).intent.value, "invoice_question");
  });

  it("given an order that stands only in an attached mail, then the attached mail is read", () => {
    const inner = document({
      kind: "mail",
      filename: "m.eml",
      mail: { from: null, subject: "Knöpfe", text: "bitte bestellen: 2.000 Stück HB-O18-RO, Lieferung KW 50" },
    });
    assert.equal(
      triage(mail({ from: "t.lang@kindertraeume.example", subject: "WG: Knöpfe", text: "siehe unten", documents: [inner] }), context).intent
        .value,
      "order",
    );
  });

  it("given two matters for two departments, then both are named and a person is asked", () => {
    const found = of(
      "Rückgabe",
      "Guten Tag, wir haben zu viel bestellt und möchten 500 HB-K15-SW zurückschicken, alles originalverpackt.\n\nUnd bitte liefern Sie dann gleich 1.000 Stück HB-K20-SW neu.",
    );
    assert.equal(found.intent.value, "return_request");
    assert.deepEqual(
      found.otherIntents.map((o) => o.value),
      ["order"],
    );
    assert.ok(found.human.some((h) => h.code === "multiple_intents"));
  });

  it("given nothing to go by, then it is not sure", () => {
    assert.ok(of("Frage", "Hallo, wie besprochen. Gruß").intent.confidence < 0.6);
  });

  it("given any finding, then it says why, with the writer's own words", () => {
    const { intent } = of("Änderung", "Bitte erhöhen Sie in Auftrag AB-2026-10611 die Menge von 2.000 auf 3.500 Stück.");
    assert.equal(intent.value, "order_change");
    assert.match(intent.reason, /Bestelländerung/);
    assert.match(intent.evidence ?? "", /erhöhen|von 2\.000 auf/);
  });
});
