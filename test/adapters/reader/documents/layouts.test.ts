// A hundred and twenty layouts nobody chose: columns in any order, headings on up to three lines, wrapped texts, page breaks, four ways to write numbers.
import assert from "node:assert/strict";
import { readPdf } from "../../../../adapters/reader/documents/pdf.ts";
import type { HumanReason } from "../../../../core/words.ts";
import { checked } from "../../../core/orders/read/checked.ts";
import { documentOf, mailOf, read } from "../../../core/orders/read/mail-of.ts";
import { draw } from "./layouts/draw.ts";
import { type Layout, layoutOf } from "./layouts/order.ts";

const SEEDS = Array.from({ length: 120 }, (_, n) => n + 1_000);

interface Outcome {
  layout: Layout;
  want: string[];
  got: string[];
  total: boolean;
  human: HumanReason[];
}

async function outcome(seed: number): Promise<Outcome> {
  const layout = layoutOf(seed);
  const has = (field: string): boolean => layout.columns.some((column) => column.field === field);
  const reading = await readPdf(await draw(layout), { filename: "b.pdf", maxPages: 9 });
  const text = layout.language === "de" ? "anbei unsere Bestellung" : "please find our order attached";
  const facts = read(mailOf(text, { documents: [documentOf({ ...reading, filename: "b.pdf" })] }), { language: layout.language });
  const priced = has("price") || layout.below === "price";
  const dated = (has("date") || layout.below === "date") && layout.dateFormat !== "KW";
  const line = (articleNo?: string, quantity?: number, unitPrice?: string, per?: number, date?: string): string =>
    [articleNo, quantity, ...(priced ? [Number(unitPrice), per] : []), ...(dated ? [date] : [])].join(" ");
  const sum = layout.lines.reduce((all, { amountMinor }) => all + amountMinor, 0);
  const stated = has("amount") && layout.sums !== "none";
  return {
    layout,
    want: layout.lines.map((l) => line(l.articleNo, l.quantity, l.unitPrice, l.per, l.date)),
    got: facts.lines.map((l) => line(l.articleNo, l.quantity, l.unitPrice, l.pricePer, l.requestedDelivery)),
    total: !stated || Math.round(Number(facts.total?.value) * 100) === sum,
    human: checked(facts),
  };
}

describe("orders in PDF, layouts by chance", () => {
  let all: Outcome[];
  before(async function () {
    this.timeout(60_000);
    all = [];
    for (const seed of SEEDS) all.push(await outcome(seed));
  });

  it("given any of them, then what would be done alone is right in every line and in its total", () => {
    for (const { layout, want, got, total, human } of all) {
      if (human.length > 0) continue;
      assert.deepEqual(got, want, `seed ${layout.seed}`);
      assert.ok(total, `total of seed ${layout.seed}`);
    }
  });
  it("given plain orders like these, then at least 97 of 100 need nobody", () => {
    const asked = all.filter(({ human }) => human.length > 0);
    const named = asked.map(({ layout, human }) => `seed ${layout.seed}: ${human[0]?.detail}`).join("\n");
    assert.ok(asked.length <= all.length * 0.03, named);
  });
});
