// Runs one of the project's scripts on Node 24: run.mjs FILE.ts [ARGUMENTS]
import { install, run } from "./ready.mjs";

const [file, ...args] = process.argv.slice(2);
install();
run(file, args);
