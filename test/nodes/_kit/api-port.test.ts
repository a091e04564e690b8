import assert from "node:assert/strict";
import type { z } from "zod";
import { paging } from "../../../adapters/http/api/route.ts";
import { ROUTES } from "../../../adapters/http/api/routes.ts";
import type { JournalEvent } from "../../../core/change.ts";
import { type Desk, openDesk, orderMail, STAFF, strangerMail } from "./desk.ts";

/** What the API promises for this path. */
const schema = (path: string): z.ZodType => {
  const found = ROUTES.find((r) => r.method === "get" && r.path === path)?.answers[200];
  assert.ok(found, path);
  return found;
};
const list = (page: { items: unknown[]; next: unknown }) => ({ ...page, next: page.next === null ? null : "cursor" });
const all = { limit: 50, after: null };

describe("given an order of a customer and one of a stranger, worked on by the real clerks", () => {
  let desk: Desk;
  let order: string;
  before(async () => {
    desk = await openDesk();
    order = await desk.mail(orderMail());
    await desk.mail(strangerMail());
    await desk.work();
  });
  after(() => desk.close());

  it("then every list and object is what the API describes", async () => {
    const { port } = desk;
    const mail = schema("/api/mails/:id").parse(await port.mails.get(order)) as {
      case_id: string;
      orders: { order_no: string }[];
      letters: { letter_id: string }[];
    };
    schema("/api/mails").parse(list(await port.mails.list(all)));
    schema("/api/mails/:id/trace").parse(await port.mails.trace(order));
    schema("/api/cases").parse(list(await port.cases.list(all)));
    schema("/api/cases/:id").parse(await port.cases.get(mail.case_id));
    schema("/api/cases/:id/trace").parse(await port.cases.trace(mail.case_id));
    schema("/api/orders").parse(list(await port.orders.list(all)));
    schema("/api/orders/:no").parse(await port.orders.get(mail.orders[0]?.order_no ?? ""));
    schema("/api/outbox").parse({ ...list(await port.outbox.list(all)), stopped: await port.outbox.stopped() });
    schema("/api/outbox/:id").parse(await port.outbox.get(mail.letters[0]?.letter_id ?? ""));
    schema("/api/reviews").parse(list(await port.reviews.list(all)));
    schema("/api/reviews/:id").parse(await port.reviews.get("1"));
    schema("/api/customers").parse(list(await port.customers.list(all)));
    schema("/api/articles").parse(list(await port.articles.list(all)));
    schema("/api/memory").parse(list(await port.memory(all)));
    schema("/api/settings/automation").parse(await port.automation.get());
    schema("/stats").parse(await port.stats());
    schema("/api/agents").parse({ items: await port.agents() });
    schema("/api/kpis").parse({ items: await port.kpis() });
    schema("/ready").parse(await port.ready());
  });

  it("then the mail tells its state, case, order and letter, with its subject decoded", async () => {
    const mail = await desk.port.mails.get(order);
    assert.equal(mail?.subject, "Bestellung PO-1 für Knöpfe");
    assert.equal(mail?.case?.intent, "order");
    assert.equal(mail?.orders[0]?.customer, "Rheinmode Manufaktur GmbH");
    assert.equal(mail?.letters[0]?.template, "order-confirmation");
  });

  it("then an order field names its place in the mail", async () => {
    const [row] = (await desk.port.orders.list(all)).items;
    const facts = (await desk.port.orders.get(row?.order_no ?? ""))?.facts as {
      customerOrderNo: { value: string; source: { document: string } };
    };
    assert.equal(facts.customerOrderNo.value, "PO-1");
    assert.ok(facts.customerOrderNo.source.document);
  });

  it("then the trace says why, step by step", async () => {
    const traces = await desk.port.mails.trace(order);
    const steps = traces?.flatMap((t) => t.steps as { type: string }[]).map((s) => s.type);
    assert.deepEqual(steps, ["hb-read-mail", "hb-triage", "hb-assign", "hb-sales-agent", "hb-reply", "hb-courtesy"]);
  });

  it("then what does not exist is null", async () => {
    const { port } = desk;
    for (const nothing of [port.mails.get("m-0"), port.mails.raw("m-0"), port.mails.trace("m-0"), port.mails.attachment("m-0", "1")])
      assert.equal(await nothing, null);
    for (const nothing of [
      port.cases.get("F-0"),
      port.cases.trace("F-0"),
      port.orders.get("AB-0"),
      port.documents.get("RE-0"),
      port.outbox.get("x"),
    ])
      assert.equal(await nothing, null);
    assert.equal(await port.orders.step("AB-0", { to: "CONFIRMED", fields: {}, reason: "" }, STAFF), null);
    assert.equal(await port.reviews.decide("99", { kind: "again" }, STAFF), null);
  });

  it("then the counts agree with what is there, and figures without data say so", async () => {
    const stats = await desk.port.stats();
    assert.deepEqual([stats.mails.total, stats.mails.today, stats.orders.today, stats.reviews_open], [2, 2, 1, 2]);
    // the stranger's question, and the task that the confirmed order leaves: its delivery date
    assert.equal(stats.cases.by_state["human"], 2);
    const kpis = await desk.port.kpis();
    const satisfaction = kpis.find((k) => k.key === "customer_satisfaction");
    assert.deepEqual([satisfaction?.value, satisfaction?.n, satisfaction?.["shown"]], [null, 0, "keine Daten"]);
    assert.equal(kpis.find((k) => k.key === "mails_today")?.value, 2);
    const sales = (await desk.port.agents()).find((a) => a.agent === "sales");
    assert.deepEqual([sales?.completed, sales?.to_person, sales?.completion_rate], [1, 1, 0.5]);
  });

  it("when the same mail is handed in again, then it is known and not worked twice", async () => {
    const text = orderMail("PO-2");
    const first = await desk.port.mails.receive(Buffer.from(text), "sales@h-bu.de");
    const second = await desk.port.mails.receive(Buffer.from(text), undefined);
    assert.deepEqual([first.known, second.known, second.mail_id], [false, true, first.mail_id]);
    assert.equal((await desk.port.mails.get(first.mail_id))?.state, "received");
    await desk.work();
    assert.equal((await desk.port.orders.list({ ...all, customer_order_no: "PO-2" })).items.length, 1);
  });

  it("when a mail brings a file, then it can be fetched by its id", async () => {
    const head = `From: a@b.example\nTo: info@h-bu.de\nSubject: Datei\nMessage-ID: <f@b.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n`;
    const parts = `--x\nContent-Type: text/plain\n\nHallo\n--x\nContent-Type: text/csv; name=preise.csv\nContent-Disposition: attachment; filename=preise.csv\n\na;b\n1;2\n--x--\n`;
    const id = await desk.mail(head + parts);
    const [file] = (await desk.port.mails.get(id))?.attachments ?? [];
    assert.equal(file?.filename, "preise.csv");
    const found = await desk.port.mails.attachment(id, file?.attachment_id ?? "");
    assert.match(Buffer.from(found?.bytes ?? []).toString(), /a;b\r?\n1;2/);
  });

  it("when a commit writes several facts, then a listener gets them in one call, and none after it has ended", async () => {
    const heard: JournalEvent[][] = [];
    const end = desk.port.onEvents((events) => heard.push(events));
    await desk.mail(strangerMail("Frage", "Welche Knöpfe führen Sie?"));
    await desk.work();
    end();
    const opened = heard.find((events) => events.some((e) => e.type === "case.opened"));
    assert.ok(opened);
    const calls = heard.length;
    await desk.port.outbox.stop(true, STAFF);
    await desk.port.outbox.stop(false, STAFF);
    assert.equal(heard.length, calls);
  });

  it("when an order step is asked for, then it is carried out, refused with the reason, or told that the order has changed", async () => {
    const { orders } = desk.port;
    const [row] = (await orders.list(all)).items;
    const orderNo = row?.order_no ?? "";
    const early = await orders.step(orderNo, { to: "SHIPPED", fields: {}, reason: "" }, STAFF);
    assert.match(early && !early.ok ? early.reason : "", /geht nicht; möglich: „bestätigt“/);
    const held = await orders.step(orderNo, { to: "ON_HOLD", fields: {}, reason: "Rückfrage", version: 1 }, STAFF);
    assert.equal(held?.ok && held.value.state, "ON_HOLD", JSON.stringify(held));
    const stale = await orders.step(orderNo, { to: "CANCELLED", fields: {}, reason: "", version: 1 }, STAFF);
    assert.match(stale && !stale.ok ? stale.reason : "", /inzwischen geändert/);
  });

  it("when customers and articles are looked for, then words in number or name find them, page by page", async () => {
    const { customers, articles } = desk.port;
    assert.deepEqual(
      (await customers.list({ ...all, text: "rheinmode" })).items.map((c) => c.customer_no),
      ["10004"],
    );
    const first = await articles.list({ limit: 2, after: null, text: "Hosenknopf" });
    const second = await articles.list({ limit: 2, after: first.next, text: "Hosenknopf" });
    const seen = [...first.items, ...second.items].map((a) => a.article_no);
    assert.equal(new Set(seen).size, 4);
    assert.deepEqual(seen, [...seen].sort());
  });

  it("then a cursor of another list leads to an empty page, not to an error", async () => {
    const cursor = paging.cursor.parse(Buffer.from(JSON.stringify(["x"])).toString("base64url"));
    assert.deepEqual(await desk.port.mails.list({ limit: 5, after: cursor }), { items: [], next: null });
    assert.deepEqual(await desk.port.reviews.list({ limit: 5, after: cursor }), { items: [], next: null });
  });
});
