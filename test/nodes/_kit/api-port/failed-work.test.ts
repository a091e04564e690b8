import assert from "node:assert/strict";
import type { ReviewRow } from "../../../../adapters/http/api/rows/case.ts";
import { type Desk, openDesk, orderMail, strangerMail } from "../desk.ts";
import { workList } from "./work-list.ts";

describe("given a product whose flow breaks", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  const { asked, caseOf, decided, open } = workList(() => desk);

  describe("when work has failed until it was set aside", () => {
    let mailId: string;
    let review: ReviewRow;
    beforeEach(async () => {
      mailId = await desk.mail(orderMail("PO-20"));
      for (let minute = 0; minute < 10; minute++) {
        desk.clock.set(`2026-11-23T09:${String(minute).padStart(2, "0")}:30.000Z`);
        await desk.work("sales");
      }
      review = (await open())[0]!;
    });

    it("then it stands on the work list with its reason, and run again it goes through", async () => {
      assert.deepEqual([review.reasons[0]?.code, review.failed_work], ["work_failed", true]);
      assert.equal((await desk.port.stats()).work.find((w) => w.queue === "sales")?.failed, 1);
      await decided(review, { kind: "again" });
      await desk.work();
      const mail = await desk.port.mails.get(mailId);
      assert.equal(mail?.orders.length, 1);
      assert.deepEqual(await open(), []);
      assert.ok((await caseOf(review)).history.some((e) => e.type === "work.again"));
    });

    it("then discarded it is over: nothing waits and nothing counts as failed any more", async () => {
      await decided(review, { kind: "discard", reason: "" });
      await desk.work();
      const stats = await desk.port.stats();
      assert.deepEqual([stats.reviews_open, stats.work.find((w) => w.queue === "sales")?.failed], [0, 0]);
      assert.equal((await desk.port.mails.get(mailId))?.state, "done");
    });
  });

  it("when a case has two questions, then it stays on the work list until both are answered", async () => {
    const review = await asked(strangerMail());
    await desk.services.store.commit(
      { operations: [{ op: "human.ask", caseId: review.case_id, reasons: [{ code: "rule", by: "Regel" }], proposed: [] }] },
      { kind: "system", name: "test" },
    );
    await decided(review, { kind: "discard", reason: "" });
    assert.equal((await caseOf(review)).state, "human");
    await decided((await open())[0]!, { kind: "discard", reason: "" });
    assert.equal((await caseOf(review)).state, "done");
  });
});
