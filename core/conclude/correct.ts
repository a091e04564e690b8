// What a person puts right on the work list: the facts as they stand then, for the clerk that looks again. Pure; nothing is written here.
import type { Operation } from "../change.ts";
import type { MasterData } from "../master-data.ts";
import { valueOf as worthOf } from "../orders/price.ts";
import type { OrderFacts, OrderLineFacts, Source } from "../orders/types.ts";
import type { Finding } from "../triage/types.ts";
import { type Department, type HumanReason, type HumanReasonCode, INTENTS, type Intent, type Urgency } from "../words.ts";
import type { Work } from "../work.ts";

export interface Corrections {
  intent?: Intent;
  department?: Department;
  urgency?: Urgency;
  customerNo?: string;
  language?: string;
  order?: { customerOrderNo?: string; requestedDelivery?: string; lines?: { articleNo: string; quantity: number }[] };
}

/** Triaged and assigned facts, as a trace keeps them. */
export type Facts = Required<Pick<Work, "triage" | "assignment">> & Pick<Work, "routing" | "order">;

export type Corrected =
  | { ok: true; facts: Facts; operations: Extract<Operation, { op: "correction.add" }>[] }
  | { ok: false; reason: string };

/** What a person has settled by correcting a field is no reason to ask again. */
const SETTLED: Record<keyof Corrections, readonly HumanReasonCode[]> = {
  intent: ["low_confidence", "multiple_intents", "complaint", "job_application", "bank_details_change", "dunning"],
  department: ["low_confidence"],
  urgency: [],
  customerNo: ["unknown_customer"],
  language: ["foreign_language"],
  order: ["ambiguous_quantity", "unknown_article", "conflicting_data", "incomplete_order", "unreadable_attachment", "price_mismatch"],
};

/** @param by who corrects; @param readOrder reads the mail's order again where intent or customer changed what it means */
export function correct(
  caseId: string,
  was: Facts,
  corrections: Corrections,
  { by, master, readOrder }: { by: string; master: MasterData; readOrder: (facts: Facts) => OrderFacts | null },
): Corrected {
  const { intent, urgency, language, customerNo } = corrections;
  const customer = customerNo === undefined ? undefined : master.customer(customerNo);
  if (customerNo !== undefined && !customer)
    return { ok: false, reason: `Kunde ${customerNo} steht nicht in den Stammdaten; Ausweg: die Nummer prüfen oder den Kunden anlegen` };
  const said = <T>(value: T): Finding<T> => ({ value, confidence: 1, reason: `von ${by} richtiggestellt` });
  const department = corrections.department ?? (intent ? INTENTS[intent].department : undefined);
  const settled = (Object.keys(corrections) as (keyof Corrections)[]).flatMap((field) => SETTLED[field]).filter((code) => code !== intent);
  const open = (reasons: readonly HumanReason[]): HumanReason[] => reasons.filter((r) => !settled.includes(r.code));
  const facts: Facts = {
    triage: {
      ...was.triage,
      ...(intent ? { intent: said(intent), otherIntents: [] } : {}),
      ...(department ? { department: said(department) } : {}),
      ...(urgency ? { urgency: said(urgency) } : {}),
      ...(language ? { language: said(language) } : {}),
      ...(customer ? { customerNo: said<string | null>(customer.customerNo), oem: said(customer.tier === "oem") } : {}),
      human: open(was.triage.human),
    },
    assignment: {
      ...was.assignment,
      ...(intent ? { intent } : {}),
      ...(department ? { department } : {}),
      ...(urgency ? { urgency } : {}),
      next: "agent",
      human: open(was.assignment.human),
    },
    ...(was.routing ? { routing: { ...was.routing, human: open(was.routing.human) } } : {}),
    ...(was.order ? { order: { ...was.order, human: open(was.order.human) } } : {}),
  };
  if (intent || customerNo) {
    const read = readOrder(facts);
    if (read) facts.order = { ...read, human: open(read.human) };
  }
  const lines = corrections.order ? correctOrder(facts, corrections.order, by, master) : null;
  if (typeof lines === "string") return { ok: false, reason: lines };
  if (lines) facts.order = lines;
  return { ok: true, facts, operations: changes(caseId, was, facts) };
}

/** The order as the person states it, or why not (German). */
function correctOrder(facts: Facts, said: NonNullable<Corrections["order"]>, by: string, master: MasterData): OrderFacts | string {
  const source: Source = { document: `Arbeitsliste (${by})` };
  const stated = <T>(value: T) => ({ value, source, confidence: 1 });
  const lines: OrderLineFacts[] = [];
  for (const { articleNo, quantity } of said.lines ?? []) {
    const article = master.article(articleNo);
    if (!article) return `Artikel ${articleNo} steht nicht in den Stammdaten; Ausweg: die Nummer aus der Artikelliste nehmen`;
    lines.push({ articleNo: article.articleNo, description: article.nameDe, quantity, unit: "PCE", source, confidence: 1 });
  }
  const was: OrderFacts = facts.order ?? { lines: [], remarks: [], human: [], valueMinor: null };
  const chosen = said.lines ? lines : was.lines;
  const customer = master.customer(facts.triage.customerNo.value ?? "") ?? null;
  const { total, ...rest } = was;
  return {
    ...rest,
    // a total stated for other lines says nothing about these
    ...(total && !said.lines ? { total } : {}),
    ...(said.customerOrderNo ? { customerOrderNo: stated(said.customerOrderNo) } : {}),
    ...(said.requestedDelivery ? { requestedDelivery: stated(said.requestedDelivery) } : {}),
    lines: chosen,
    valueMinor: worthOf(chosen, customer, master),
  };
}

const linesOf = (facts: Facts): string =>
  (facts.order?.lines ?? []).map((l) => `${l.quantity ?? "?"} × ${l.articleNo ?? l.statedArticle ?? "?"}`).join(", ");

/** What is kept to learn from: each field that is another one now. */
const FIELDS: Record<string, (facts: Facts) => string> = {
  intent: (f) => f.assignment.intent,
  department: (f) => f.assignment.department,
  urgency: (f) => f.assignment.urgency,
  customer_no: (f) => f.triage.customerNo.value ?? "",
  language: (f) => f.triage.language.value,
  customer_order_no: (f) => f.order?.customerOrderNo?.value ?? "",
  requested_delivery: (f) => f.order?.requestedDelivery?.value ?? "",
  order_lines: linesOf,
};

function changes(caseId: string, was: Facts, now: Facts): Extract<Operation, { op: "correction.add" }>[] {
  return Object.entries(FIELDS).flatMap(([field, read]) => {
    const [before, after] = [read(was), read(now)];
    return before === after ? [] : [{ op: "correction.add" as const, caseId, field, was: before, is: after }];
  });
}
