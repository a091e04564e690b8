// A node's own settings out of what Node-RED hands over: the declared keys only, with their defaults.
import type { NodeConfig } from "./node-red.ts";

/** Keys keep the type of their default; forms hand numbers and switches over as text. */
export function pickConfig<C extends Record<string, unknown>>(defaults: C, config: NodeConfig): C {
  const picked: Record<string, unknown> = {};
  for (const [key, standard] of Object.entries(defaults)) {
    const value = config[key];
    if (value === undefined || value === null || (value === "" && typeof standard !== "string")) picked[key] = standard;
    else if (typeof standard === "number") picked[key] = Number(value);
    else if (typeof standard === "boolean") picked[key] = value === true || value === "true";
    else picked[key] = value;
  }
  return picked as C;
}
