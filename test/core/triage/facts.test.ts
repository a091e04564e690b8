// Customer, OEM, our numbers, language, recipient, legal threats, urgency: one fact a test.
import assert from "node:assert/strict";
import { parseName } from "../../../core/triage/recipient.ts";
import { triage } from "../../../core/triage/triage.ts";
import { context, mail } from "./mail.ts";

const found = (given: Parameters<typeof mail>[0]) => triage(mail(given), context);

describe("triage: customer and OEM", () => {
  it("given a colleague at the customer's domain or a subdomain, then it is that customer", () => {
    assert.equal(found({ from: "qs@bergmann-bekleidung.example" }).customerNo.value, "10001");
    assert.equal(found({ from: "edi@mail.bergmann-bekleidung.example" }).oem.value, true);
  });
  for (const words of [
    "Kd.-Nr. 10010",
    "Kundennummer: 10010",
    "Kunden-Nr.: 10010",
    "our customer no. 10010",
    "unserer Kundennummer 10010",
  ]) {
    it(`given a stranger who writes "${words}", then the customer is named, but never OEM`, () => {
      const t = found({ from: "anja@gmail.com", text: `Guten Tag, ${words}, wo bleibt die Lieferung?` });
      assert.equal(t.customerNo.value, "10010");
      assert.equal(t.oem.value, false);
    });
  }
  it("given a private person who only mentions a customer, then nobody we know", () => {
    assert.equal(found({ from: "x@freemail.example", text: "Lakeland Apparel hat Sie empfohlen." }).customerNo.value, null);
  });
});

describe("triage: our document numbers", () => {
  it("given numbers in many spellings, also quoted and in the subject, then they are found in ours", () => {
    const t = found({
      from: "x@y.example",
      subject: "Re: ab-2026-10432",
      text: "Lieferschein LS 2026-20744 und RE–2026–31802, AN-2026/00012.\n\nAm 02.11.2026 schrieb Happy Buttons:\n> Vorgang F-2026-000017",
    });
    assert.deepEqual(t.references, {
      order_no: ["AB-2026-10432"],
      invoice_no: ["RE-2026-31802"],
      delivery_note_no: ["LS-2026-20744"],
      quote_no: ["AN-2026-00012"],
      case_no: ["F-2026-000017"],
    });
  });
  it("given the sender's own numbers that only look alike, then none", () => {
    assert.deepEqual(
      found({ from: "x@y.example", text: "PO-2026-5512, B2026-2207, LAB-2026-10432, EB-114402, 0AB-2026-10432, AB-2026-104321234" })
        .references,
      {},
    );
  });
  it("given a supplier's invoice numbered like ours, then it is the supplier's", () => {
    assert.deepEqual(
      found({
        from: "rechnung@maler.example",
        subject: "Rechnung RE-2026-00123",
        text: "Anbei erhalten Sie unsere Rechnung RE-2026-00123, zahlbar innerhalb 14 Tagen.",
      }).references,
      {},
    );
  });
});

describe("triage: language", () => {
  for (const [language, text] of [
    ["de", "siehe Anhang"],
    ["en", "pls see attached"],
    ["de", "HB-K15-SW 2.000 Stk\nHB-K17-BR 500 Stk\nTermin KW 49"],
    ["en", "need 500 pcs HB-K15-SW, same address, thanks"],
    ["fr", "Bonjour, merci de nous livrer 2 000 boutons HB-K15-SW. Cordialement"],
    ["pl", "Proszę o 2000 szt. HB-K15-SW. Pozdrawiam"],
    ["tr", "Merhaba, 2000 adet düğme siparişi vermek istiyoruz. Saygılarımızla"],
    ["ru", "Добрый день, просим выслать нам 2000 пуговиц. С уважением"],
  ] as const) {
    it(`"${text.slice(0, 30)}" is ${language}`, () => assert.equal(found({ from: "x@y.example", text }).language.value, language));
  }
});

describe("triage: urgency", () => {
  const urgency = (text: string, subject = "Bestellung 4711"): string =>
    found({ from: "x@y.example", subject, text: `Bitte liefern Sie 2.000 Stück HB-K15-SW. ${text}` }).urgency.value;
  it("given words of haste, then high", () => {
    for (const text of ["Es eilt sehr.", "Dringend!", "Bitte schnellstmöglich.", "This is urgent.", "Wir brauchen sie noch diese Woche."])
      assert.equal(urgency(text), "high", text);
  });
  it("given a standing line or danger to people, then critical", () => {
    for (const text of [
      "Bei uns steht die Linie.",
      "Bandstillstand ab 14 Uhr!",
      "Our production line is down.",
      "Ein Kind hat einen Knopf verschluckt.",
    ])
      assert.equal(urgency(text), "critical", text);
  });
  it("given words that only sound urgent, then normal", () => {
    for (const text of [
      "Es eilt nicht.",
      "Keine Eile.",
      "No rush.",
      "Zahlbar sofort ohne Abzug.",
      "Ab sofort gilt unsere neue Lieferadresse.",
      "In dringenden Fällen 069 555.",
    ])
      assert.equal(urgency(text), "normal", text);
  });
  it("given urgency only in a footer, then normal", () => {
    assert.equal(
      urgency("\n\nMit freundlichen Grüßen\nEva Klein\n\nURGENT: please consider the environment before printing this email."),
      "normal",
    );
  });
});

describe("triage: recipient", () => {
  for (const [raw, salutation, title, lastName] of [
    ["Frau Dr. Katrin Sommer", "Frau", "Dr.", "Sommer"],
    ["Prof. Dr. Hans Weber", "Herr", "Prof. Dr.", "Weber"],
    ["Herr Dipl.-Ing. Frank Obermeier", "Herr", "Dipl.-Ing.", "Obermeier"],
    ["Herr Kapt. a. D. Holger Thomsen", "Herr", "Kapt. a. D.", "Thomsen"],
    ["Mag. Theresa Huber", "Frau", "Mag.", "Huber"],
    ["Müller, Sabine", "Frau", "", "Müller"],
    ["i. A. Jan van der Berg", "Herr", "", "van der Berg"],
    ["Ms Fiona MacLeod", "Frau", "", "MacLeod"],
    ["Kim Bauer", "", "", "Bauer"],
  ] as const) {
    it(`"${raw}" is ${salutation || "nobody's guess"} ${title} ${lastName}`, () => {
      const name = parseName(raw);
      assert.deepEqual([name?.salutation, name?.title, name?.lastName], [salutation, title, lastName]);
    });
  }
  it("given a desk or a company as display name, then it is no person", () => {
    for (const raw of ["Einkauf Nordwest", "SAP MM", "noreply", "Buchhaltung", "Muster GmbH"]) assert.equal(parseName(raw), null, raw);
  });
  it("given a desk's address and a signed name, then the signature counts", () => {
    const t = found({
      from: "Einkauf <einkauf@firma.example>",
      text: "Bitte liefern Sie 500 Stück HB-K15-SW.\n\nMit freundlichen Grüßen\nDr. Petra Lang\nFirma GmbH",
    });
    assert.deepEqual(t.recipient, { salutation: "Frau", title: "Dr.", firstName: "Petra", lastName: "Lang" });
  });
});

describe("triage: reasons for a person", () => {
  const codes = (from: string, subject: string, text: string): string[] => found({ from, subject, text }).human.map((h) => h.code);
  it("given lawyers and courts, then legal_threat; our own word 'Vertrag' alone is none", () => {
    assert.ok(
      codes(
        "a@moto-brandt.example",
        "Reklamation",
        "Die Knöpfe sind gebrochen. Ohne Ersatz bis Freitag schalten wir unseren Anwalt ein.",
      ).includes("legal_threat"),
    );
    assert.deepEqual(
      codes("a@moto-brandt.example", "Frage", "Gilt der Vertrag auch für Perlmuttknöpfe, und welche Temperatur halten sie aus?"),
      [],
    );
  });
  it("given a free colour card for a private person, then nobody need be asked; a quote for a stranger needs one", () => {
    assert.deepEqual(codes("x@freemail.example", "Farbkarte", "Könnte ich bitte eine Farbkarte bekommen?"), []);
    assert.deepEqual(codes("x@freemail.example", "Anfrage", "Was kosten 2.000 Stück HB-K15-SW?"), ["unknown_customer"]);
  });
  it("given a foreign language, then a person; but not for a foreign automatic reply", () => {
    assert.deepEqual(codes("commande@atelier-blanchard.example", "Commande", "Nous souhaitons commander 2 000 boutons HB-K15-SW, merci."), [
      "foreign_language",
    ]);
    assert.deepEqual(
      codes("commande@atelier-blanchard.example", "Réponse automatique", "Je suis absente du bureau jusqu'au 23 novembre."),
      [],
    );
  });
});
