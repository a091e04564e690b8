// Writes docs/orders.md from the lifecycle table.
import { writeFileSync } from "node:fs";
import { printLifecycle } from "../core/orders/lifecycle/print.ts";

writeFileSync(new URL("../docs/orders.md", import.meta.url), printLifecycle());
