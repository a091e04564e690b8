// How long things are kept: old and finished goes, what somebody still needs stays, and a mail is recognised after its bytes went.
import assert from "node:assert/strict";
import { applyRetention } from "../../../nodes/_kit/retention.ts";
import { type Desk, openDesk, orderMail, STAFF, strangerMail } from "../../nodes/_kit/desk.ts";

const count = async (desk: Desk, table: "mail" | "mail_raw" | "trace" | "outbox" | "journal" | "work"): Promise<number> =>
  (
    await desk.services.store.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

describe("given an order that was answered years ago, and a question nobody has decided", () => {
  let desk: Desk;
  let order: string;
  beforeEach(async () => {
    desk = await openDesk("2026-11-23T09:00:00.000Z");
    order = orderMail();
    const mailId = await desk.mail(order);
    await desk.mail(strangerMail());
    await desk.work();
    await desk.deliver();
    const { items } = await desk.port.reviews.list({ limit: 10, after: null, state: "open" });
    for (const { review_id } of items.filter((r) => r.mail_id === mailId))
      assert.ok((await desk.port.reviews.decide(review_id, { kind: "discard", reason: "erledigt" }, STAFF))?.ok);
  });
  afterEach(() => desk.close());

  it("when a month has passed, then everything is still there", async () => {
    const before = [await count(desk, "mail_raw"), await count(desk, "outbox"), await count(desk, "trace")];
    desk.clock.set("2026-12-23T09:00:00.000Z");
    await applyRetention(desk.services, () => false);
    assert.deepEqual([await count(desk, "mail_raw"), await count(desk, "outbox"), await count(desk, "trace")], before);
  });

  it("when eleven years have passed, then mail, letter, trace and journal of the order are gone, and the open question has its mail", async () => {
    desk.clock.set("2037-11-23T09:00:00.000Z");
    const removed = await applyRetention(desk.services, () => false);
    assert.equal(removed.mails, 1);
    assert.equal(removed.letters, 1);
    assert.equal(await count(desk, "trace"), 0);
    assert.equal(await count(desk, "mail_raw"), 1, "the open question's mail");
    const { items } = await desk.port.reviews.list({ limit: 10, after: null, state: "open" });
    assert.ok(items.length > 0);
  });

  it("when the same mail comes again after its bytes went, then it is known, and no second order is made", async () => {
    desk.clock.set("2037-11-23T09:00:00.000Z");
    await applyRetention(desk.services, () => false);
    const { known } = await desk.port.mails.receive(Buffer.from(order.replace(/\n/g, "\r\n")), undefined);
    assert.equal(known, true);
    assert.equal(await count(desk, "mail"), 2);
  });

  it("then what went stands in the journal, once", async () => {
    desk.clock.set("2037-11-23T09:00:00.000Z");
    await applyRetention(desk.services, () => false);
    await applyRetention(desk.services, () => false);
    const rows = await desk.services.store.db.selectFrom("journal").select("type").where("type", "=", "retention.applied").execute();
    assert.equal(rows.length, 1);
  });
});
