// Each fact leads a person to its place: the page and the printed line of a PDF, or the position in the order data.
import assert from "node:assert/strict";
import { readPdf } from "../../../../adapters/reader/documents/pdf.ts";
import type { DocumentContent } from "../../../../core/mail/types.ts";
import type { Source } from "../../../../core/orders/types.ts";
import { draw } from "../../../adapters/reader/documents/layouts/draw.ts";
import { layoutOf } from "../../../adapters/reader/documents/layouts/order.ts";
import { documentOf, mailOf, read } from "./mail-of.ts";

/** The line of a document that a source names, counted as people count: no gaps. */
function lineAt({ text, pageStarts = [] }: DocumentContent, { page = 1, line = 0 }: Source): string {
  const end = pageStarts[page] ?? Number.POSITIVE_INFINITY;
  const own = text.split("\n").slice((pageStarts[page - 1] ?? 1) - 1, end - 1);
  return own.filter((one) => one.trim() !== "")[line - 1] ?? "";
}

describe("where a fact was read", () => {
  it("given pages by chance, then every position leads to a printed line with something of it, in order", async function () {
    this.timeout(60_000);
    for (let seed = 1_000; seed < 1_040; seed++) {
      const layout = layoutOf(seed);
      const document = documentOf({ ...(await readPdf(await draw(layout), { filename: "b.pdf", maxPages: 9 })), filename: "b.pdf" });
      const { lines } = read(mailOf("anbei", { documents: [document] }), { language: layout.language });
      const places = lines.map(({ source }) => source);
      for (const { source } of lines) {
        const words = (source.text ?? "").split(/\s+/);
        const printed = lineAt(document, source).split(/\s+/);
        assert.ok(
          printed.filter((word) => words.includes(word)).length * 2 > printed.length,
          `seed ${seed}: ${JSON.stringify(source)} is no "${printed.join(" ")}"`,
        );
      }
      const order = places.map(({ page = 0, line = 0 }) => page * 1_000 + line);
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
        `seed ${seed}`,
      );
    }
  });

  it("given two pages with gaps, then the line is counted on its page and gaps are not", () => {
    const text =
      "Bestellung Nr. BE-2026-77\n\nLieferadresse: Hafenweg 12, 48155 Münster\n\n1  HB-K17-SW  500 Stk\n\nLiefertermin: 14.12.2026\n\nSumme netto 23,65 EUR";
    const tables = [{ header: ["Pos", "Artikel", "Menge"], rows: [["1", "HB-K17-SW", "500 Stk"]], page: 2 }];
    const facts = read(mailOf("anbei", { documents: [documentOf({ text, pages: 2, pageStarts: [1, 5], tables })] }));
    const at = (source?: Source): unknown[] => [source?.page, source?.line];
    const { customerOrderNo, deliveryAddress, requestedDelivery, total, lines } = facts;
    assert.deepEqual(
      [customerOrderNo, deliveryAddress, requestedDelivery, total, lines[0]].map((fact) => at(fact?.source)),
      [
        [1, 1],
        [1, 2],
        [2, 2],
        [2, 3],
        [2, 1],
      ],
    );
  });

  it("given the same row twice, then each position leads to its own", () => {
    const rows = [
      ["HB-K17-SW", "500 Stk"],
      ["HB-K17-SW", "500 Stk"],
    ];
    const text = "Artikel  Menge\nHB-K17-SW  500 Stk\nHB-K17-SW  500 Stk";
    const { lines } = read(
      mailOf("anbei", { documents: [documentOf({ text, pageStarts: [1], tables: [{ header: ["Artikel", "Menge"], rows, page: 1 }] })] }),
    );
    assert.deepEqual(
      lines.map(({ source }) => source.line),
      [2, 3],
    );
  });

  it("given order data, then the position in them and no line of the page", () => {
    const order = {
      format: "order-x" as const,
      orderNumber: "BE-1",
      total: "23.65",
      lines: [{ supplierArticle: "HB-K17-SW", quantity: "500", line: 1 }],
    };
    const { lines, customerOrderNo, total } = read(
      mailOf("anbei", { documents: [documentOf({ text: "Bestellung BE-1\nHB-K17-SW 500", pageStarts: [1], order })] }),
    );
    assert.deepEqual(
      [lines[0]?.source, customerOrderNo?.source, total?.source].map((source) => [source?.data, source?.page, source?.line]),
      [
        ["order-x", undefined, 1],
        ["order-x", undefined, undefined],
        ["order-x", undefined, undefined],
      ],
    );
  });

  it("given words of the mail, then the line of the mail", () => {
    const { lines } = read(mailOf("Guten Tag,\n\nbitte 500 Stück HB-K17-SW"));
    assert.deepEqual([lines[0]?.source.document, lines[0]?.source.line], ["mail", 3]);
  });
});
