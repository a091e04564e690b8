// The gate in front of a real Node-RED with the real dashboard: nobody gets anything who should not, and those who may get what they need.
import assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import WebSocket from "ws";
import { logIn } from "./helpers.ts";

interface Ready {
  port: number;
  kiosk: { id: string; token: string };
}
type Config = { pages: Record<string, unknown>; widgets: Record<string, unknown> };

describe("given Node-RED and its dashboard behind the gate", function () {
  this.timeout(30_000);
  const folder = mkdtempSync(join(tmpdir(), "hb-gate-"));
  let child: ChildProcess;
  let base: string;
  let ready: Ready;
  const sockets: Socket[] = [];

  before(async () => {
    child = fork(join(import.meta.dirname, "embedded-node-red.ts"), [folder], {
      execPath: process.execPath,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    [ready] = (await once(child, "message")) as [Ready];
    base = `http://127.0.0.1:${ready.port}`;
  });
  after(async () => {
    for (const socket of sockets) socket.disconnect();
    child.kill("SIGKILL");
    await once(child, "exit");
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, cookie?: string, headers = {}) =>
    fetch(base + path, { redirect: "manual", headers: { ...(cookie ? { cookie } : {}), ...headers } });
  const browser = { accept: "text/html" };

  function dashboard(cookie?: string, transports = ["websocket", "polling"]): Socket {
    const extraHeaders: Record<string, string> = cookie ? { cookie } : {};
    const socket = io(base, { path: "/dashboard/socket.io", transports, extraHeaders, reconnection: false, forceNew: true });
    sockets.push(socket);
    return socket;
  }
  /** what a socket got to see: the page description, or why not */
  const arrival = (socket: Socket): Promise<Config | Error> =>
    new Promise((resolve) => {
      socket.on("ui-config", (_id: string, config: Config) => resolve(config));
      socket.on("connect_error", resolve);
      socket.on("disconnect", (why) => resolve(new Error(why)));
    });
  /** status of the handshake, 101 if the socket opened */
  const upgrade = (path: string, headers: Record<string, string> = {}): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(base.replace("http", "ws") + path, { headers });
      socket.on("open", () => {
        resolve(101);
        socket.close();
      });
      socket.on("unexpected-response", (_req, res) => resolve(res.statusCode ?? 0));
      socket.on("error", () => resolve(0));
    });

  describe("when nobody is logged in", () => {
    it("then only health is open", async () => assert.equal((await get("/health")).status, 200));

    for (const path of ["/", "/admin", "/admin/", "/dashboard", "/dashboard/leitstand", "/dashboard/assets/x.js"]) {
      it(`then a browser asking for ${path} is sent to the login`, async () => {
        const answer = await get(path, undefined, browser);
        assert.equal(answer.status, 302);
        assert.equal(answer.headers.get("location"), `/login?next=${encodeURIComponent(path)}`);
      });
    }

    const shut = [
      "/admin/flows",
      "/ADMIN/flows",
      "/%61dmin/flows",
      "//admin/flows",
      "/x/../admin/flows",
      "/admin/settings",
      "/admin/auth/login",
    ];
    const dashboardPaths = ["/dashboard/_setup", "/dashboard/_debug/datastore/wall-text", "/dashboard/manifest.webmanifest"];
    const socketPaths = ["/dashboard/socket.io/?EIO=4&transport=polling", "/dashboard/socket.io/socket.io.js"];
    for (const path of [...shut, ...dashboardPaths, ...socketPaths]) {
      it(`then a program asking for ${path} gets 401`, async () => {
        const answer = await get(path);
        assert.equal(answer.status, 401);
        assert.match(answer.headers.get("content-type") ?? "", /^application\/problem\+json/);
      });
    }

    it("then a header that claims to be the editor's login is worth nothing", async () => {
      assert.equal((await get("/admin/flows", undefined, { "x-hb-editor": "guess admin admin" })).status, 401);
    });

    for (const path of ["/admin/comms", "/dashboard/socket.io/?EIO=4&transport=websocket", "/live"]) {
      it(`then a WebSocket to ${path} is refused in the handshake`, async () => assert.equal(await upgrade(path), 401));
    }

    for (const transport of ["websocket", "polling"]) {
      it(`then a real socket.io client over ${transport} gets no data`, async () => {
        const socket = dashboard(undefined, [transport]);
        const seen: string[] = [];
        socket.onAny((event: string) => seen.push(event));
        assert.ok((await arrival(socket)) instanceof Error);
        assert.deepEqual(seen, []);
      });
    }
  });

  describe("when an admin is logged in", () => {
    let cookie: string;
    before(async () => {
      cookie = await logIn(base, "admin", "admin-password");
    });

    for (const path of ["/admin/", "/admin/flows", "/dashboard/leitstand", "/dashboard/_setup"]) {
      it(`then ${path} opens`, async () => assert.equal((await get(path, cookie)).status, 200));
    }
    it("then the editor knows the name and may deploy", async () => {
      const settings = (await (await get("/admin/settings", cookie)).json()) as { user: { username: string; permissions: string } };
      assert.deepEqual(settings.user, { username: "admin", permissions: "*" });
      const flows = await (await get("/admin/flows", cookie, { "Node-RED-API-Version": "v2" })).json();
      const deploy = await fetch(`${base}/admin/flows`, {
        method: "POST",
        headers: { cookie, "Node-RED-API-Version": "v2", "Content-Type": "application/json", "Node-RED-Deployment-Type": "nodes" },
        body: JSON.stringify(flows),
      });
      assert.equal(deploy.status, 200);
    });
    it("then the editor's socket opens, unless another site's page opened it", async () => {
      assert.equal(await upgrade("/admin/comms", { cookie }), 101);
      assert.equal(await upgrade("/admin/comms", { cookie, origin: "http://evil.example" }), 403);
    });
    it("then the dashboard's socket shows every page", async () => {
      const config = await arrival(dashboard(cookie));
      assert.ok(!(config instanceof Error));
      assert.deepEqual(Object.keys(config.pages).sort(), ["wall", "work"]);
    });
    it("then logging out closes the open sockets", async () => {
      const other = await logIn(base, "admin", "admin-password");
      const socket = dashboard(other);
      await arrival(socket);
      const closed = once(socket as unknown as NodeJS.EventEmitter, "disconnect");
      await get("/logout", other);
      await closed;
      assert.equal((await get("/admin/flows", other)).status, 401);
    });
  });

  describe("when a viewer or staff is logged in", () => {
    it("then a viewer gets the dashboard and no editor", async () => {
      const cookie = await logIn(base, "vera", "viewer-password");
      assert.equal((await get("/dashboard/leitstand", cookie)).status, 200);
      assert.equal((await get("/admin/", cookie, browser)).status, 403);
      assert.equal((await get("/admin/flows", cookie)).status, 403);
      assert.equal(await upgrade("/admin/comms", { cookie }), 403);
    });
    it("then staff may look at the flows and not change them", async () => {
      const cookie = await logIn(base, "stefan", "staff-password");
      assert.equal((await get("/admin/flows", cookie)).status, 200);
      assert.equal(await upgrade("/admin/comms", { cookie }), 101);
      assert.equal((await fetch(`${base}/admin/flows`, { method: "POST", headers: { cookie } })).status, 403);
    });
    it("then a button works for staff and not for a viewer", async () => {
      const staff = dashboard(await logIn(base, "stefan", "staff-password"));
      const viewer = dashboard(await logIn(base, "vera", "viewer-password"));
      await Promise.all([arrival(staff), arrival(viewer)]);
      const shown: unknown[] = [];
      staff.on("msg-input:work-text", (msg: { payload: unknown }) => shown.push(msg.payload));
      const pressed = new Promise((resolve) => staff.once("msg-input:work-text", resolve));
      viewer.emit("widget-action", "work-button", {});
      // answered after the button was ignored: events of one socket keep their order
      viewer.emit("widget-load", "wall-text");
      await once(viewer as unknown as NodeJS.EventEmitter, "widget-load:wall-text");
      staff.emit("widget-action", "work-button", {});
      await pressed;
      assert.deepEqual(shown, ["pressed"], "once, by staff");
    });
  });

  describe("when a kiosk link is opened", () => {
    let cookie: string;
    before(async () => {
      const answer = await get(`/kiosk/${ready.kiosk.token}`);
      assert.equal(answer.headers.get("location"), "/dashboard/leitstand");
      cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    });

    it("then the wall opens", async () => assert.equal((await get("/dashboard/leitstand", cookie)).status, 200));
    const elsewhere = [
      "/dashboard/arbeitsliste",
      "/dashboard/_debug/datastore/wall-text",
      "/admin/",
      "/admin/flows",
      "/api/cases",
      "/metrics",
    ];
    for (const path of elsewhere) {
      it(`then ${path} stays shut`, async () => assert.equal((await get(path, cookie)).status, 403));
    }
    it("then its socket carries the wall's widgets and nothing else, and takes no orders", async () => {
      const socket = dashboard(cookie);
      const events = new Set<string>();
      socket.onAny((event: string) => events.add(event));
      const config = await arrival(socket);
      assert.ok(!(config instanceof Error));
      assert.deepEqual([Object.keys(config.pages), Object.keys(config.widgets)], [["wall"], ["wall-text"]]);
      socket.emit("widget-action", "work-button", {});
      socket.emit("widget-load", "work-text");
      socket.emit("widget-load", "wall-text");
      await once(socket as unknown as NodeJS.EventEmitter, "widget-load:wall-text");
      assert.deepEqual(
        [...events].filter((e) => e.includes("work")),
        [],
      );
    });
    it("then revoking it closes its socket and the page", async () => {
      const socket = dashboard(cookie);
      await arrival(socket);
      const closed = once(socket as unknown as NodeJS.EventEmitter, "disconnect");
      child.send("revoke");
      await closed;
      assert.equal((await get("/dashboard/leitstand", cookie, browser)).status, 302);
    });
  });
});
