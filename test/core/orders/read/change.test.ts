// Order changes list only what is new, with the new quantity.
import assert from "node:assert/strict";
import { codes, mailOf, read, short } from "./mail-of.ts";

const CASES: [text: string, lines: string[], language?: string][] = [
  ["Bitte bei HB-D15-SI von 5.000 auf 8.000 erhöhen, Rest bleibt.", ["HB-D15-SI 8000"]],
  ["Please amend line 2 from 3,000 to 4,500 pcs (HB-J14-AM). Line 1 stays.", ["HB-J14-AM 4500"], "en"],
  ["die Position 1 (2.000 St. HB-K15-SW) reduzieren wir auf 1.000, alles andere unverändert.", ["HB-K15-SW 1000"]],
  ["Machen Sie aus den 500 Stück HB-H9-WS bitte 1.500.", ["HB-H9-WS 1500"]],
  [
    "- line 4: replace 2,500 HB-J17-AM (antique brass) with 2,500 HB-J17-KU (copper)\n- new line 5: 1,000 HB-M28-DB",
    ["HB-J17-KU 2500", "HB-M28-DB 1000"],
    "en",
  ],
  ["Statt HB-T40-NA nehmen wir HB-T50-NA, 150 Stück. Die anderen Positionen bleiben.", ["HB-T50-NA 150"]],
  ["Zum Auftrag bitte noch 500 Stk Hornknopf 28 dunkelbraun dazu.", ["HB-M28-DB 500"]],
  ["Bitte nur die Position 2 (500 x HB-J20-AM) herausnehmen.", []],
  ["Bitte von KW 49 auf KW 51 verschieben. An den Mengen ändert sich nichts.", []],
  ["Mir ist ein Fehler passiert: in der Bestellung steht 5.000 statt 500 bei HB-Z18-GO.", ["HB-Z18-GO 500"]],
  ["Statt der 1000 blauen Ösenknöpfe 15 mm bitte 1000 in 18 mm.", ["HB-O18-BL 1000"]],
  ["Zu 26-88: von den HB-H9-NA bitte doch 1500 statt 800.", ["HB-H9-NA 1500"]],
  ["Please cut HB-J17-AM to 4,000 from 7,000. HB-J14-KU is not affected.", ["HB-J17-AM 4000"], "en"],
  [
    "1) Line 2: make it 6,000 HB-O15-RO instead of 4,000.\n2) We no longer want HB-D12-SI; please send HB-D15-SI instead, 900 pieces.\n\nLine 1 stays.",
    ["HB-O15-RO 6000", "HB-D15-SI 900"],
    "en",
  ],
  ["bei den HB-K15-BR brauchen wir 3.500 statt 2.500 Stück, der Termin bleibt.", ["HB-K15-BR 3500"]],
  ["bitte statt 4.000 nur 2.000 HB-H12-NA. der rest bleibt wie bestätigt.", ["HB-H12-NA 2000"]],
  ["Menge bei HB-H11-WS von 6.000 auf 9.000 Stück, Preise ebenfalls wie gehabt.", ["HB-H11-WS 9000"]],
  ["Menge alt 12.000 ST    Menge neu 16.000 ST   HB-K17-SW", ["HB-K17-SW 16000"]],
];

describe("order changes", () => {
  for (const [text, lines, language = "de"] of CASES) {
    it(`reads "${text.split("\n")[0]}"`, () => {
      const facts = read(mailOf(text), { intent: "order_change", language });
      assert.deepEqual(short(facts), lines);
      assert.deepEqual(codes(facts), []);
    });
  }
});
