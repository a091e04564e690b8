// Leasing work: who is next, one lease a lane; and that a backlog makes nobody read all of it to find the next.
import assert from "node:assert/strict";
import { sql } from "kysely";
import { openMemory } from "../../../adapters/sqlite/open.ts";
import { take } from "../../../adapters/sqlite/queue.ts";
import type { Queue } from "../../../core/words.ts";
import { openStore, type TestStore } from "./views/store.ts";

const SYSTEM = { kind: "system", name: "queue" } as const;

describe("given mails of three senders", () => {
  let t: TestStore;
  let ids: string[];
  const next = async (limit: number): Promise<number[]> =>
    (await t.store.take("triage", limit, 60_000)).map((work) => ids.indexOf(work.mailId ?? ""));
  beforeEach(async () => {
    t = await openStore();
    ids = [];
    for (const [n, sender] of ["a", "a", "b", "a", "c"].entries()) ids.push(await t.mail(`${sender}@kunde.example`, n));
  });
  afterEach(() => t.store.close());

  it("when work is taken, then each sender's oldest mail comes, oldest first, and no second one of a sender", async () => {
    assert.deepEqual(await next(2), [0, 2]);
    assert.deepEqual(await next(9), [4]);
    assert.deepEqual(await next(9), []);
  });

  it("when a sender's mail is done, then the next of that sender comes, also if another of them is put off", async () => {
    const [first] = await t.store.take("triage", 1, 60_000);
    const done = await t.store.commit({ work: { id: first!.id, token: first!.token, outcome: { kind: "done" } }, operations: [] }, SYSTEM);
    assert.ok(done.ok);
    await t.store.db.updateTable("work").set({ not_before: "2026-11-24T09:00:00.000Z" }).where("mail_id", "=", ids[1]!).execute();
    assert.deepEqual(await next(9), [2, 3, 4]);
  });

  it("when one is more urgent, then it comes first, but never before an older one of its sender", async () => {
    for (const n of [3, 4]) await t.store.db.updateTable("work").set({ priority: 1 }).where("mail_id", "=", ids[n]!).execute();
    assert.deepEqual(await next(9), [4, 0, 2]);
  });
});

describe("given any number of mails waiting", () => {
  /** How SQLite finds the next work of a queue, step by step. */
  async function plan(queue: Queue): Promise<string[]> {
    const { db, raw, close } = await openMemory();
    const asked: string[] = [];
    const prepare = raw.prepare.bind(raw);
    raw.prepare = ((text: string) => {
      asked.push(text);
      return prepare(text);
    }) as typeof raw.prepare;
    const unit = { at: "2026-11-23T09:00:00.000Z" };
    await db.transaction().execute((trx) => take({ ...unit, trx } as unknown as Parameters<typeof take>[0], "me", queue, 8, 1_000));
    const text = asked.find((candidate) => candidate.includes('"work" as "w"'))?.replaceAll("?", "''") ?? "";
    const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(text)}`.execute(db);
    await close();
    return rows.map((row) => row.detail);
  }

  it("then the next comes by index in the order of priority: nothing is sorted, and what is done in a lane is not read", async () => {
    const steps = await plan("triage");
    assert.ok(steps.includes("SEARCH w USING INDEX work_due (queue=?)"), steps.join("\n"));
    assert.ok(!steps.some((step) => step.includes("TEMP B-TREE")), steps.join("\n"));
    assert.equal(steps.filter((step) => step.includes("work_lane (lane=? AND state=?")).length, 2, steps.join("\n"));
  });

  it("then timers, which are seldom due, come by the time they are due", async () => {
    assert.ok((await plan("timer"))[0]?.includes("work_next"));
  });
});
