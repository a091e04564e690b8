// What each journal event adds to the daily roll-ups and to the samples that medians are taken of. Written in the journal's own transaction.
import type { JournalEvent } from "../change.ts";
import type { EventData } from "./event-data.ts";

export interface Increment {
  metric: string;
  dim: string;
  n: number;
  sum: number;
}
export interface Sample {
  metric: SampleMetric;
  dim: string;
  value: number;
}

/** What medians are taken of; minutes, wall time. */
export const SAMPLE_METRICS = ["first_answer", "case_done", "person", "order_confirmed", "order_shipped"] as const;
type SampleMetric = (typeof SAMPLE_METRICS)[number];

type Table<T> = { [K in keyof EventData]?: (data: Partial<EventData[K]>, event: JournalEvent) => T[] };

const one = (metric: string, dim: string | undefined = "", sum: number | null | undefined = 0): Increment => ({
  metric,
  dim: dim ?? "",
  n: 1,
  sum: sum ?? 0,
});
const sample = (metric: SampleMetric, value: number | undefined, dim = ""): Sample[] =>
  value === undefined ? [] : [{ metric, dim, value }];

/** Closed by a person at the work list or the API, or by the product alone. */
const closedBy = ({ actor }: JournalEvent): "person" | "product" => (/^(user|api):/.test(actor) ? "person" : "product");

function sent(data: Partial<EventData["letter.sent"]>): Increment[] {
  if (data.kind !== "letter") return [];
  const deadline = data.inTime === true ? "in_time" : data.inTime === false ? "late" : "no_deadline";
  return [
    one("letters", data.auto ? "auto" : "released"),
    ...(typeof data.courtesy === "number" ? [one("courtesy", "", data.courtesy)] : []),
    ...(data.first ? [one("first_answers", deadline, data.minutes)] : []),
  ];
}

const INCREMENTS: Table<Increment> = {
  "mail.received": ({ mailbox }) => [one("mails_in", mailbox)],
  "case.opened": ({ department }) => [one("cases_in", department)],
  "case.filed": ({ department, from }) => [one("cases_filed", department), ...(from === undefined ? [one("cases_in", department)] : [])],
  "case.done": ({ department, minutes, mails, letters }, event) => [
    one("cases_done", department, minutes),
    one("cases_done_by", closedBy(event)),
    ...(mails === undefined || letters === undefined ? [] : [one("resolved_at", mails <= 1 && letters <= 1 ? "first_contact" : "later")]),
  ],
  // a task is left after an answer: nobody was asked to decide
  "human.asked": ({ reasons }) => {
    const codes = (reasons ?? "").split(",").filter((code) => code !== "" && code !== "task");
    return reasons === "task" ? [one("tasks")] : [one("asked"), ...codes.map((code) => one("asked_why", code))];
  },
  "human.decided": ({ how, minutes }) => [one("decided", how, minutes)],
  correction: ({ field }) => [one("corrections", field)],
  "letter.sent": sent,
  "letter.stopped": () => [one("letters_stopped")],
  "letter.failed": () => [one("letters_failed")],
  "letter.bounced": () => [one("letters_bounced")],
  "order.created": ({ oem, total }) => [one("orders_in", oem ? "oem" : "standard", total)],
  "order.step": ({ to, total, onTime }) => [
    one("orders_moved", to, total),
    ...(to === "DELIVERED" ? [one("deliveries", onTime === undefined || onTime === null ? "no_date" : onTime ? "on_time" : "late")] : []),
  ],
  "sla.reached": ({ step }) => [one("sla_steps", step)],
  "work.failed": ({ queue }) => [one("work_failed", queue)],
  "work.quarantined": ({ queue }) => [one("work_quarantined", queue)],
};

const SAMPLES: Table<Sample> = {
  "letter.sent": ({ kind, first, minutes, auto, template }) => {
    if (kind !== "letter" || !first) return [];
    const confirmed = template === "order-confirmation" ? sample("order_confirmed", minutes) : [];
    return [...sample("first_answer", minutes, auto ? "auto" : "released"), ...confirmed];
  },
  "case.done": ({ minutes, department }) => sample("case_done", minutes, department),
  "human.decided": ({ minutes, how }) => sample("person", minutes, how),
  "order.step": ({ to, minutes }) => (to === "SHIPPED" ? sample("order_shipped", minutes) : []),
};

/** @returns what to add to the roll-up rows of the event's day, metric and dimension; each pair at most once */
export function rollups(event: JournalEvent): Increment[] {
  return look(INCREMENTS, event);
}

/** @returns single values to keep for medians */
export function samples(event: JournalEvent): Sample[] {
  return look(SAMPLES, event);
}

function look<T>(table: Table<T>, event: JournalEvent): T[] {
  const measure = table[event.type as keyof EventData] as ((data: JournalEvent["data"], event: JournalEvent) => T[]) | undefined;
  return measure ? measure(event.data, event) : [];
}
