// npm start: installs what is missing, then runs the product.
import { install, run } from "./ready.mjs";

install();
run("scripts/serve.ts", process.argv.slice(2));
