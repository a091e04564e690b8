// What goes wrong around a mailbox: wrong password, wrong certificate, a dead server, a read-only folder, a neighbour in trouble.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Watcher } from "../../../adapters/imap/options.ts";
import type { WatchStatus } from "../../../core/mail/intake.ts";
import { makeCertificates } from "../../peers/certificates.ts";
import { type Dovecot, needDovecot, startDovecot } from "../../peers/dovecot.ts";
import { look } from "../../peers/imap-look.ts";
import { createMemoryIntake } from "../../peers/memory-intake.ts";
import { until } from "../../peers/until.ts";
import { startWire } from "../../peers/wire.ts";
import { type Kit, mail, watch } from "./watch-kit.ts";

describe("a mailbox in trouble", function () {
  this.timeout(30_000);
  let server: Dovecot;
  let running: Watcher[] = [];
  let users = 0;

  before(async function () {
    needDovecot(this);
    server = await startDovecot({ users: Array.from({ length: 20 }, (_, i) => `u${i}@h-bu.test`), acl: true });
  });
  after(async () => server?.stop());
  afterEach(async () => {
    await Promise.all(running.map((w) => w.stop()));
    running = [];
  });
  const newKit = (): Kit => ({ server, intake: createMemoryIntake(), user: `u${users++}@h-bu.test` });
  const start = (kit: Kit, ...args: Parameters<typeof watch> extends [Kit, ...infer Rest] ? Rest : never): Watcher => {
    const watcher = watch(kit, ...args);
    running.push(watcher);
    return watcher;
  };

  it("given a wrong password, then it says so, tries again only after minutes, and the other mailboxes work", async () => {
    const [locked, healthy] = [newKit(), newKit()];
    server.deliver(healthy.user, mail("gesund"));
    const refused = start(locked, {}, { password: "falsch" });
    start(healthy);
    await until(() => refused.status().state === "login_refused" && healthy.intake.markedUids.length === 1);
    assert.equal(refused.status().note, "login_refused");
    assert.ok(Date.parse(refused.status().nextTryAt ?? "") - Date.now() > 60_000);
    await until(() => new RegExp(`auth failed, 1 attempts.*${locked.user}`).test(server.log()));
  });

  it("given a server that another CA vouches for, then it never logs in, whatever the environment says", async () => {
    const dir = mkdtempSync(join(tmpdir(), "hb-ca-"));
    const before = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    try {
      for (const security of ["tls", "starttls"] as const) {
        const kit = newKit();
        server.deliver(kit.user, mail("geheim"));
        const seen: WatchStatus[] = [];
        const watcher = start(kit, { ca_file: makeCertificates(dir).caFile, security }, { onStatus: (s) => void seen.push(s) });
        await until(() => seen.filter((s) => s.nextTryAt !== null).length >= 3);
        assert.equal(watcher.status().note, "tls_untrusted");
        assert.ok(seen.every((s) => s.state === "connecting" || s.state === "reconnecting"));
        assert.equal(kit.intake.mails.length, 0);
        assert.ok(!server.log().includes(`Login: user=<${kit.user}>`));
      }
    } finally {
      if (before === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before;
      rmSync(dir, { recursive: true });
    }
  });

  it("given a CA file that is missing, then it names the file", async () => {
    const watcher = start(newKit(), { ca_file: "/nowhere/ca.pem" });
    await until(() => watcher.status().note === "ca_file");
    assert.match(watcher.status().detail, /\/nowhere\/ca\.pem: ENOENT/);
  });

  it("given a folder that does not exist, then it says so", async () => {
    const watcher = start(newKit(), { folder: "Gibtsnicht" });
    await until(() => watcher.status().note === "folder_missing");
  });

  for (const signal of ["SIGTERM", "SIGKILL"] as const)
    it(`when the server goes (${signal}) and comes back, then it reconnects by itself and misses nothing`, async () => {
      const kit = newKit();
      server.deliver(kit.user, mail("vorher"));
      const states: string[] = [];
      const watcher = start(kit, {}, { onStatus: (s) => states.at(-1) !== s.state && states.push(s.state) });
      await until(() => kit.intake.markedUids.length === 1);
      await server.halt(signal);
      await until(() => watcher.status().note === "unreachable");
      server.deliver(kit.user, mail("währenddessen"));
      await server.resume();
      await until(() => kit.intake.markedUids.length === 2);
      assert.equal(kit.intake.mails.length, 2);
      assert.deepEqual(states, ["connecting", "connected", "reconnecting", "connected"]);
    });

  it("when the line is cut again and again in the middle of mails, then all arrive, each is marked, and nothing is stored twice", async () => {
    const kit = newKit();
    const subjects = Array.from({ length: 60 }, (_, n) => `Nr ${n}`);
    for (const subject of subjects) server.deliver(kit.user, mail(subject, "x".repeat(5000)));
    const wire = await startWire(server.port);
    wire.plan = (n) => (n < 12 ? { kind: "reset", direction: "down", after: 4000 + n * 9973 } : null);
    try {
      start(kit, { port: wire.port });
      await until(() => kit.intake.markedUids.length >= 60);
      assert.ok(wire.struck() >= 5);
      assert.equal(kit.intake.distinct(), 60);
      assert.equal(kit.intake.mails.length, 60);
      assert.ok((await look(server, kit.user)).every((s) => s.flags.includes("HappyButtons")));
    } finally {
      await Promise.all(running.splice(0).map((w) => w.stop()));
      await wire.stop();
    }
  });

  it("given a mail on which the server ends the session, then the others are taken and staff see the bad one", async () => {
    const kit = newKit();
    server.deliver(kit.user, mail("vor"));
    server.deliverBroken(kit.user, mail("kaputt"));
    server.deliver(kit.user, mail("nach"));
    const watcher = start(kit);
    await until(() => kit.intake.markedUids.length === 2);
    await until(() => kit.intake.leftMails.length > 0);
    assert.equal(kit.intake.leftMails[0]?.why, "unreadable");
    assert.notEqual(watcher.status().state, "closed");
  });

  it("given a folder without keywords but with a way to move, then it moves instead and says so", async () => {
    const kit = newKit();
    server.deliver(kit.user, mail("ohne Schlagwort"));
    server.setAcl("INBOX", "lrstekx");
    const watcher = start(kit, { mark_name: "Erledigt" });
    await until(() => kit.intake.markedUids.length === 1);
    assert.equal(watcher.status().note, "mark_by_move");
    assert.equal((await look(server, kit.user, "Erledigt")).length, 1);
  });

  it("given a folder that is only readable, then mail is taken in all the same and nothing is marked", async () => {
    const kit = newKit();
    server.deliver(kit.user, mail("nur lesen"));
    server.setAcl("INBOX", "lr");
    const watcher = start(kit);
    await until(() => kit.intake.mails.length === 1);
    assert.equal(watcher.status().note, "mark_impossible");
    assert.deepEqual(kit.intake.markedUids, []);
  });

  it("when it is stopped in any state, then it ends at once", async () => {
    const kit = newKit();
    for (let n = 0; n < 100; n += 1) server.deliver(kit.user, mail(`Nr ${n}`));
    await start(kit).stop();
    const refused = start(newKit(), {}, { password: "falsch" });
    await until(() => refused.status().state === "login_refused");
    await refused.stop();
    const nowhere = start(newKit(), { port: 1 }, { reconnect: { baseMs: 3_600_000, capMs: 3_600_000 } });
    await until(() => nowhere.status().state === "reconnecting");
    await nowhere.stop();
    assert.deepEqual([refused.status().state, nowhere.status().state], ["closed", "closed"]);
  });
});
