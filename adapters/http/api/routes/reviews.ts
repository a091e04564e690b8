// /api/reviews: the work list, and what a person decides there.
import { z } from "zod";
import { DEPARTMENTS } from "../../../../core/words.ts";
import type { ReviewDecision } from "../port.ts";
import { found, outcome, page, pageOf, paging, route } from "../route.ts";
import { corrections, reviewDetail, reviewRow } from "../rows/case.ts";

const params = z.object({ id: z.string().max(40) });
const name = (id: string): string => `Arbeitslisten-Eintrag ${id}`;

/** One row for each button of the work list. */
function decision<B extends z.ZodType>(path: string, summary: string, body: B, decided: (input: z.output<B>) => ReviewDecision) {
  return route({
    method: "post",
    path: `/api/reviews/:id/${path}`,
    role: "staff",
    summary,
    params,
    body,
    answers: { 200: reviewRow },
    run: async ({ port, params: { id }, body: input, actor }) =>
      outcome(await port.reviews.decide(id, decided(input as z.output<B>), actor), name(id)),
  });
}

export const reviewRoutes = [
  route({
    method: "get",
    path: "/api/reviews",
    role: "viewer",
    summary: "Die Arbeitsliste: was ein Mensch entscheiden muss, Dringendes zuerst.",
    query: z.object({ ...paging, state: z.enum(["open", "closed"]).default("open"), department: z.enum(DEPARTMENTS).optional() }),
    answers: { 200: pageOf(reviewRow) },
    run: async ({ port, query: { cursor, ...query } }) => page(await port.reviews.list({ ...query, after: cursor })),
  }),
  route({
    method: "get",
    path: "/api/reviews/:id",
    role: "viewer",
    summary: "Ein Eintrag: die Mail neben dem, was gelesen wurde, und der Entwurf.",
    params,
    answers: { 200: reviewDetail },
    run: async ({ port, params: { id } }) => found(await port.reviews.get(id), name(id)),
  }),
  decision(
    "send",
    "Den Entwurf, gegebenenfalls geändert, absenden und das Vorgeschlagene ausführen.",
    z.strictObject({ subject: z.string().min(1).max(300).optional(), text: z.string().min(1).max(50_000).optional() }),
    (input) => ({ kind: "send", ...input }),
  ),
  decision(
    "correct",
    "Richtigstellen, was falsch verstanden wurde, und neu bearbeiten lassen.",
    z.strictObject({ corrections }),
    (input) => ({ kind: "correct", ...input }),
  ),
  decision(
    "hand-over",
    "An eine andere Abteilung übergeben.",
    z.strictObject({ department: z.enum(DEPARTMENTS), note: z.string().max(2000).default("") }),
    (input) => ({ kind: "hand_over", ...input }),
  ),
  decision("discard", "Ohne Antwort abschließen.", z.strictObject({ reason: z.string().max(500).default("") }), (input) => ({
    kind: "discard",
    ...input,
  })),
  decision("again", "Noch einmal von vorn bearbeiten lassen.", z.strictObject({}), () => ({ kind: "again" })),
  decision("arrived", "Ein Brief, von dem es unklar war, ist angekommen: nichts wird gesendet.", z.strictObject({}), () => ({
    kind: "arrived",
  })),
];
