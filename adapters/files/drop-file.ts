// One file of the drop folder: complete? a mail? Then stored and moved. Watching the folder is drop-folder.ts.
import { access, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join, parse } from "node:path";
import type { Intake } from "../../core/mail/intake.ts";
import type { Clock } from "../../core/ports.ts";
import type { Log } from "../imap/options.ts";

export interface TakerOptions {
  /** a file is complete when it stayed the same for this long */
  settleMs: number;
  maxBytes: number;
  intake: Intake;
  clock: Clock;
  log: Log;
}

export interface Taker {
  /** "not_yet": still being written, or the store takes nothing now; look again */
  take(folder: string, file: string, mailbox: string): Promise<"done" | "failed" | "not_yet" | "gone">;
}

/** An empty file is given this many times as long: copying onto a network drive begins with one. */
const EMPTY_PATIENCE = 20;
/** RFC 5322, 2.2: a message begins with a header field; mbox's "From " line and blank lines before it are let pass. */
const BEGINS_AS_MAIL = /^(\ufeff?\s*)(From .*\r?\n)?[\x21-\x39\x3b-\x7e]+[ \t]*:/;

async function freeName(folder: string, file: string): Promise<string> {
  const { name, ext } = parse(file);
  for (let n = 1; ; n += 1) {
    const candidate = join(folder, n === 1 ? file : `${name} (${n})${ext}`);
    const taken = await access(candidate).then(
      () => true,
      () => false,
    );
    if (!taken) return candidate;
  }
}

/** Moves a file into a folder beside it; the reason, if any, is there before the file is. */
async function moveTo(sub: "done" | "failed", folder: string, file: string, reason?: string): Promise<void> {
  const target = join(folder, sub);
  await mkdir(target, { recursive: true });
  const path = await freeName(target, file);
  if (reason !== undefined) await writeFile(`${path}.txt`, reason);
  await rename(join(folder, file), path);
}

export function createTaker({ settleMs, maxBytes, intake, clock, log }: TakerOptions): Taker {
  /** path -> what it looks like, and since when (monotonic) */
  const looks = new Map<string, { size: number; mtimeMs: number; since: number }>();

  async function fail(folder: string, file: string, de: string, en: string): Promise<"failed"> {
    await moveTo("failed", folder, file, `${de}\n${en}\n`);
    log("warn", "drop folder: not a readable mail", { file, reason: en });
    return "failed";
  }

  async function settled(path: string): Promise<"yes" | "no" | "empty" | "too_large" | "gone"> {
    const now = await stat(path).catch(() => null);
    if (!now?.isFile()) return "gone";
    const before = looks.get(path);
    if (before?.size !== now.size || before.mtimeMs !== now.mtimeMs) {
      looks.set(path, { size: now.size, mtimeMs: now.mtimeMs, since: clock.monotonic() });
      return "no";
    }
    const quiet = clock.monotonic() - before.since;
    if (now.size === 0) return quiet >= settleMs * EMPTY_PATIENCE ? "empty" : "no";
    if (quiet < settleMs) return "no";
    return now.size > maxBytes ? "too_large" : "yes";
  }

  return {
    async take(folder, file, mailbox) {
      const path = join(folder, file);
      const state = await settled(path);
      if (state === "no") return "not_yet";
      looks.delete(path);
      if (state === "gone") return "gone";
      if (state === "empty") return fail(folder, file, "Die Datei ist leer.", "The file is empty.");
      if (state === "too_large")
        return fail(folder, file, `Die Datei ist größer als ${maxBytes} Bytes.`, `The file is larger than ${maxBytes} bytes.`);
      let raw: Buffer;
      try {
        raw = await readFile(path);
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? "";
        return fail(folder, file, `Die Datei ist nicht lesbar (${code}).`, `The file cannot be read (${code}).`);
      }
      if (!BEGINS_AS_MAIL.test(raw.subarray(0, 8192).toString("latin1")))
        return fail(folder, file, "Die Datei beginnt nicht wie eine E-Mail.", "The file does not begin like an e-mail.");
      try {
        await intake.store({ raw, mailbox, origin: "drop", purpose: "work", arrivedAt: clock.now().toISOString() });
      } catch (error) {
        log("error", "drop folder: could not be stored, stays where it is", {
          file,
          reason: error instanceof Error ? error.message : String(error),
        });
        return "not_yet";
      }
      await moveTo("done", folder, file);
      return "done";
    },
  };
}
