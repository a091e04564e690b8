// /api/outbox: letters on their way out, and the one button that stops them all.
import { z } from "zod";
import { found, outcome, page, pageOf, paging, route } from "../route.ts";
import { LETTER_STATES, letterDetail, letterRow } from "../rows/mail.ts";

const params = z.object({ id: z.string().max(40) });
const stoppedAnswer = z.object({ stopped: z.boolean() });
const name = (id: string): string => `Brief ${id}`;

export const outboxRoutes = [
  route({
    method: "get",
    path: "/api/outbox",
    role: "viewer",
    summary: "Briefe, neueste zuerst.",
    query: z.object({ ...paging, state: z.enum(LETTER_STATES).optional(), case_id: z.string().max(100).optional() }),
    answers: { 200: pageOf(letterRow).extend(stoppedAnswer.shape) },
    async run({ port, query: { cursor, ...query } }) {
      const reply = page(await port.outbox.list({ ...query, after: cursor }));
      return reply && "body" in reply ? { body: { ...(reply.body as object), stopped: await port.outbox.stopped() } } : reply;
    },
  }),
  route({
    method: "post",
    path: "/api/outbox/stop",
    role: "staff",
    summary: "Allen Versand anhalten. Was wartet, bleibt liegen.",
    answers: { 200: stoppedAnswer },
    async run({ port, actor }) {
      await port.outbox.stop(true, actor);
      return { body: { stopped: true } };
    },
  }),
  route({
    method: "post",
    path: "/api/outbox/start",
    role: "staff",
    summary: "Den Versand wieder freigeben.",
    answers: { 200: stoppedAnswer },
    async run({ port, actor }) {
      await port.outbox.stop(false, actor);
      return { body: { stopped: false } };
    },
  }),
  route({
    method: "get",
    path: "/api/outbox/:id",
    role: "viewer",
    summary: "Ein Brief mit Text.",
    params,
    answers: { 200: letterDetail },
    run: async ({ port, params: { id } }) => found(await port.outbox.get(id), name(id)),
  }),
  route({
    method: "post",
    path: "/api/outbox/:id/release",
    role: "staff",
    summary: "Einen Entwurf zum Versand freigeben.",
    params,
    answers: { 200: letterDetail },
    run: async ({ port, params: { id }, actor }) => outcome(await port.outbox.release(id, actor), name(id)),
  }),
  route({
    method: "post",
    path: "/api/outbox/:id/discard",
    role: "staff",
    summary: "Einen Entwurf verwerfen.",
    params,
    body: z.strictObject({ reason: z.string().max(500).default("") }),
    answers: { 200: letterDetail },
    run: async ({ port, params: { id }, body, actor }) => outcome(await port.outbox.discard(id, body.reason, actor), name(id)),
  }),
];
