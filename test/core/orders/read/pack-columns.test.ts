// Packs counted in one column, what a pack holds in another.
import assert from "node:assert/strict";
import { checked } from "./checked.ts";
import { documentOf, mailOf, read } from "./mail-of.ts";

/** HB-H11-WS comes in packs of a hundred. */
function order(header: string[], row: string[]) {
  const head = ["Pos.", "Artikel", ...header];
  const cells = ["1", "HB-H11-WS", ...row];
  const text = ["Bestellung EB-114702, Wunschtermin: 14.12.2026", head.join("  "), cells.join("  ")].join("\n");
  return read(mailOf("Bestellung EB-114702 siehe PDF.", { documents: [documentOf({ text, tables: [{ header: head, rows: [cells] }] })] }));
}

describe("packs and their contents side by side", () => {
  const plain: [header: string[], row: string[], pieces: number][] = [
    [["Anzahl VPE", "Inhalt je VPE"], ["60", "100 Stück"], 6000],
    [["Packungen", "Stück/Pack"], ["60", "100"], 6000],
    [["Menge", "ME", "Inhalt"], ["60", "VPE", "100 Stk"], 6000],
    [["Menge", "Einheit", "Stück je Karton"], ["12", "Karton", "500"], 6000],
    [["Beutel", "Anzahl", "ME", "Beutelinhalt"], ["x", "12", "Beutel", "1.000"], 12_000],
    [["Qty", "UOM", "Pcs per box"], ["8", "BOX", "250"], 2000],
    [["Packs", "Pack size", "Total pcs"], ["60", "100", "6000"], 6000],
    [["Menge", "Einheit", "Packungsgröße"], ["6.000", "Stück", "100"], 6000],
  ];
  for (const [header, row, pieces] of plain)
    it(`given ${header.join(" | ")}: ${row.join(" | ")}, then that is ${pieces} pieces and no question`, () => {
      const facts = order(header, row);
      assert.equal(facts.lines[0]?.quantity, pieces);
      assert.deepEqual(checked(facts), []);
    });
  const open: [header: string[], row: string[]][] = [
    [
      ["Menge", "Inhalt je VPE"],
      ["60", "100 Stück"],
    ],
    [
      ["Qty", "Pack size"],
      ["600", "100"],
    ],
    [
      ["Anzahl VPE", "Inhalt je VPE"],
      ["60", "250 Stück"],
    ],
    [
      ["Menge", "Inhalt je VPE"],
      ["60 Packungen à 50", "100"],
    ],
    [
      ["Packs", "Pack size", "Total pcs"],
      ["60", "100", "5000"],
    ],
  ];
  for (const [header, row] of open)
    it(`given ${header.join(" | ")}: ${row.join(" | ")}, then a person is asked`, () => {
      assert.ok(checked(order(header, row)).some((r) => r.code === "ambiguous_quantity"));
    });
});
