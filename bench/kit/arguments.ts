// Options of a bench from the command line: --mails 50 --rounds 1.
import { parseArgs } from "node:util";

/** @throws with the name of the option if a value is not a whole number above 0 */
export function numbers<K extends string>(args: readonly string[], defaults: Record<K, number>): Record<K, number> {
  const options = Object.fromEntries(Object.keys(defaults).map((key) => [key, { type: "string" as const }]));
  const { values } = parseArgs({ args: [...args], options });
  const read = Object.entries<number>(defaults).map(([key, standard]) => {
    const value = values[key] === undefined ? standard : Number(values[key]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${key} ${values[key]}: a whole number above 0, please`);
    return [key, value];
  });
  return Object.fromEntries(read) as Record<K, number>;
}
