// The letter says one thing, the document that it comes with another: a person decides, whatever the words.
import assert from "node:assert/strict";
import { checked } from "./checked.ts";
import { documentOf, mailOf, read } from "./mail-of.ts";

const HEADER = ["Pos", "Artikel", "Bezeichnung", "Menge", "ME", "Preis/100", "Betrag", "Liefertermin"];
const ROWS = [
  ["1", "HB-K15-SW", "Hosenknopf Polyester 15 mm schwarz", "3.000", "Stk", "4,51", "135,30", "21.12.2026"],
  ["2", "HB-Z18-SI", "Zierknopf silber 18 mm", "2.000", "Stk", "53,24", "1.064,80", "21.12.2026"],
];

/** Order 4500-1234 for 21.12.2026, the day in a column or above the table. */
function order(letter: string, column: boolean, language = "de") {
  const cut = (row: string[]): string[] => (column ? row : row.slice(0, -1));
  const text = ["Bestellung 4500-1234", column ? "" : "Liefertermin: 21.12.2026", ...[HEADER, ...ROWS].map((r) => cut(r).join("  "))];
  const tables = [{ header: cut(HEADER), rows: ROWS.map(cut) }];
  const mail = `Guten Tag,\n\n${letter}\n\nMit freundlichen Grüßen\nA. Muster`;
  return read(mailOf(mail, { subject: "Bestellung", documents: [documentOf({ text: text.join("\n"), tables })] }), { language });
}

const GERMAN = "anbei unsere Bestellung 4500-1234";
const ENGLISH = "Attached our order 4500-1234";
const ASKED: Record<string, readonly string[]> = {
  "another day": [
    `${GERMAN}. Bitte bis 10.12. liefern.`,
    `${GERMAN}. Bitte sorgen Sie dafür, dass alles am 10.12. da ist.`,
    `${GERMAN}, Termin ist KW 50.`,
    `${GERMAN}. Passt der 10.12.?`,
    `${GERMAN}. Der LKW kommt am 10.12. zur Abholung.`,
    `${GERMAN}. Bitte spätestens nächste Woche Freitag.`,
    `${GERMAN}. Wir brauchen alles vor Nikolaus.`,
    `${ENGLISH}. Please make sure the goods arrive on 10 December 2026.`,
    `${ENGLISH}. Ship date 12/10/2026 please.`,
    `${ENGLISH}. Please ship by the 10th.`,
  ],
  "an earlier or later day": [
    `${GERMAN}. Die Ware muss eine Woche früher kommen als angegeben.`,
    `${GERMAN}. Die Lieferung bitte eine Woche vorziehen.`,
    `${ENGLISH}. We need it two weeks earlier.`,
  ],
  "another quantity": [
    `${GERMAN}: 5.000 Stück HB-K15-SW und 2.000 Stück HB-Z18-SI.`,
    `${GERMAN}. Von den HB-K15-SW bitte 4.000.`,
    `${GERMAN}. Bei Pos. 2 reichen 1.500 Stück.`,
    `${GERMAN}. Bitte alles doppelt.`,
    `${GERMAN}. Insgesamt 6.000 Stück.`,
    `${ENGLISH}. Qty for line 1 should read 4,000.`,
    `${ENGLISH}. Please double the quantities.`,
  ],
  "another article or none": [
    `${GERMAN}. Bitte noch 500 HB-H11-WS dazu.`,
    `${GERMAN}. Die Hosenknöpfe bitte in braun.`,
    `${GERMAN}. HB-K20-SW wie letztes Mal.`,
    `${GERMAN}. Position 2 brauchen wir nicht mehr.`,
    `${GERMAN}. Pos. 2 bitte vorerst nicht liefern.`,
    `${GERMAN}, aber ohne die Zierknöpfe.`,
    `${ENGLISH}. Line 2 is on hold.`,
  ],
  "another number of positions or of the order": [
    `${GERMAN} mit drei Positionen.`,
    `${ENGLISH} with 3 lines.`,
    "anbei unsere Bestellung 4500-1235.",
    "anbei PO 4500-9999 im PDF.",
  ],
  "that something is wrong": [`${GERMAN}. Der Preis in Zeile 1 ist veraltet.`, `${ENGLISH}. The date in the PDF is wrong, sorry.`],
};
const ALONE = [
  `${GERMAN}.`,
  `${GERMAN}. Lieferung bitte am 21.12.2026.`,
  `${GERMAN}, Termin ist KW 52.`,
  `${GERMAN}. Die Knöpfe brauchen wir vor Weihnachten.`,
  `${GERMAN} mit zwei Positionen, insgesamt 5.000 Stück.`,
  `${GERMAN}: 3.000 Stück HB-K15-SW und 2.000 Stück HB-Z18-SI.`,
  `${GERMAN}. Die Hosenknöpfe in schwarz sind wie immer für die Hemden.`,
  `${GERMAN}. Bitte bestätigen Sie den Auftrag bis 27.11.`,
  `${GERMAN}. Ein Lieferschein in Papier ist nicht nötig, Muster brauchen wir nicht.`,
  `${GERMAN} im Format openTRANS 2.1.`,
  `${GERMAN}. Wenn Sie früher liefern können, gerne.`,
  `${GERMAN}. Bitte alles doppelt verpacken.`,
  `${ENGLISH}. Invoice to accounts please rather than to me.`,
  `${ENGLISH}. If you are not the intended recipient, please disregard this message.`,
  `${ENGLISH}. Kindly acknowledge within two working days.`,
  `${ENGLISH} with two lines, delivery 21 December.`,
];

describe("a letter beside its document", () => {
  for (const [what, letters] of Object.entries(ASKED))
    for (const letter of letters)
      it(`given it names ${what} ("${letter}"), then a person is asked`, () => {
        const language = letter.startsWith("A") ? "en" : "de";
        for (const column of [true, false]) assert.notDeepEqual(checked(order(letter, column, language)), [], `column ${column}`);
      });
  for (const letter of ALONE)
    it(`given it says the same or nothing ("${letter}"), then nobody is asked`, () => {
      const language = letter.startsWith("A") ? "en" : "de";
      for (const column of [true, false]) assert.deepEqual(checked(order(letter, column, language)), [], `column ${column}`);
    });
});
