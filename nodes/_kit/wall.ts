// What the wall screen shows, gathered as one message: figures, queues, mailboxes and the last decisions. No names and no text of mails: a wall has passers-by.
import type { ApiPort } from "../../adapters/http/api/port.ts";
import type { CaseRow } from "../../adapters/http/api/rows/case.ts";
import type { AgentRow, KpiRow, Stats } from "../../adapters/http/api/rows/figures.ts";
import { createApiPort } from "./api-port.ts";
import type { Runtime } from "./runtime.ts";

const DECISIONS = 6;
/** Looked at to find the ones that were decided last: an old case may have been answered just now. */
const LOOKED_AT = 50;

export interface Wall {
  kpis: KpiRow[];
  agents: Pick<AgentRow, "agent" | "capacity" | "waiting" | "running" | "utilisation" | "error_rate" | "completed">[];
  mailboxes: Stats["mailboxes"];
  alarms: Stats["alarms"];
  balance: Stats["balance"];
  stopped: boolean;
  reviewsOpen: number;
  failed: number;
  decisions: Pick<CaseRow, "case_no" | "intent" | "department" | "state" | "updated_at" | "urgency" | "oem">[];
}

/** A deploy makes the nodes anew, but uptime and the clerks' period go on: one port for each runtime. */
const PORTS = new WeakMap<Runtime, ApiPort>();

export function portOf(services: Runtime): ApiPort {
  const port = PORTS.get(services) ?? createApiPort(services);
  PORTS.set(services, port);
  return port;
}

export async function gatherWall(port: ApiPort): Promise<Wall> {
  const [kpis, agents, stats, newest] = await Promise.all([
    port.kpis(),
    port.agents(),
    port.stats(),
    port.cases.list({ limit: LOOKED_AT, after: null }),
  ]);
  return {
    kpis,
    agents: agents.map(({ agent, capacity, waiting, running, utilisation, error_rate, completed }) => ({
      ...{ agent, capacity, waiting, running, completed },
      utilisation: rounded(utilisation),
      error_rate: rounded(error_rate),
    })),
    mailboxes: stats.mailboxes.map(({ address, state, detail }) => ({ address, state, detail })),
    alarms: stats.alarms,
    balance: stats.balance,
    stopped: stats.outbox.stopped,
    reviewsOpen: stats.reviews_open,
    failed: stats.work.reduce((sum, queue) => sum + queue.failed, 0),
    decisions: lastDecided(newest.items).map(({ case_no, intent, department, state, updated_at, urgency, oem }) => ({
      ...{ case_no, intent, department, state, updated_at, urgency, oem },
    })),
  };
}

const lastDecided = (cases: readonly CaseRow[]): CaseRow[] =>
  [...cases].sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1)).slice(0, DECISIONS);

/** As precise as it is shown, so that a breath of change sends nothing. */
const rounded = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 100) / 100);

/** What tells two states of the wall apart: as shown, not the digits behind. */
export function shownOf(wall: Wall): string {
  return JSON.stringify({ ...wall, kpis: wall.kpis.map(({ key, shown, n, parts }) => [key, shown, n, parts]) });
}
