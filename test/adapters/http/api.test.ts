// The API over real HTTP: what goes in is checked, what comes out is as described, and each role may do what it may.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { openApiPath } from "../../../adapters/http/api/openapi.ts";
import type { Problem } from "../../../adapters/http/api/problem.ts";
import { ROUTES } from "../../../adapters/http/api/routes.ts";
import { type Product, startProduct } from "./product.ts";

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const rfc822 = (body: string): RequestInit => ({ method: "POST", headers: { "content-type": "message/rfc822" }, body });

describe("given the API", () => {
  let product: Product;
  before(async () => {
    product = await startProduct();
  });
  after(() => product.stop());

  async function refused(answer: Response, status: number): Promise<Problem> {
    assert.equal(answer.status, status);
    assert.match(answer.headers.get("content-type") ?? "", /^application\/problem\+json/);
    return (await answer.json()) as Problem;
  }

  describe("when its description is asked for", () => {
    let document: {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown>; parameters: { name: string }[] }>>;
    };
    before(async () => {
      document = (await (await product.as("viewer", "/openapi.json")).json()) as typeof document;
    });
    it("then it is OpenAPI 3.1 and holds every route with its path parameters", () => {
      assert.match(document.openapi, /^3\.1/);
      for (const route of ROUTES) {
        const operation = document.paths[openApiPath(route.path)]?.[route.method];
        assert.ok(operation, `${route.method} ${route.path}`);
        for (const [, name] of route.path.matchAll(/:(\w+)/g)) assert.ok(operation.parameters.some((p) => p.name === name));
      }
    });
    it("then docs/api.md has the same table", () => {
      const docs = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
      for (const route of ROUTES)
        assert.ok(
          docs.includes(`| \`${route.method.toUpperCase()} ${route.path}\` | ${route.role ?? "open"} | ${route.summary} |`),
          route.path,
        );
    });
    it("then no two routes share method and path", () => {
      const all = ROUTES.map((r) => `${r.method} ${r.path}`);
      assert.equal(new Set(all).size, all.length);
    });
  });

  describe("when each route is called by the role below the one it needs", () => {
    const below = { viewer: null, staff: "viewer", admin: "staff", kiosk: null } as const;
    for (const route of ROUTES.filter((r) => r.role !== null)) {
      it(`then ${route.method} ${route.path} is refused`, async () => {
        const path = route.path.replace(/:\w+/g, "1");
        const role = route.role && below[route.role];
        const answer = role
          ? await product.as(role, path, { method: route.method.toUpperCase() })
          : await fetch(product.base + path, { method: route.method });
        await refused(answer, role ? 403 : 401);
      });
    }
  });

  describe("when each list and object is read", () => {
    const readable = ROUTES.filter((r) => r.method === "get" && !r.produces && r.path !== "/ready");
    const sample: Record<string, string> = {
      mails: "m1",
      cases: "c1",
      orders: "AB-2026-00001",
      outbox: "1",
      reviews: "1",
      kpis: "first_response",
    };
    for (const route of readable) {
      const area = route.path.split("/")[2] ?? "";
      if (route.path.includes(":") && !(area in sample)) continue;
      if (route.path === "/api/cases/:id/trace") continue;
      it(`then ${route.path} answers as described`, async () => {
        const answer = await product.as("admin", route.path.replace(/:\w+/, sample[area] ?? ""));
        assert.equal(answer.status, 200);
        route.answers[200]?.parse(await answer.json());
      });
    }
  });

  describe("when a mail is handed in", () => {
    const mail = "From: einkauf@kunde.example\r\nSubject: Bestellung\r\n\r\n500 Stück";
    it("then it is taken, and the same mail again is known", async () => {
      const first = await product.as("staff", "/api/mails?mailbox=Sales@example.com", rfc822(mail));
      assert.equal(first.status, 202);
      const { mail_id } = (await first.json()) as { mail_id: string };
      assert.equal(first.headers.get("location"), `/api/mails/${mail_id}`);
      assert.deepEqual(product.port.received.at(-1), { raw: mail, mailbox: "sales@example.com" });
      const again = await product.as("staff", "/api/mails", rfc822(mail));
      assert.deepEqual(await again.json(), { mail_id, known: true });
    });
    it("then an unknown mailbox is refused and ours are named", async () => {
      const problem = await refused(await product.as("staff", "/api/mails?mailbox=x@example.com", rfc822(mail)), 400);
      assert.match(problem.detail, /x@example\.com.*sales@example\.com/);
    });
    it("then another content type, an empty body and one too large are refused", async () => {
      await refused(await product.as("staff", "/api/mails", json({ mail })), 415);
      await refused(await product.as("staff", "/api/mails", rfc822("x".repeat(10_001))), 413);
    });
    it("then staff get it back as it was, never as a page", async () => {
      const answer = await product.as("staff", "/api/mails/m1/raw");
      assert.equal(await answer.text(), "Subject: Bestellung");
      assert.match(answer.headers.get("content-disposition") ?? "", /^attachment/);
      assert.match(answer.headers.get("content-security-policy") ?? "", /sandbox/);
    });
  });

  describe("when a list is longer than a page", () => {
    it("then the cursor leads through it, each row once", async () => {
      const seen: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const answer = await product.as("viewer", `/api/mails?limit=2${cursor && `&cursor=${cursor}`}`);
        const body = (await answer.json()) as { items: { mail_id: string }[]; next: string | null };
        seen.push(...body.items.map((m) => m.mail_id));
        cursor = body.next;
      }
      assert.deepEqual(seen, ["m1", "m2", "m3"]);
    });
    for (const query of ["cursor=%22", "cursor=e30", "limit=0", "limit=viele", "state=weg"]) {
      it(`then ?${query} is refused with the field's name`, async () => {
        const problem = await refused(await product.as("viewer", `/api/mails?${query}`), 400);
        assert.equal(problem.errors?.[0]?.field, `query.${query.split("=")[0]}`);
      });
    }
  });

  describe("when an order step is asked for", () => {
    const step = (body: unknown, no = "AB-2026-00001") => product.as("staff", `/api/orders/${no}/step`, json(body));
    it("then a possible one is carried out in the token's name", async () => {
      assert.equal((await step({ to: "CONFIRMED", reason: "Telefonat" })).status, 200);
      const { actor, with: given } = product.port.done.at(-1) ?? {};
      assert.deepEqual(actor, { kind: "api", name: "Vertrieb" });
      assert.deepEqual(given, { to: "CONFIRMED", fields: {}, reason: "Telefonat" });
    });
    it("then an impossible one is refused with the reason", async () => {
      assert.match((await refused(await step({ to: "SHIPPED" }), 409)).detail, /CREATED → SHIPPED geht nicht/);
    });
    it("then an unknown order, state or field is named", async () => {
      await refused(await step({ to: "CONFIRMED" }, "AB-2026-99999"), 404);
      assert.match((await refused(await step({ to: "LOST" }), 400)).detail, /body\.to/);
      await refused(await step({ to: "CONFIRMED", wrong: 1 }), 400);
    });
    it("then broken JSON is refused as such", async () => {
      const answer = await product.as("staff", "/api/orders/1/step", { ...json({}), body: "{" });
      assert.match((await refused(answer, 400)).detail, /kein gültiges JSON/);
    });
  });

  it("when the work list is decided on, then the decision arrives as one of five", async () => {
    const decide = async (path: string, body: unknown) => (await product.as("staff", `/api/reviews/1/${path}`, json(body))).status;
    assert.equal(await decide("send", { text: "Sehr geehrte Frau Sommer" }), 200);
    assert.equal(await decide("correct", { corrections: { intent: "complaint" } }), 200);
    assert.equal(await decide("correct", { corrections: {} }), 400);
    assert.equal(await decide("hand-over", { department: "finance" }), 200);
    assert.equal(await decide("discard", {}), 200);
    assert.equal(await decide("again", {}), 200);
    const done = product.port.done.slice(-5).map((d) => d.what);
    assert.deepEqual(done, ["review.send", "review.correct", "review.hand_over", "review.discard", "review.again"]);
  });

  it("when the one button is pressed, then sending is stopped, and started again", async () => {
    const stopped = async () => ((await (await product.as("viewer", "/api/outbox")).json()) as { stopped: boolean }).stopped;
    await product.as("staff", "/api/outbox/stop", { method: "POST" });
    assert.equal(await stopped(), true);
    await product.as("staff", "/api/outbox/start", { method: "POST" });
    assert.equal(await stopped(), false);
  });

  it("when Prometheus asks, then it gets our figures and the process's", async () => {
    product.port.emit([{ seq: 1, at: "", type: "mail.received", actor: "", caseId: null, mailId: null, orderNo: null, data: {} }]);
    const text = await (await product.as("viewer", "/metrics")).text();
    assert.match(text, /^happy_buttons_work\{queue="triage",state="waiting"\} 2$/m);
    assert.match(text, /^happy_buttons_journal_events_total\{type="mail\.received"\} 1$/m);
    assert.match(text, /^process_resident_memory_bytes \d+$/m);
  });

  it("when the flow has not started, then /ready says 503 without a login, and /health 200", async () => {
    product.port.isReady = false;
    assert.equal((await fetch(`${product.base}/ready`)).status, 503);
    product.port.isReady = true;
    assert.equal((await fetch(`${product.base}/ready`)).status, 200);
    assert.equal((await fetch(`${product.base}/health`)).status, 200);
  });

  it("when the log is followed, then the last lines come, then new ones, and only of that level", async () => {
    const line = (level: "info" | "warn", message: string) =>
      product.log.write({ at: "2026-11-23T09:00:00Z", level, source: "test", message });
    line("info", "leise");
    line("warn", "vorher");
    const answer = await product.as("staff", "/api/log?level=warn&lines=5");
    assert.match(answer.headers.get("content-type") ?? "", /^text\/event-stream/);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const until = async (word: string) => {
      while (!text.includes(word)) text += (await reader?.read())?.value ?? "";
    };
    await until("vorher");
    line("info", "auch leise");
    line("warn", "nachher");
    await until("nachher");
    await reader?.cancel();
    assert.doesNotMatch(text, /leise/);
  });

  it("when a handler fails, then the caller gets a reference and the log the error", async () => {
    const { agents } = product.port;
    product.port.agents = async () => Promise.reject(new Error("Platte voll"));
    const answer = await product.as("viewer", "/api/agents");
    product.port.agents = agents;
    const problem = await refused(answer, 500);
    const logged = product.log.recent(1, "error")[0]?.message ?? "";
    assert.match(logged, /Platte voll/);
    assert.ok(problem.detail.includes(logged.split(" ")[0] ?? "-"));
    assert.doesNotMatch(problem.detail, /Platte voll/);
  });

  it("when an unknown path is asked for, then the way to all paths is named", async () => {
    assert.match((await refused(await product.as("viewer", "/api/unknown"), 404)).detail, /openapi\.json/);
  });
});

describe("given screens in English", () => {
  let product: Product;
  before(async () => {
    product = await startProduct(() => new Date(), "en");
  });
  after(() => product.stop());

  it("when something is refused, then title and detail are English and the type is the same", async () => {
    const missing = (await (await product.as("viewer", "/api/cases/F-2026-999999")).json()) as Problem;
    assert.deepEqual([missing.type, missing.title], ["urn:happy-buttons:not_found", "Not found"]);
    assert.match(missing.detail, /does not exist\. Check the id or look in the list\.$/);
    const barred = (await (await product.as("viewer", "/api/mails", rfc822("Subject: x\n\ny"))).json()) as Problem;
    assert.match(`${barred.title}: ${barred.detail}`, /^Not permitted: .* Ask an administrator\.$/);
    const bad = (await (await product.as("viewer", "/api/cases?limit=many")).json()) as Problem;
    assert.equal(bad.title, "Invalid input");
    assert.match(bad.detail, /What is allowed stands in \/openapi\.json\.$/);
  });

  it("when somebody is not logged in, then the gate says so in English", async () => {
    const barred = (await (await fetch(`${product.base}/api/cases`)).json()) as Problem;
    assert.match(`${barred.title}: ${barred.detail}`, /^Login needed: Log in at \/login or send an API token as/);
  });
});
