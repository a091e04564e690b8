// Turns of business letters, each with a neighbour that looks like it and is something else: what is right is read, what is not certain is asked.
import assert from "node:assert/strict";
import { mailOf, read, short } from "./mail-of.ts";

const asked = (text: string): string[] => read(mailOf(text)).human.map((h) => h.detail ?? "");
const ORDER = "Bitte liefern Sie 5.000 Stück HB-K17-SW.";

/** Each text gives these lines, and nobody is asked. */
function alone(cases: readonly [text: string, lines: string[]][]): void {
  for (const [text, lines] of cases)
    it(`"${text}"`, () => {
      const facts = read(mailOf(text));
      assert.deepEqual([short(facts), facts.human], [lines, []]);
    });
}

describe("conditions of purchase", () => {
  for (const said of [
    "We reserve the right to refuse goods arriving later than that.",
    "Später gelieferte Ware anzunehmen, behalten wir uns vor.",
    "Bei Verzug: je Woche später als vereinbart eine Vertragsstrafe nach unseren Bedingungen.",
  ])
    it(`"${said}" changes nothing`, () => assert.deepEqual(asked(`${ORDER} Liefertermin 11.12.2026. ${said}`), []));
  it("a wish for a later day does", () => {
    assert.match(asked(`${ORDER} Liefertermin 11.12.2026. Bitte doch eine Woche später liefern.`).join(), /eine Woche später/);
  });
});

describe("order numbers", () => {
  const cases: [text: string, number: string | undefined][] = [
    ['Bestellt unter "Freischütz 3".', "Freischütz 3"],
    ['Kommission "Otello 26/2", bitte mit aufdrucken.', "Otello 26/2"],
    ["Die Bestellnummer für Ihre Unterlagen: SST/26/4431.", "SST/26/4431"],
    ["Order number for your records: LK-4471.", "LK-4471"],
    ["Schicken Sie uns die Rechnung. Nummer bei uns TO-556.", "TO-556"],
    ["Ihre Rechnung Nummer TO-556 ist bezahlt.", undefined],
    ['Die Knöpfe sind für die Jacke "Amrum 54".', undefined],
  ];
  for (const [said, number] of cases)
    it(`"${said}" names ${number ?? "none"}`, () => assert.equal(read(mailOf(`${ORDER} ${said}`)).customerOrderNo?.value, number));
});

describe("days behind leaders and words of arrival", () => {
  const cases: [text: string, day: string | undefined][] = [
    ["Eintreffdatum ....... 14.12.2026", "2026-12-14"],
    ["Termin . . . . . . 14.12.2026", "2026-12-14"],
    ["Eingang bei uns Freitag 27.11.", "2026-11-27"],
    ["Nach Eingang Ihrer Rechnung vom 20.12.2026 zahlen wir.", undefined],
  ];
  for (const [said, day] of cases)
    it(`"${said}": ${day ?? "none"}`, () => assert.equal(read(mailOf(`${ORDER}\n\n${said}`)).requestedDelivery?.value, day));
});

describe("net, tax and gross on one line", () => {
  for (const said of [
    "Netto 236,50 EUR, zzgl. 19 % MwSt. 44,94 EUR, brutto 281,44 EUR",
    "Brutto 281,44 EUR (netto 236,50 EUR, USt. 44,94 EUR)",
    "Total gross EUR 281.44, net EUR 236.50, VAT EUR 44.94",
  ])
    it(`"${said}" says what the positions make`, () => {
      const facts = read(mailOf(`5.000 Stück HB-K17-SW zu 4,73 EUR/100\n${said}`));
      assert.equal(facts.total?.value, "236.50");
      assert.deepEqual(facts.human, []);
    });
});

describe("amounts in bags of so many, and of them", () => {
  const cases: [text: string, lines: string[]][] = [
    ["5x 100er Pack HB-K15-BR", ["HB-K15-BR 500"]],
    ["6 100er-Beutel HB-K15-SW", ["HB-K15-SW 600"]],
    ["We chose the toggles, 50 mm (HB-T50-NA); please send 600 of them.", ["HB-T50-NA 600"]],
    ["Die HB-T50-NA gefallen uns. Bitte liefern Sie uns 600 davon.", ["HB-T50-NA 600"]],
    ["600 Stück Jeansknopf Metall 20 mm altmessing, Art. HB-J20-AM", ["HB-J20-AM 600"]],
  ];
  alone(cases);
  it("a bag of another size than ours is asked, and so is a part of what was ordered", () => {
    assert.deepEqual(
      ["5x 250er Pack HB-K15-BR", "HB-T50-NA 600 Stück, 100 davon sofort."].map((text) => asked(text).length > 0),
      [true, true],
    );
  });
});

describe("more of the same kind in a paragraph of its own", () => {
  for (const said of ["PS: Bitte auch 500 von den roten mitschicken!", "Und noch 500 in rot.", "Dazu 500 rote."])
    it(`"${said}" is a position`, () => {
      const facts = read(mailOf(`500 HB-O15-BL bitte.\n\n${said}`));
      assert.deepEqual([short(facts), facts.human], [["HB-O15-BL 500", "HB-O15-RO 500"], []]);
    });
  it("without a word that says more, the same number again is asked, of the same goods it is not", () => {
    assert.match(asked("500 HB-O15-BL bitte.\n\nUnd 500 von den roten kämen uns gelegen.").join(), /500 von den roten/);
    assert.deepEqual(asked("500 HB-O15-BL bitte.\n\nDie 500 Knöpfe brauchen wir bis 11.12."), []);
  });
});

describe("kind and size said once for several", () => {
  const cases: [text: string, lines: string[]][] = [
    ["wir brauchen 1.000 rote und 1.000 blaue Ösenknöpfe 18 mm", ["HB-O18-RO 1000", "HB-O18-BL 1000"]],
    ["wir brauchen 1.000 rote und 1.000 blaue Ösenknöpfe, beide 18 mm", ["HB-O18-RO 1000", "HB-O18-BL 1000"]],
    ["Bitte Ösenknöpfe rot: 1.000 in 15 mm, 2.000 in 18 mm.", ["HB-O15-RO 1000", "HB-O18-RO 2000"]],
    ["The copper jeans buttons: 15,000 of the 17 mm and 5,000 of the 20 mm.", ["HB-J17-KU 15000", "HB-J20-KU 5000"]],
    ["Bitte 500 Druckknöpfe: 12 mm silber.", ["HB-D12-SI 500"]],
  ];
  alone(cases);
  it("the same number twice on a line, of which one gave a position, is asked", () => {
    assert.match(asked("1.000 rote Knöpfe hatten wir, nun bitte 1.000 blaue Ösenknöpfe 18 mm.").join(), /1\.000 rote/);
  });
});

describe("a weekday of a week", () => {
  const cases: [text: string, day: string][] = [
    ["Lieferung KW 51 Montag", "2026-12-14"],
    ["bis Mittwoch, KW 51", "2026-12-16"],
    ["Lieferung diese Woche noch am Freitag", "2026-11-27"],
    ["Lieferung KW 50, Freitag 11.12.", "2026-12-11"],
    ["Lieferung KW 50, freitags bitte nicht", "2026-W50"],
    ["Anliefern bitte am Donnerstag, den 17. Dezember, zwischen 8 und 12 Uhr", "2026-12-17"],
    ["Lieferung bis Freitag nächster Woche 1.000 davon vorab zu schicken ist nicht nötig", "2026-12-04"],
    ["Lieferung in der zweiten Januarwoche (11.-15.01.2027)", "2027-W02"],
    ["Lieferung 11.-22.01.2027", "2027-01-22"],
    ["Heute per Kurier, Zustellung Donnerstag 3.12.", "2026-12-03"],
    ["Lieferung in der Woche 50", "2026-W50"],
    ["Please supply not later than 15th January 2027", "2027-01-15"],
  ];
  for (const [said, day] of cases)
    it(`"${said}" is ${day}`, () => assert.equal(read(mailOf(`${ORDER} ${said}.`)).requestedDelivery?.value, day));
});

describe("a heading that says how many of each", () => {
  it("holds for the list below the blank line", () => {
    const facts = read(mailOf("Wir benötigen von den nachstehenden Artikeln jeweils 5.000 Stück:\n\nHB-K17-SW\nHB-K20-SW\nHB-K15-SW"));
    assert.deepEqual([short(facts), facts.human], [["HB-K17-SW 5000", "HB-K20-SW 5000", "HB-K15-SW 5000"], []]);
  });
});

describe("what is asked or told beside an order", () => {
  for (const said of [
    "Habt ihr die Knebelknöpfe auch in 60 mm? Wenn nicht, kein Problem.",
    "Vormenge kumuliert 210.000, Fortschrittszahl neu 240.000.",
    "60 Gäste kommen, davon 22 Herren in Westen.",
  ])
    it(`asks nobody: "${said}"`, () => assert.deepEqual(asked(`${ORDER} ${said}`), []));
  for (const said of ["Könnt ihr noch die Knebelknöpfe in 60 mm mitschicken?", "Davon 500 sofort.", "Davon 500 Stück sofort."])
    it(`asks: "${said}"`, () => assert.notDeepEqual(asked(`${ORDER} ${said}`), []));
  it("a position in the subject counts where the letter points there", () => {
    const subject = "SST/26/4501: 2.000 x HB-H12-WS";
    assert.deepEqual(short(read(mailOf("Bestellung wie im Betreff.", { subject }))), ["HB-H12-WS 2000"]);
    assert.deepEqual(short(read(mailOf("Guten Tag, wir melden uns dazu.", { subject }))), []);
  });
});

describe("thanks", () => {
  it("for what came order nothing", () => {
    const facts = read(
      mailOf("Many thanks for sending the 3 colour cards, which everybody on the 2nd floor liked. Please send 600 HB-T50-NA."),
    );
    assert.deepEqual([short(facts), facts.human], [["HB-T50-NA 600"], []]);
  });
  it("in one sentence with an order hide nothing of it", () => {
    assert.deepEqual(short(read(mailOf("Danke für den Rückruf, dann also 500 HB-K17-SW."))), ["HB-K17-SW 500"]);
    assert.deepEqual(short(read(mailOf("Vielen Dank für die Farbkarte. Dann 500 HB-K17-SW."))), ["HB-K17-SW 500"]);
  });
});
