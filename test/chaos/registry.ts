// The one table of chaos scenarios. A new one is a file beside this and a line here.
import { deploys } from "./deploys.ts";
import { disk } from "./disk.ts";
import { plug } from "./plug.ts";
import { poison } from "./poison.ts";
import { talk } from "./talk.ts";
import type { Scenario } from "./types.ts";
import { wire } from "./wire.ts";

export const SCENARIOS: readonly Scenario[] = [plug, deploys, disk, wire, poison, talk];

/** @param only names; empty: all @throws if there is no such scenario: nothing may pass unproven for a typing error */
export function chosen(only: readonly string[], scenarios: readonly Scenario[] = SCENARIOS): readonly Scenario[] {
  const names = scenarios.map((s) => s.name);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`--only ${unknown.join(",")}: there is ${names.join(", ")}`);
  return only.length === 0 ? scenarios : scenarios.filter((s) => only.includes(s.name));
}
