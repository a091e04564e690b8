// Every figure on the screens: its name, unit, period, what it is made of and how. Adding a row is adding a figure.
import * as quality from "./quality.ts";
import { performanceScore } from "./score.ts";
import { byDim, count, median, minutesSince, rate } from "./sums.ts";
import type { Kpi } from "./types.ts";

export const KPIS = {
  performance_score: {
    label: { de: "Leistungswert", en: "Performance score" },
    unit: "points",
    period: "month",
    from: ["sla_compliance", "email_efficiency", "automation_rate", "routing_accuracy", "courtesy_average"],
    formula: {
      de: "Mittel aus SLA-Einhaltung (30), Mail-Effizienz (20), Automatik (20), Zuordnung (15) und Höflichkeit (15); was keine Daten hat, zählt nicht",
      en: "mean of SLA compliance (30), e-mail efficiency (20), automation (20), routing (15) and courtesy (15); what has no data does not count",
    },
    compute: (f) =>
      performanceScore(f, {
        sla_compliance: quality.slaCompliance,
        email_efficiency: quality.emailEfficiency,
        automation_rate: quality.automationRate,
        routing_accuracy: quality.routingAccuracy,
        courtesy_average: quality.courtesyAverage,
      }),
  },
  email_efficiency: {
    label: { de: "Mail-Effizienz", en: "E-mail efficiency" },
    unit: "%",
    period: "month",
    from: ["cases_done", "cases_filed", "cases_in"],
    formula: { de: "erledigte und abgelegte Vorgänge / neue Vorgänge", en: "cases done and filed / new cases" },
    compute: quality.emailEfficiency,
  },
  order_fulfilment: {
    label: { de: "Auftragserfüllung", en: "Order fulfilment" },
    unit: "%",
    period: "month",
    from: ["deliveries", "orders_moved"],
    formula: {
      de: "pünktlich (oder ohne zugesagten Termin) gelieferte / gelieferte und stornierte Aufträge",
      en: "orders delivered on time (or without a confirmed date) / delivered and cancelled orders",
    },
    compute: quality.orderFulfilment,
  },
  sla_compliance: {
    label: { de: "SLA-Einhaltung", en: "SLA compliance" },
    unit: "%",
    period: "month",
    from: ["first_answers", "state.overdueFirst"],
    formula: {
      de: "fristgerechte erste Antworten / erste Antworten mit Frist und überfällige Vorgänge",
      en: "first answers in time / first answers with a deadline and overdue cases",
    },
    compute: quality.slaCompliance,
  },
  automation_rate: {
    label: { de: "Automatisierungsgrad", en: "Automation rate" },
    unit: "%",
    period: "month",
    from: ["cases_done_by"],
    formula: {
      de: "ohne einen Menschen erledigte / erledigte Vorgänge (Abgelegtes zählt nicht)",
      en: "cases done without a person / cases done (filed ones do not count)",
    },
    compute: quality.automationRate,
  },
  agent_utilisation: {
    label: { de: "Auslastung der Agenten", en: "Agent utilisation" },
    unit: "%",
    period: "now",
    from: ["state.running", "state.capacity"],
    formula: { de: "laufende Arbeiten / mögliche gleichzeitige Arbeiten", en: "work running / work possible at a time" },
    compute: (f) => rate(f.state.running, f.state.capacity),
  },
  customer_satisfaction: {
    label: { de: "Kundenzufriedenheit", en: "Customer satisfaction" },
    unit: "%",
    period: "month",
    from: [],
    formula: { de: "es gibt noch keine Umfrage", en: "there is no survey yet" },
    compute: () => ({ value: null, n: 0 }),
  },
  courtesy_average: {
    label: { de: "Höflichkeit", en: "Courtesy" },
    unit: "points",
    period: "month",
    from: ["courtesy"],
    formula: { de: "Mittel der Höflichkeitswerte versandter Briefe", en: "mean courtesy score of letters sent" },
    compute: quality.courtesyAverage,
  },
  mails_today: {
    label: { de: "Mails heute", en: "Mails today" },
    unit: "count",
    period: "today",
    from: ["mails_in"],
    formula: { de: "heute eingegangene Mails, ohne Kopien", en: "mails received today, without copies" },
    compute: (f) => ({ value: count(f, "today", "mails_in"), n: count(f, "today", "mails_in"), parts: byDim(f, "today", "mails_in") }),
  },
  orders_today: {
    label: { de: "Aufträge heute", en: "Orders today" },
    unit: "count",
    period: "today",
    from: ["orders_in"],
    formula: { de: "heute angelegte Aufträge", en: "orders created today" },
    compute: (f) => ({ value: count(f, "today", "orders_in"), n: count(f, "today", "orders_in"), parts: byDim(f, "today", "orders_in") }),
  },
  revenue_in_work: {
    label: { de: "Umsatz in Arbeit", en: "Revenue in work" },
    unit: "EUR",
    period: "now",
    from: ["state.ordersInWork"],
    formula: {
      de: "Nettowert der Aufträge von CREATED bis DELIVERED, nach Stand; unbekannte Beträge zählen nicht",
      en: "net value of orders from CREATED to DELIVERED, by state; unknown amounts do not count",
    },
    compute: (f) => {
      const orders = f.state.ordersInWork;
      const n = orders.reduce((sum, row) => sum + row.n, 0);
      const value = orders.reduce((sum, row) => sum + row.sumMinor, 0) / 100;
      return { value: n > 0 ? value : null, n, parts: Object.fromEntries(orders.map((row) => [row.state, row.sumMinor / 100])) };
    },
  },
  order_processing_time: {
    label: { de: "Bearbeitungszeit Auftrag", en: "Order processing time" },
    unit: "minutes",
    period: "month",
    from: ["order_confirmed"],
    formula: { de: "Median: Vorgang eröffnet bis Auftragsbestätigung versandt", en: "median: case opened until order confirmation sent" },
    compute: (f) => median(f, "order_confirmed"),
  },
  order_lead_time: {
    label: { de: "Durchlaufzeit Auftrag", en: "Order lead time" },
    unit: "hours",
    period: "month",
    from: ["order_shipped"],
    formula: { de: "Median: Auftrag angelegt bis versandt", en: "median: order created until shipped" },
    compute: (f) => median(f, "order_shipped", 60),
  },
  first_response_time: {
    label: { de: "Zeit bis zur ersten Antwort", en: "Time to first answer" },
    unit: "minutes",
    period: "month",
    from: ["first_answer"],
    formula: { de: "Median: Vorgang eröffnet bis erster Brief versandt", en: "median: case opened until first letter sent" },
    compute: (f) => median(f, "first_answer"),
  },
  routing_accuracy: {
    label: { de: "Richtige Zuordnung", en: "Routing accuracy" },
    unit: "%",
    period: "month",
    from: ["decided", "corrections"],
    formula: {
      de: "1 − Korrekturen der Abteilung / von Menschen entschiedene Vorgänge",
      en: "1 − corrections of the department / cases decided by people",
    },
    compute: quality.routingAccuracy,
  },
  first_contact_resolution: {
    label: { de: "Lösung beim ersten Kontakt", en: "First-contact resolution" },
    unit: "%",
    period: "month",
    from: ["resolved_at"],
    formula: {
      de: "mit einer Mail und höchstens einem Brief erledigte / erledigte Vorgänge",
      en: "cases done with one mail and at most one letter / cases done",
    },
    compute: quality.firstContactResolution,
  },
  uptime: {
    label: { de: "Laufzeit", en: "Uptime" },
    unit: "hours",
    period: "now",
    from: ["state.startedAt"],
    formula: { de: "seit dem letzten Start", en: "since the last start" },
    compute: (f) => ({ value: minutesSince(f, f.state.startedAt) / 60, n: 1 }),
  },
  oldest_unanswered: {
    label: { de: "Älteste unbeantwortete Mail", en: "Oldest unanswered mail" },
    unit: "hours",
    period: "now",
    from: ["state.oldestUnanswered"],
    formula: { de: "Alter der ältesten Mail, der eine Antwort zusteht", en: "age of the oldest mail that is owed an answer" },
    none: { de: "keine offen", en: "none open" },
    compute: (f) =>
      f.state.oldestUnanswered === null ? { value: null, n: 0 } : { value: minutesSince(f, f.state.oldestUnanswered) / 60, n: 1 },
  },
} as const satisfies Record<string, Kpi>;
export type KpiKey = keyof typeof KPIS;
