import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadCompany } from "../../../../adapters/files/company.ts";
import { loadMasterData } from "../../../../adapters/files/master-data.ts";
import { type Opened, openDatabase, openMemory } from "../../../../adapters/sqlite/open.ts";
import { createStore, type SqliteStore } from "../../../../adapters/sqlite/store.ts";
import type { OutgoingLetter } from "../../../../core/change.ts";
import type { Clock } from "../../../../core/ports.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const HOUR = 3_600_000;

const letter = (case_: number, to: string, more: Partial<OutgoingLetter> = {}): OutgoingLetter => ({
  caseId: `F-2026-${String(case_).padStart(6, "0")}`,
  to: { address: to, name: "" },
  from: { address: "info@h-bu.de", name: "Happy Buttons GmbH" },
  subject: "Ihre Anfrage",
  text: "Vielen Dank.",
  language: "de",
  context: "general",
  template: "general-received",
  courtesy: 90,
  inReplyTo: null,
  references: [],
  autoSubmitted: "auto-replied",
  about: {},
  release: "send",
  ...more,
});

describe("the brakes on automatic letters (RFC 3834)", () => {
  let store: SqliteStore;
  let now = Date.parse("2026-11-23T09:00:00Z");
  const clock: Clock = { now: () => new Date(now), monotonic: () => now, after: () => () => {} };
  const company = loadCompany(join(ROOT, "config/company.yaml"));
  const master = loadMasterData(join(ROOT, "config"));

  const limits = {
    ...company.limits,
    auto_answers_per_thread: 1,
    auto_answers_per_sender_day: 3,
    auto_confirmations_per_sender_day: 5,
    auto_answers_per_hour: 6,
  };
  const open = (opened: Opened): SqliteStore => createStore(opened, { clock, company: { ...company, limits }, master: () => master });

  /** @returns whether the letter was queued; if not, it lies before a person */
  async function queue(one: OutgoingLetter): Promise<boolean> {
    const result = await store.commit({ operations: [{ op: "letter.queue", letter: one }] }, { kind: "flow", name: "test" });
    assert.ok(result.ok);
    const types = result.events.map((e) => e.type);
    assert.ok(types.includes("letter.queued") !== types.includes("human.asked"), types.join());
    return types.includes("letter.queued");
  }

  beforeEach(async () => {
    now = Date.parse("2026-11-23T09:00:00Z");
    store = open(await openMemory());
  });
  afterEach(() => store.close());

  it("given a case that was acknowledged, then a second acknowledgement goes to a person", async () => {
    assert.ok(await queue(letter(1, "a@kunde.example")));
    assert.ok(!(await queue(letter(1, "a@kunde.example"))));
  });

  it("given three acknowledgements to one sender in a day, then the fourth waits, and the next day begins anew", async () => {
    for (const n of [1, 2, 3]) assert.ok(await queue(letter(n, "a@kunde.example")));
    assert.ok(!(await queue(letter(4, "a@kunde.example"))));
    assert.ok(await queue(letter(5, "b@kunde.example")));
    now += 25 * HOUR;
    assert.ok(await queue(letter(6, "a@kunde.example")));
  });

  it("given five orders of one sender, then each gets its confirmation", async () => {
    for (const n of [1, 2, 3, 4, 5])
      assert.ok(await queue(letter(n, "a@kunde.example", { template: "order-confirmation", about: { orderNo: `AB-2026-${n}` } })));
  });

  it("given as many letters in an hour as the house allows, then even a confirmation waits", async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) assert.ok(await queue(letter(n, `${n}@kunde.example`)));
    assert.ok(!(await queue(letter(7, "7@kunde.example", { about: { orderNo: "AB-2026-7" } }))));
    now += HOUR + 1;
    assert.ok(await queue(letter(8, "8@kunde.example")));
  });

  it("given a sender under other spellings, then they count as one", async () => {
    for (const [n, to] of ["a@kunde.example", "A@Kunde.Example", "a+1@kunde.example"].entries()) assert.ok(await queue(letter(n, to)));
    assert.ok(!(await queue(letter(4, "a+bounce-77@kunde.example"))));
    for (const [n, to] of ["max.muster@gmail.com", "maxmuster@googlemail.com", "m.a.x.muster+x@gmail.com"].entries())
      assert.ok(await queue(letter(10 + n, to)));
    now += HOUR + 1;
    assert.ok(!(await queue(letter(14, "maxmuster@gmail.com"))));
  });

  it("given an answer to our automatic letter under a sender and a case of its own, then it is the same thread", async () => {
    assert.ok(await queue(letter(1, "a@kunde.example")));
    const { message_id } = await store.db.selectFrom("outbox").select("message_id").executeTakeFirstOrThrow();
    assert.ok(!(await queue(letter(2, "other@kunde.example", { references: ["<x@kunde.example>", message_id] }))));
    assert.ok(await queue(letter(3, "other@kunde.example", { references: ["<x@kunde.example>"] })));
  });

  it("given more orders of one sender in a day than anybody places, then the next confirmation goes to a person", async () => {
    const order = (n: number) => letter(n, "erp@kunde.example", { about: { orderNo: `AB-2026-${n}` } });
    for (const n of [1, 2, 3, 4, 5]) assert.ok(await queue(order(n)));
    now += HOUR + 1;
    assert.ok(!(await queue(order(6))));
    assert.ok(await queue(letter(7, "einkauf@anderer.example", { about: { orderNo: "AB-2026-7" } })));
  });

  it("given a restart, then the brakes have not forgotten, nor have they after a clock that was set back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hb-brakes-"));
    await store.close();
    store = open(await openDatabase(folder));
    for (const n of [1, 2, 3]) assert.ok(await queue(letter(n, "a@kunde.example")));
    await store.close();
    store = open(await openDatabase(folder));
    assert.ok(!(await queue(letter(4, "a@kunde.example"))));
    assert.ok(!(await queue(letter(1, "b@kunde.example"))), "the thread was answered before the restart");
    now -= HOUR;
    assert.ok(!(await queue(letter(5, "a@kunde.example"))));
    rmSync(folder, { recursive: true, force: true });
  });

  it("given many at the same moment, then no more pass than if they came one by one", async () => {
    const passed = await Promise.all([1, 2, 3, 4, 5].map((n) => queue(letter(n, "a@kunde.example"))));
    assert.equal(passed.filter(Boolean).length, 3);
  });

  it("given a letter that a person released, then no brake holds it", async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) assert.ok(await queue(letter(n, `${n}@kunde.example`)));
    assert.ok(await queue(letter(1, "1@kunde.example", { autoSubmitted: "no" })));
  });
});
