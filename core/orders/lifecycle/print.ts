// docs/orders.md as text, printed from the table so that it cannot say something else.
import { ORDER_STATES } from "../types.ts";
import { EFFECTS } from "./effects.ts";
import { FIELDS } from "./fields.ts";
import { GUARDS } from "./guards.ts";
import { STATE_LABELS } from "./states.ts";
import { ASKERS, TRANSITIONS, type Transition } from "./transitions.ts";

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heading), row(heading.map(() => "---")), ...rows.map(row)].join("\n");
const list = (items: readonly string[]): string => items.join("; ") || "–";

function fieldsOf(t: Transition): string {
  const required = t.fields.map((name) => `\`${name}\` (${FIELDS[name].en})`);
  return list([...required, ...t.optional.map((name) => `optional \`${name}\` (${FIELDS[name].en})`)]);
}

function transitionRow(t: Transition): string[] {
  const who = t.who.map((w) => ASKERS[w].en).join(", ");
  return [
    t.from.join(", "),
    t.to.join(", "),
    t.byItself ? `${who} (moves by itself)` : who,
    fieldsOf(t),
    list(t.guards.map((g) => GUARDS[g].en)),
    list(t.effects.map((e) => EFFECTS[e].en)),
  ];
}

/** @returns Markdown, English, ending in a line break */
export function printLifecycle(): string {
  const arrows = TRANSITIONS.filter(
    (t) => t.from.length === 1 && t.to.length === 1 && !t.to.includes("ON_HOLD") && !t.to.includes("CANCELLED"),
  );
  return `# The life of an order

Printed from \`core/orders/lifecycle/transitions.ts\` by \`node scripts/print-orders.ts\`; a test fails when the two differ. Edit the table, then print again.

\`\`\`mermaid
stateDiagram-v2
  [*] --> CREATED
${arrows.map((t) => `  ${t.from[0]} --> ${t.to[0]}`).join("\n")}
  CLOSED --> [*]
\`\`\`

Beside these: ON_HOLD from any state before DELIVERED and back to where it was; CANCELLED until the goods are shipped.

## States

${table(
  ["state", "German", "English"],
  ORDER_STATES.map((s) => [s, STATE_LABELS[s].de, STATE_LABELS[s].en]),
)}

## Transitions

Whatever is not in this table is refused with the possible states. A user without a stated role counts as staff; outbox and timers count as the product itself.

${table(["from", "to", "who may ask", "fields", "what must hold", "what follows"], TRANSITIONS.map(transitionRow))}
`;
}
