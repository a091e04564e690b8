// Data inside a PDF held against pages that nobody chose: the same order on both needs nobody, another never passes.
import assert from "node:assert/strict";
import { readPdf } from "../../../../adapters/reader/documents/pdf.ts";
import type { DocumentContent, RawOrder } from "../../../../core/mail/types.ts";
import { documentOf, mailOf, read } from "../../../core/orders/read/mail-of.ts";
import { draw } from "./layouts/draw.ts";
import { type Layout, layoutOf } from "./layouts/order.ts";

const SEEDS = Array.from({ length: 60 }, (_, n) => n + 3_000);

/** The order of a layout as its data would say it. */
function dataOf({ lines }: Layout): RawOrder {
  return {
    format: "order-x",
    lines: lines.map((l, at) => ({
      supplierArticle: l.articleNo,
      quantity: String(l.quantity),
      unit: "H87",
      unitPrice: l.unitPrice,
      priceBase: String(l.per),
      deliveryDate: l.date,
      line: at + 1,
    })),
  };
}

describe("pages by chance around the same order as data", () => {
  let all: { layout: Layout; page: DocumentContent }[];
  before(async function () {
    this.timeout(60_000);
    all = [];
    for (const layout of SEEDS.map(layoutOf))
      all.push({ layout, page: documentOf(await readPdf(await draw(layout), { filename: "b.pdf", maxPages: 9 })) });
  });
  const conflicts = (layout: Layout, page: DocumentContent, order: RawOrder): string[] =>
    read(mailOf("", { documents: [{ ...page, order }] }), { language: layout.language }).human.flatMap(({ code, detail }) =>
      code === "conflicting_data" ? [`seed ${layout.seed}: ${detail}`] : [],
    );

  it("given the same order, then at most 3 of 100 are asked about", () => {
    const asked = all.flatMap(({ layout, page }) => conflicts(layout, page, dataOf(layout)).slice(0, 1));
    assert.ok(asked.length <= all.length * 0.03, asked.join("\n"));
  });
  it("given one quantity that differs, then a person is asked every time", () => {
    for (const { layout, page } of all) {
      const order = dataOf(layout);
      order.lines[0]!.quantity = String(layout.lines[0]!.quantity + 700);
      assert.notDeepEqual(conflicts(layout, page, order), [], `seed ${layout.seed}`);
    }
  });
  it("given one position that only the page has, then a person is asked every time", () => {
    for (const { layout, page } of all.filter(
      ({ layout: { lines } }) => new Set(lines.map((l) => l.articleNo)).size === lines.length && lines.length > 1,
    )) {
      const order = dataOf(layout);
      order.lines.pop();
      assert.notDeepEqual(conflicts(layout, page, order), [], `seed ${layout.seed}`);
    }
  });
});
