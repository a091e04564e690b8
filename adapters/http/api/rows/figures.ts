// What the API tells of the whole: readiness, counts, agents, KPIs, settings, log lines.
import { z } from "zod";
import { BREAKER_STATES } from "../../../../core/breaker.ts";
import { AUTOMATION } from "../../../../core/company.ts";
import { QUEUES } from "../../../../core/words.ts";
import { intent } from "./case.ts";

const counts = z.record(z.string(), z.number().int());
const rate = z.number().nullable().meta({ description: "0..1; null: no data" });

/** Open to all, so it names no address. */
export const readiness = z.object({
  ready: z.boolean(),
  store: z.boolean(),
  flow: z.boolean(),
  mailboxes: counts.meta({ description: "how many are in which state; a broken one does not make the product unready" }),
});

/** The mail balance: on_server = finished + waiting + in_work + quarantined + too_large + missing. */
export const balanceRow = z.object({
  address: z.string(),
  at: z.string().nullable().meta({ description: "when it was computed; null: not yet" }),
  on_server: z.number().int().nullable().meta({ description: "messages since we began; null: embedded, or not yet computed" }),
  finished: z.number().int(),
  waiting: z.number().int(),
  in_work: z.number().int(),
  quarantined: z.number().int(),
  too_large: z.number().int().meta({ description: "kept on the server: too large, or not to be fetched" }),
  missing: z.number().int().meta({ description: "on the server and unknown here; 0 when the balance adds up" }),
});

export const stats = z.object({
  started_at: z.string(),
  uptime_seconds: z.number(),
  mails: z.object({ total: z.number().int(), today: z.number().int(), by_state: counts }),
  cases: z.object({ total: z.number().int(), by_state: counts }),
  orders: z.object({ total: z.number().int(), today: z.number().int(), by_state: counts }),
  outbox: z.object({ stopped: z.boolean(), by_state: counts }),
  work: z.array(z.object({ queue: z.enum(QUEUES), waiting: z.number().int(), running: z.number().int(), failed: z.number().int() })),
  reviews_open: z.number().int(),
  oldest_unanswered_seconds: z.number().nullable(),
  alarms: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      subject: z.string().meta({ description: "what it is about, e.g. a mailbox" }),
      detail: z.string().meta({ description: "cause and way out" }),
      since: z.string(),
    }),
  ),
  balance: z.array(balanceRow),
  mailboxes: z.array(
    z.object({
      address: z.string(),
      state: z.string(),
      detail: z.string().nullable(),
      breaker: z.enum(BREAKER_STATES).optional().meta({ description: "open: only a trial from time to time; absent: embedded" }),
      since: z.string().optional().meta({ description: "in this state" }),
      next_try_at: z.string().nullable().optional(),
    }),
  ),
});

export const agentRow = z.object({
  agent: z.enum(QUEUES),
  capacity: z.number().int(),
  waiting: z.number().int(),
  running: z.number().int(),
  oldest_seconds: z.number().nullable(),
  utilisation: rate,
  completed: z.number().int(),
  failed: z.number().int(),
  completion_rate: rate,
  error_rate: rate,
  mean_ms: z.number().nullable(),
  p95_ms: z.number().nullable(),
  label: z.string().optional(),
  to_person: z.number().int().optional().meta({ description: "ended on the work list" }),
  n: z.number().int().optional().meta({ description: "what the rates are counted from" }),
  period_seconds: z.number().optional(),
});

export const kpiRow = z.looseObject({
  key: z.string(),
  label: z.string(),
  value: z.number().nullable().meta({ description: "null: no data" }),
  unit: z.string(),
  n: z.number().int().meta({ description: "how many cases, mails, … the figure is made of" }),
  period: z.string(),
});

export const automationSettings = z.object({
  default: z.enum(AUTOMATION),
  intents: z.array(z.object({ intent, automation: z.enum(AUTOMATION), label: z.string() })),
});

export const memoryRow = z.object({ namespace: z.string(), key: z.string(), value: z.string(), updated_at: z.string() });

export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export const logRecord = z.object({ at: z.string(), level: z.enum(LOG_LEVELS), source: z.string(), message: z.string() });

export type Readiness = z.infer<typeof readiness>;
export type Stats = z.infer<typeof stats>;
export type BalanceRow = z.infer<typeof balanceRow>;
export type AgentRow = z.infer<typeof agentRow>;
export type KpiRow = z.infer<typeof kpiRow>;
export type AutomationSettings = z.infer<typeof automationSettings>;
export type MemoryRow = z.infer<typeof memoryRow>;
export type LogRecord = z.infer<typeof logRecord>;
