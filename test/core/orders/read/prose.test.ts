// Order lines from running text: many hands, many words. Each case is a mail; what does not come out even must be asked.
import assert from "node:assert/strict";
import { codes, mailOf, type Reading, read, short } from "./mail-of.ts";

interface Case extends Reading {
  says: string;
  text: string;
  lines: string[];
  asks?: string[];
}

const CLEAR: Case[] = [
  { says: "number, quantity, unit", text: "wir bestellen HB-K17-SW 2.000 Stück", lines: ["HB-K17-SW 2000"] },
  { says: "lower case and blanks", text: "bitte 500 stk hb k17 sw", lines: ["HB-K17-SW 500"] },
  { says: "without hyphens", text: "Bitte senden: HBZ18GO, 1500 Stück", lines: ["HB-Z18-GO 1500"] },
  { says: "without our prefix", text: "ich nehme 600 Stück M34-SW", lines: ["HB-M34-SW 600"] },
  { says: "times sign", text: "3.000 x HB-D12-SW\n500× HB-D15-SI", lines: ["HB-D12-SW 3000", "HB-D15-SI 500"] },
  { says: "x glued to the number", text: "bitte 500x HB-O22-BL an uns", lines: ["HB-O22-BL 500"] },
  {
    says: "thousands by k and Tsd.",
    text: "Wir brauchen 10k HB-K15-SW und 2,5 Tsd. HB-K15-BR.",
    lines: ["HB-K15-SW 10000", "HB-K15-BR 2500"],
  },
  { says: "gross and dozens", text: "5 Gros HB-H11-WS sowie 50 Dtz. HB-H9-NA", lines: ["HB-H11-WS 720", "HB-H9-NA 600"] },
  { says: "packs of the article", text: "10 Packungen HB-H11-WS\n20 VPE HB-T40-NA", lines: ["HB-H11-WS 1000", "HB-T40-NA 1000"] },
  { says: "containers with stated content", text: "4 Kartons à 1.000 Stück HB-J14-KU", lines: ["HB-J14-KU 4000"] },
  {
    says: "each for a list",
    text: "je 500 HB-H9-WS, HB-H9-NA und HB-H12-WS bitte",
    lines: ["HB-H9-WS 500", "HB-H9-NA 500", "HB-H12-WS 500"],
  },
  { says: "each behind a list", text: "HB-O15-RO und HB-O15-BL, je 1.000 Stück", lines: ["HB-O15-RO 1000", "HB-O15-BL 1000"] },
  { says: "number words", text: "Bitte fünfhundert HB-M28-DB und eine Handpresse HB-W02", lines: ["HB-M28-DB 500", "HB-W02 1"] },
  { says: "GTIN", text: "4012345001334 - 2000 Stk", lines: ["HB-O15-RO 2000"] },
  {
    says: "described completely",
    text: "1.000 schwarze Hosenknöpfe 17 mm und 500 Mantelknöpfe Horn 34 mm dunkelbraun",
    lines: ["HB-K17-SW 1000", "HB-M34-DB 500"],
  },
  {
    says: "unsaid kind is that of the item before",
    text: "500 rote Ösenknöpfe 15 mm und 700 blaue",
    lines: ["HB-O15-RO 500", "HB-O15-BL 700"],
  },
  { says: "description beside the number", text: "2.000 Stück Jeansknopf Kupfer 17 mm (HB-J17-KU)", lines: ["HB-J17-KU 2000"] },
  { says: "the same amount said twice", text: "2 Gros HB-K15-SW (288 Stück)", lines: ["HB-K15-SW 288"] },
  { says: "dots lead to the number", text: "HB-Z25-GO ..... 700\nHB-H11-NA … 900", lines: ["HB-Z25-GO 700", "HB-H11-NA 900"] },
  { says: "as many times as articles", text: "2x 600 HB-O15-RO und HB-O15-BL", lines: ["HB-O15-RO 600", "HB-O15-BL 600"] },
  {
    says: "corrected on the way",
    text: "12 Gros HB-K17-SW bitte. Ach nein, lieber rund: 2.000 Stück. Und 500 Stück HB-M28-DB.",
    lines: ["HB-K17-SW 2000", "HB-M28-DB 500"],
  },
  { says: "corrected in English", text: "600 HB-H12-WS, sorry, make that 900 pieces please", lines: ["HB-H12-WS 900"] },
  {
    says: "compared with last year",
    text: "2.500 HB-J17-AM, wie letztes Jahr, und 500 HB-J20-AM",
    lines: ["HB-J17-AM 2500", "HB-J20-AM 500"],
  },
  {
    says: "numbered list",
    text: "1) 1.000 x HB-Z18-GO\n2) 500 x HB-Z25-GO\n3) 500 x HB-O22-RO",
    lines: ["HB-Z18-GO 1000", "HB-Z25-GO 500", "HB-O22-RO 500"],
  },
  {
    says: "position numbers without a bracket",
    text: "10  HB-K20-BR  50.000 ST\n20  HB-K15-BR  40.000 ST",
    lines: ["HB-K20-BR 50000", "HB-K15-BR 40000"],
  },
  {
    says: "line breaks inside a sentence",
    text: "wir hätten gern 1.000 Stück\nHB-K17-BR sowie 2.000\nStück HB-K20-BR.",
    lines: ["HB-K17-BR 1000", "HB-K20-BR 2000"],
  },
  {
    says: "house numbers, times, phones and years are no quantities",
    text: "Tel. 0621 5550123, Tor 4, ab 7:30 Uhr, Kollektion 2027.\n\n800 Stück HB-Z25-SI",
    lines: ["HB-Z25-SI 800"],
  },
  {
    says: "story before the order",
    text: "Letzte Woche haben wir 5.000 HB-K15-SW erhalten.\n\nBitte schicken Sie 3.000 HB-K20-SW.",
    lines: ["HB-K20-SW 3000"],
  },
  {
    says: "semicolons and tabs",
    text: "Artikel;Menge;ME\nHB-K15-SW;6000;ST\nHB-H12-WS;2500;ST",
    lines: ["HB-K15-SW 6000", "HB-H12-WS 2500"],
  },
  {
    says: "pipes",
    text: "| item | qty |\n| HB-J17-AM | 40,000 |\n| HB-J20-AM | 25,000 |",
    language: "en",
    lines: ["HB-J17-AM 40000", "HB-J20-AM 25000"],
  },
  {
    says: "printed columns",
    text: "Pos  Menge  Artikel     Bezeichnung\n 1   1.500  HB-M23-DB   Mantelknopf Horn 23\n 2     500  HB-M34-DB   Mantelknopf Horn 34",
    lines: ["HB-M23-DB 1500", "HB-M34-DB 500"],
  },
  {
    says: "English",
    text: "Please book 8,000 pcs of HB-O18-BL and another 2,500 of HB-J17-KU.",
    language: "en",
    lines: ["HB-O18-BL 8000", "HB-J17-KU 2500"],
  },
  {
    says: "English description",
    text: "We need 1,000 red shank buttons 18 mm and 1,000 of the 12 mm black snaps.",
    language: "en",
    lines: ["HB-O18-RO 1000", "HB-D12-SW 1000"],
  },
  { says: "labelled fields", text: "Item: HB-H9-WS\nQuantity: 5,000 pieces", language: "en", lines: ["HB-H9-WS 5000"] },
  {
    says: "French with blanks in thousands",
    text: "- 2 000 pièces HB-H11-NA\n- 1 000 pièces HB-H9-WS",
    language: "fr",
    lines: ["HB-H11-NA 2000", "HB-H9-WS 1000"],
  },
  {
    says: "Polish",
    text: "zamawiamy 10 000 szt. HB-K15-SW oraz 5 000 szt. HB-K20-BR",
    language: "pl",
    lines: ["HB-K15-SW 10000", "HB-K20-BR 5000"],
  },
  { says: "Swiss", text: "1'500 Stk. HB-Z18-SI zu EUR 53.24 / 100", lines: ["HB-Z18-SI 1500"] },
  { says: "a customer's own number", text: "20.000 St. A2059870011", customerNo: "10017", lines: ["HB-D10-SW 20000"] },
  {
    says: "quantities in brackets",
    text: "Nachschub: HB-D15-SW (6000), HB-D15-SI (4000) und HB-W01 (2).",
    lines: ["HB-D15-SW 6000", "HB-D15-SI 4000", "HB-W01 2"],
  },
  {
    says: "blocks of labelled fields",
    text: "Menge: 2000\nArtikel: HB-O18-RO\n\nMenge: 1000\nArtikel: HB-O18-BL",
    lines: ["HB-O18-RO 2000", "HB-O18-BL 1000"],
  },
  {
    says: "columns parted by one blank",
    text: "Qty  Part No     Description              Price ea   Total\n5000 HB-O15-RO   shank button 15mm red    0.0817     408.50\n2000 HB-O22-BL   shank button 22mm blue   0.0950     190.00",
    language: "en",
    lines: ["HB-O15-RO 5000", "HB-O22-BL 2000"],
  },
  { says: "ditto", text: "2.000 HB-K15-SW\n2.000 dto. in braun", lines: ["HB-K15-SW 2000", "HB-K15-BR 2000"] },
  { says: "both numbers", text: "18.000 Stück HB-Z25-GO (bei uns HM-ANKER-25)", customerNo: "10020", lines: ["HB-Z25-GO 18000"] },
];

const ASKED: Case[] = [
  { says: "cartons without a content", text: "bitte 2 Kartons HB-J14-AM", lines: ["HB-J14-AM ?"], asks: ["ambiguous_quantity"] },
  { says: "a range", text: "300 oder 400 Stück HB-K17-SW", lines: ["HB-K17-SW ?"], asks: ["ambiguous_quantity"] },
  {
    says: "one quantity for two articles without each",
    text: "HB-K15-SW und HB-K15-BR, 500 Stück",
    lines: ["HB-K15-SW ?", "HB-K15-BR 500"],
    asks: ["ambiguous_quantity"],
  },
  { says: "about", text: "ca. 900 HB-K17-SW bitte", lines: ["HB-K17-SW 900"], asks: ["ambiguous_quantity"] },
  {
    says: "a condition",
    text: "500 HB-O22-RO. Falls nicht am Lager, dann 500 HB-O18-RO.",
    lines: ["HB-O22-RO 500", "HB-O18-RO 500"],
    asks: ["ambiguous_quantity"],
  },
  { says: "a number that is none of ours", text: "1.000 Stk HB-M23-GR bitte", lines: ["? 1000"], asks: ["unknown_article"] },
  { says: "two articles fit", text: "500 Zierknöpfe 25 mm", lines: ["? 500"], asks: ["unknown_article"] },
  { says: "a colour that we do not have", text: "500 Mantelknöpfe Horn 28 mm grau", lines: ["? 500"], asks: ["unknown_article"] },
  {
    says: "made to order after a model",
    text: "2.500 Stück wie HM-ANKER-25, aber mit unserem Wappen",
    customerNo: "10020",
    lines: ["? 2500"],
    asks: ["unknown_article"],
  },
  {
    says: "number and description disagree",
    text: "500 Stück HB-K17-SW Hosenknopf 20 mm braun",
    lines: ["HB-K17-SW 500"],
    asks: ["conflicting_data"],
  },
  {
    says: "and the blue ones too",
    text: "rote Ösenknöpfe 18er, 2 Tüten a 500 und blau auch so",
    lines: ["HB-O18-RO 1000"],
    asks: ["ambiguous_quantity"],
  },
  {
    says: "several sizes, one quantity",
    text: "500 rote Ösenknöpfe in 15, 18 und 22 mm",
    lines: ["HB-O15-RO 500"],
    asks: ["ambiguous_quantity"],
  },
  {
    says: "pack content that is not ours",
    text: "5 Packungen à 250 Stück HB-K17-SW",
    lines: ["HB-K17-SW ?"],
    asks: ["ambiguous_quantity"],
  },
  {
    says: "not sure",
    text: "vom HB-O18-BL nochmal 10, ich glaube das waren die großen Beutel",
    lines: ["HB-O18-BL ?"],
    asks: ["ambiguous_quantity"],
  },
];

describe("order lines in prose", () => {
  for (const c of CLEAR) {
    it(`reads: ${c.says}`, () => {
      const facts = read(mailOf(c.text), c);
      assert.deepEqual(short(facts), c.lines);
      assert.deepEqual(facts.human, []);
    });
  }
  for (const c of ASKED) {
    it(`asks: ${c.says}`, () => {
      const facts = read(mailOf(c.text), c);
      assert.deepEqual(short(facts), c.lines);
      assert.deepEqual(codes(facts), c.asks);
    });
  }
  it("offers a near miss as a suggestion, never as the article", () => {
    const [line] = read(mailOf("500 Stück HB-K71-SW")).lines;
    assert.equal(line?.articleNo, undefined);
    assert.equal(line?.suggestion, "HB-K17-SW");
  });
  it("keeps prices per 100 with their own lines", () => {
    const facts = read(mailOf("1.500 Stück HB-K17-BR zu 4,73 €/100 und 500 Stück HB-J14-AM zu 19,84 €/100."));
    assert.deepEqual(
      facts.lines.map((l) => [l.unitPrice, l.pricePer]),
      [
        ["4.73", 100],
        ["19.84", 100],
      ],
    );
    assert.equal(facts.currency, "EUR");
  });
  it("never reads quoted history, but what was forwarded", () => {
    const quoted = mailOf("Bitte bestätigen.", { quoted: "500 HB-K17-SW" });
    assert.deepEqual(short(read(quoted)), []);
    const forwarded = mailOf("Bitte als Auftrag anlegen.", { forwarded: "Bedarf:\nHB-O22-RO  2.500\nHB-O15-BL  6.000" });
    assert.deepEqual(short(read(forwarded)), ["HB-O22-RO 2500", "HB-O15-BL 6000"]);
  });
  it("names the line and the words of the mail as source", () => {
    const [line] = read(mailOf("Guten Tag,\n\nwir bestellen:\n500 Stück HB-K17-SW")).lines;
    assert.deepEqual(line?.source, { document: "mail", line: 4, text: "500 Stück HB-K17-SW" });
  });
});
