// What the running product decides about mails: live store on disk, outbox to files, the whole shipped flow but its screens. Prints like explain.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDocuments } from "../../adapters/files/documents.ts";
import { explanation } from "../../core/explain.ts";
import { assemble, ROOT } from "../../nodes/_kit/assemble.ts";
import { createSetClock } from "../../nodes/_kit/clock.ts";
import { startNodeRed } from "../../nodes/_kit/headless.ts";
import { openJudging } from "../../nodes/_kit/judging.ts";
import type { NodeConfig } from "../../nodes/_kit/node-red.ts";

/** Screens need Node-RED's web server and decide nothing. */
const SCREEN = /^(ui-|hb-(wall|work-list|orders-board|kpi)$)/;

const [mails = "", documents = "", folder = ""] = process.argv.slice(2);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);
const clock = createSetClock(new Date().toISOString());
const services = await assemble({ mode: "live", env: process.env, log: { info: () => {}, warn: () => {}, error: complain }, clock });
await services.store.hello();
await services.store.reclaim();
const flow = (JSON.parse(readFileSync(join(ROOT, "flows/flows.json"), "utf8")) as NodeConfig[]).filter((node) => !SCREEN.test(node.type));
const red = await startNodeRed(flow, folder);
const { judge, prefetch } = openJudging(services, clock, loadDocuments(documents));
const files = readdirSync(mails)
  .filter((name) => name.endsWith(".eml"))
  .sort();
const raws = files.map((name) => new Uint8Array(readFileSync(join(mails, name))));
for (const [i, raw] of raws.entries()) {
  for (const ahead of raws.slice(i, i + 4)) prefetch(ahead);
  const judged = await judge(raw);
  const told = explanation(files[i]!, judged.mailbox, judged.content, judged.steps);
  process.stdout.write(`${JSON.stringify(judged.error ? { ...told, error: judged.error } : told)}\n`);
}
await red.stop();
await services.reader.close();
await services.store.close();
process.exit(0);
