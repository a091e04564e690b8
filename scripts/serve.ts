// The product: opens the runtime, puts the gate before Node-RED, starts the flows. Says in a few lines where everything is.

import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createRequire } from "node:module";
import { join } from "node:path";
import express from "express";
import { createLive } from "../adapters/http/api/live.ts";
import { createLogBuffer } from "../adapters/http/api/log-buffer.ts";
import { createApi } from "../adapters/http/api.ts";
import { beforeDeploy } from "../adapters/http/before-deploy.ts";
import { createGate } from "../adapters/http/gate.ts";
import { nodeRedSettings } from "../adapters/http/node-red-settings.ts";
import { openUsers } from "../adapters/http/users.ts";
import { createApiPort } from "../nodes/_kit/api-port.ts";
import { assemble, dataFolderOf, ROOT } from "../nodes/_kit/assemble.ts";
import { startBalances } from "../nodes/_kit/balances.ts";
import { drain } from "../nodes/_kit/drain.ts";
import { startHousekeeping } from "../nodes/_kit/housekeeping.ts";
import type { Red } from "../nodes/_kit/node-red.ts";
import { isEmbedded } from "../nodes/_kit/runtime.ts";
import { watchStore } from "../nodes/_kit/store-watch.ts";
import { warmUp } from "../nodes/_kit/warm-up.ts";
import { seedDemo } from "./demo.ts";

const { env } = process;
const HOST = env["HB_HOST"] || "127.0.0.1";
const PORT = Number(env["HB_PORT"] || 1880);
const VERSION = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;

/** Node-RED's log levels below this are trouble. */
const LEVELS: Record<number, "error" | "warn" | "info"> = { 10: "error", 20: "error", 30: "warn", 40: "info" };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function tlsOptions(): { cert: Buffer; key: Buffer } | null {
  const { HB_TLS_CERT: cert, HB_TLS_KEY: key } = env;
  if (!cert && !key) return null;
  if (!cert || !key) throw new Error("TLS: HB_TLS_CERT und HB_TLS_KEY gehören zusammen; es fehlt eines von beiden.");
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

/** A first start copies the shipped flow; afterwards it belongs to the staff, and an upgrade overwrites nothing. */
function ownFlow(dataFolder: string): void {
  const live = join(dataFolder, "node-red/flows.json");
  if (!existsSync(live)) copyFileSync(join(ROOT, "flows/flows.json"), live);
  try {
    JSON.parse(readFileSync(live, "utf8"));
  } catch (error) {
    throw new Error(
      `${live} ist kein gültiges JSON: ${(error as Error).message}. Ausweg: aus der Sicherung .flows.json.backup daneben zurückholen, oder löschen, dann gilt der ausgelieferte Flow.`,
    );
  }
}

async function start(): Promise<void> {
  const dataFolder = dataFolderOf(env);
  const logs = createLogBuffer();
  const write = (level: "info" | "warn" | "error", source: string, message: string): void => {
    logs.write({ at: new Date().toISOString(), level, source, message });
    if (level !== "info") process.stderr.write(`${level}: ${message}\n`);
  };
  const log = {
    info: (m: string) => write("info", "product", m),
    warn: (m: string) => write("warn", "product", m),
    error: (m: string) => write("error", "product", m),
  };
  const services = await assemble({ mode: "live", env, log, demoDocuments: join(ROOT, "samples/past-documents.csv") });
  watchStore(services, (detail) => {
    process.stderr.write(`Happy Buttons hält an: Datenbank in ${dataFolder}: ${detail}\n`);
    process.exit(1);
  });
  const users = await openUsers(dataFolder, env);
  const tls = tlsOptions();
  const gate = createGate({
    users,
    secure: tls !== null,
    language: services.company.language,
    onLogin: (event) => void services.store.noteLogin(event).catch((e: Error) => log.error(e.message)),
  });
  const app = express();
  app.disable("x-powered-by");
  const inner = createServer(app);
  const server = tls ? createTlsServer(tls) : createServer();
  gate.guard(server, inner);
  const settings = nodeRedSettings(env, {
    dataFolder,
    gate,
    onLog: (line) =>
      logs.write({
        at: new Date(line.timestamp).toISOString(),
        level: LEVELS[line.level] ?? "info",
        source: line.name ?? line.type ?? "node-red",
        message: String(line.msg),
      }),
  });
  ownFlow(dataFolder);
  const port = createApiPort(services);
  const RED = createRequire(import.meta.url)("node-red") as Red & {
    init(server: unknown, settings: object): void;
    start(): Promise<void>;
    stop(): Promise<void>;
    httpAdmin: express.Router;
    httpNode: express.Router;
  };
  RED.init(inner, settings);
  app.use(gate.loginRouter);
  app.use(createApi({ port, users, log: logs, version: VERSION, language: services.company.language }));
  // our widgets' code; Node-RED itself would look for it in resources/, not in ui/
  app.use("/admin/resources/happy-buttons", express.static(join(ROOT, "ui")));
  app.use(
    "/admin",
    beforeDeploy(() => drain(services)),
    RED.httpAdmin,
  );
  app.use("/", RED.httpNode);
  const live = createLive(port, inner, (error) => log.warn(String(error)));
  await services.store.hello();
  await services.store.reclaim();
  warmUp(services);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Anschluss ${HOST}:${PORT} ist belegt. Ausweg: den anderen Dienst beenden oder HB_PORT auf einen freien setzen.`)
          : error,
      ),
    );
    server.listen(PORT, HOST, resolve);
  });
  await RED.start();
  const stopHousekeeping = startHousekeeping(services);
  const stopBalances = startBalances(services);
  const sweep = setInterval(() => users.sweep(), 300_000);
  sweep.unref();
  const url = `${tls ? "https" : "http"}://${HOST === "0.0.0.0" ? "localhost" : HOST}:${PORT}`;
  say(`Happy Buttons ${VERSION} läuft.`);
  say(`  Leitstand    ${url}/dashboard`);
  say(`  Editor       ${url}/admin`);
  if (isEmbedded(services.company)) {
    say(
      `  Ablageordner ${join(dataFolder, "inbox")}/<postfach>/   (SMTP: 127.0.0.1:${env["HB_SMTP_PORT"] || 2525}, Ausgang: ${join(dataFolder, "sent")})`,
    );
    seedDemo(services, join(ROOT, "samples/mails"));
  }
  if (users.firstPassword) say(`  Anmeldung    admin / ${users.firstPassword}   (wird nur dieses eine Mal gezeigt)`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    sweep.unref();
    clearInterval(sweep);
    stopHousekeeping();
    stopBalances();
    live.close();
    await users.sweep();
    await drain(services);
    await RED.stop();
    server.closeAllConnections();
    server.close();
    await services.reader.close();
    await services.store.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop());
}

start().catch((error: Error) => {
  process.stderr.write(`Happy Buttons startet nicht: ${error.message}\n`);
  process.exit(1);
});
