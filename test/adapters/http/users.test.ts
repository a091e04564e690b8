// Users, sessions, tokens and kiosk links: what is kept, what survives a restart, what ends at once.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openUsers } from "../../../adapters/http/users.ts";

describe("given a data folder", () => {
  let folder: string;
  let now: Date;
  const open = (env: NodeJS.ProcessEnv = {}) => openUsers(folder, env, () => now);
  const later = (hours: number): void => {
    now = new Date(now.getTime() + hours * 3_600_000);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hb-users-"));
    now = new Date("2026-11-23T08:00:00Z");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  describe("when the product starts for the first time", () => {
    it("then one admin password is made, works, and is made once", async () => {
      const users = await open();
      assert.ok(users.firstPassword && users.firstPassword.length >= 16);
      assert.ok(await users.login("admin", users.firstPassword));
      assert.equal((await open()).firstPassword, null);
    });
    it("then no secret is in the file, and only its owner may read it", async () => {
      const users = await open();
      const { token } = users.keys.addToken("Lager", "staff");
      const text = readFileSync(join(folder, "users.json"), "utf8");
      assert.ok(users.firstPassword && !text.includes(users.firstPassword) && !text.includes(token));
      assert.equal(statSync(join(folder, "users.json")).mode & 0o777, 0o600);
    });
  });

  describe("when HB_ADMIN_PASSWORD is set", () => {
    it("then it is the admin's password, also if there was another", async () => {
      const first = await open();
      assert.equal((await open({ HB_ADMIN_PASSWORD: "from-the-env" })).firstPassword, null);
      const users = await open();
      assert.ok(await users.login("admin", "from-the-env"));
      assert.equal(await users.login("admin", first.firstPassword ?? ""), null);
    });
    it("then it can come from a file, and a missing file is named", async () => {
      writeFileSync(join(folder, "secret"), "from-a-file\n");
      assert.ok(await (await open({ HB_ADMIN_PASSWORD_FILE: join(folder, "secret") })).login("admin", "from-a-file"));
      await assert.rejects(open({ HB_ADMIN_PASSWORD_FILE: join(folder, "none") }), /HB_ADMIN_PASSWORD_FILE.*none/);
    });
    it("then setting the same again logs nobody out", async () => {
      const session = await (await open({ HB_ADMIN_PASSWORD: "from-the-env" })).login("admin", "from-the-env");
      assert.ok((await open({ HB_ADMIN_PASSWORD: "from-the-env" })).bySession(session ?? "", true));
    });
  });

  describe("when somebody is logged in", () => {
    it("then a restart keeps the login, and 12 hours without use end it", async () => {
      const users = await open({ HB_ADMIN_PASSWORD: "from-the-env" });
      const session = (await users.login("admin", "from-the-env")) ?? "";
      later(11);
      assert.equal(users.bySession(session, true)?.role, "admin");
      users.sweep();
      later(11);
      const again = await open();
      assert.equal(again.bySession(session, true)?.name, "admin");
      later(13);
      assert.equal(again.bySession(session, true), null);
    });
    it("then the file does not hold the cookie", async () => {
      const users = await open({ HB_ADMIN_PASSWORD: "from-the-env" });
      const session = (await users.login("admin", "from-the-env")) ?? "";
      assert.ok(!readFileSync(join(folder, "sessions.json"), "utf8").includes(session));
    });
    for (const [what, end] of [
      ["logging out", (users, session) => users.logout(session)],
      ["a new password", (users) => users.change("vera", { password: "another-password" })],
      ["another role", (users) => users.change("vera", { role: "staff" })],
      ["removing the user", (users) => users.remove("vera")],
    ] as [string, (users: Awaited<ReturnType<typeof open>>, session: string) => unknown][]) {
      it(`then ${what} ends it at once and tells open connections`, async () => {
        const users = await open();
        await users.add("vera", "viewer", "viewer-password");
        const session = (await users.login("vera", "viewer-password")) ?? "";
        const key = users.bySession(session, true)?.key;
        const ended: string[] = [];
        users.onEnded((k) => ended.push(k));
        await end(users, session);
        assert.equal(users.bySession(session, true), null);
        assert.deepEqual(ended, [key]);
      });
    }
  });

  it("when the last admin would go, then that is refused with the way out", async () => {
    const users = await open();
    const removed = users.remove("admin");
    assert.ok(!removed.ok && /letzte Administrator.*zweiten/.test(removed.reason));
    assert.equal((await users.change("admin", { role: "viewer" })).ok, false);
    await users.add("bea", "admin", "second-admin");
    assert.ok(users.remove("admin").ok);
  });

  it("when a password is too short, too long for bcrypt, or the name taken, then it is refused", async () => {
    const users = await open();
    assert.equal((await users.add("a", "viewer", "short")).ok, false);
    assert.equal((await users.add("a", "viewer", "ä".repeat(37))).ok, false);
    assert.equal((await users.add("admin", "viewer", "long-enough")).ok, false);
  });

  it("when the file is broken, then the start says which file and what to do", async () => {
    writeFileSync(join(folder, "users.json"), '{"users":[{"name":1}]}');
    await assert.rejects(open(), /users\.json: users\.0\.name.*Sicherung/);
  });

  describe("when there are tokens and kiosk links", () => {
    it("then each opens its role, is listed without its secret, and survives a restart", async () => {
      const { token, id } = (await open()).keys.addToken("Lager", "staff");
      const users = await open();
      assert.deepEqual(users.keys.byToken(token), { name: "Lager", role: "staff", via: "token", key: `token:${id}` });
      assert.deepEqual(users.keys.tokens(), [
        { id, name: "Lager", role: "staff", created_at: now.toISOString(), last_used_at: now.toISOString() },
      ]);
    });
    it("then a kiosk link is no API token and an API token no kiosk link", async () => {
      const { keys } = await open();
      assert.equal(keys.byToken(keys.addKiosk("Halle").token), null);
      assert.equal(keys.byKiosk(keys.addToken("Lager", "admin").token), null);
    });
    it("then a revoked one opens nothing any more", async () => {
      const { keys } = await open();
      const { token, id } = keys.addToken("Lager", "staff");
      assert.equal(keys.revokeToken(id), true);
      assert.equal(keys.byToken(token), null);
      assert.equal(keys.revokeToken(id), false);
    });
    it("then HB_API_TOKEN is an admin's, and an empty one is none", async () => {
      assert.equal((await open({ HB_API_TOKEN: "of-the-env" })).keys.byToken("of-the-env")?.role, "admin");
      assert.equal((await open({ HB_API_TOKEN: "" })).keys.byToken(""), null);
    });
  });
});
