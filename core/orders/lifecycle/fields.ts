// Fields that a transition asks for: what staff see, and what a value must look like. Values are text, as forms and the API send them.

export const FIELDS = {
  confirmedDelivery: { de: "Bestätigter Liefertermin", en: "Confirmed delivery", kind: "date" },
  plannedFor: { de: "Fertigung geplant für", en: "Production planned for", kind: "date" },
  machine: { de: "Maschine", en: "Machine", kind: "text" },
  producedQuantity: { de: "Gefertigte Stückzahl", en: "Pieces produced", kind: "count" },
  packages: { de: "Packstücke", en: "Packages", kind: "count" },
  carrier: { de: "Spediteur", en: "Carrier", kind: "text" },
  trackingNo: { de: "Sendungsnummer", en: "Tracking number", kind: "text" },
  deliveredOn: { de: "Zugestellt am", en: "Delivered on", kind: "date" },
} as const satisfies Record<string, { de: string; en: string; kind: FieldKind }>;
export type FieldName = keyof typeof FIELDS;

type FieldKind = "date" | "count" | "text";

const KINDS: Record<FieldKind, { form: string; valid(value: string): boolean }> = {
  date: { form: "JJJJ-MM-TT", valid: isDate },
  count: { form: "ganze Zahl ab 1", valid: (value) => /^[1-9]\d{0,8}$/.test(value) },
  text: { form: "Text, höchstens 200 Zeichen", valid: (value) => value.trim() !== "" && value.length <= 200 },
};

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** @returns what is wrong with the fields given for a transition, German, or null */
export function fieldProblem(
  given: Readonly<Record<string, string>>,
  required: readonly FieldName[],
  optional: readonly FieldName[],
): string | null {
  const allowed: readonly string[] = [...required, ...optional];
  const unknown = Object.keys(given).filter((name) => !allowed.includes(name));
  if (unknown.length > 0) return `kennt das Feld ${unknown.join(", ")} nicht; möglich: ${allowed.join(", ") || "keine"}`;
  const missing = required.filter((name) => !given[name]?.trim());
  if (missing.length > 0) return `braucht ${missing.map(describe).join(", ")}`;
  const wrong = (Object.keys(given) as FieldName[]).find((name) => given[name] && !KINDS[FIELDS[name].kind].valid(given[name]));
  return wrong ? `braucht ${describe(wrong)}, nicht "${given[wrong]?.slice(0, 40)}"` : null;
}

const describe = (name: FieldName): string => `${name} (${FIELDS[name].de}: ${KINDS[FIELDS[name].kind].form})`;
