// A real Dovecot as IMAP peer: its own folder, ports and CA, run in the foreground as our child. Needs Debian's dovecot-imapd.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { makeCertificates } from "./certificates.ts";
import { dovecotConfig } from "./dovecot-config.ts";
import { freePort } from "./free-port.ts";
import { createMaildirs, type Maildirs } from "./maildir.ts";
import { until } from "./until.ts";

const BINARY = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"].find((path) => existsSync(path));
/** Owner of the mail when the tests run as root: a number without an account will do. */
const MAIL_UID = 5000;

/** Is Dovecot 2.3 there? (2.4 has another configuration language.) */
export const hasDovecot = (): boolean =>
  BINARY !== undefined && /^2\.3\./.test(spawnSync(BINARY, ["--version"], { encoding: "utf8" }).stdout ?? "");

/** For `before`: skips by name where Dovecot is missing; under CI its absence is a failure, so that nothing is skipped unseen. */
export function needDovecot(context: { skip(): void }): void {
  if (hasDovecot()) return;
  if (process.env["CI"]) throw new Error("Dovecot 2.3 is missing: apt-get install dovecot-imapd");
  context.skip();
}

export interface Dovecot extends Maildirs {
  host: string;
  /** TLS from the first byte */
  port: number;
  starttlsPort: number;
  caFile: string;
  /** every user's password */
  password: string;
  pid(): number;
  /** Stops the server and keeps the mail; the ports stay reserved for resume(). */
  halt(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  resume(): Promise<void>;
  /** Rights of everyone on a folder, e.g. "lrs" (RFC 4314); only with `acl: true`. */
  setAcl(folder: string, rights: string): void;
  log(): string;
  /** Ends the server at once and deletes its folder. */
  stop(): Promise<void>;
}

const answers = (port: number): Promise<boolean> =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => {
      resolve(true);
      socket.destroy();
    });
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
  });

/** Starts a server with these users, all with the same password and an empty INBOX. */
export async function startDovecot(options: { users: string[]; acl?: boolean }): Promise<Dovecot> {
  if (BINARY === undefined) throw new Error("Dovecot is missing: apt-get install dovecot-imapd");
  const binary = BINARY;
  const root = process.getuid?.() === 0;
  const me = userInfo();
  const owner = root ? { uid: MAIL_UID, gid: MAIL_UID } : { uid: me.uid, gid: me.gid };
  const dir = mkdtempSync(join(tmpdir(), "hb-dovecot-"));
  chmodSync(dir, 0o755);
  for (const sub of ["run", "state", "mail"]) mkdirSync(join(dir, sub));
  chownSync(join(dir, "mail"), owner.uid, owner.gid);
  const password = "only-for-tests";
  writeFileSync(join(dir, "users"), options.users.map((user) => `${user}:{PLAIN}${password}::::::\n`).join(""));
  writeFileSync(join(dir, "acl"), "");
  const certificates = makeCertificates(dir);
  const port = await freePort();
  const starttlsPort = await freePort();
  const { certFile, keyFile, caFile } = certificates;
  const serviceUser = root ? null : me.username;
  const setup = { dir, tlsPort: port, starttlsPort, certFile, keyFile, ...owner, serviceUser, acl: options.acl ?? false };
  writeFileSync(join(dir, "dovecot.conf"), dovecotConfig(setup));
  const log = (): string => (existsSync(join(dir, "dovecot.log")) ? readFileSync(join(dir, "dovecot.log"), "utf8") : "");

  let child: ChildProcess | null = null;
  const signalAll = (mine: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void => {
    try {
      if (mine.pid) process.kill(-mine.pid, signal);
    } catch {
      // gone already
    }
  };
  const endWithUs = (): void => {
    if (child) signalAll(child, "SIGKILL");
  };
  async function resume(): Promise<void> {
    const mine = spawn(binary, ["-F", "-c", join(dir, "dovecot.conf")], {
      stdio: ["ignore", "ignore", "pipe"],
      // a process group of its own: Dovecot's sessions outlive their master for seconds unless they are told too
      detached: true,
    });
    child = mine;
    let complaint = "";
    mine.stderr?.on("data", (chunk) => {
      complaint += chunk;
    });
    await until(() => {
      if (mine.exitCode !== null) throw new Error(`Dovecot did not start: ${complaint} ${log()}`);
      return answers(starttlsPort);
    });
  }
  async function halt(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const mine = child;
    child = null;
    if (!mine || mine.exitCode !== null || mine.signalCode !== null) return;
    const gone = new Promise((resolve) => mine.once("exit", resolve));
    signalAll(mine, signal);
    await gone;
    signalAll(mine, "SIGKILL");
    // children outlive a killed master for a moment and keep the port
    await until(async () => !(await answers(starttlsPort)));
  }
  process.once("exit", endWithUs);
  await resume();
  const maildirs = createMaildirs(join(dir, "mail"), owner);
  for (const user of options.users) maildirs.create(user);
  return {
    ...maildirs,
    host: "127.0.0.1",
    port,
    starttlsPort,
    caFile,
    password,
    pid: () => child?.pid ?? 0,
    halt,
    resume,
    setAcl: (folder, rights) => writeFileSync(join(dir, "acl"), `${folder} anyone ${rights}\n${folder} owner ${rights}\n`),
    log,
    async stop() {
      process.off("exit", endWithUs);
      await halt("SIGKILL");
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
