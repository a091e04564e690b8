// Whole letters, as they reach the order desk in many hands and languages: lines, prices, number, day and sum, and what must not be asked.
import assert from "node:assert/strict";
import { mailOf, type Reading, read, short } from "./mail-of.ts";

interface Letter extends Reading {
  says: string;
  text: string;
  lines: string[];
  prices?: string[];
  number?: string;
  delivery?: string;
  total?: string;
}

const LETTERS: Letter[] = [
  {
    says: "prices behind à without a currency, their base said once, amounts behind =",
    text: "Preise je 100 Stück in EUR:\n\n1) HB-M28-DB 1'000 Stk. à 53.90 = 539.00\n2) HB-Z18-GO 800 Stk. à 53.24 = 425.92\n\nBestellnummer AX-19. Lieferung: Woche 51",
    lines: ["HB-M28-DB 1000", "HB-Z18-GO 800"],
    prices: ["53.90/100", "53.24/100"],
    number: "AX-19",
    delivery: "2026-W51",
  },
  {
    says: "a price in the sentence after",
    text: "Ich nähme 700 Stück HB-Z25-GO. Die kosten doch weiterhin 61,35 das Hundert?",
    lines: ["HB-Z25-GO 700"],
    prices: ["61.35/100"],
  },
  {
    says: "packs by VE, with and without the pieces, in a list with dashes",
    text: "- 8 VE HB-O22-BL, also 800 Stück\n- 6 VE HB-O18-RO\n- 12 VE HB-D15-SI = 1200 Stück",
    lines: ["HB-O22-BL 800", "HB-O18-RO 600", "HB-D15-SI 1200"],
  },
  {
    says: "one of something, in small letters",
    text: "nochmal 600x HB-K17-BR bitte. und eine farbkarte HB-F10 wär nett",
    lines: ["HB-K17-BR 600", "HB-F10 1"],
  },
  {
    says: "off, the English way",
    text: "Against PO 88-1204 please:\n• HB-J14-KU – 3,500 off\n• HB-T40-NA – a gross",
    language: "en",
    lines: ["HB-J14-KU 3500", "HB-T40-NA 144"],
    number: "88-1204",
  },
  {
    says: "an article that is declined in words",
    text: "Bitte 900 Stk HB-K20-SW. Die HB-K20-BR vom Frühjahr benötigen wir diesmal nicht.",
    lines: ["HB-K20-SW 900"],
  },
  {
    says: "a wish that opens with the day",
    text: "Wir bestellen 1.200 Stück HB-H12-WS.\n\nAm besten Ende nächster Woche, dann ist der Zuschnitt fertig.",
    lines: ["HB-H12-WS 1200"],
    delivery: "2026-12-04",
  },
  {
    says: "can you manage it by",
    text: "1.500 x HB-J20-KU\n\nBekommt ihr das bis 22.1.2027 hin? Könnt ihr das bis dahin schaffen?",
    lines: ["HB-J20-KU 1500"],
    delivery: "2027-01-22",
  },
  {
    says: "packing instructions are no second quantity",
    text: "4.000 HB-D12-SW, bitte in 40 Beuteln zu je 100 Stück verpacken. Auftragsnummer RW-8, bis Dienstag, 8.12.",
    lines: ["HB-D12-SW 4000"],
    number: "RW-8",
    delivery: "2026-12-08",
  },
  {
    says: "two parts, two days: the earlier",
    text: "bitte 500 Stk HB-M34-DB, Bestellnummer KN 71. Teillieferung: die Hälfte bis 9.12., den Rest bis 23.12.2026.",
    lines: ["HB-M34-DB 500"],
    number: "KN 71",
    delivery: "2026-12-09",
  },
  {
    says: "Italian",
    text: "Vi inviamo l'ordine MV-R 31/07:\n\nn. 1'200 pezzi art. HB-Z25-SI\nn. 600 pezzi art. HB-H9-WS\n\nConsegna entro il 15.01.2027.",
    language: "it",
    lines: ["HB-Z25-SI 1200", "HB-H9-WS 600"],
    number: "MV-R 31/07",
    delivery: "2027-01-15",
  },
  {
    says: "French, blanks in thousands and an abbreviated word before the number",
    text: "- 2 500 boutons réf. HB-J17-KU\n- 800 boutons réf. HB-Z18-SI\n\nLivraison souhaitée avant le 18 décembre 2026.",
    language: "fr",
    lines: ["HB-J17-KU 2500", "HB-Z18-SI 800"],
    delivery: "2026-12-18",
  },
  {
    says: "Turkish",
    text: "Sipariş no: TK-4410\nHB-K15-BR - 3.000 adet\n\nTeslimat tarihi 19.01.2027",
    language: "tr",
    lines: ["HB-K15-BR 3000"],
    number: "TK-4410",
    delivery: "2027-01-19",
  },
  {
    says: "Czech",
    text: "Objednávka č. CZ-77-19\n\nHB-D12-SI 5 000 ks\nHB-D10-SW 2 000 ks\n\nTermín dodání: 14. ledna 2027",
    language: "cs",
    lines: ["HB-D12-SI 5000", "HB-D10-SW 2000"],
    number: "CZ-77-19",
    delivery: "2027-01-14",
  },
  {
    says: "Spanish",
    text: "Número de pedido: PD-2026-41\n\n1.500 unidades HB-J14-AM\n\nEntrega antes del 15 de enero de 2027",
    language: "es",
    lines: ["HB-J14-AM 1500"],
    number: "PD-2026-41",
    delivery: "2027-01-15",
  },
  {
    says: "Dutch",
    text: "Bestelnummer: NL-5521\n\n2.000 stuks HB-O15-BL\n\nGraag leveren uiterlijk 16.12.2026",
    language: "nl",
    lines: ["HB-O15-BL 2000"],
    number: "NL-5521",
    delivery: "2026-12-16",
  },
  {
    says: "Polish, one card",
    text: "Prosimy o 4 000 szt. HB-K20-SW oraz jedną kartę kolorów HB-F10, do końca przyszłego tygodnia.",
    language: "pl",
    lines: ["HB-K20-SW 4000", "HB-F10 1"],
    delivery: "2026-12-04",
  },
];

describe("whole letters", () => {
  for (const { says, text, lines, prices, number, delivery, ...more } of LETTERS)
    it(`reads: ${says}`, () => {
      const facts = read(mailOf(text), more);
      assert.deepEqual(short(facts), lines);
      if (prices !== undefined)
        assert.deepEqual(
          facts.lines.map((l) => `${l.unitPrice}/${l.pricePer}`),
          prices,
        );
      if (number !== undefined) assert.equal(facts.customerOrderNo?.value, number);
      if (delivery !== undefined) assert.equal(facts.requestedDelivery?.value, delivery);
      assert.deepEqual(
        facts.human.map((h) => h.detail),
        [],
      );
    });

  it("given steps of a price scale in a request, then each is a position; in an order it is a question", () => {
    const text = "Bitte um Preise für HB-J17-AM: 2.000, 5.000 und 20.000 Stück.";
    assert.deepEqual(short(read(mailOf(text), { intent: "quote_request" })), ["HB-J17-AM 2000", "HB-J17-AM 5000", "HB-J17-AM 20000"]);
    const english = mailOf("Please quote 3,000 and 6,000 of HB-H9-NA as well as 1,000 HB-W02.");
    assert.deepEqual(short(read(english, { intent: "quote_request", language: "en" })), ["HB-H9-NA 3000", "HB-H9-NA 6000", "HB-W02 1000"]);
    assert.notDeepEqual(read(mailOf(text.replace("Preise für", "Lieferung von"))).human, []);
  });
});
