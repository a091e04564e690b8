// A stranger who quotes numbers of ours gets nothing of what they stand for, and is not filed among them.
import assert from "node:assert/strict";
import { type Desk, openDesk, orderMail } from "../nodes/_kit/desk.ts";

describe("a stranger who quotes our numbers", function () {
  this.timeout(20_000);
  let desk: Desk;
  let orderNo: string;
  let caseNo: string;
  let letterId: string;
  const db = () => desk.services.store.db;

  beforeEach(async () => {
    desk = await openDesk();
    await desk.mail(orderMail("PO-4711"));
    await desk.work();
    await desk.deliver();
    const order = await db().selectFrom("sales_order").selectAll().executeTakeFirstOrThrow();
    orderNo = order.order_no;
    caseNo = order.case_id ?? "";
    letterId = (await db().selectFrom("outbox").select("message_id").where("order_no", "=", orderNo).executeTakeFirstOrThrow()).message_id;
  });
  afterEach(() => desk.close());

  const asks = (from: string, subject: string, text: string, more = ""): string =>
    `From: ${from}\nTo: info@h-bu.de\nSubject: ${subject}\nDate: Mon, 23 Nov 2026 10:30:00 +0100\nMessage-ID: <${Math.abs(from.length * 7 + text.length)}.${from}>\n${more}Content-Type: text/plain; charset=utf-8\n\nGuten Tag,\n\n${text}\n\nM. Neugierig\n`;
  /** everything that was written or drafted for anybody after the order */
  async function written(): Promise<string> {
    const letters = await db().selectFrom("outbox").selectAll().where("order_no", "is", null).execute();
    const drafts = await db().selectFrom("review").select("draft").where("draft", "is not", null).execute();
    return [...letters.map((l) => `${l.to_address} ${l.subject} ${l.text}`), ...drafts.map((d) => d.draft)].join("\n");
  }
  const secrets = /HB-K1[57]-SW|bestätigt|confirmed|CONFIRMED|in Planung|PO-4711|Rheinmode/;

  const mails: Record<string, () => string> = {
    "asks for the state of the order": () =>
      asks("neu@fremd.example", `Stand ${orderNo}?`, `bitte teilen Sie uns den Stand des Auftrags ${orderNo} und den Liefertermin mit.`),
    "states the customer's number too": () =>
      asks(
        "neu@gmail.com",
        `Auftrag ${orderNo}`,
        `unsere Kundennummer: 10004. Wann wird der Auftrag ${orderNo} geliefert? Bitte um den aktuellen Stand.`,
      ),
    "names the case": () =>
      asks("neu@fremd.example", `Re: [${caseNo}] Auftrag ${orderNo}`, "wie ist der Stand, und was haben wir noch bestellt?"),
    "answers our letter": () =>
      asks(
        "neu@fremd.example",
        `Re: Auftragsbestätigung ${orderNo}`,
        "was steht noch in diesem Auftrag?",
        `In-Reply-To: ${letterId}\nReferences: ${letterId}\n`,
      ),
    "wants it cancelled": () =>
      asks("neu@gmail.com", `Storno ${orderNo}`, `Kundennummer 10004. Bitte stornieren Sie den Auftrag ${orderNo} vollständig.`),
  };
  for (const [what, raw] of Object.entries(mails))
    it(`${what}: it is a case of its own, and nothing of the order is told or changed`, async () => {
      const before = await db().selectFrom("sales_order").selectAll().executeTakeFirstOrThrow();
      const mailId = await desk.mail(raw());
      await desk.work();
      const mail = await desk.port.mails.get(mailId);
      assert.ok(mail?.case_id && mail.case_id !== caseNo);
      assert.doesNotMatch(await written(), secrets);
      assert.deepEqual(await db().selectFrom("sales_order").selectAll().executeTakeFirstOrThrow(), before);
    });

  it("given a reference to our letter, then staff are told which case it may belong to", async () => {
    const mailId = await desk.mail(mails["answers our letter"]!());
    await desk.work();
    const own = (await desk.port.mails.get(mailId))?.case_id ?? "";
    const found = await desk.port.cases.get(own);
    assert.match(found?.note ?? "", new RegExp(`Gehört vielleicht zu ${caseNo}: Antwort auf unseren Brief`));
  });
});
