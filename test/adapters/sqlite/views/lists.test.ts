import assert from "node:assert/strict";
import type { Page, PageOf } from "../../../../adapters/http/api/port.ts";
import { listCases } from "../../../../adapters/sqlite/views/cases.ts";
import { listMails } from "../../../../adapters/sqlite/views/mails.ts";
import { listReviews } from "../../../../adapters/sqlite/views/reviews.ts";
import { openStore, type TestStore } from "./store.ts";

/** Every row of a list, three at a time. */
async function walk<T>(list: (query: PageOf) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (let after: PageOf["after"] = null, pages = 0; pages < 100; pages++) {
    const page = await list({ limit: 3, after });
    rows.push(...page.items);
    if (page.next === null) return rows;
    assert.equal(page.items.length, 3);
    after = page.next;
  }
  throw new Error("the list never ends");
}
const no = (n: number): string => `F-2026-${String(n).padStart(5, "0")}`;

describe("given seven mails with a case each, some at the same moment", () => {
  let t: TestStore;
  beforeEach(async () => {
    t = await openStore();
    for (let n = 1; n <= 7; n++) {
      if (n === 5) t.clock.set("2026-11-23T10:00:00.000Z");
      await t.case(no(n), await t.mail(`${n}@kunde.example`, n), { priority: n % 3, department: n % 2 ? "sales" : "finance" });
    }
  });
  afterEach(() => t.store.close());

  it("when their lists are walked, then each is seen once, newest first", async () => {
    const cases = await walk((query) => listCases(t.store.db, query));
    assert.deepEqual(
      cases.map((c) => c.case_no),
      [7, 6, 5, 4, 3, 2, 1].map(no),
    );
    const mails = await walk((query) => listMails(t.store.db, query));
    assert.equal(new Set(mails.map((m) => m.mail_id)).size, 7);
    assert.deepEqual(
      mails.map((m) => m.arrived_at),
      mails
        .map((m) => m.arrived_at)
        .sort()
        .reverse(),
    );
  });

  it("when a new one comes between two pages, then no row is skipped or repeated", async () => {
    const first = await listCases(t.store.db, { limit: 3, after: null });
    t.clock.set("2026-11-23T11:00:00.000Z");
    await t.case(no(8), await t.mail("8@kunde.example", 8));
    const second = await listCases(t.store.db, { limit: 4, after: first.next });
    assert.deepEqual(
      [...first.items, ...second.items].map((c) => c.case_no),
      [7, 6, 5, 4, 3, 2, 1].map(no),
    );
  });

  it("when words are looked for, then subject, sender and number are searched and % is a letter like any other", async () => {
    const found = async (text: string) => (await listCases(t.store.db, { limit: 50, after: null, text })).items.length;
    assert.deepEqual(
      [await found("f-2026-00003"), await found("VORGANG"), await found("a@kunde"), await found("%"), await found("_")],
      [1, 7, 7, 0, 0],
    );
  });

  it("when filters are set, then only what fits all of them comes", async () => {
    const found = await listCases(t.store.db, { limit: 50, after: null, department: "finance", state: "open" });
    assert.deepEqual(
      found.items.map((c) => c.case_no),
      [6, 4, 2].map(no),
    );
  });

  it("when questions are open, then the most urgent come first, the oldest of these before, and closed ones apart", async () => {
    for (let n = 7; n >= 1; n--)
      await t.write([{ op: "human.ask", caseId: no(n), reasons: [{ code: "rule", by: "Regel" }], proposed: [] }]);
    await t.write([{ op: "human.close", reviewId: "1", how: "done" }]);
    const open = await walk((query) => listReviews(t.store.db, query));
    assert.deepEqual(
      open.map((r) => r.case_id),
      [6, 3, 4, 1, 5, 2].map(no),
    );
    const closed = await walk((query) => listReviews(t.store.db, { ...query, state: "closed" }));
    assert.deepEqual(
      closed.map((r) => r.case_id),
      [no(7)],
    );
    const sales = await walk((query) => listReviews(t.store.db, { ...query, department: "sales" }));
    assert.deepEqual(
      sales.map((r) => r.case_id),
      [3, 1, 5].map(no),
    );
  });

  it("when a mail's state is asked for, then the list's filter and the row agree, for every state", async () => {
    const { store } = t;
    await t.mail("neu@kunde.example", 20);
    t.clock.set("2026-11-23T12:00:00.000Z");
    await t.write([
      { op: "case.update", caseId: no(1), set: { state: "filed" } },
      { op: "human.ask", caseId: no(2), reasons: [], proposed: [] },
    ]);
    await store.storeMail({
      raw: Buffer.from("From: alt@x.example\r\n\r\n"),
      mailbox: "info@h-bu.de",
      origin: "imap:x",
      purpose: "count",
      arrivedAt: "2020-01-01T00:00:00.000Z",
    });
    const [work] = (await store.take("triage", 20, 60_000)).filter((w) => w.mailId);
    assert.ok(work);
    const seen: Record<string, number> = {};
    for (const state of ["received", "working", "human", "done", "filed", "counted", "failed"]) {
      const rows = await walk((query) => listMails(store.db, { ...query, state }));
      for (const row of rows) assert.equal(row.state, state);
      seen[state] = rows.length;
    }
    const all = await walk((query) => listMails(store.db, query));
    assert.equal(
      Object.values(seen).reduce((a, b) => a + b),
      all.length,
    );
    assert.deepEqual([seen["counted"], seen["filed"], seen["human"]], [1, 1, 1]);
  });
});
