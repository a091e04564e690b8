// /api/cases: what is being worked on, its history, and why it was decided so.
import { z } from "zod";
import { CASE_STATES } from "../../../../core/change.ts";
import { DEPARTMENTS } from "../../../../core/words.ts";
import { found, page, pageOf, paging, route } from "../route.ts";
import { caseDetail, caseRow, intent } from "../rows/case.ts";
import { traceRow } from "../rows/mail.ts";

const params = z.object({ id: z.string().max(100) });
const name = (id: string): string => `Vorgang ${id}`;

export const caseRoutes = [
  route({
    method: "get",
    path: "/api/cases",
    role: "viewer",
    summary: "Vorgänge, neueste zuerst.",
    query: z.object({
      ...paging,
      state: z.enum(CASE_STATES).optional(),
      department: z.enum(DEPARTMENTS).optional(),
      intent: intent.optional(),
      customer_no: z.string().max(40).optional(),
      text: z.string().max(200).optional().meta({ description: "in Betreff, Absender oder Nummer" }),
    }),
    answers: { 200: pageOf(caseRow) },
    run: async ({ port, query: { cursor, ...query } }) => page(await port.cases.list({ ...query, after: cursor })),
  }),
  route({
    method: "get",
    path: "/api/cases/:id",
    role: "viewer",
    summary: "Ein Vorgang (Kennung oder Nummer F-…) mit Mails, Aufträgen, Briefen und Verlauf.",
    params,
    answers: { 200: caseDetail },
    run: async ({ port, params: { id } }) => found(await port.cases.get(id), name(id)),
  }),
  route({
    method: "get",
    path: "/api/cases/:id/trace",
    role: "viewer",
    summary: "Warum so entschieden wurde: jede Regel und jeder Schritt mit Grund.",
    params,
    answers: { 200: z.array(traceRow) },
    run: async ({ port, params: { id } }) => found(await port.cases.trace(id), name(id)),
  }),
];
