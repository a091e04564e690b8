// A backup as a folder: the files of the data folder beside the database's copy, and a manifest with the digest of each.
import { createHash } from "node:crypto";
import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { writeState } from "./state-file.ts";

export const DATABASE = "happy-buttons.db";
const MANIFEST = "manifest.json";
/** The copy of the database replaces its three files; locks and what can be fetched anew are not worth keeping. */
const NOT_COPIED = new Set([DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, "lock.db", "lock.db-journal", "backups", "node_modules"]);
/** what a restore put aside */
const ASIDE = /^before-restore-/;
const NAME = /^happy-buttons-\d{8}T\d{6}Z$/;

const manifest = z.strictObject({
  product: z.string(),
  made_at: z.string(),
  counts: z.record(z.string(), z.number()),
  files: z.array(z.strictObject({ path: z.string(), size: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifest>;

async function digest(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== MANIFEST)
    .sort();

/** Copies what lies in the data folder beside the database. A file that goes while it is copied was not there. */
export function copyBeside(dataFolder: string, to: string): void {
  for (const name of readdirSync(dataFolder)) {
    if (NOT_COPIED.has(name) || ASIDE.test(name)) continue;
    try {
      cpSync(join(dataFolder, name), join(to, name), {
        recursive: true,
        filter: (from) => basename(from) !== "node_modules",
        preserveTimestamps: true,
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

/** e.g. happy-buttons-20261123T235959Z */
export const backupName = (at: string): string => `happy-buttons-${at.slice(0, 19).replace(/[-:]/g, "")}Z`;

/**
 * Fills a folder under another name and gives it its own only when it is whole: what bears the name of a backup is one.
 * @param fill writes the files and says what is in them
 */
export async function writeBackup(
  given: { to: string; madeAt: string; product: string },
  fill: (folder: string) => Promise<Record<string, number>>,
): Promise<{ folder: string; manifest: Manifest }> {
  const folder = join(given.to, backupName(given.madeAt));
  if (existsSync(folder)) throw new Error(`${folder} gibt es schon. Ausweg: eine Sekunde später noch einmal.`);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const counts = await fill(partial);
  const files = [];
  for (const path of filesIn(partial))
    files.push({ path, size: statSync(join(partial, path)).size, sha256: await digest(join(partial, path)) });
  const written: Manifest = { product: given.product, made_at: given.madeAt, counts, files };
  writeState(join(partial, MANIFEST), written);
  renameSync(partial, folder);
  return { folder, manifest: written };
}

/** @throws naming the first file that is missing, changed or not in the manifest */
export async function checkBackup(folder: string): Promise<Manifest> {
  const file = join(folder, MANIFEST);
  if (!existsSync(file))
    throw new Error(`${folder} ist keine Sicherung: ${MANIFEST} fehlt. Ausweg: den Ordner nennen, den npm run backup angelegt hat.`);
  const parsed = manifest.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.issues[0]?.message}. Ausweg: eine andere Sicherung nehmen.`);
  const wrong = (path: string, what: string): never => {
    throw new Error(`${join(folder, path)} ${what}. Ausweg: eine andere Sicherung nehmen.`);
  };
  for (const { path, sha256 } of parsed.data.files) {
    if (!existsSync(join(folder, path))) wrong(path, "fehlt");
    if ((await digest(join(folder, path))) !== sha256) wrong(path, "ist verändert");
  }
  const listed = new Set(parsed.data.files.map((f) => f.path));
  for (const path of filesIn(folder)) if (!listed.has(path)) wrong(path, "gehört nicht dazu");
  return parsed.data;
}

/** Removes all but the newest `keep` backups. @returns the removed ones */
export function thinOut(to: string, keep: number): string[] {
  const old = readdirSync(to)
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -keep);
  for (const name of old) rmSync(join(to, name), { recursive: true, force: true });
  return old;
}

/**
 * Puts the present files aside and the backup's in their place.
 * @returns where the present ones went
 */
export function putBack(folder: string, dataFolder: string, at: string, { files }: Manifest): string {
  const aside = join(dataFolder, `before-restore-${backupName(at).slice("happy-buttons-".length)}`);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  // the lock is held by the one who restores; backups are not part of what they restore
  for (const name of readdirSync(dataFolder))
    if (!ASIDE.test(name) && name !== "backups" && !name.startsWith("lock.db")) renameSync(join(dataFolder, name), join(aside, name));
  for (const { path } of files)
    if (!path.startsWith("config/")) cpSync(join(folder, path), join(dataFolder, path), { preserveTimestamps: true });
  return aside;
}
