// Before an order is done alone, everything in it must have been understood. Each case is a mail whose order reads well but for one thing.
import assert from "node:assert/strict";
import { lostChanges } from "../../../../core/orders/read/lost-changes.ts";
import { documentOf, mailOf, master, read, short } from "./mail-of.ts";

const UNDERSTOOD: [says: string, text: string][] = [
  ["a plain order", "Bitte 2.000 Stk HB-K15-SW unter Bestellnummer B-2026-77 bis 18.12.2026.\n\nMit freundlichen Grüßen"],
  [
    "what stands below the closing",
    "800 Stück HB-Z25-SI bitte.\n\nFreundliche Grüße\nP. Krüger\nAm Wall 17, 4400 Beispiel, Durchwahl 4711",
  ],
  ["a model whose name is a figure", 'Für die Bluse "1920", langer Arm: 1.500 Stück HB-H12-NA.'],
  ["people and things told in passing", "17 Ritter, 23 Knappen, und alle brauchen Knöpfe.\n\nBitte 1.000 Stück HB-Z18-GO."],
  ["the weather", "Es hatte heute früh 13 unter null, entsprechend langsam tippe ich.\n\n500 Stück HB-Z18-GO bitte."],
  ["an extension", "1.000 Stück HB-Z18-GO bitte. Fragen an Frau Otte, App. 318, oder ext. 117."],
  ["a number with a day in it", "Bestellnummer: 2026-12-01/3\n1.000 Stück HB-K15-SW"],
  ["an order over so many", "Bestellung Nr. 2026-551 über 1.500 Stk. HB-H11-WS."],
  ["more than by habit", "Wir bestellen 5.000 HB-J17-AM statt wie sonst 3.000."],
  ["guests who come before the order", "Ich habe 32 Gäste und jeder bekommt eine Weste, macht 192, mit Reserve bitte 500 Stück HB-Z18-SI."],
  ["an anniversary", "1.000 Stück HB-J17-AM. Das ist unsere 25. Bestellung, Prost!"],
  ["visitors of a fair", "Die Messe lief gut, 340 Kontakte!\n\nWir ordern 3.000 HB-J14-AM."],
  ["from when freight is free", "1.000 Stück HB-Z18-GO, Lieferung frei Haus ab 500 EUR."],
  ["dots and a price base", "HB-Z25-GO ..... 500 Stück ..... 61,35\n(Preise je 100 Stück)"],
  ["one place, and by agreement", "Bitte 1.000 Stk HB-K15-SW nach Köln, 500 Stk HB-K17-SW auch nach Köln, nach Absprache."],
  ["a shed", "Bitte 500 Stück HB-Z18-GO, anliefern an Schuppen 52, Tor 11."],
  ["a drawing", "Für Zeichnung 318-2290 Index D bestellen wir 1.000 Stück HB-D12-SW."],
  ["a figure that the writer takes back", "12 Gros HB-K17-SW bitte. Ach nein, lieber rund: 2.000 Stück."],
  ["what the buttons are for", "Für 240 Jacken brauchen wir 1.500 Stück HB-D15-SI."],
  ["another day with its reason", "Bitte 600 Stk HB-M34-SW bis 11.12. Unsere Messe beginnt am 14.1., das nur nebenbei."],
  ["a wish that promises nothing", "500 HB-Z18-GO bitte. Vor Weihnachten wäre schön."],
  ["a price that was read", "1.000 Stück HB-Z25-SI zu 61,35 EUR je 100 Stück, zusammen 613,50 EUR netto."],
  ["tax on the stated sum", "1.000 Stück HB-Z25-SI à 61,35 je 100.\nNetto 613,50\n19 % MwSt. 116,57\nBrutto 730,07"],
  ["an article that is declined", "Bitte 1.000 Stk HB-M23-DB. HB-M28-DB brauchen wir diesmal nicht."],
  ["packs and what they make", "Bitte 20 Packungen à 100 von HB-K15-BR, zusammen 2.000 Stück."],
  ["parts with a day for each", "Bitte 4.000 Stk HB-K20-SW, die Hälfte bis 10.12., den Rest bis 22.12."],
  ["the number of a partner of data interchange", "1.000 Stück HB-K15-SW.\nInterchange 77120 an 4012345000009, Beleg PO-77."],
  ["opening hours and a gate", "2.500 St. HB-D12-SI, Anlieferung Tor 12, werktags 7 bis 15 Uhr."],
];

const ASKED: [says: string, text: string, quoted: RegExp][] = [
  ["a number nobody took", "Bitte 2.000 Stk HB-K15-SW. Dazu das Übliche in 350er Menge, 475 wie besprochen.", /475/],
  ["a quantity in quotation marks", 'Bitte 2.000 Stk HB-K15-SW, von den anderen Menge "1920".', /1920/],
  ["a fee that was not read", "Bitte 1.000 Stück HB-Z25-SI. Den Aufschlag von 17,80 tragen wir.", /17,80/],
  [
    "a second day for the delivery",
    "Bitte 1.000 Stk HB-K15-SW, Lieferung 14.12.2026. Für den Versand nach Wien brauchen wir sie am 4.1.2027.",
    /4\.1\.2027/,
  ],
  ["a wish for a day that is no date", "Bitte 1.000 Stk HB-K15-SW. Wir brauchen das Mitte Januar im Lager.", /Mitte Januar/],
  ["a quantity that only points at another", "12 Gros HB-O15-RO und die doppelte Menge in blau, bitte.", /doppelte Menge/],
  ["a quantity under a perhaps", "Bitte 600 HB-Z18-GO. Von denen eventuell auch 900, falls lieferbar im Set.", /eventuell auch 900/],
  ["parts without a day for each", "Bitte 4.000 Stk HB-K20-SW, die eine Hälfte bald und den Rest im Februar.", /den Rest im Februar/],
  ["instalments", "Wir bestellen 12.000 HB-D12-SW in drei gleichen Teillieferungen ab 7.12.2026.", /drei gleichen Teillieferungen/],
  ["a feast as a deadline", "Bitte 500 HB-M28-DB, wir brauchen sie bis zum 3. Advent.", /3\. Advent/],
  ["a few of something else", "Bitte 1.000 Stk HB-K15-SW. Dazu bitte 24 Schnallen wie damals.", /24/],
  ["a number that the letter says it has", "Bitte 1.000 Stk HB-K15-SW.\nBestellnr. vom Chef: K7 oder so.", /Bestellnr/],
  ["packs beside a number that is a pack", "Bitte HB-T40-NA Menge 200 VPE 50.", /zwei Arten/],
  ["two places", "Bitte 1.000 Stk HB-K15-SW nach Köln (Dom-Str. 4) und 500 Stk HB-K17-SW nach Bonn.", /Bonn/],
  ["times that fit no article", "Bitte 2x 1000 HB-K15-SW.", /zwei Arten/],
  ["an order in the postscript", "Bitte 1.000 Stk HB-K15-SW.\n\nViele Grüße\nK.\n\nPS: und 75 von den anderen vom Herbst", /75/],
];

describe("everything in an order is understood", () => {
  for (const [says, text] of UNDERSTOOD)
    it(`asks nobody: ${says}`, () =>
      assert.deepEqual(
        read(mailOf(text)).human.map((h) => h.detail),
        [],
      ));
  for (const [says, text, quoted] of ASKED)
    it(`asks: ${says}`, () => {
      const facts = read(mailOf(text));
      assert.equal(facts.human.length > 0, true, short(facts).join());
      assert.match(facts.human.map((h) => h.detail).join("\n"), quoted);
    });

  it("given a surcharge below the table of a document, then it is quoted; sums and taxes are not", () => {
    const table = { header: ["Artikel", "Menge", "Preis/100", "Betrag"], rows: [["HB-Z25-SI", "1.000", "61,35", "613,50"]] };
    const text = (more: string): string => `Artikel Menge Preis/100 Betrag\nHB-Z25-SI 1.000 61,35 613,50\n${more}\nNettosumme 613,50 EUR`;
    const of = (more: string) =>
      read(mailOf("Bestellung anbei.", { documents: [documentOf({ text: text(more), tables: [table] })] })).human;
    assert.deepEqual(of("USt 19 % 116,57"), []);
    assert.match(of("Expresszuschlag 45,00 EUR")[0]?.detail ?? "", /Expresszuschlag 45,00/);
  });

  it("costs no more than its length", () => {
    for (const odd of ["1 ", "a1-", "Tel. ", "von ", "PS x\n", "spätestens ", "1,", "Pos. 2 "]) {
      const facts = read(mailOf(`Bitte 500 HB-K15-SW.\n${odd.repeat(8_000)}`));
      assert.equal(facts.lines[0]?.articleNo ?? "HB-K15-SW", "HB-K15-SW");
    }
  });
});

describe("a change without an article", () => {
  const asked = (text: string): string => {
    const mail = mailOf(text);
    const facts = read(mail, { intent: "order_change" });
    return facts.human.map((h) => h.detail).join("\n");
  };
  it("given a position and its new quantity, then a person looks the article up", () => {
    assert.match(asked("Bitte Pos. 2 auf 4.500 erhöhen."), /Pos\. 2 auf 4\.500/);
    assert.match(asked("Bitte liefern Sie 750 Stück mehr als bestätigt."), /750/);
  });
  it("given the article beside it, or only a new date, then nobody is asked", () => {
    assert.equal(asked("Bitte Pos. 2 (HB-J14-AM) auf 4.500 erhöhen."), "");
    assert.equal(asked("Bitte die Lieferung auf KW 51 verschieben."), "");
  });
  it("is silent on an empty letter", () => {
    const mail = mailOf("");
    const facts = read(mail, { intent: "order_change" });
    const dates = { today: "2026-11-24", slashes: "DMY" as const };
    assert.deepEqual(
      lostChanges(mail, facts, { intent: "order_change", language: "de", customer: null, master, now: mail.date, dates }),
      [],
    );
  });
});
