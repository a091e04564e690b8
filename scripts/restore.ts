// npm run restore: puts a backup in the place of the data folder's files; these are kept beside it. Usage: restore FOLDER
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkBackup, DATABASE, type Manifest, putBack } from "../adapters/files/backup-folder.ts";
import { loadCompany } from "../adapters/files/company.ts";
import { checkCopy, sayRestored } from "../adapters/sqlite/backup.ts";
import { connect } from "../adapters/sqlite/connection.ts";
import { lockFolder, openDatabase } from "../adapters/sqlite/open.ts";
import { indexMasterData } from "../core/master-data.ts";
import { companyFileOf, dataFolderOf } from "../nodes/_kit/assemble.ts";
import { systemClock } from "../nodes/_kit/clock.ts";

/** The company's own files are not overwritten: they may be newer on purpose. @returns those that differ */
function otherConfig(folder: string, { files }: Manifest): string[] {
  const live = dirname(companyFileOf(process.env));
  return files
    .map((f) => f.path)
    .filter((path) => path.startsWith("config/"))
    .filter((path) => {
      const here = join(live, path.slice("config/".length));
      return !existsSync(here) || !readFileSync(here).equals(readFileSync(join(folder, path)));
    });
}

async function restore(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length !== 1) throw new Error("Aufruf: npm run restore -- ORDNER (den npm run backup angelegt hat)");
  const folder = resolve(positionals[0] ?? "");
  const data = dataFolderOf(process.env);
  const manifest = await checkBackup(folder);
  const company = loadCompany(companyFileOf(process.env));
  mkdirSync(data, { recursive: true });
  const lock = lockFolder(data);
  let aside: string;
  try {
    aside = putBack(folder, data, systemClock.now().toISOString(), manifest);
    checkCopy(join(data, DATABASE));
  } finally {
    lock.close();
  }
  const opened = await openDatabase(data);
  const store = connect(opened, { clock: systemClock, company, master: () => indexMasterData([], [], []) });
  await store.transact({ kind: "system", name: "restore" }, (unit) => sayRestored(unit, manifest.made_at));
  await opened.close();
  process.stdout.write(`Zurückgespielt: ${folder} vom ${manifest.made_at}\n  was vorher da war: ${aside}\n`);
  process.stdout.write(
    "  Spätere Mails holt der nächste Start von den Postfächern; was davon schon beantwortet sein kann, legt er einem Menschen vor.\n",
  );
  process.stdout.write("  Die Nummernkreise gehen mit einem Sprung weiter, damit keine Nummer zweimal vergeben wird.\n");
  for (const path of otherConfig(folder, manifest)) process.stdout.write(`  anders als jetzt, nicht angefasst: ${path}\n`);
}

restore().catch((error: Error) => {
  process.stderr.write(`Rücksicherung gescheitert: ${error.message}\n`);
  process.exit(1);
});
