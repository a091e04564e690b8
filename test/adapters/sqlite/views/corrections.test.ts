import assert from "node:assert/strict";
import { type Opened, openMemory } from "../../../../adapters/sqlite/open.ts";
import { intentCorrections } from "../../../../adapters/sqlite/views/corrections.ts";

describe("what triage learns from", () => {
  let opened: Opened;
  const put = (mail_id: string | null, field: string, is_now: string) =>
    opened.db
      .insertInto("correction")
      .values({ case_id: "c1", mail_id, field, was: "x", is_now, at: "2026-11-23T09:00:00.000Z", by: "vera" })
      .execute();
  const learned = async () => (await intentCorrections(opened.db)).map(({ mailId, intent }) => `${mailId} ${intent}`);
  beforeEach(async () => {
    opened = await openMemory();
  });
  afterEach(() => opened.close());

  it("given intents were corrected, then each mail once, oldest first; other fields teach triage no intent", async () => {
    await put("m1", "intent", "complaint");
    await put("m2", "department", "finance");
    await put("m3", "intent", "order");
    assert.deepEqual(await learned(), ["m1 complaint", "m3 order"]);
  });

  it("given a mail was corrected twice, then the last word counts, as the newest", async () => {
    await put("m1", "intent", "complaint");
    await put("m2", "intent", "order");
    await put("m1", "intent", "return_request");
    assert.deepEqual(await learned(), ["m2 order", "m1 return_request"]);
  });

  it("given an intent that no longer exists, or no mail to learn from, then it is left out", async () => {
    await put("m1", "intent", "complaint");
    await put("m1", "intent", "telegram");
    await put(null, "intent", "order");
    assert.deepEqual(await learned(), []);
  });
});
