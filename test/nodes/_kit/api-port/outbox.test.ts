import assert from "node:assert/strict";
import { type Desk, openDesk, orderMail, STAFF, strangerMail } from "../desk.ts";

const all = { limit: 50, after: null };

describe("given letters on their way out", () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
    await desk.mail(orderMail());
    await desk.mail(orderMail("PO-2"));
    await desk.mail(strangerMail("Frage", "Welche Knöpfe führen Sie?"));
    await desk.work();
  });
  after(() => desk.close());

  it("when staff set how far an intent goes alone, then that holds, and the default for all others", async () => {
    const { automation } = desk.port;
    await automation.set("complaint", "observe", STAFF);
    const now = await automation.set("default", "draft", STAFF);
    assert.equal(now.default, "draft");
    assert.equal(now.intents.find((i) => i.intent === "complaint")?.automation, "observe");
    assert.equal(now.intents.find((i) => i.intent === "order")?.automation, "draft");
    await automation.set("default", "auto", STAFF);
    assert.equal(await desk.services.automation("order"), "auto");
  });

  it("when the one button is pressed, then sending is stopped until it is pressed again", async () => {
    const { outbox } = desk.port;
    await outbox.stop(true, STAFF);
    assert.equal(await outbox.stopped(), true);
    assert.equal((await desk.port.stats()).outbox.stopped, true);
    await outbox.stop(false, STAFF);
    assert.equal(await outbox.stopped(), false);
  });

  it("when a waiting letter is discarded, then it never leaves; released, it leaves; sent, nothing can be done about it", async () => {
    const { outbox } = desk.port;
    const [letter] = (await outbox.list({ ...all, state: "queued" })).items;
    const id = letter?.letter_id ?? "";
    const gone = await outbox.discard(id, "doppelt", STAFF);
    assert.equal(gone?.ok && gone.value.state, "discarded");
    const back = await outbox.release(id, STAFF);
    assert.equal(back?.ok, false);
    await desk.deliver();
    const [sent] = (await outbox.list({ ...all, state: "sent" })).items;
    const late = await outbox.discard(sent?.letter_id ?? "", "", STAFF);
    assert.match(late && !late.ok ? late.reason : "", /Stand „sent“/);
  });
});
