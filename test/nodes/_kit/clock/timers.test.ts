// Timers over the real store and the real taking loop: both nights of summer time, a clock that is set back or forward, a restart in between.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCompany } from "../../../../adapters/files/company.ts";
import { loadMasterData } from "../../../../adapters/files/master-data.ts";
import { openDatabase, openMemory } from "../../../../adapters/sqlite/open.ts";
import { createStore, type SqliteStore } from "../../../../adapters/sqlite/store.ts";
import type { NewWork, OutgoingLetter } from "../../../../core/change.ts";
import { createCalendar } from "../../../../core/sla/calendar.ts";
import { timersFrom } from "../../../../core/sla/timers.ts";
import type { Work } from "../../../../core/work.ts";
import { watchClock } from "../../../../nodes/_kit/clock-watch.ts";
import { createLeaseBook } from "../../../../nodes/_kit/leases.ts";
import type { Runtime } from "../../../../nodes/_kit/runtime.ts";
import { startTaking } from "../../../../nodes/_kit/taking.ts";
import { createSteppedClock, type SteppedClock } from "../../../peers/stepped-clock.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const company = loadCompany(join(ROOT, "config/company.yaml"));
const calendar = createCalendar(company);
const master = loadMasterData(join(ROOT, "config"));
const CASE = "F-2026-000001";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const ACTOR = { kind: "system", name: "test" } as const;

interface Fired {
  key: string;
  at: string;
}

describe("timers and the clock", function () {
  this.timeout(60_000);
  let clock: SteppedClock;
  let store: SqliteStore;
  let fired: Fired[];
  let lost: string[];
  let stops: (() => unknown)[] = [];

  /** The loop that fires timers and the beat of housekeeping, as the product runs them. @param ends how long work stays in the wires, ms */
  function run(ends = 0): void {
    const leases = createLeaseBook(clock, (lease) => void lost.push(lease.work.id));
    const services = { store, clock, leases, log: quiet } as unknown as Runtime;
    const checkClock = watchClock(services);
    void checkClock();
    let cancel = (): void => {};
    const beat = (): void => {
      cancel = clock.after(30_000, () => {
        void Promise.all([checkClock(), store.reclaim().then((n) => n > 0 && lost.push(`reclaimed ${n}`))]);
        beat();
      });
    };
    beat();
    const send = (work: Work): void => {
      fired.push({ key: String(work.payload["key"] ?? work.kind), at: clock.now().toISOString() });
      const finish = async (): Promise<void> => {
        await store.commit({ operations: [], work: { id: work.id, token: work.token, outcome: { kind: "done" } } }, ACTOR);
        leases.close(work);
      };
      if (ends === 0) void finish();
      else clock.after(ends, () => void finish());
    };
    const takes = (["timer", "triage"] as const).map((queue) =>
      startTaking({ services, taker: queue, queue, atOnce: 4, limitMs: 2 * MINUTE, send, show: () => {} }),
    );
    stops.push(() => cancel(), ...takes);
  }
  async function stop(): Promise<void> {
    for (const one of stops) await one();
    stops = [];
  }
  function begin(iso: string): void {
    clock = createSteppedClock(iso);
    fired = [];
    lost = [];
  }
  const open = async (folder?: string): Promise<void> => {
    store = createStore(folder ? await openDatabase(folder) : await openMemory(), { clock, company, master: () => master });
  };
  const add = (...works: NewWork[]) => store.commit({ operations: works.map((work) => ({ op: "work.add", work }) as const) }, ACTOR);
  const at = (iso: string, key: string): NewWork => ({
    kind: "timer",
    queue: "timer",
    lane: `timer:${key}`,
    priority: 1,
    notBefore: iso,
    payload: { key },
    uniqueKey: `sla:${CASE}:${key}`,
  });
  const mail = (n: number): NewWork => ({ kind: "mail", queue: "triage", lane: `mail:${n}`, priority: 5, payload: { key: `mail ${n}` } });
  /** @returns seconds after its time that each fired; negative: early */
  const lateness = (due: Record<string, string>): Record<string, number> =>
    Object.fromEntries(fired.map((f) => [f.key, (Date.parse(f.at) - Date.parse(due[f.key] ?? f.at)) / 1000]));
  function onTime(due: Record<string, string>): void {
    assert.deepEqual(fired.map((f) => f.key).sort(), Object.keys(due).sort(), "each once, none missing");
    for (const [key, seconds] of Object.entries(lateness(due)))
      assert.ok(seconds >= 0 && seconds <= 60, `${key}: ${seconds} s after its time`);
    assert.deepEqual(lost, []);
  }
  afterEach(async () => {
    await stop();
    await store.close();
  });

  for (const [night, from, local] of [
    ["2026-03-29, when 02:00 becomes 03:00", "2026-03-29T00:00:00.000Z", ["00:30", "00:59", "01:00", "01:01", "02:30"]],
    ["2026-10-25, when 03:00 becomes 02:00", "2026-10-25T00:00:00.000Z", ["00:30", "00:59", "01:00", "01:30", "02:30"]],
  ] as const)
    it(`given the night of ${night}, then every timer fires once and in its minute`, async () => {
      begin(from);
      await open();
      const due = Object.fromEntries(local.map((hhmm) => [hhmm, `${from.slice(0, 10)}T${hhmm}:00.000Z`]));
      await add(...Object.entries(due).map(([key, iso]) => at(iso, key)));
      run();
      await clock.advance(3 * HOUR);
      onTime(due);
    });

  for (const [night, friday, monday] of [
    ["spring", "2026-03-27T15:00:00.000Z", "2026-03-30T06:"],
    ["autumn", "2026-10-23T14:00:00.000Z", "2026-10-26T07:"],
  ] as const)
    it(`given a case opened on the Friday before summer time changes in ${night}, then its steps fall into Monday's working hours by the clock on the wall`, async () => {
      begin(friday);
      await open();
      const dueFirst = calendar.addWorkingHours(friday, 3);
      const [first] = timersFrom(CASE, { openedAt: friday, dueFirst, dueSolution: null }, friday, calendar);
      assert.ok(first);
      assert.ok(first.notBefore?.startsWith(monday), first.notBefore ?? "");
      await add(first);
      clock.setWall(Date.parse(first.notBefore ?? "") - Date.parse(friday) - 30 * MINUTE);
      run();
      await clock.advance(HOUR);
      onTime({ first75: first.notBefore ?? "" });
    });

  it("given a clock set back an hour, then a step fires at its time on the wall, once, and work that is due does not stand still", async () => {
    begin("2026-11-23T10:00:00.000Z");
    await open();
    await add(at("2026-11-23T09:59:30.000Z", "before"), at("2026-11-23T10:20:00.000Z", "after"));
    run();
    await clock.advance(MINUTE);
    await stop();
    await add(mail(1));
    clock.setWall(-HOUR);
    const back = clock.now().getTime();
    run();
    await clock.advance(2 * MINUTE);
    assert.deepEqual(
      fired.map((f) => f.key),
      ["before", "mail 1"],
    );
    assert.ok(Date.parse(fired[1]!.at) - back <= MINUTE, "work that was due is due");
    await clock.advance(2 * HOUR);
    assert.deepEqual(
      fired.map((f) => f.key),
      ["before", "mail 1", "after"],
    );
    assert.ok(Math.abs(Date.parse(fired[2]!.at) - Date.parse("2026-11-23T10:20:00Z")) <= MINUTE);
  });

  it("given a clock set back while the process runs, then pauses after a failure are as long as they were, by the monotonic clock", async () => {
    begin("2026-11-23T10:00:00.000Z");
    await open();
    await add(mail(1));
    const [work] = await store.take("triage", 1, MINUTE);
    assert.ok(work);
    await store.commit({ operations: [], work: { id: work.id, token: work.token, outcome: { kind: "retry", reason: "x" } } }, ACTOR);
    run();
    clock.setWall(-HOUR);
    await clock.advance(MINUTE);
    assert.deepEqual(
      fired.map((f) => f.key),
      ["mail 1"],
    );
  });

  it("given a clock set back while nobody looked, then a restart notices it by what the store has seen", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hb-clock-"));
    begin("2026-11-23T10:00:00.000Z");
    await open(folder);
    await add(mail(1), at("2026-11-23T10:30:00.000Z", "later"));
    const letter = { caseId: null, to: { address: "a@kunde.example", name: "" }, from: { address: "info@h-bu.de", name: "" } };
    const more = {
      subject: "x",
      text: "x",
      language: "de",
      context: "general",
      template: "x",
      courtesy: 90,
      inReplyTo: null,
      references: [],
    };
    const queued = { ...letter, ...more, autoSubmitted: "no", about: {}, release: "send" } as OutgoingLetter;
    await store.commit({ operations: [{ op: "letter.queue", letter: queued }] }, ACTOR);
    const morning = { ...queued, notBefore: "2026-11-23T10:15:00.000Z" };
    await store.commit({ operations: [{ op: "letter.queue", letter: morning }] }, ACTOR);
    await store.close();
    clock.setWall(-HOUR);
    await open(folder);
    run();
    await clock.advance(MINUTE);
    assert.deepEqual(
      fired.map((f) => f.key),
      ["mail 1"],
    );
    assert.equal((await store.takeLetters(9)).length, 1, "the letter that was to leave at once; not the one that waits for its moment");
    await clock.advance(76 * MINUTE);
    assert.equal((await store.takeLetters(9)).length, 1);
    rmSync(folder, { recursive: true, force: true });
  });

  it("given a clock set forward or back while work is in the wires, then its lease neither ends early nor is given twice", async () => {
    begin("2026-11-23T10:00:00.000Z");
    await open();
    run(90_000);
    for (const jump of [HOUR, -2 * HOUR, HOUR]) {
      await add(mail(jump));
      await clock.advance(10_000);
      clock.setWall(jump);
      await clock.advance(5 * MINUTE);
    }
    assert.equal(fired.length, 3);
    assert.deepEqual(lost, []);
    assert.ok(await store.idle());
  });

  it("given work that never ends, then its lease ends by the monotonic clock although the wall clock was set back", async () => {
    begin("2026-11-23T10:00:00.000Z");
    await open();
    run(10 * HOUR);
    await add(mail(1));
    await clock.advance(10_000);
    clock.setWall(-HOUR);
    await clock.advance(4 * MINUTE);
    assert.ok(lost.includes("reclaimed 1"), lost.join());
  });

  it("given a step that fired, a clock set back before it, and a pause of the case, then it does not fire again; its successor does", async () => {
    begin("2026-11-23T09:00:00.000Z");
    await open();
    const openedAt = clock.now().toISOString();
    const dueFirst = calendar.addWorkingHours(openedAt, 4);
    const deadlines = { openedAt, dueFirst, dueSolution: null };
    await store.db
      .insertInto("case_file")
      .values({
        ...{ case_id: CASE, state: "open", department: "info", intent: "general_inquiry", urgency: "normal", priority: 5, sla: "default" },
        ...{ language: "de", subject: "x", sender: "a@kunde.example", mailbox: "info@h-bu.de", oem: 0, tags: "[]", version: 1 },
        ...{ opened_at: openedAt, updated_at: openedAt, due_first: dueFirst },
      })
      .execute();
    const [first] = timersFrom(CASE, deadlines, openedAt, calendar);
    await add({ ...first!, caseId: CASE });
    run();
    await clock.advance(3 * HOUR + MINUTE);
    assert.deepEqual(
      fired.map((f) => f.key),
      ["first75"],
    );
    clock.setWall(-HOUR);
    for (const state of ["waiting", "open"] as const)
      await store.commit({ operations: [{ op: "case.update", caseId: CASE, set: { state } }] }, ACTOR);
    await clock.advance(3 * HOUR);
    assert.deepEqual(
      fired.map((f) => f.key),
      ["first75", "first100"],
    );
  });
});
