// The login as a browser sees it, and what must not work: guessing, foreign pages, leading people astray.
import assert from "node:assert/strict";
import { logIn } from "./helpers.ts";
import { type Product, startProduct } from "./product.ts";

describe("given the login", () => {
  let product: Product;
  let now: Date;
  beforeEach(async () => {
    now = new Date("2026-11-23T08:00:00Z");
    product = await startProduct(() => now);
  });
  afterEach(() => product.stop());

  const post = (path: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(product.base + path, { method: "POST", redirect: "manual", headers, body: new URLSearchParams(body) });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(product.base + path, { redirect: "manual", headers });
  const admin = { user: "admin", password: "admin-password" };

  it("when the form is shown, then it is German, needs no script and no outside file", async () => {
    const answer = await get("/login?next=/admin/");
    const html = await answer.text();
    assert.match(html, /<html lang="de">/);
    assert.match(html, /name="next" value="\/admin\/"/);
    assert.doesNotMatch(html, /<script|src=|http:/);
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  });

  it("when name and password are right, then a shut cookie is set and the wanted page opens", async () => {
    const answer = await post("/login", { ...admin, next: "/admin/?x=1" });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get("location"), "/admin/?x=1");
    assert.match(answer.headers.get("set-cookie") ?? "", /^hb_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    assert.deepEqual(product.logins, [{ type: "login", name: "admin" }]);
  });

  for (const next of ["//evil.example", "/\\evil.example", "http://evil.example/", "javascript:alert(1)", "/\t/evil.example"]) {
    it(`when the login should lead to ${JSON.stringify(next)}, then it leads home`, async () => {
      assert.equal((await post("/login", { ...admin, next })).headers.get("location"), "/dashboard");
    });
  }

  it("when name or password is wrong, then both sound the same and no cookie is set", async () => {
    const wrong = await post("/login", { user: "admin", password: "guess" });
    const unknown = await post("/login", { user: "nobody", password: "guess" });
    for (const answer of [wrong, unknown]) {
      assert.equal(answer.status, 401);
      assert.equal(answer.headers.get("set-cookie"), null);
      assert.match(await answer.text(), /Benutzer oder Passwort stimmt nicht/);
    }
    assert.deepEqual(product.logins.at(-1), { type: "login.refused", name: "nobody" });
  });

  it("when a name holds markup, then it comes back as text", async () => {
    const html = await (await post("/login", { user: '"><script>alert(1)</script>', password: "x" })).text();
    assert.doesNotMatch(html, /<script/);
  });

  it("when somebody guesses, then tries must wait, longer each time, even with the right password", async () => {
    for (let i = 0; i < 5; i++) await post("/login", { user: "admin", password: `guess ${i}` });
    const early = await post("/login", admin);
    assert.equal(early.status, 429);
    assert.equal(early.headers.get("retry-after"), "1");
    now = new Date(now.getTime() + 1000);
    await post("/login", { user: "admin", password: "guess" });
    assert.equal((await post("/login", admin)).headers.get("retry-after"), "2");
    now = new Date(now.getTime() + 2000);
    assert.equal((await post("/login", admin)).status, 303);
  });

  it("when one name is guessed at, then others from the same address may still log in", async () => {
    for (let i = 0; i < 6; i++) await post("/login", { user: "admin", password: "guess" });
    assert.ok(await logIn(product.base, "vera", "viewer-password"));
  });

  it("when many tries come at once, then they do not all slip through", async () => {
    const tries = Array.from({ length: 12 }, () => post("/login", { user: "admin", password: "guess" }));
    const statuses = (await Promise.all(tries)).map((answer) => answer.status);
    assert.ok(statuses.filter((s) => s === 401).length <= 5, statuses.join(" "));
  });

  describe("when another site's page uses the browser's login", () => {
    const foreign: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { origin: "http://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreign) {
      it(`then nothing is changed: ${JSON.stringify(headers)}`, async () => {
        const cookie = await logIn(product.base, "admin", "admin-password");
        const answer = await post("/api/outbox/stop", {}, { cookie, ...headers });
        assert.equal(answer.status, 403);
        assert.deepEqual(product.port.done, []);
        assert.equal((await post("/login", admin, headers)).status, 400);
      });
    }
    it("then our own page may", async () => {
      const cookie = await logIn(product.base, "admin", "admin-password");
      const ours: Record<string, string>[] = [{ "sec-fetch-site": "same-origin" }, { origin: product.base }];
      for (const headers of ours) assert.equal((await post("/api/outbox/stop", {}, { cookie, ...headers })).status, 200);
      assert.deepEqual(product.port.done[0]?.actor, { kind: "user", name: "admin" });
    });
    it("then a link from there still finds the way in without asking for the password", async () => {
      const answer = await get("/dashboard", { accept: "text/html", "sec-fetch-site": "cross-site" });
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /http-equiv="refresh" content="0"/);
    });
  });

  it("when a token is wrong, then a valid cookie beside it does not count", async () => {
    const cookie = await logIn(product.base, "admin", "admin-password");
    assert.equal((await get("/stats", { cookie, authorization: "Bearer wrong" })).status, 401);
  });

  it("when the token of the environment is sent, then it is an admin's", async () => {
    assert.equal((await get("/api/users", { authorization: "Bearer token-of-the-environment" })).status, 200);
  });

  it("when somebody logs out, then the cookie is worth nothing and is taken back", async () => {
    const cookie = await logIn(product.base, "admin", "admin-password");
    assert.equal((await get("/stats", { cookie })).status, 200);
    assert.match((await get("/logout", { cookie })).headers.get("set-cookie") ?? "", /Max-Age=0/);
    assert.equal((await get("/stats", { cookie })).status, 401);
  });

  it("when kiosk links are guessed, then they are unknown, and after a while slowed down", async () => {
    const { token } = product.users.keys.addKiosk("Halle 1");
    for (let i = 0; i < 5; i++) assert.equal((await get(`/kiosk/guess${i}`)).status, 404);
    assert.equal((await get(`/kiosk/${token}`)).status, 404);
    now = new Date(now.getTime() + 60_000);
    assert.equal((await get(`/kiosk/${token}`)).status, 303);
  });

  it("when an address cannot be understood, then it is refused", async () => {
    assert.equal((await get("/%ff")).status, 400);
  });
});
