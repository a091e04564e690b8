// Readiness, counts, clerks and KPIs for the API and the wall.
import { Temporal } from "temporal-polyfill";
import type { ApiPort } from "../../../adapters/http/api/port.ts";
import type { BalanceRow, Stats } from "../../../adapters/http/api/rows/figures.ts";
import { oldestUnanswered, readFigures } from "../../../adapters/sqlite/figures.ts";
import { finishedSince, happened, openReviews, tallies, workCounts } from "../../../adapters/sqlite/views/counts.ts";
import { poolFigures } from "../../../core/agents/pool.ts";
import { ALARMS } from "../../../core/alarm.ts";
import { report } from "../../../core/kpi/report.ts";
import { noParts } from "../../../core/mail/balance.ts";
import { WATCH_NOTES } from "../../../core/mail/intake.ts";
import { DEPARTMENTS, type Department } from "../../../core/words.ts";
import { balancesOf } from "../balances.ts";
import type { Runtime } from "../runtime.ts";

/** What the clerks' rates are counted over: the last day, or since the start if that is shorter. */
const POOL_MS = 86_400_000;

/** The words of the store for a mail's state, and those of the API. */
const MAIL_WORDS: Record<string, string> = { waiting: "received", quarantined: "failed" };

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, n) => total + n, 0);

function mailboxes({ company, mailboxes: watched, mode }: Runtime): Stats["mailboxes"] {
  return company.mailboxes.map(({ address, imap }) => {
    if (!imap || mode === "dry") return { address, state: "embedded", detail: null };
    const status = watched.get(address);
    if (!status) return { address, state: "not_watched", detail: null };
    const words = [status.note ? WATCH_NOTES[status.note][company.language] : "", status.detail].filter(Boolean).join(": ");
    const { state, breaker, since, nextTryAt } = status;
    return { address, state, detail: words || null, breaker, since, next_try_at: nextTryAt };
  });
}

function balanceRows(services: Runtime): BalanceRow[] {
  const last = balancesOf(services).last();
  return services.company.mailboxes.map(({ address }, i) => {
    const { at = null, onServer = null, parts = noParts(), missing = 0 } = last[i] ?? {};
    return { address, at, on_server: onServer, ...parts, missing };
  });
}

/** UTC ISO: when the company's calendar day began. */
function dayStart(services: Runtime, now: string): string {
  const midnight = Temporal.PlainDate.from(services.store.dayOf(now)).toZonedDateTime(services.company.timezone);
  return new Date(midnight.epochMilliseconds).toISOString();
}

/** @param startedAt UTC ISO */
export function figurePort(services: Runtime, startedAt: string): Pick<ApiPort, "ready" | "stats" | "balance" | "agents" | "kpis"> {
  const { store, company, clock } = services;
  const { db } = store;
  return {
    async ready() {
      const answers = store.trouble() === null;
      const flow = services.flow !== "";
      const states: Record<string, number> = {};
      for (const { state } of mailboxes(services)) states[state] = (states[state] ?? 0) + 1;
      return { ready: answers && flow, store: answers, flow, mailboxes: states };
    },

    async stats() {
      const now = clock.now().toISOString();
      const today = dayStart(services, now);
      const [all, work, oldest] = [await tallies(db), await workCounts(db, now), await oldestUnanswered(db)];
      const working = work.reduce((n, row) => n + row.mailsRunning, 0);
      const mail = Object.fromEntries(Object.entries(all.mail).map(([state, n]) => [MAIL_WORDS[state] ?? state, n]));
      const received = Math.max(0, (mail["received"] ?? 0) - working);
      return {
        started_at: startedAt,
        uptime_seconds: Math.max(0, (Date.parse(now) - Date.parse(startedAt)) / 1000),
        mails: { total: sum(all.mail), today: await happened(db, "mail.received", today), by_state: { ...mail, received, working } },
        cases: { total: sum(all.case), by_state: all.case },
        orders: { total: sum(all.order), today: await happened(db, "order.created", today), by_state: all.order },
        outbox: { stopped: (await store.setting("sending")) === "stopped", by_state: all.letter },
        work: work.map(({ queue, waiting, running, failed }) => ({ queue, waiting, running, failed })),
        reviews_open: await openReviews(db),
        oldest_unanswered_seconds: oldest === null ? null : Math.max(0, (Date.parse(now) - Date.parse(oldest)) / 1000),
        alarms: services.alarms.list().map((alarm) => ({ ...alarm, label: ALARMS[alarm.code][company.language] })),
        balance: balanceRows(services),
        mailboxes: mailboxes(services),
      };
    },

    balance: {
      get: async () => balanceRows(services),
      async reckon() {
        await balancesOf(services).reckon();
        return balanceRows(services);
      },
    },

    async agents() {
      const now = clock.now().toISOString();
      const periodMs = Math.max(1, Math.min(POOL_MS, Date.parse(now) - Date.parse(startedAt)));
      const since = new Date(Date.parse(now) - periodMs).toISOString();
      const work = await workCounts(db, now);
      const finished = await Promise.all(DEPARTMENTS.map(async (d) => [d, await finishedSince(db, d, since)] as const));
      const ended = Object.fromEntries(finished) as Record<Department, (typeof finished)[number][1]>;
      const counts = Object.fromEntries(
        work.flatMap(({ queue, ...live }) => (queue in ended ? [[queue, { ...live, ...ended[queue as Department] }] as const] : [])),
      );
      return poolFigures(company, counts, periodMs, now).map((f) => ({
        agent: f.department,
        label: company.departments[f.department].label,
        capacity: f.capacity,
        waiting: f.waiting,
        running: f.running,
        oldest_seconds: f.oldestMinutes === null ? null : f.oldestMinutes * 60,
        utilisation: f.utilisation,
        completed: ended[f.department].done,
        to_person: ended[f.department].human,
        failed: ended[f.department].failed,
        completion_rate: f.completionRate,
        error_rate: f.errorRate,
        mean_ms: ended[f.department].meanMs,
        p95_ms: ended[f.department].p95Ms,
        n: f.ended,
        period_seconds: periodMs / 1000,
      }));
    },

    async kpis() {
      const now = clock.now().toISOString();
      const figures = await readFigures(db, company, { now, today: store.dayOf(now), startedAt });
      return report(figures, company.language).map((kpi) => ({ ...kpi }));
    },
  };
}
