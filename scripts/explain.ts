// What the flow would decide about mails, in a dry process: one JSON object a line. Usage: explain FILE.eml|FOLDER [--documents FILE.csv] [--flow FILE] [--model FILE]
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { explanation } from "../core/explain.ts";
import { type DryProcess, openDryProcess } from "../nodes/_kit/dry-process.ts";

/** So many mails are read ahead while one is being judged. */
const AHEAD = 4;
const USAGE = "Aufruf: npm run --silent explain -- DATEI.eml|ORDNER [--documents DATEI.csv] [--flow DATEI] [--model DATEI]";

function filesOf(paths: string[]): string[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith(".eml"))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
}

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

async function explainOne(dry: DryProcess, path: string, raw: Uint8Array): Promise<void> {
  const file = basename(path);
  try {
    const judged = await dry.judge(raw);
    const told = explanation(file, judged.mailbox, judged.content, judged.steps);
    print(judged.error ? { ...told, error: judged.error } : told);
  } catch (error) {
    print({ file, error: (error as Error).message });
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { documents: { type: "string" }, flow: { type: "string" }, model: { type: "string" } },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const paths = filesOf(positionals);
  const mails = paths.map((path) => ({ path, raw: new Uint8Array(readFileSync(path)) }));
  const folder = mkdtempSync(join(tmpdir(), "happy-buttons-"));
  const complain = (text: string): void => void process.stderr.write(`${text}\n`);
  const dry = await openDryProcess({
    flow: values.flow,
    documents: values.documents,
    model: values.model,
    env: { ...process.env, HB_DATA: folder },
    folder,
    log: { info: () => {}, warn: complain, error: complain },
  });
  for (const stub of dry.stubs) complain(`Nicht ausgeführt (nicht für Trockenläufe zugelassen): ${stub}`);
  for (const [i, { path, raw }] of mails.entries()) {
    for (const ahead of mails.slice(i, i + AHEAD)) dry.prefetch(ahead.raw);
    await explainOne(dry, path, raw);
  }
  await dry.close();
  rmSync(folder, { recursive: true, force: true });
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
