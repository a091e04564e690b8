// The product as its users start it: scripts/serve.ts in a process of its own, with a data folder that is thrown away.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../../test/peers/free-port.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** the same as npm start's */
export const FLAGS = JSON.parse(readFileSync(join(ROOT, "scripts/node-flags.json"), "utf8")) as string[];
export const TOKEN = "bench-only-token-0123456789abcdef";
const READY_MS = 60_000;

export interface Running {
  pid: number;
  url: string;
  data: string;
  /** milliseconds from spawn to the first 200 of /ready */
  readyMs: number;
  /** what it printed so far */
  output(): string;
  /** Stops it as a server's operator would, and removes its data. */
  stop(): Promise<void>;
}

/**
 * @param options.profile folder for a CPU profile (node --cpu-prof), to look into where the time goes
 * @throws if the product ends or is not ready in time; what it printed is in the message
 */
export async function run(env: Record<string, string>, options: { profile?: string | undefined } = {}): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), "hb-bench-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const profile = options.profile ? ["--cpu-prof", `--cpu-prof-dir=${options.profile}`] : [];
  const started = performance.now();
  const child: ChildProcess = spawn(process.execPath, [...FLAGS, ...profile, join(ROOT, "scripts/serve.ts")], {
    cwd: ROOT,
    env: {
      ...process.env,
      HB_PORT: String(port),
      HB_SMTP_PORT: String(await freePort()),
      HB_DATA: data,
      HB_DEMO: "off",
      HB_ADMIN_PASSWORD: "bench-only-password",
      HB_API_TOKEN: TOKEN,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (bytes: Buffer) => {
      printed += bytes.toString();
    });
  const killed = (): void => void child.kill("SIGKILL");
  process.once("exit", killed);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}:\n${printed}`);
    if (performance.now() - started > READY_MS) throw new Error(`the product is not ready:\n${printed}`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    if (answer?.status === 200) break;
    await new Promise((r) => setTimeout(r, 20));
  }
  return {
    pid: child.pid!,
    url,
    data,
    output: () => printed,
    readyMs: performance.now() - started,
    async stop() {
      process.off("exit", killed);
      const ended = new Promise((r) => child.once("exit", r));
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
