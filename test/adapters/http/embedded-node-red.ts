// A child process for embedded.test.ts: a real Node-RED with the dashboard behind the gate. Node-RED can start only once in a process.
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import express from "express";
import { createGate } from "../../../adapters/http/gate.ts";
import { nodeRedSettings } from "../../../adapters/http/node-red-settings.ts";
import { openUsers } from "../../../adapters/http/users.ts";

// node-red ships no types
const RED = createRequire(import.meta.url)("node-red") as {
  init(server: object, settings: object): void;
  start(): Promise<void>;
  httpAdmin: express.Express;
  httpNode: express.Express;
  events: { once(event: string, listener: () => void): void };
};

const data = process.argv[2] ?? "";
const users = await openUsers(data, { HB_ADMIN_PASSWORD: "admin-password" });
await users.add("vera", "viewer", "viewer-password");
await users.add("stefan", "staff", "staff-password");
const kiosk = users.keys.addKiosk("Halle 1");

const gate = createGate({ users, secure: false, language: "de" });
const app = express();
const inner = createServer(app);
const server = createServer();
gate.guard(server, inner);

const page = (id: string, name: string, path: string) => ({ id, type: "ui-page", name, ui: "base", path, layout: "grid", theme: "theme" });
const group = (id: string, of: string) => ({
  id,
  type: "ui-group",
  name: `Gruppe ${of}`,
  page: of,
  width: "6",
  height: "1",
  showTitle: true,
});
const text = (id: string, of: string, y: number) => ({
  ...{ id, z: "tab", type: "ui-text", group: of, order: 1, width: 0, height: 0, name: "Text", label: "Text", format: "{{msg.payload}}" },
  ...{ layout: "row-left", x: 100, y, wires: [] },
});
// as the editor would have written it: one widget on the wall, one text and one button on the work list
const flows = [
  { id: "tab", type: "tab", label: "Dashboard" },
  {
    id: "base",
    type: "ui-base",
    name: "Happy Buttons",
    path: "/dashboard",
    acceptsClientConfig: ["ui-notification"],
    includeClientData: true,
  },
  { id: "theme", type: "ui-theme", name: "Theme", colors: {}, sizes: {} },
  page("wall", "Leitstand", "/leitstand"),
  page("work", "Arbeitsliste", "/arbeitsliste"),
  group("wall-group", "wall"),
  group("work-group", "work"),
  text("wall-text", "wall-group", 100),
  text("work-text", "work-group", 140),
  {
    ...{
      id: "work-button",
      z: "tab",
      type: "ui-button",
      group: "work-group",
      order: 2,
      width: 0,
      height: 0,
      name: "Senden",
      label: "Senden",
    },
    ...{ payload: "pressed", payloadType: "str", topic: "", topicType: "str", x: 100, y: 180, wires: [["work-text"]] },
  },
  {
    id: "feed",
    z: "tab",
    type: "inject",
    repeat: "0.2",
    once: true,
    payload: "geheim",
    payloadType: "str",
    x: 100,
    y: 220,
    wires: [["wall-text"]],
  },
];
const settings = { ...nodeRedSettings({}, { dataFolder: data, gate }), nodesDir: [] };
writeFileSync(`${settings.userDir}/flows.json`, JSON.stringify(flows));

RED.init(inner, settings);
app.use(gate.loginRouter);
app.get("/health", (_req, res) => void res.json({ status: "ok" }));
app.use("/admin", RED.httpAdmin);
app.use("/", RED.httpNode);
RED.events.once("flows:started", () => {
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port, kiosk }));
});
process.on("message", (message) => {
  if (message === "revoke") process.send?.({ revoked: users.keys.revokeKiosk(kiosk.id) });
});
await RED.start();
