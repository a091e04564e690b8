// What holds for the whole order: the customer's number, the requested delivery, the net total.
import assert from "node:assert/strict";
import { documentOf, mailOf, type Reading, read } from "./mail-of.ts";

const number = (text: string, subject = "", more: Reading = {}) =>
  read(mailOf(`${text}\n500 Stück HB-K17-SW`, { subject }), more).customerOrderNo?.value;
const delivery = (text: string, more: Reading = {}) => read(mailOf(`500 Stück HB-K17-SW\n\n${text}`), more).requestedDelivery?.value;
const total = (text: string, more: Reading = {}) =>
  read(
    mailOf("anbei", { documents: [documentOf({ text, tables: [{ header: ["Artikel", "Menge"], rows: [["HB-K17-SW", "500"]] }] })] }),
    more,
  ).total?.value;

const NUMBERS: [text: string, subject: string, want: string | undefined][] = [
  ["Unsere Bestellnummer: 4711-26", "", "4711-26"],
  ["Best.-Nr. B/2026/17", "", "B/2026/17"],
  ["unsere Nummer dazu lautet NX-2026-1187", "", "NX-2026-1187"],
  ["Bestellzeichen KL-0912, danke", "", "KL-0912"],
  ["Kommission 88/14", "", "88/14"],
  ["Please quote our PO 7100-55821 on all papers", "", "7100-55821"],
  ["P.O. Number: 60211", "", "60211"],
  ["our ref. DN-903", "", "DN-903"],
  ["numéro de commande : CF-512", "", "CF-512"],
  ["zamówienie nr ZK/88/11", "", "ZK/88/11"],
  ["Ihr Angebot AN-2026-00012 nehmen wir an. Bestellung 26-118.", "", "26-118"],
  ["Ihre Auftragsbestätigung AB-2026-10432 liegt vor.", "", undefined],
  ["Kundennummer 10004, Tel. 0211 555 0142", "", undefined],
  ["Bestellung vom 12.11.2026", "", undefined],
  ["", "Bestellung HT 26/338", "HT 26/338"],
  ["", "BX-260519", "BX-260519"],
  ["", "AW: Auftragsbestätigung AB-2026-10432", undefined],
  ["Bestellung Nr. 88", "", "88"],
  ["Bestellung: 500 HB-K17-SW", "", undefined],
  ["We order 1000 pcs HB-K15-SW", "", undefined],
  ["Some changes to QR-5510 please", "", "QR-5510"],
  ["Ihre AB-2026-10466 (unsere TX-26-9)", "", "TX-26-9"],
  ["Ordine n. ML-R 31/26", "", "ML-R 31/26"],
  ["Bestellnummer bei uns: K-0187", "", "K-0187"],
  ["Bestellnr. von uns: RW 2026/15", "", "RW 2026/15"],
  ["Order no. on our side: 55/A-12", "", "55/A-12"],
  ["Auftragszeichen „Winterball 07“", "", "Winterball 07"],
  ['Ihr Bestellzeichen "Müller 07"', "", undefined],
  ["AB-2026-10432 (unsere PO-2026-119)", "", "PO-2026-119"],
  ["zu AB-2026-10432 (unsere 26-0981)", "", "26-0981"],
  ["unsere 20-30 Kunden warten", "", undefined],
  ["Unsere Kommissionsnummer ist die 26-K-4410", "", "26-K-4410"],
  ["BNr 26-1403 / Lief. 10.12.", "", "26-1403"],
  ["We'd like to order (PO: CW-7788):", "", "CW-7788"],
  ["Bestellung KW 49", "", undefined],
  ["unser auftrag 8812:", "", "8812"],
  ["Nr. ET-77120:", "Bandstillstand, 3000 Stk", "ET-77120"],
];

const DATES: [text: string, want: string | undefined, more?: Reading][] = [
  ["Liefertermin: 3.12.", "2026-12-03"],
  ["Lieferung bis spätestens 07.01.2027", "2027-01-07"],
  ["Lieferung bis 15. Jänner", "2027-01-15"],
  ["Wunschtermin KW 49", "2026-W49"],
  ["Lieferung in KW 2", "2027-W02"],
  ["Bitte Ende nächster Woche liefern.", "2026-12-04"],
  ["Wir brauchen die Ware bis Freitag.", "2026-11-27"],
  ["Lieferung vor Weihnachten wäre schön.", undefined],
  ["Lieferung Mitte Januar genügt.", undefined],
  ["Termin 10.12. bitte halten, danach ist das Lager bis 18.1. geschlossen.", "2026-12-10"],
  ["Die Premiere ist am 23. Januar.", undefined],
  ["Bitte bestätigen Sie bis 27.11.", undefined],
  ["Die Rechnung habe ich am Freitag überwiesen.", undefined],
  ["LA-77199 for 16 December 2026 please: the usual boxes", "2026-12-16", { language: "en" }],
  ["Unsere Nummer 4711, bitte für den 16.12.2026", "2026-12-16"],
  ["bis kw 2 langt", "2027-W02"],
  ["bitte bis 08.01.2027 an Halle 9.", "2027-01-08"],
  ["Wenn's bis 12.1.2027 da is, passt's.", "2027-01-12"],
  ["Ankunft 09.12.2026.", "2026-12-09"],
  ["Bitte noch heute per Express. Zustellung 25.11.2026 vormittags.", "2026-11-25"],
  ["Bis 08.01.2027 haben wir Betriebsferien.", undefined],
  ["Bis 08.01.2027 bin ich nicht im Büro.", undefined],
  ["We close on 18 December for 2 weeks so please get it here by the 16th.", "2026-12-16", { language: "en" }],
  ["Wir brauchen sie bis zum 3., geht das?", "2026-12-03"],
  ["Wir stehen im 2. Stock, bitte bis zum 2. stock liefern.", undefined],
  ["BNr 26-1403 / Lief. 10.12.", "2026-12-10"],
  ["Ship date: December 10, 2026", "2026-12-10", { language: "en" }],
  ["LT: 15.12.2026", "2026-12-15"],
  ["Eilt nicht, Hauptsache vor dem 20. Dezember.", "2026-12-20"],
  ["Nicht vor dem 20. Dezember, da ist noch zu.", undefined],
  ["Si possible pour le 18 décembre 2026.", "2026-12-18", { language: "fr" }],
  ["Need date: 12/4/2026", "2026-12-04", { language: "en", customerNo: "10013" }],
  ["Required by: 04/12/2026", "2026-12-04", { language: "en", customerNo: "10008" }],
  ["Delivery before December 18 please", "2026-12-18", { language: "en" }],
  ["Delivery w/c 14 December", "2026-W51", { language: "en" }],
  ["Week 51 would be perfect.", "2026-W51", { language: "en" }],
  ["Livraison souhaitée avant le 11 décembre 2026", "2026-12-11", { language: "fr" }],
  ["Proszę o dostawę do 10.12.2026.", "2026-12-10", { language: "pl" }],
  ["I understand you are shipping next week.", undefined, { language: "en" }],
  ["Termin dostawy: do 11 grudnia", "2026-12-11", { language: "pl" }],
  ["Liefertermin: 51/2026", "2026-W51"],
  ["Please ship by 17/12 at the latest.", "2026-12-17", { language: "en" }],
  ["Weimar, den 2.12.2026\n\nLieferung bis 16.12.2026", "2026-12-16"],
  ["Lyon, le 3 décembre 2026\nDate de livraison demandée : 15/12/2026", "2026-12-15", { language: "fr" }],
  ["Bitte von KW 49 auf KW 51 verschieben.", "2026-W51", { intent: "order_change" }],
  ["Nicht am 1. Dezember, sondern am 12. Januar liefern.", "2027-01-12", { intent: "order_change" }],
  ["Bitte Ihr Angebot bis 30.11.", undefined, { intent: "quote_request" }],
];

const TOTALS: [text: string, want: string | undefined][] = [
  ["Summe netto EUR 1.890,80\nMwSt 19 % 359,25\nGesamt brutto 2.250,05", "1890.80"],
  ["Order total (net) 2,685.78", "2685.78"],
  ["Terms: Net 60, currency EUR\nTOTAL EUR 12,315.95", "12315.95"],
  ["Celkem;;;3 582,40", "3582.40"],
  ["Totaal excl. btw EUR 412,50\nbtw 21 % 86,63", "412.50"],
  ["Preis netto 4,73 per 100", undefined],
  ["Zahlung 30 Tage netto, 2 % Skonto", undefined],
  ["Übertrag 3.405,46\nGesamtsumme ohne MwSt. 4.293,74 €", "4293.74"],
  ["Total netto EUR 1'780.40", "1780.40"],
  ["Gesamtbetrag inkl. MwSt 497,37 EUR", undefined],
  ["Zwischensumme 240,00 €\n19 % USt. 45,60 €\nGesamtsumme 285,60 €", "240.00"],
  ["Zwischensumme 240,00 €\n19 % USt. 45,60 €\nGesamtsumme 290,00 €", undefined],
];

describe("order header", () => {
  for (const [text, subject, want] of NUMBERS)
    it(`customer's order number in "${text || subject}" is ${want ?? "none"}`, () => assert.equal(number(text, subject), want));
  for (const [text, want, more] of DATES)
    it(`requested delivery in "${text}" is ${want ?? "none"}`, () => assert.equal(delivery(text, more), want));
  for (const [text, want] of TOTALS)
    it(`net total in "${text.replaceAll("\n", " / ")}" is ${want ?? "none"}`, () =>
      assert.equal(total(text, { language: /,\d\d\b(?!.*\.\d\d)/.test(text) ? "de" : "en" }), want));
  it("trusts the document's number over the mail's subject and asks where both name one", () => {
    const document = documentOf({
      text: "Bestellnummer: 4500012345",
      tables: [{ header: ["Artikel", "Menge"], rows: [["HB-K17-SW", "500"]] }],
    });
    const facts = read(mailOf("anbei Bestellnummer 4500099999", { documents: [document] }));
    assert.equal(facts.customerOrderNo?.value, "4500012345");
    assert.deepEqual(
      facts.human.map((h) => h.code),
      ["conflicting_data"],
    );
  });
  it("asks when mail and document want different days", () => {
    const document = documentOf({
      text: "Liefertermin: 14.12.2026",
      tables: [{ header: ["Artikel", "Menge"], rows: [["HB-K17-SW", "500"]] }],
    });
    assert.deepEqual(
      read(mailOf("Liefertermin 21.12.2026", { documents: [document] })).human.map((h) => h.code),
      ["conflicting_data"],
    );
    assert.deepEqual(read(mailOf("Liefertermin KW 51", { documents: [document] })).human, []);
  });
});
