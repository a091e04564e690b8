// npm run bench -- NAME [OPTIONS]: the table of benches. Each prints a table and, as its last line, its figures as one JSON object.
import { backlog } from "./backlog.ts";
import { classic } from "./classic.ts";
import { pipeline } from "./pipeline.ts";
import { start } from "./start.ts";
import { understanding } from "./understanding.ts";

const BENCHES: Record<string, (args: readonly string[]) => Promise<void>> = {
  pipeline,
  classic,
  start,
  backlog,
  understanding,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) await bench(args);
else {
  process.stderr.write(`npm run bench -- NAME; there is: ${Object.keys(BENCHES).join(", ")}\n`);
  process.exitCode = 2;
}
