// Outgoing mail as .eml files, for running without a mail server. A file is there completely or not at all.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { MailError, type Mailer } from "../../core/ports.ts";

const LONGEST = 120;

/** File name for a Message-ID: readable characters only; what had to be changed is made unique by a digest. */
export function fileNameOf(messageId: string): string {
  const bare = messageId.trim().replace(/^<|>$/g, "");
  const safe = bare.replace(/[^A-Za-z0-9@._+-]/g, "_").replace(/^\.+/, "_");
  if (safe === bare && safe.length <= LONGEST && safe !== "") return `${safe}.eml`;
  return `${safe.slice(0, LONGEST)}-${createHash("sha256").update(bare).digest("hex").slice(0, 12)}.eml`;
}

async function syncFolder(folder: string): Promise<void> {
  // a folder cannot be opened for that on Windows
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** What a crash left half written; whoever opens the folder is its only writer. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => /^\.[0-9a-f-]{36}\.tmp$/.test(name)).map((name) => rm(join(folder, name), { force: true })));
}

/** A Mailer that writes into `folder`. The same Message-ID again replaces its file, so sending twice leaves one letter. */
export function createFileMailer(folder: string): Mailer {
  const swept = sweep(folder);
  return {
    async send({ messageId, raw }) {
      const name = fileNameOf(messageId);
      const temporary = join(folder, `.${randomUUID()}.tmp`);
      try {
        await swept;
        await mkdir(folder, { recursive: true });
        const file = await open(temporary, "wx");
        try {
          await file.writeFile(raw);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, join(folder, name));
        await syncFolder(folder);
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw new MailError("temporary", `Ausgang ${folder}: ${error instanceof Error ? error.message : String(error)}`);
      }
      return { response: `250 ${name}` };
    },
    wasSent: async (messageId) => (await stat(join(folder, fileNameOf(messageId))).catch(() => null)) !== null,
    verify: async () => void (await mkdir(folder, { recursive: true })),
    close: async () => undefined,
  };
}
