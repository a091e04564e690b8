// Makes sure that what a fresh clone lacks is there, and finds Node 24 in it. Plain JavaScript: it runs on any Node from 20 on.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "..");
const MODULES = join(ROOT, "node_modules");
const STAMP = join(MODULES, ".happy-buttons-installed");

/** Flags that the product runs with. A small young generation and a heap that grows slowly: 160 MB less resident memory for a few percent of speed (docs/bench.md). */
const FLAGS = JSON.parse(readFileSync(join(ROOT, "scripts/node-flags.json"), "utf8"));

/** Node's own type stripping is stable from here on. */
const enough = (version) => {
  const [major, minor] = version.replace("v", "").split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 12);
};

/** Installs exactly what the lock file says, once for each lock file. What it prints goes to stderr, so that stdout stays the command's own. */
export function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  if (existsSync(STAMP) || !existsSync(join(MODULES, "node-red"))) {
    process.stderr.write("Happy Buttons: installiere, was fehlt (einmalig, etwa eine Minute) ...\n");
    const npm = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
      cwd: ROOT,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    if (npm.status !== 0) {
      process.stderr.write("Happy Buttons: `npm ci` ist gescheitert; die Meldung steht darüber. Ausweg: Netz prüfen, dann noch einmal.\n");
      process.exit(npm.status ?? 1);
    }
  }
  writeFileSync(STAMP, lock);
}

/** The Node that runs the product: this one if it is new enough, else the one from npm. */
export function node24() {
  if (enough(process.version)) return process.execPath;
  const own = join(MODULES, ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (existsSync(own)) return own;
  process.stderr.write(
    `Happy Buttons braucht Node 24.12 oder neuer; hier läuft ${process.version}, und für ${process.platform}-${process.arch} gibt es kein Paket. Ausweg: Node 24 installieren.\n`,
  );
  process.exit(1);
}

/** Runs a TypeScript file on Node 24 as if it were this process: same streams, signals passed on, same exit code. */
export function run(file, args, env = {}) {
  const child = spawn(node24(), [...FLAGS, join(ROOT, file), ...args], {
    cwd: process.cwd(),
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // the terminal sends ^C to the whole group: the child ends by itself, and this process waits for it
  process.on("SIGINT", () => {});
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
