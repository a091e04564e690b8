// Taking mail over from a real Dovecot: stored first, then marked, once only.
import assert from "node:assert/strict";
import type { Watcher } from "../../../adapters/imap/options.ts";
import { type Dovecot, needDovecot, startDovecot } from "../../peers/dovecot.ts";
import { append, look } from "../../peers/imap-look.ts";
import { createMemoryIntake } from "../../peers/memory-intake.ts";
import { until } from "../../peers/until.ts";
import { type Kit, mail, watch } from "./watch-kit.ts";

describe("a watched mailbox", function () {
  this.timeout(20_000);
  let server: Dovecot;
  let kit: Kit;
  let running: Watcher[];
  let users = 0;

  before(async function () {
    needDovecot(this);
    server = await startDovecot({ users: Array.from({ length: 30 }, (_, i) => `u${i}@h-bu.test`) });
  });
  after(async () => server?.stop());
  beforeEach(() => {
    kit = { server, intake: createMemoryIntake(), user: `u${users++}@h-bu.test` };
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((w) => w.stop()));
  });
  const start = (...args: Parameters<typeof watch> extends [Kit, ...infer Rest] ? Rest : never): Watcher => {
    const watcher = watch(kit, ...args);
    running.push(watcher);
    return watcher;
  };

  it("given mail on the server, when it starts, then each mail is stored with its place and gets the keyword", async () => {
    for (const n of [1, 2, 3]) server.deliver(kit.user, mail(`Bestellung ${n}`));
    const watcher = start();
    await until(() => kit.intake.markedUids.length === 3);
    assert.deepEqual(kit.intake.mails.map((m) => m.location?.uid).sort(), [1, 2, 3]);
    const first = kit.intake.mails.find((m) => m.location?.uid === 1);
    assert.equal(Buffer.from(first?.raw ?? []).toString(), mail("Bestellung 1"));
    assert.equal(first?.mailbox, kit.user);
    assert.equal(first?.purpose, "work");
    assert.ok(first && Math.abs(Date.parse(first.arrivedAt) - Date.now()) < 60_000);
    for (const seen of await look(server, kit.user)) {
      assert.ok(seen.flags.includes("HappyButtons"));
      assert.ok(!seen.flags.includes("\\Seen"), "staff still see it as unread");
    }
    assert.equal(watcher.status().state, "connected");
    assert.equal(watcher.status().note, null);
    assert.ok(watcher.status().lastMailAt);
  });

  it("when mail arrives while it idles, then it is taken in without waiting for the poll", async () => {
    start({ poll_seconds: 3600 });
    await until(() => running[0]?.status().onServer === 0);
    await append(server, kit.user, mail("Frage"));
    await until(() => kit.intake.markedUids.length === 1);
  });

  it("when the server announces nothing, then the safety poll finds the mail", async () => {
    start({ poll_seconds: 0.05 });
    await until(() => running[0]?.status().state === "connected");
    server.deliver(kit.user, mail("Frage"));
    await until(() => kit.intake.markedUids.length === 1);
  });

  it("over STARTTLS it works the same", async () => {
    server.deliver(kit.user, mail("Frage"));
    start({ security: "starttls" });
    await until(() => kit.intake.markedUids.length === 1);
  });

  it("given mark: move, then the mail lies in the folder afterwards", async () => {
    server.deliver(kit.user, mail("Reklamation"));
    start({ mark: "move", mark_name: "Erledigt" });
    await until(() => kit.intake.markedUids.length === 1);
    assert.deepEqual(await look(server, kit.user), []);
    assert.deepEqual(
      (await look(server, kit.user, "Erledigt")).map((s) => s.subject),
      ["Reklamation"],
    );
  });

  it("given mark: seen, then the mail is read", async () => {
    server.deliver(kit.user, mail("Rechnung"));
    start({ mark: "seen" });
    await until(() => kit.intake.markedUids.length === 1);
    assert.ok((await look(server, kit.user))[0]?.flags.includes("\\Seen"));
  });

  it("when it is started again, then nothing is fetched twice", async () => {
    server.deliver(kit.user, mail("eins"));
    await start().stop();
    const again = start();
    await until(() => kit.intake.markedUids.length === 1);
    await again.stop();
    server.deliver(kit.user, mail("zwei"));
    start();
    await until(() => kit.intake.markedUids.length === 2);
    assert.equal(kit.intake.mails.length, 2);
  });

  it("given a mail that was stored but not marked before a crash, then it is marked and not stored again", async () => {
    server.deliver(kit.user, mail("eins"));
    const watcher = start();
    await until(() => kit.intake.markedUids.length === 1);
    await watcher.stop();
    const lost = kit.intake.markedUids.pop();
    assert.ok(lost && kit.intake.mails[0]?.location);
    await kit.intake.store(kit.intake.mails[0]);
    start();
    await until(() => kit.intake.markedUids.length === 1);
    assert.equal(kit.intake.mails.length, 2, "the one store() of this test, none of the watcher's");
  });

  it("given a new UIDVALIDITY, then all is looked at again and the store recognises the mails", async () => {
    server.deliver(kit.user, mail("eins"));
    const watcher = start();
    await until(() => kit.intake.markedUids.length === 1);
    await watcher.stop();
    server.renumber(kit.user);
    start();
    await until(() => kit.intake.markedUids.length === 2);
    assert.equal(kit.intake.mails.length, 2);
    assert.equal(kit.intake.distinct(), 1);
    assert.notEqual(kit.intake.mails[0]?.location?.uidvalidity, kit.intake.mails[1]?.location?.uidvalidity);
  });

  it("given no `since`, then mail from before the first connection is counted, and neither fetched nor marked", async () => {
    server.deliver(kit.user, mail("alt"), new Date("2024-05-01T10:00:00Z"));
    start({ since: undefined });
    await until(() => kit.intake.countedMails.length === 1);
    server.deliver(kit.user, mail("neu"));
    await until(() => kit.intake.markedUids.length === 1);
    assert.equal(kit.intake.mails.length, 1);
    const flags = Object.fromEntries((await look(server, kit.user)).map((s) => [s.subject, s.flags.includes("HappyButtons")]));
    assert.deepEqual(flags, { alt: false, neu: true });
  });

  it("given `since` in the company file, then what came later is worked although it came before us", async () => {
    server.deliver(kit.user, mail("alt"), new Date("2026-02-28T23:00:00Z"));
    server.deliver(kit.user, mail("neu"), new Date("2026-03-01T08:00:00Z"));
    start({ since: "2026-03-01" });
    await until(() => kit.intake.markedUids.length === 1 && kit.intake.countedMails.length === 1);
    assert.equal(kit.intake.mails[0]?.arrivedAt, "2026-03-01T08:00:00.000Z");
  });

  it("given a mail above the limit, then it stays on the server, staff see sender and subject, and the others are taken", async () => {
    server.deliver(kit.user, mail("riesig", "x".repeat(40_000)));
    server.deliver(kit.user, mail("klein"));
    start({ max_mb: 0.02 });
    await until(() => kit.intake.markedUids.length === 1 && kit.intake.leftMails.length === 1);
    assert.equal(kit.intake.mails.length, 1);
    const [left] = kit.intake.leftMails;
    assert.deepEqual([left?.why, left?.subject, left?.from], ["too_large", "riesig", "kundin@kunde.test"]);
    assert.equal((await look(server, kit.user)).length, 2);
  });

  it("given one mail that cannot be stored, then the others are taken, staff are told, and it is tried again", async () => {
    for (const n of [1, 2, 3]) server.deliver(kit.user, mail(`Mail ${n}`));
    let broken = true;
    kit.intake.refuse = (m) => (broken && m.location?.uid === 2 ? new Error("disk full") : null);
    const watcher = start();
    await until(() => kit.intake.markedUids.length === 2);
    assert.equal(watcher.status().note, "store_failed");
    assert.match(watcher.status().detail, /UID 2: disk full/);
    broken = false;
    await until(() => kit.intake.markedUids.length === 3);
    await until(() => watcher.status().note === null);
  });

  it("given many mails, then all are taken in batches and marked", async () => {
    for (let n = 1; n <= 230; n += 1) server.deliver(kit.user, mail(`Nr ${n}`));
    start();
    await until(() => kit.intake.markedUids.length === 230);
    assert.equal(kit.intake.distinct(), 230);
  });
});
