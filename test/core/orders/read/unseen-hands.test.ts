// Classes of wording that mails by other hands taught, each with neighbours of its own: what is right is read, what is not certain is asked.
import assert from "node:assert/strict";
import { checked } from "./checked.ts";
import { mailOf, read, short } from "./mail-of.ts";

interface Case {
  says: string;
  text: string;
  customerNo?: string;
  lines: string[];
  /** part of what a person is asked; absent: nobody is asked */
  asks?: RegExp;
}

const SUITE: Record<string, Case[]> = {
  "part numbers of the customer that nobody knows": [
    {
      says: "in a list, with the same quantity as the known one",
      customerNo: "10001",
      text: "wir bestellen mit der Nummer 4500099191:\n\nMaterial BB-88124    6.000 ST\nMaterial BB-88126    6.000 ST",
      lines: ["HB-K20-SW 6000", "? 6000"],
      asks: /BB-88126/,
    },
    {
      says: "in one sentence",
      customerNo: "10002",
      text: "Bitte je 3.000 Stück NO-4712 und NO-4720.",
      lines: ["HB-D12-SI 3000", "? 3000"],
      asks: /NO-4720/,
    },
    {
      says: "without a unit",
      customerNo: "10008",
      text: "LA/BTN/017 2000\nLA/BTN/119 2000",
      lines: ["HB-O18-BL 2000", "? 2000"],
      asks: /BTN\/119/,
    },
    {
      says: "with blanks inside",
      customerNo: "10017",
      text: "4.000 ST A 205 987 00 11 und 4.000 ST A 205 987 10 11",
      lines: ["HB-D10-SW 4000", "? 4000"],
      asks: /987 10 11/,
    },
    {
      says: "an order number of theirs is none",
      customerNo: "10002",
      text: "PO-2026-5590: NO-4711 4.000 Stück",
      lines: ["HB-D15-SI 4000"],
    },
  ],
  "the same amount twice": [
    {
      says: "is two positions on two lines",
      text: "HB-K17-SW 2.000 Stück\nHB-K15-SW 2.000 Stück\nXR-4410 3.000 Stück",
      lines: ["HB-K17-SW 2000", "HB-K15-SW 2000"],
      asks: /XR-4410/,
    },
    {
      says: "is two positions in one sentence",
      text: "500 HB-K17-SW, 500 HB-K15-SW, 300 XR-4410 bitte",
      lines: ["HB-K17-SW 500", "HB-K15-SW 500"],
      asks: /XR-4410/,
    },
    {
      says: "one of them for what we do not know",
      text: "2.000 Stück HB-K17-SW\nSchulterpolster 2.000 Stück",
      lines: ["HB-K17-SW 2000"],
      asks: /Menge "2.000 Stück"/,
    },
    {
      says: "one of them bare for what we do not know",
      text: "HB-K17-SW: 2000\nEtiketten: 2000",
      lines: ["HB-K17-SW 2000"],
      asks: /Etiketten/,
    },
    {
      says: "is one in another unit",
      text: "5 Gros HB-K15-SW (720 Stück), 10 Gros HB-K17-SW (1.440 Stück)",
      lines: ["HB-K15-SW 720", "HB-K17-SW 1440"],
    },
    { says: "is one behind a word that says so", text: "HB-K15-SW: 10 Packungen\nDas sind 1.000 Stück.", lines: ["HB-K15-SW 1000"] },
    {
      says: "is one in words and figures",
      text: "one thousand (1,000) HB-K15-BR and two thousand (2,000) HB-K17-BR",
      lines: ["HB-K15-BR 1000", "HB-K17-BR 2000"],
    },
  ],
  "one amount for several articles": [
    {
      says: "of each, in words and figures",
      customerNo: "10013",
      text: "1) GPD-COP-17 and GPD-BRS-20, nine thousand (9,000) of each\n2) 5,000 of your HB-K15-BR",
      lines: ["HB-J17-KU 9000", "HB-J20-AM 9000", "HB-K15-BR 5000"],
    },
    {
      says: "words and figures differ",
      customerNo: "10013",
      text: "GPD-COP-17 and GPD-BRS-20, nine thousand (9,500) of each",
      lines: ["HB-J17-KU 9000", "HB-J20-AM 9000"],
      asks: /9,500/,
    },
    {
      says: "each of",
      text: "5,000 each of HB-K15-BR and HB-K17-BR. 2,000 of HB-D12-SI",
      lines: ["HB-K15-BR 5000", "HB-K17-BR 5000", "HB-D12-SI 2000"],
    },
    {
      says: "von jedem",
      text: "HB-K15-SW, HB-K17-SW und HB-K20-SW - von jedem 1.000 Stück",
      lines: ["HB-K15-SW 1000", "HB-K17-SW 1000", "HB-K20-SW 1000"],
    },
    { says: "of both", text: "HB-K15-BR and HB-K17-BR: 2,000 pcs of both", lines: ["HB-K15-BR 2000", "HB-K17-BR 2000"] },
  ],
  "rough amounts": [
    {
      says: "a few thousand are no number",
      text: "ein paar Tausend von den roten 15ern (HB-O15-RO), dazu 1.000 Stück HB-O22-BL",
      lines: ["HB-O15-RO ?", "HB-O22-BL 1000"],
      asks: /HB-O15-RO/,
    },
    {
      says: "several hundred",
      text: "Bitte mehrere hundert HB-K15-SW und 500 HB-K17-SW.",
      lines: ["HB-K15-SW ?", "HB-K17-SW 500"],
      asks: /ungefähr/,
    },
    { says: "a good five hundred", text: "Bitte gut 500 HB-K15-SW.", lines: ["HB-K15-SW 500"], asks: /ungefähr/ },
    { says: "at least", text: "Please send at least 2,000 pcs HB-K15-SW.", lines: ["HB-K15-SW 2000"], asks: /ungefähr/ },
    { says: "or more", text: "Bitte 500 Stück oder mehr HB-K15-SW.", lines: ["HB-K15-SW 500"], asks: /ungefähr/ },
    { says: "within limits", text: "HB-K15-SW 2.000 Stück, ±10 % ist ok", lines: ["HB-K15-SW 2000"], asks: /ungefähr/ },
    { says: "an order over some pieces is exact", text: "Hiermit unsere Bestellung über 500 Stück HB-K15-SW.", lines: ["HB-K15-SW 500"] },
    {
      says: "people and weeks are no amounts",
      text: "500 HB-K15-SW. Wir haben gut 30 Leute da und mindestens 2 Wochen Zeit.",
      lines: ["HB-K15-SW 500"],
    },
  ],
  "headings of a list": [
    {
      says: "in a paragraph of its own",
      text: "Wir bestellen von den 11er Perlmuttknöpfen\n\n * weiß (HB-H11-WS): 2000 Stück\n * natur (HB-H11-NA): 2000 Stück",
      lines: ["HB-H11-WS 2000", "HB-H11-NA 2000"],
    },
    {
      says: "with a colon",
      text: "Von den Hosenknöpfen 17 mm:\nHB-K17-SW 2.000 Stück\nHB-K17-BR 1.000 Stück",
      lines: ["HB-K17-SW 2000", "HB-K17-BR 1000"],
    },
    {
      says: "of other buttons",
      text: "Wir bestellen von den 11er Perlmuttknöpfen\n\nHB-K17-SW: 2000 Stück",
      lines: ["HB-K17-SW 2000"],
      asks: /11er Perlmuttknöpfen/,
    },
    {
      says: "a described button in a sentence is none",
      text: "Bitte 2.000 HB-K17-SW und dazu noch die 20 mm Hosenknöpfe in schwarz.",
      lines: ["HB-K17-SW 2000"],
      asks: /20 mm Hosenknöpfe/,
    },
  ],
  "what is said of parcels": [
    {
      says: "a box and its weight",
      customerNo: "10017",
      text: "Material: A 205 987 00 11\nAbrufmenge: 25.000 ST\nVerpackung: KLT 4314, max. 15 kg",
      lines: ["HB-D10-SW 25000"],
    },
    {
      says: "the weight of a carton",
      text: "5,000 pcs HB-K15-BR, gross weight not over 18 kg per carton, packed in GLT 6280.",
      lines: ["HB-K15-BR 5000"],
    },
    { says: "what a carrier takes", text: "2.000 Stück HB-K17-SW, Versand per Paket bis 31,5 kg über DPD.", lines: ["HB-K17-SW 2000"] },
    {
      says: "goods by weight are asked about",
      text: "Bitte 2.000 Stück HB-K17-SW und 3 kg von den HB-K15-SW.",
      lines: ["HB-K17-SW 2000", "HB-K15-SW ?"],
      asks: /3 kg/,
    },
  ],
  "what stands below the thanks": [
    {
      says: "a signature",
      customerNo: "10013",
      text: "5,000 pcs HB-K15-BR please.\n\nThanks much\nBob\n2200 Stockyard Rd 402-555-0148\nRm 4410",
      lines: ["HB-K15-BR 5000"],
    },
    {
      says: "one more wish",
      customerNo: "10013",
      text: "5,000 pcs HB-K15-BR please.\n\nThanks!\n\nOh, and add 75 of the others.",
      lines: ["HB-K15-BR 5000"],
      asks: /75/,
    },
  ],
  "days by other names": [
    {
      says: "arrivals on the lines",
      text: "a) 5.000 Stk. HB-H11-NA, Eintreffen am 16.12.2026\nb) 3.000 Stk. HB-D15-SW, Eintreffen am 09.12.2026",
      lines: ["HB-H11-NA 5000", "HB-D15-SW 3000"],
    },
    { says: "a date in the house", text: "5,000 pcs HB-K15-BR\nIn-house date: 15-Jan-2027", lines: ["HB-K15-BR 5000"] },
    {
      says: "a day by a name that nobody knows",
      text: "5,000 pcs HB-K15-BR\nRTS: 15-Jan-2027",
      lines: ["HB-K15-BR 5000"],
      asks: /15-Jan-2027/,
    },
  ],
  "numbers that count something else": [
    { says: "people", text: "600 Zierknöpfe 18 mm gold, Art. HB-Z18-GO für 60 Pagen und 12 Musiker.", lines: ["HB-Z18-GO 600"] },
    { says: "garments by compound names", text: "Für 24 Husarenjacken 600 Stück HB-Z18-GO bitte.", lines: ["HB-Z18-GO 600"] },
    {
      says: "numbers by which they know us",
      text: "Kreditorennummer 700418, Abladestelle 4: 1.000 Stück HB-K17-SW",
      lines: ["HB-K17-SW 1000"],
    },
    {
      says: "a street abroad",
      text: "Dostawa: ul. Piotrkowska 260, 90-361 Łódź. Please send 1,000 pcs HB-K17-SW.",
      lines: ["HB-K17-SW 1000"],
    },
    {
      says: "an article's number is none of them",
      text: "1.000 Stück HB-K17-SW und die Materialnummer 88129",
      lines: ["HB-K17-SW 1000"],
      asks: /88129/,
    },
    {
      says: "things are none of them",
      text: "1.000 Stück HB-K17-SW und etwas für 200 Schnallen",
      lines: ["HB-K17-SW 1000"],
      asks: /200 Schnallen/,
    },
  ],
  "made to order": [
    {
      says: "an article with a logo",
      text: "Bitte 10.000 HB-D15-SI mit unserem Firmenlogo auf der Kappe.",
      lines: ["? 10000"],
      asks: /Firmenlogo/,
    },
    {
      says: "said in the next sentence",
      text: "Bitte 10.000 Stück HB-D15-SI. Auf die Kappe soll unser Schriftzug gelasert werden.",
      lines: ["? 10000"],
      asks: /HB-D15-SI/,
    },
    {
      says: "one of two",
      text: "Bitte 10.000 Stück HB-D15-SI und 2.000 HB-K17-SW mit eingraviertem Wappen.",
      lines: ["HB-D15-SI 10000", "? 2000"],
      asks: /Wappen/,
    },
    { says: "in a colour that we do not have", text: "Bitte 10.000 Stück HB-D15-SI in grün.", lines: ["? 10000"], asks: /grün/ },
    {
      says: "described in English",
      text: "Please send 5,000 snap fasteners 15 mm silver with our company name stamped on the cap.",
      lines: ["? 5000"],
      asks: /company name/,
    },
    { says: "the colour of what they are sewn on", text: "Bitte 1.000 HB-K17-SW für dunkelblaue Mäntel.", lines: ["HB-K17-SW 1000"] },
    {
      says: "the trade of the writer",
      text: "Weber & Söhne, Sonderanfertigungen für Bühnen\n\nBitte 2.000 Stück HB-K17-SW",
      lines: ["HB-K17-SW 2000"],
    },
    {
      says: "boxes without our logo",
      text: "Bitte 2.000 Stück HB-K17-SW, Kartons bitte neutral, ohne Ihr Logo.",
      lines: ["HB-K17-SW 2000"],
    },
  ],
};

for (const [group, cases] of Object.entries(SUITE))
  describe(`orders by unseen hands: ${group}`, () => {
    for (const { says, text, customerNo = "10004", lines, asks } of cases)
      it(says, () => {
        const facts = read(mailOf(text), { customerNo });
        assert.deepEqual(short(facts), lines);
        const asked = [...facts.human, ...checked(facts, customerNo)].map((h) => h.detail).join("\n");
        if (asks === undefined) assert.equal(asked, "");
        else assert.match(asked, asks);
      });
  });

const DAYS: [text: string, day: string | undefined, asks?: RegExp][] = [
  ["Könnten Sie uns heute in zwei Wochen noch 2.000 HB-H12-WS liefern?", "2026-12-08"],
  ["Please ship 5,000 HB-K17-SW two weeks from today.", "2026-12-08"],
  ["Könnten Sie uns in 10 Tagen 5.000 HB-K17-SW liefern? Zahlung in 30 Tagen netto.", "2026-12-04"],
  ["Bitte 5.000 HB-K17-SW in drei Wochen liefern.", "2026-W51"],
  ["Wir brauchen 5.000 HB-K17-SW morgen.", "2026-11-25"],
  ["Guten Morgen, bitte 5.000 HB-K17-SW bis übermorgen.", "2026-11-26"],
  ["5.000 HB-K17-SW bitte spätestens Mittwoch in einer Woche.", "2026-12-02"],
  ["Bitte 5.000 HB-K17-SW bis Monatsende.", "2026-11-30"],
  ["Bitte 5.000 HB-K17-SW, Lieferung in ca. zwei Wochen.", undefined, /in ca\. zwei Wochen/],
  ["Bitte 5.000 HB-K17-SW innerhalb von 10 Arbeitstagen.", undefined, /10 Arbeitstagen/],
  ["Wir brauchen 5.000 HB-K17-SW in einem Monat.", undefined, /in einem Monat/],
  ["Bitte 5.000 HB-K17-SW. Zahlbar in 14 Tagen.", undefined],
  ["5.000 HB-K15-BR bitte, In-house date: 15-Jan-2027", "2027-01-15"],
];

describe("orders by unseen hands: days counted from the mail's own, Tuesday 2026-11-24", () => {
  for (const [text, day, asks] of DAYS)
    it(text, () => {
      const facts = read(mailOf(text));
      assert.equal(facts.requestedDelivery?.value, day);
      const asked = facts.human.map((h) => h.detail).join("\n");
      if (asks === undefined) assert.equal(asked, "");
      else assert.match(asked, asks);
    });
});

const NUMBERS: [text: string, number: string][] = [
  ["Bestellung (Nr. 26-1209): 1.000 Stück HB-K17-SW", "26-1209"],
  ["Bon de commande (réf. CF-2026-12). 1 500 HB-H9-WS", "CF-2026-12"],
  ["order (PO 4711-22) 1,000 pcs HB-K17-SW", "4711-22"],
  ["1.000 Stück HB-K17-SW, bitte unter Komm. 2627-0099 mitschicken", "2627-0099"],
];

describe("orders by unseen hands: order numbers", () => {
  for (const [text, number] of NUMBERS) it(text, () => assert.equal(read(mailOf(text)).customerOrderNo?.value, number));
});
