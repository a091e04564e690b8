// npm run backup: a whole copy of data, flows, models and config while the product runs. Usage: backup [--to FOLDER] [--keep N]
import { cpSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { copyBeside, DATABASE, thinOut, writeBackup } from "../adapters/files/backup-folder.ts";
import { copyDatabase } from "../adapters/sqlite/backup.ts";
import { companyFileOf, dataFolderOf, ROOT } from "../nodes/_kit/assemble.ts";

async function backup(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: "string" }, keep: { type: "string" } } });
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep > 0)) throw new Error(`--keep ${values.keep}: eine ganze Zahl ab 1, bitte.`);
  const data = dataFolderOf(process.env);
  if (!existsSync(join(data, DATABASE)))
    throw new Error(`${data} enthält keine Datenbank. Ausweg: HB_DATA auf den Datenordner des Produkts setzen.`);
  const to = resolve(values.to ?? process.env["HB_BACKUP"] ?? join(data, "backups"));
  const product = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;
  const { folder, manifest } = await writeBackup({ to, madeAt: new Date().toISOString(), product }, async (into) => {
    // the database first: whatever lies beside it is then at least as new, and a letter file never missing
    const { journalSeq, ...counts } = await copyDatabase(join(data, DATABASE), join(into, DATABASE));
    copyBeside(data, into);
    cpSync(dirname(companyFileOf(process.env)), join(into, "config"), { recursive: true });
    return { ...counts, journal_seq: journalSeq };
  });
  const size = manifest.files.reduce((sum, f) => sum + statSync(join(folder, f.path)).size, 0);
  process.stdout.write(`Sicherung: ${folder}\n  ${manifest.files.length} Dateien, ${(size / 1e6).toFixed(1)} MB, geprüft\n`);
  for (const [what, n] of Object.entries(manifest.counts)) process.stdout.write(`  ${what} ${n}\n`);
  if (keep !== null) for (const name of thinOut(to, keep)) process.stdout.write(`  entfernt: ${name}\n`);
}

backup().catch((error: Error) => {
  process.stderr.write(`Sicherung gescheitert: ${error.message}\n`);
  process.exit(1);
});
