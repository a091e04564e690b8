// Pulling the plug: 30 random SIGKILLs while 200 order mails go through. Nothing may be lost, no order and no answer doubled.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Product, startProduct } from "../peers/product.ts";
import { until } from "../peers/until.ts";
import { orderMail, type TestMail } from "./mails.ts";

const MAILS = 200;
const KILLS = 30;

/** A repeatable sequence of chance (mulberry32): a failure can be run again. */
function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Hands over one mail until the product says that it has it, as an MTA would. */
async function handOver(product: Product, mail: TestMail): Promise<void> {
  await until(
    () =>
      product.post(mail.raw, "sales@h-bu.de").then(
        () => true,
        () => false,
      ),
    100,
  );
}

interface Row {
  customer_order_no: string | null;
  order_no: string;
}
async function everyOrder(product: Product): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next = ""; ; ) {
    const { body } = await product.api<{ items: Row[]; next: string | null }>(`/api/orders?limit=100${next}`);
    rows.push(...body.items);
    if (!body.next) return rows;
    next = `&cursor=${encodeURIComponent(body.next)}`;
  }
}

/** No letter is waiting or on its way any more. */
async function settled(product: Product): Promise<boolean> {
  const { body } = await product.api<{ outbox: { by_state: Record<string, number> } }>("/stats");
  return !body.outbox.by_state["queued"] && !body.outbox.by_state["sending"];
}

describe("pulling the plug", () => {
  it(`given ${MAILS} orders and ${KILLS} kills, then none is lost and nothing is done twice`, async function () {
    this.timeout(600_000);
    const random = chance(20261123);
    const product = await startProduct();
    try {
      const mails = Array.from({ length: MAILS }, (_, i) => orderMail(i));
      const posting = (async () => {
        for (let i = 0; i < mails.length; i += 4) {
          await Promise.all(mails.slice(i, i + 4).map((mail) => handOver(product, mail)));
          // spread over the kills, so that each finds work in flight
          await new Promise((r) => setTimeout(r, 250));
        }
      })();
      for (let kill = 0; kill < KILLS; kill++) {
        await new Promise((r) => setTimeout(r, random() * 900));
        await product.stop("SIGKILL");
        await product.restart();
      }
      await posting;
      // work that lost its lease several times waits longer each time: it is not lost, it comes later
      const ours = async () => (await everyOrder(product)).filter((o) => o.customer_order_no?.startsWith("BST-77"));
      const deadline = Date.now() + 240_000;
      await until(async () => Date.now() > deadline || ((await ours()).length >= MAILS && (await settled(product))), 500);
      const orders = await everyOrder(product);
      const made = orders.filter((o) => o.customer_order_no?.startsWith("BST-77")).map((o) => o.customer_order_no);
      const letters = readdirSync(join(product.data, "sent")).filter((name) => name.endsWith(".eml"));
      const sent = letters.map((name) => readFileSync(join(product.data, "sent", name), "utf8"));
      const answered = sent.map((text) => /^In-Reply-To: (\S+)/m.exec(text)?.[1]).filter((id) => id !== undefined);
      assert.equal(new Set(made).size, made.length, "no order twice");
      assert.equal(new Set(answered).size, answered.length, "no answer twice");
      assert.deepEqual(
        mails.filter((m) => !made.includes(m.number)).map((m) => m.number),
        [],
        "every mail became its order",
      );
      assert.deepEqual(
        mails.filter((m) => !answered.includes(m.messageId)).map((m) => m.number),
        [],
        "every order was answered",
      );
    } finally {
      if (process.env["HB_KEEP"]) process.stdout.write(`${product.data}\n`);
      else await product.remove();
    }
  });
});
