// npm run chaos: pulls the plug, breaks the wire, deploys, poisons, and looks from outside what became of the mail.
// Usage: npm run chaos -- [--ci] [--mails N --kills N --wire N --deploys N --poison N --hours N --seed N] [--only plug,deploys]
import { hasDovecot } from "../peers/dovecot.ts";
import { asked } from "./options.ts";
import { chosen } from "./registry.ts";
import { failed, type Result, summary, table } from "./table.ts";

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function run(): Promise<void> {
  const { size, only } = asked(process.argv.slice(2));
  const scenarios = chosen(only);
  if (!hasDovecot()) throw new Error("Dovecot 2.3 is missing: apt-get install dovecot-imapd");
  const results: Result[] = [];
  for (const { name, title, run: carryOut } of scenarios) {
    print(`${name}: ${title}`);
    const started = performance.now();
    const say = (line: string): void => print(`  ${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
    results.push({ scenario: name, tallies: await carryOut(size, say) });
  }
  const figures = summary(results, size.seed);
  print(`\n${table(results)}\n`);
  print(JSON.stringify(figures));
  process.exitCode = failed(figures) ? 1 : 0;
}

run().catch((error: Error) => {
  process.stderr.write(`chaos: ${error.stack ?? error.message}\n`);
  process.exitCode = 2;
});
