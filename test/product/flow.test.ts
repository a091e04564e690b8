// The wires in the real product: errors, double arrivals, threads, deploys and the API beside a lease. Everything is asked from outside.
import assert from "node:assert/strict";
import { type Product, startProduct } from "../peers/product.ts";
import { until } from "../peers/until.ts";
import { orderMail } from "./mails.ts";

type Node = Record<string, unknown> & { id: string; type: string; wires?: string[][] };
interface Stats {
  work: { queue: string; waiting: number; running: number }[];
}

const idle = (product: Product): Promise<true> =>
  until(async () => {
    const { body } = await product.api<Stats>("/stats");
    return body.work.filter((w) => w.queue !== "timer").every((w) => w.waiting === 0 && w.running === 0);
  }, 100) as Promise<true>;

const caseOf = async (product: Product, mailId: string) =>
  until(async () => {
    const { body } = await product.api<{ case: { case_id: string; state: string } | null; orders: unknown[] }>(`/api/mails/${mailId}`);
    return body.case ? body : null;
  }, 50);

/** Puts nodes in and rewires; gives the flow back as it was when `work` is done. */
async function withFlow(product: Product, change: (nodes: Node[]) => Node[], work: () => Promise<void>): Promise<void> {
  const shipped = (await product.flow()) as Node[];
  assert.ok((await product.deploy(change(structuredClone(shipped)))) < 300);
  try {
    await work();
  } finally {
    await product.deploy(shipped);
  }
}

const byId = (nodes: Node[], id: string): Node => nodes.find((n) => n.id === id)!;

describe("the flow in the product", function () {
  this.timeout(90_000);
  let product: Product;
  before(async () => {
    product = await startProduct();
  });
  after(() => product.remove());

  it("given a node that throws and a Catch wired to Finish, then the mail is put before a person, once", async () => {
    await withFlow(
      product,
      (nodes) => {
        byId(nodes, "hb-triage-1").wires = [["t-throw"]];
        nodes.push({
          id: "t-throw",
          type: "function",
          z: "hb-tab-triage",
          name: "wirft",
          func: "throw new Error('absichtlich');",
          outputs: 1,
          x: 600,
          y: 200,
          wires: [["hb-to-rules"]],
        });
        nodes.push({
          id: "t-catch",
          type: "catch",
          z: "hb-tab-triage",
          name: "Fehler",
          scope: null,
          uncaught: false,
          x: 200,
          y: 300,
          wires: [["t-finish"]],
        });
        nodes.push({ id: "t-finish", type: "hb-finish", z: "hb-tab-triage", name: "Abschließen", x: 400, y: 300, wires: [] });
        return nodes;
      },
      async () => {
        const mail = await product.post(orderMail(9001).raw);
        await idle(product);
        const { body } = await product.api<{ items: { mail_id: string; reasons: { code: string; detail: string }[] }[] }>("/api/reviews");
        const mine = body.items.filter((r) => r.mail_id === mail);
        assert.equal(mine.length, 1);
        assert.equal(mine[0]?.reasons[0]?.code, "work_failed");
        assert.match(mine[0]?.reasons[0]?.detail ?? "", /absichtlich/);
      },
    );
  });

  it("given a node that throws and no Catch, then the work ends with its reason and is tried again", async () => {
    const shipped = (await product.flow()) as Node[];
    let mail = "";
    await withFlow(
      product,
      (nodes) => {
        byId(nodes, "hb-triage-1").wires = [["t-throw"]];
        nodes.push({
          id: "t-throw",
          type: "function",
          z: "hb-tab-triage",
          name: "wirft",
          func: "throw new Error('einmal');",
          outputs: 1,
          x: 600,
          y: 200,
          wires: [["hb-to-rules"]],
        });
        return nodes;
      },
      async () => {
        mail = await product.post(orderMail(9002).raw);
        await until(
          async () =>
            JSON.stringify((await product.api(`/api/mails/${mail}`)).body).includes("m-") &&
            (await product.api<Stats>("/stats")).body.work[0]?.running === 0,
          100,
        );
      },
    );
    assert.ok(shipped.length > 0);
    const found = await caseOf(product, mail);
    assert.ok(found.case);
  });

  it("given a rule whose two outputs both lead to Finish, then the mail makes one case", async () => {
    await withFlow(
      product,
      (nodes) => {
        // the first rule's own output and the shipped way both end in a Finish, and assign splits once more
        byId(nodes, "hb-assign-1").wires = [["hb-finish-1", "t-finish-2"]];
        nodes.push({ id: "t-finish-2", type: "hb-finish", z: "hb-tab-rules", name: "zweites Ende", x: 600, y: 800, wires: [] });
        return nodes;
      },
      async () => {
        const mail = await product.post(orderMail(9003).raw);
        await idle(product);
        const { case: file } = await caseOf(product, mail);
        const { body } = await product.api<{ items: { subject: string; case_id: string }[] }>("/api/cases?limit=200");
        assert.equal(body.items.filter((c) => c.subject.includes("BST-779003")).length, 1);
        const { body: detail } = await product.api<{ history: { type: string }[] }>(`/api/cases/${file?.case_id}`);
        const twice =
          JSON.stringify(detail.history).includes("work.arrived_twice") ||
          JSON.stringify((await product.api("/stats")).body).includes("twice");
        assert.ok(twice || product.output().includes("zweimal angekommen"));
      },
    );
  });

  it("given two mails of one thread at the same time, then both are in one case", async () => {
    const first = orderMail(9010);
    const second = orderMail(9010 + 5, { replyTo: first.messageId });
    const [a, b] = await Promise.all([product.post(first.raw), product.post(second.raw)]);
    await idle(product);
    const [one, two] = [await caseOf(product, a), await caseOf(product, b)];
    assert.equal(one.case?.case_id, two.case?.case_id);
  });

  it("given a step of an order by the API while its case is being worked on, then both hold", async () => {
    const mail = await product.post(orderMail(9020).raw);
    await idle(product);
    const { body } = await product.api<{ items: { order_no: string; state: string }[] }>("/api/orders?customer_order_no=BST-779020");
    const order = body.items[0]?.order_no;
    assert.ok(order, `order of ${mail}`);
    await until(async () => (await product.api<{ state: string }>(`/api/orders/${order}`)).body.state === "CONFIRMED", 50);
    const follow = orderMail(9025, { replyTo: orderMail(9020).messageId });
    const [, step] = await Promise.all([
      product.post(follow.raw),
      product.api(`/api/orders/${order}/step`, { to: "ON_HOLD", fields: {}, reason: "Rückfrage" }),
    ]);
    await idle(product);
    assert.equal(step.status, 200, JSON.stringify(step.body));
    assert.equal((await product.api<{ state: string }>(`/api/orders/${order}`)).body.state, "ON_HOLD");
  });

  it("given a full deploy with 50 pieces of work in flight, then every mail still becomes its order, once", async () => {
    const numbers = Array.from({ length: 50 }, (_, i) => orderMail(8000 + i));
    await Promise.all(numbers.map((m) => product.post(m.raw)));
    assert.ok((await product.deploy(await product.flow(), "full")) < 300);
    await idle(product);
    for (const { number } of numbers) {
      const { body } = await product.api<{ items: unknown[] }>(`/api/orders?customer_order_no=${number}`);
      assert.equal(body.items.length, 1, number);
    }
  });
});
