import assert from "node:assert/strict";
import { sql } from "kysely";
import { finishedSince, tallies, workCounts } from "../../../../adapters/sqlite/views/counts.ts";
import { openStore, type TestStore } from "./store.ts";

const SYSTEM = { kind: "system", name: "queue" } as const;

describe("given a store whose rows change their state", () => {
  let t: TestStore;
  beforeEach(async () => {
    t = await openStore();
    for (let n = 1; n <= 4; n++) await t.case(`F-2026-0000${n}`, await t.mail(`${n}@kunde.example`, n));
  });
  afterEach(() => t.store.close());

  it("then the tally is what counting all rows would give, after every change", async () => {
    const counted = async (table: "mail" | "case_file") => {
      const rows = await t.store.db
        .selectFrom(table)
        .select(["state", sql<number>`count(*)`.as("n")])
        .groupBy("state")
        .execute();
      return Object.fromEntries(rows.map((r) => [r.state, r.n]));
    };
    const same = async () => {
      const all = await tallies(t.store.db);
      assert.deepEqual([all.mail, all.case], [await counted("mail"), await counted("case_file")]);
    };
    await same();
    await t.write([{ op: "case.update", caseId: "F-2026-00001", set: { state: "done" } }]);
    await same();
    await t.write([{ op: "case.update", caseId: "F-2026-00001", set: { state: "open", note: "doch nicht" } }]);
    await same();
    const refused = await t.store.commit(
      {
        operations: [
          { op: "case.update", caseId: "F-2026-00002", set: { state: "done" } },
          { op: "human.close", reviewId: "9", how: "done" },
        ],
      },
      SYSTEM,
    );
    assert.equal(refused.ok, false);
    await same();
    await t.store.wipe();
    assert.deepEqual(await tallies(t.store.db), { mail: {}, case: {}, order: {}, letter: {} });
  });

  it("then work is counted by queue: due, running, set aside; a timer that is not due waits for nobody", async () => {
    await t.write([
      { op: "work.add", work: { kind: "timer", queue: "timer", lane: "t", priority: 1, notBefore: "2026-11-24T00:00:00.000Z" } },
      { op: "work.add", work: { kind: "case", queue: "sales", lane: "a", priority: 1 } },
      { op: "work.add", work: { kind: "case", queue: "sales", lane: "b", priority: 1 } },
    ]);
    const [work] = await t.store.take("sales", 1, 60_000);
    assert.ok(work);
    const of = async (queue: string) => (await workCounts(t.store.db, t.store.now())).find((w) => w.queue === queue);
    assert.deepEqual([(await of("timer"))?.waiting, (await of("sales"))?.waiting, (await of("sales"))?.running], [0, 1, 1]);
    await t.store.commit(
      { operations: [], work: { id: work.id, token: work.token, outcome: { kind: "failed", reason: "kaputt" } } },
      SYSTEM,
    );
    assert.deepEqual([(await of("sales"))?.running, (await of("sales"))?.failed], [0, 1]);
  });

  it("then what ended is counted with its time, apart from what went to a person and what failed", async () => {
    for (const lane of ["a", "b", "c"]) await t.write([{ op: "work.add", work: { kind: "case", queue: "sales", lane, priority: 1 } }]);
    const works = await t.store.take("sales", 3, 600_000);
    for (const [at, work] of works.entries()) {
      t.clock.set(`2026-11-23T09:00:0${at + 1}.000Z`);
      const ask = at === 1 ? [{ op: "human.ask" as const, caseId: null, reasons: [], proposed: [] }] : [];
      const outcome = at === 2 ? ({ kind: "retry", reason: "Netz" } as const) : ({ kind: "done" } as const);
      await t.store.commit({ operations: ask, work: { id: work.id, token: work.token, outcome } }, SYSTEM);
    }
    const found = await finishedSince(t.store.db, "sales", "2026-11-23T08:00:00.000Z");
    const rounded = { ...found, meanMs: Math.round(found.meanMs ?? 0), p95Ms: Math.round(found.p95Ms ?? 0) };
    assert.deepEqual(rounded, { done: 1, human: 1, failed: 1, busyMs: 3000, meanMs: 1500, p95Ms: 2000 });
    const none = await finishedSince(t.store.db, "finance", "2026-11-23T08:00:00.000Z");
    assert.deepEqual([none.done, none.meanMs, none.p95Ms], [0, null, null]);
  });

  it("then no figure reads a whole table", async () => {
    const plans: string[] = [];
    const { raw } = t.store.opened;
    const prepare = raw.prepare.bind(raw);
    raw.prepare = ((text: string) => {
      if (/^select/i.test(text))
        plans.push(
          ...(prepare(`EXPLAIN QUERY PLAN ${text}`).all(...Array(text.split("?").length - 1).fill("x")) as { detail: string }[]).map(
            (r) => r.detail,
          ),
        );
      return prepare(text);
    }) as typeof raw.prepare;
    const { readFigures } = await import("../../../../adapters/sqlite/figures.ts");
    const now = t.store.now();
    await readFigures(t.store.db, t.company, { now, today: t.store.dayOf(now), startedAt: now });
    await tallies(t.store.db);
    await workCounts(t.store.db, now);
    await finishedSince(t.store.db, "sales", now);
    raw.prepare = prepare;
    assert.ok(plans.length > 10);
    assert.deepEqual(
      // an index over nothing but what is live may be read whole
      plans.filter(
        (p) => /^SCAN/.test(p) && !/^SCAN tally|USING (COVERING )?INDEX (case_unanswered|work_due|work_leased|work_quarantined)/.test(p),
      ),
      [],
    );
  });
});
