// Replaces the tables of docs/routing.md (everything from "## Fields" on) by what the code says.
import { readFileSync, writeFileSync } from "node:fs";
import { printRoutingTables } from "../core/routing/print.ts";

const file = new URL("../docs/routing.md", import.meta.url);
const [text = ""] = readFileSync(file, "utf8").split("## Fields");
writeFileSync(file, text + printRoutingTables());
