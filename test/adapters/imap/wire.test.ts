// A mailbox behind a faulty wire: every way in which a server can stand still is found out, nothing good is given up, and the neighbour is served.
import assert from "node:assert/strict";
import type { Watcher, WatchOptions } from "../../../adapters/imap/options.ts";
import type { WatchStatus } from "../../../core/mail/intake.ts";
import { type Dovecot, needDovecot, startDovecot } from "../../peers/dovecot.ts";
import { look } from "../../peers/imap-look.ts";
import { createMemoryIntake } from "../../peers/memory-intake.ts";
import { until } from "../../peers/until.ts";
import { startWire, type Wire } from "../../peers/wire.ts";
import { createPlan, type Fault } from "../../peers/wire-faults.ts";
import { type Kit, mail, watch } from "./watch-kit.ts";

const BODY = "x".repeat(20_000);

describe("a mailbox behind a faulty wire", function () {
  this.timeout(60_000);
  let server: Dovecot;
  let wire: Wire;
  let running: Watcher[] = [];
  let users = 0;
  before(async function () {
    needDovecot(this);
    server = await startDovecot({ users: Array.from({ length: 20 }, (_, i) => `w${i}@h-bu.test`) });
  });
  after(async () => server?.stop());
  beforeEach(async () => {
    wire = await startWire(server.port);
  });
  afterEach(async () => {
    await Promise.all(running.map((w) => w.stop()));
    running = [];
    await wire?.stop();
  });
  const newKit = (): Kit => ({ server, intake: createMemoryIntake(), user: `w${users++}@h-bu.test` });
  function start(kit: Kit, more: Partial<WatchOptions> = {}, timeout = 0.5): Watcher {
    const watcher = watch(kit, { port: wire.port, timeout_seconds: timeout }, more);
    running.push(watcher);
    return watcher;
  }

  for (const [what, fault] of [
    ["is silent after connecting", { kind: "silence", direction: "down", after: 0 }],
    ["goes silent in the login", { kind: "silence", direction: "up", after: 700 }],
    ["goes silent in the middle of a mail", { kind: "silence", direction: "down", after: 15_000 }],
    ["drips a byte a second from the beginning", { kind: "throttle", direction: "down", after: 0, bytesPerSecond: 1 }],
    ["drips a byte a second in the login", { kind: "throttle", direction: "down", after: 2_500, bytesPerSecond: 1 }],
    ["drips in the middle of a mail", { kind: "throttle", direction: "down", after: 15_000, bytesPerSecond: 50 }],
  ] as const satisfies readonly (readonly [string, Fault])[])
    it(`when it ${what}, then the connection is given up in time, and the mail comes once it is good again`, async () => {
      const kit = newKit();
      server.deliver(kit.user, mail("wartet", BODY));
      let served = 0;
      wire.plan = () => fault;
      const watcher = start(kit, { onServed: () => void served++ });
      await until(() => wire.connections() >= 3);
      if (fault.after < 10_000) assert.deepEqual([served, kit.intake.mails.length], [0, 0], "an answer is no mail");
      assert.notEqual(watcher.status().note, null);
      wire.plan = () => null;
      await until(() => kit.intake.markedUids.length === 1);
      assert.ok(served > 0);
    });

  it("when the line goes silent while it idles, then that is found out by the sign of life, and new mail comes", async () => {
    const kit = newKit();
    wire.plan = (n) => (n === 0 ? { kind: "silence", direction: "up", after: 1_600 } : null);
    const notes: (string | null)[] = [];
    start(kit, { onStatus: (s) => void notes.push(s.note) });
    await until(() => wire.struck() === 1);
    server.deliver(kit.user, mail("nach der Stille"));
    await until(() => kit.intake.markedUids.length === 1);
    assert.ok(notes.includes("too_slow") || notes.includes("connection_lost"), notes.join());
  });

  it("when nobody is there, then after five failures only trials are made, and the state says so until mail can be had", async () => {
    const kit = newKit();
    const seen: WatchStatus["breaker"][] = [];
    await wire.down();
    start(kit, { onStatus: ({ breaker }) => seen.at(-1) !== breaker && seen.push(breaker) });
    await until(() => seen.includes("half_open"));
    await wire.up();
    await until(() => seen.at(-1) === "closed" && seen.length > 2);
    assert.deepEqual(seen.slice(0, 4), ["closed", "open", "half_open", seen[3] === "closed" ? "closed" : "open"]);
  });

  it("when every kind of fault strikes again and again, then every mail comes once, none is given up for unreadable, and the neighbour is served", async () => {
    const [kit, neighbour] = [newKit(), newKit()];
    const plan = createPlan({ seed: 7, bytes: 8_000 });
    wire.plan = () => plan();
    const watcher = start(kit, {}, 1);
    running.push(watch(neighbour));
    let count = 0;
    for (; wire.struck() < 18; count += 1) {
      server.deliver(kit.user, mail(`Nr ${count}`, "x".repeat(2_000)));
      server.deliver(neighbour.user, mail(`Nachbar ${count}`));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    wire.plan = () => null;
    await until(() => neighbour.intake.markedUids.length === count);
    await until(() => kit.intake.markedUids.length >= count);
    assert.deepEqual([kit.intake.distinct(), kit.intake.mails.length], [count, count]);
    assert.deepEqual(kit.intake.leftMails, []);
    assert.ok((await look(server, kit.user)).every((s) => s.flags.includes("HappyButtons")));
    await until(() => watcher.status().breaker === "closed" && watcher.status().state === "connected");
  });

  it("given a refused login, then the server is asked no more than the settings allow, whatever else happens", async () => {
    const kit = newKit();
    const watcher = start(kit, { password: "falsch", reconnect: { baseMs: 1, capMs: 1 }, loginRetry: { baseMs: 400, capMs: 12_000 } });
    await until(() => watcher.status().state === "login_refused");
    assert.equal(watcher.status().breaker, "open");
    const first = wire.connections();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(wire.connections(), first);
    await until(() => wire.connections() === first + 2);
  });
});
