// /health, /ready, /stats, /metrics, agents, KPIs, automation settings, the log stream.
import { z } from "zod";
import { AUTOMATION } from "../../../../core/company.ts";
import { streamLog } from "../log-stream.ts";
import { found, route } from "../route.ts";
import { intent } from "../rows/case.ts";
import { agentRow, automationSettings, balanceRow, kpiRow, LOG_LEVELS, readiness, stats } from "../rows/figures.ts";

const items = <T extends z.ZodType>(row: T) => z.object({ items: z.array(row) });

export const figureRoutes = [
  route({
    method: "get",
    path: "/health",
    role: null,
    summary: "Der Prozess lebt.",
    answers: { 200: z.object({ status: z.literal("ok") }) },
    run: async () => ({ body: { status: "ok" } }),
  }),
  route({
    method: "get",
    path: "/ready",
    role: null,
    summary: "Speicher offen und Ablauf gestartet; 503, solange nicht.",
    answers: { 200: readiness, 503: readiness },
    async run({ port }) {
      const state = await port.ready();
      return { status: state.ready ? 200 : 503, body: state };
    },
  }),
  route({
    method: "get",
    path: "/stats",
    role: "viewer",
    summary: "Zählerstände.",
    answers: { 200: stats },
    run: async ({ port }) => ({ body: await port.stats() }),
  }),
  route({
    method: "get",
    path: "/api/balance",
    role: "viewer",
    summary: "Postbilanz je Postfach: was auf dem Server liegt, und was daraus geworden ist; wie zuletzt gerechnet.",
    answers: { 200: items(balanceRow) },
    run: async ({ port }) => ({ body: { items: await port.balance.get() } }),
  }),
  route({
    method: "post",
    path: "/api/balance",
    role: "staff",
    summary: "Rechnet die Postbilanz jetzt; was fehlt, wird geholt, wo das geht.",
    answers: { 200: items(balanceRow) },
    run: async ({ port }) => ({ body: { items: await port.balance.reckon() } }),
  }),
  route({
    method: "get",
    path: "/metrics",
    role: "viewer",
    summary: "Zählerstände für Prometheus.",
    produces: "text/plain",
    answers: { 200: z.string() },
    async run({ metrics, port, res }) {
      const text = await metrics.render(port);
      res.writeHead(200, { "Content-Type": metrics.contentType }).end(text);
      return null;
    },
  }),
  route({
    method: "get",
    path: "/api/agents",
    role: "viewer",
    summary: "Die Agenten: wartend, in Arbeit, Auslastung, Fehler.",
    answers: { 200: items(agentRow) },
    run: async ({ port }) => ({ body: { items: await port.agents() } }),
  }),
  route({
    method: "get",
    path: "/api/kpis",
    role: "viewer",
    summary: "Alle Kennzahlen mit n und Zeitraum; value null: keine Daten.",
    answers: { 200: items(kpiRow) },
    run: async ({ port }) => ({ body: { items: await port.kpis() } }),
  }),
  route({
    method: "get",
    path: "/api/kpis/:key",
    role: "viewer",
    summary: "Eine Kennzahl.",
    params: z.object({ key: z.string().max(60) }),
    answers: { 200: kpiRow },
    run: async ({ port, params: { key } }) => found((await port.kpis()).find((kpi) => kpi.key === key) ?? null, `Kennzahl ${key}`),
  }),
  route({
    method: "get",
    path: "/api/settings/automation",
    role: "viewer",
    summary: "Was je Anliegen allein geschieht: observe, draft oder auto.",
    answers: { 200: automationSettings },
    run: async ({ port }) => ({ body: await port.automation.get() }),
  }),
  route({
    method: "put",
    path: "/api/settings/automation/:intent",
    role: "admin",
    summary: "Für ein Anliegen (oder „default“) festlegen, was allein geschieht.",
    params: z.object({ intent: z.union([intent, z.literal("default")]) }),
    body: z.strictObject({ automation: z.enum(AUTOMATION) }),
    answers: { 200: automationSettings },
    run: async ({ port, params, body, actor }) => ({ body: await port.automation.set(params.intent, body.automation, actor) }),
  }),
  route({
    method: "get",
    path: "/api/log",
    role: "staff",
    summary: "Das Protokoll als Ereignisstrom (SSE): die letzten Zeilen, dann jede neue.",
    query: z.object({ lines: z.coerce.number().int().min(0).max(1000).default(100), level: z.enum(LOG_LEVELS).default("info") }),
    produces: "text/event-stream",
    answers: { 200: z.string() },
    async run({ log, query, req, res }) {
      streamLog(log, query, req, res);
      return null;
    },
  }),
];
