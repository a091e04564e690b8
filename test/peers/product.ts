// The real product as a separate process, on ports and a data folder of its own, spoken to from outside as its users do.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "./free-port.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** the same as npm start's */
const FLAGS = JSON.parse(readFileSync(join(ROOT, "scripts/node-flags.json"), "utf8")) as string[];
/** The second start of the same code need not compile it again: a fifth of the time. */
const COMPILED = join(tmpdir(), "hb-product-compiled");
const TOKEN = "test-admin-token-of-the-product-0123456789";

export interface Product {
  url: string;
  data: string;
  token: string;
  /** what it printed so far */
  output(): string;
  /** GET or, with a body, POST as JSON; answers are parsed */
  api<T = Record<string, unknown>>(path: string, body?: unknown): Promise<{ status: number; body: T }>;
  /** hands over one mail. @returns its id */
  post(raw: Uint8Array | string, mailbox?: string): Promise<string>;
  /** deploys a flow as the editor does */
  deploy(flow: unknown, type?: "full" | "nodes" | "flows"): Promise<number>;
  flow(): Promise<Record<string, unknown>[]>;
  /** halts it as it is, or lets it go on */
  freeze(frozen: boolean): void;
  /** resolves when it has ended */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts again on the same data and ports; `env` holds for this life only. @throws if it ends before it is ready */
  restart(env?: Record<string, string>): Promise<void>;
  /** resolves when its present life has ended, by whatever */
  ended(): Promise<void>;
  /** stops it and removes its data */
  remove(): Promise<void>;
}

export async function startProduct(options: { env?: Record<string, string>; data?: string } = {}): Promise<Product> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), "hb-product-"));
  const port = await freePort();
  const smtp = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HB_PORT: String(port),
    HB_SMTP_PORT: String(smtp),
    HB_DATA: data,
    HB_DEMO: "off",
    HB_API_TOKEN: TOKEN,
    HB_ADMIN_PASSWORD: "a-test-password-1",
    NODE_COMPILE_CACHE: COMPILED,
    ...options.env,
  };
  let child: ChildProcess;
  let life: Promise<void> = Promise.resolve();
  let printed = "";

  const keep = (bytes: Buffer): void => {
    printed += bytes.toString();
  };

  async function launch(more: Record<string, string> = {}): Promise<void> {
    child = spawn(process.execPath, [...FLAGS, join(ROOT, "scripts/serve.ts")], {
      cwd: ROOT,
      env: { ...env, ...more },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const mine = child;
    life = new Promise((resolve) => mine.once("exit", () => resolve()));
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", keep);
    for (let i = 0; i < 600; i++) {
      if (mine.exitCode !== null || mine.signalCode !== null)
        throw new Error(`the product ended with ${mine.exitCode ?? mine.signalCode}:\n${printed.slice(-4000)}`);
      const ready = await fetch(`${url}/ready`).catch(() => null);
      if (ready?.status === 200) return;
      await new Promise((r) => setTimeout(r, 50));
    }
    throw new Error(`the product is not ready:\n${printed}`);
  }

  async function stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await life;
  }

  const headers = { authorization: `Bearer ${TOKEN}` };
  await launch();
  return {
    url,
    data,
    token: TOKEN,
    output: () => printed,
    async api<T>(path: string, body?: unknown) {
      const answer = await fetch(
        `${url}${path}`,
        body === undefined
          ? { headers }
          : { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) },
      );
      const text = await answer.text();
      return { status: answer.status, body: (text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text) as T };
    },
    async post(raw, mailbox) {
      const query = mailbox ? `?mailbox=${encodeURIComponent(mailbox)}` : "";
      const answer = await fetch(`${url}/api/mails${query}`, {
        method: "POST",
        headers: { ...headers, "content-type": "message/rfc822" },
        body: raw as BodyInit,
      });
      if (answer.status !== 202) throw new Error(`POST /api/mails: ${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { mail_id: string }).mail_id;
    },
    async deploy(flow, type = "full") {
      const answer = await fetch(`${url}/admin/flows`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json", "Node-RED-Deployment-Type": type },
        body: JSON.stringify(flow),
      });
      return answer.status;
    },
    flow: async () => (await (await fetch(`${url}/admin/flows`, { headers })).json()) as Record<string, unknown>[],
    freeze: (frozen) => void child.kill(frozen ? "SIGSTOP" : "SIGCONT"),
    stop,
    restart: launch,
    ended: () => life,
    async remove() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
