// All labelled sample mails through the real reader: how much of each order is read right, and what is asked.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createReader } from "../../../../adapters/reader/reader.ts";
import { readOrder } from "../../../../core/orders/read/read-order.ts";
import type { OrderFacts } from "../../../../core/orders/types.ts";
import type { Intent } from "../../../../core/words.ts";
import { master } from "./mail-of.ts";

interface Label {
  intent: Intent;
  language: string;
  customer_no?: string;
  why_human?: string[];
  order?: {
    customer_order_no?: string;
    requested_delivery?: string;
    total?: string;
    lines: { article_no?: string; quantity?: number; unit_price?: string; price_per?: number }[];
  };
}

const MAILS = "samples/mails";
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-3 * Math.abs(b) + 1e-9;

function linesRight(want: NonNullable<Label["order"]>["lines"], facts: OrderFacts): boolean {
  const rest = [...facts.lines];
  if (want.length !== rest.length) return false;
  return want.every((w) => {
    const at = rest.findIndex((h) => h.articleNo === w.article_no && (w.quantity === undefined || h.quantity === w.quantity));
    const [h] = at < 0 ? [] : rest.splice(at, 1);
    if (h === undefined || w.unit_price === undefined) return h !== undefined;
    return near(Number(h.unitPrice) / (h.pricePer ?? 1), Number(w.unit_price) / (w.price_per ?? 1));
  });
}

describe("orders of the sample mails", () => {
  const read = new Map<string, { label: Label; facts: OrderFacts }>();

  before(async function () {
    this.timeout(60_000);
    const reader = createReader();
    for (const file of readdirSync(MAILS).filter((f) => f.endsWith(".eml"))) {
      const label = JSON.parse(readFileSync(`${MAILS}/${file.replace(".eml", ".expected.json")}`, "utf8")) as Label;
      const mail = await reader.read(readFileSync(`${MAILS}/${file}`), { mailbox: "info@h-bu.de", arrivedAt: "2026-11-01T00:00:00Z" });
      const customer = master.customer(label.customer_no ?? "") ?? null;
      const facts = readOrder(mail, { intent: label.intent, language: label.language, customer, master, now: mail.date });
      if (facts !== null) read.set(file, { label, facts });
    }
    await reader.close();
  });

  const share = (relevant: (l: Label) => boolean, right: (l: Label, f: OrderFacts) => boolean): { share: number; misses: string[] } => {
    const asked = [...read].filter(([, r]) => relevant(r.label));
    const misses = asked.filter(([, r]) => !right(r.label, r.facts)).map(([file]) => file);
    return { share: 1 - misses.length / asked.length, misses };
  };

  it("reads article, quantity and price of at least 90 % of the orders", () => {
    const result = share(
      (l) => (l.order?.lines.length ?? 0) > 0,
      (l, f) => linesRight(l.order?.lines ?? [], f),
    );
    assert.ok(result.share >= 0.9, result.misses.join());
  });
  it("reads at least 95 % of the customers' order numbers", () => {
    const result = share(
      (l) => l.order?.customer_order_no !== undefined,
      (l, f) => f.customerOrderNo?.value === l.order?.customer_order_no,
    );
    assert.ok(result.share >= 0.95, result.misses.join());
  });
  it("reads at least 90 % of the delivery dates and invents none", () => {
    const stated = share(
      (l) => l.order?.requested_delivery !== undefined,
      (l, f) => f.requestedDelivery?.value === l.order?.requested_delivery,
    );
    assert.ok(stated.share >= 0.9, stated.misses.join());
    const invented = share(
      (l) => l.order !== undefined && l.order.requested_delivery === undefined,
      (_, f) => f.requestedDelivery === undefined,
    );
    assert.deepEqual(invented.misses, []);
  });
  it("reads at least 95 % of the net totals", () => {
    const result = share(
      (l) => l.order?.total !== undefined,
      (l, f) => Number(f.total?.value) === Number(l.order?.total),
    );
    assert.ok(result.share >= 0.95, result.misses.join());
  });
  it("asks for every doubt that reading alone can see, and for no other", () => {
    const codes = ["unknown_article", "conflicting_data", "unreadable_attachment", "ambiguous_quantity"];
    for (const [file, { label, facts }] of read) {
      if (label.order === undefined) continue;
      const wanted = (label.why_human ?? []).filter((c) => codes.includes(c)).sort();
      assert.deepEqual([...new Set(facts.human.map((h) => h.code))].sort(), wanted, file);
    }
  });
});
