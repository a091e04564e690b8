// What `npm run chaos` was asked for: how much of each fault, and which scenarios. Full figures by default, --ci for the subset of CI.
import { parseArgs } from "node:util";
import type { Size } from "./types.ts";

/** Every figure at its full size, except mails and kills: a release run names those itself (--mails 5000 --kills 1000). */
export const FULL: Size = { mails: 1000, kills: 200, wire: 500, deploys: 50, poison: 100, hours: 24, seed: 20261123 };
export const CI: Size = { ...FULL, mails: 300, kills: 60, wire: 60, deploys: 10, poison: 30, hours: 6 };

export interface Asked {
  size: Size;
  /** names of scenarios; empty: all */
  only: string[];
}

/** @throws with the name of the option if a value is not a whole number from 0 on */
export function asked(args: readonly string[]): Asked {
  const figures = Object.fromEntries(Object.keys(FULL).map((name) => [name, { type: "string" as const }]));
  const options = { ...figures, only: { type: "string" as const }, ci: { type: "boolean" as const } };
  const { values } = parseArgs({ args: [...args], options });
  const given = values as Record<string, string | boolean | undefined>;
  const size = { ...(given["ci"] ? CI : FULL) };
  for (const name of Object.keys(size) as (keyof Size)[]) {
    const value = given[name];
    if (value === undefined) continue;
    const number = Number(value);
    if (value === "" || !Number.isInteger(number) || number < 0) throw new Error(`--${name} ${value}: a whole number from 0 on, please`);
    size[name] = number;
  }
  const only = typeof given["only"] === "string" ? given["only"].split(",").filter((name) => name !== "") : [];
  return { size, only };
}
