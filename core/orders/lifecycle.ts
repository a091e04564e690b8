// Moves an order one step, or says why not. The rules are the table in lifecycle/transitions.ts; nothing is written here.
import type { Actor } from "../change.ts";
import { type Effect, effect } from "./lifecycle/effects.ts";
import { fieldProblem } from "./lifecycle/fields.ts";
import { GUARDS, type OrderStepFacts, type Question } from "./lifecycle/guards.ts";
import { STATE_LABELS } from "./lifecycle/states.ts";
import { ASKERS, type Asker, TRANSITIONS, type Transition } from "./lifecycle/transitions.ts";
import type { Order, OrderState } from "./types.ts";

export type { Effect, OrderStepFacts };

export interface StepRequest {
  /** a user without a stated role counts as staff */
  actor: Actor & { role?: "staff" | "admin" };
  fields: Readonly<Record<string, string>>;
  /** UTC ISO */
  now: string;
  facts: OrderStepFacts;
}

/** A state as staff call it; refusals are read by people. */
const named = (state: OrderState): string => `„${STATE_LABELS[state].de}“`;

export type StepResult = { ok: true; order: Order; effects: Effect[] } | { ok: false; reason: string };

/**
 * Asks for one transition.
 * @returns the order as it will be (version counted up) and what follows, or the refusal in German: object, rule, way out
 */
export function step(order: Order, to: OrderState, request: StepRequest): StepResult {
  const no = (rest: string): StepResult => ({
    ok: false,
    reason: `Auftrag ${order.orderNo}: ${named(order.state)} → ${named(to)} ${rest}`,
  });
  const question: Question = { order, to, fields: request.fields, now: request.now, facts: request.facts };
  const ways = TRANSITIONS.filter((t) => leads(t, order.state, to) && fits(t, order, to));
  if (ways.length === 0) return no(`geht nicht; möglich: ${possible(order).map(named).join(", ") || "nichts mehr"}`);
  const asker = askerOf(request.actor);
  const way = ways.find((t) => t.who.includes(asker));
  if (!way)
    return no(`darf ${ASKERS[asker].de} nicht; dürfen: ${[...new Set(ways.flatMap((t) => t.who))].map((w) => ASKERS[w].de).join(", ")}`);
  const problem = fieldProblem(request.fields, way.fields, way.optional);
  if (problem) return no(problem);
  const broken = way.guards.find((name) => !GUARDS[name].holds(question));
  if (broken) return no(`geht erst, wenn gilt: ${GUARDS[broken].de}`);
  const next = moved(order, to, request);
  return { ok: true, order: next, effects: way.effects.map((name) => effect(name, next, order)) };
}

/** States that some asker could reach from here next; fields and documents may still be missing. */
export function possible(order: Order): OrderState[] {
  const targets = TRANSITIONS.flatMap((t) => t.to.filter((to) => leads(t, order.state, to) && fits(t, order, to)));
  return [...new Set(targets)];
}

/** The next state that follows by itself from documents and payments, or null. The commit asks after recording one, until null. */
export function followsByItself(order: Order, facts: OrderStepFacts, now: string): OrderState | null {
  for (const t of TRANSITIONS) {
    const to = t.to[0];
    if (!t.byItself || !to || !t.from.includes(order.state)) continue;
    if (t.guards.every((name) => GUARDS[name].holds({ order, to, fields: {}, now, facts }))) return to;
  }
  return null;
}

const leads = (t: Transition, from: OrderState, to: OrderState): boolean => t.from.includes(from) && t.to.includes(to);

/** Guards about where the order was held are part of its state, not something that staff could still bring about. */
function fits(t: Transition, order: Order, to: OrderState): boolean {
  if (order.state !== "ON_HOLD") return true;
  const question = { order, to, fields: {}, now: "", facts: { invoiced: false, paid: false } };
  return t.guards.every((name) => GUARDS[name].holds(question));
}

function askerOf(actor: StepRequest["actor"]): Asker {
  if (actor.kind === "flow" || actor.kind === "api") return actor.kind;
  return actor.kind === "user" ? (actor.role ?? "staff") : "system";
}

function moved(order: Order, to: OrderState, { fields, now }: StepRequest): Order {
  const { confirmedDelivery, ...rest } = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
  return {
    ...order,
    state: to,
    heldFrom: to === "ON_HOLD" ? order.state : null,
    confirmedDelivery: confirmedDelivery ?? order.confirmedDelivery,
    fields: { ...order.fields, ...rest },
    version: order.version + 1,
    updatedAt: now,
  };
}
