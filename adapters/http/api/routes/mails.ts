// /api/mails: hand one in, and see what became of it.
import { z } from "zod";
import { problem } from "../problem.ts";
import { found, page, pageOf, paging, route } from "../route.ts";
import { mailDetail } from "../rows/case.ts";
import { MAIL_STATES, mailRow, traceRow } from "../rows/mail.ts";

const params = z.object({ id: z.string().max(100) });
const name = (id: string): string => `Mail ${id}`;

/** Bytes as a download that no browser runs or shows as a page of ours. */
const download = (filename: string): Record<string, string> => ({
  "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
  "Content-Security-Policy": "sandbox; default-src 'none'",
});

export const mailRoutes = [
  route({
    method: "post",
    path: "/api/mails",
    role: "staff",
    summary:
      "Eine Mail einliefern. Dieselbe Mail (Message-ID und Inhalt) wird nur einmal bearbeitet, wie oft sie auch kommt; ein Idempotency-Key ist unnötig, schadet aber nicht.",
    query: z.object({ mailbox: z.email().optional() }),
    consumes: "message/rfc822",
    answers: { 202: z.object({ mail_id: z.string(), known: z.boolean() }) },
    async run({ port, query, req }) {
      const raw: unknown = req.body;
      if (!Buffer.isBuffer(raw)) return { problem: problem("wrong_type", "Die Mail als Content-Type message/rfc822 schicken.") };
      if (raw.length === 0) return { problem: problem("bad_request", "Der Inhalt ist leer. Die ganze Mail mit Kopfzeilen schicken.") };
      const ours = port.mails.mailboxes();
      const mailbox = query.mailbox?.toLowerCase();
      if (mailbox !== undefined && !ours.includes(mailbox))
        return { problem: problem("bad_request", `Postfach ${mailbox} gibt es nicht; möglich: ${ours.join(", ")}`) };
      const stored = await port.mails.receive(raw, mailbox);
      return { status: 202, body: stored, headers: { Location: `/api/mails/${encodeURIComponent(stored.mail_id)}` } };
    },
  }),
  route({
    method: "get",
    path: "/api/mails",
    role: "viewer",
    summary: "Mails, neueste zuerst.",
    query: z.object({
      ...paging,
      state: z.enum(MAIL_STATES).optional(),
      mailbox: z.email().optional(),
      sender: z.string().max(320).optional(),
    }),
    answers: { 200: pageOf(mailRow) },
    run: async ({ port, query: { cursor, ...query } }) => page(await port.mails.list({ ...query, after: cursor })),
  }),
  route({
    method: "get",
    path: "/api/mails/:id",
    role: "viewer",
    summary: "Eine Mail: Stand, Vorgang, Aufträge und Briefe.",
    params,
    answers: { 200: mailDetail },
    run: async ({ port, params: { id } }) => found(await port.mails.get(id), name(id)),
  }),
  route({
    method: "get",
    path: "/api/mails/:id/trace",
    role: "viewer",
    summary: "Warum die Mail so behandelt wurde: jede Regel und jeder Schritt mit Grund.",
    params,
    answers: { 200: z.array(traceRow) },
    run: async ({ port, params: { id } }) => found(await port.mails.trace(id), name(id)),
  }),
  route({
    method: "get",
    path: "/api/mails/:id/raw",
    role: "staff",
    summary: "Die Mail, wie sie ankam.",
    params,
    produces: "message/rfc822",
    answers: { 200: z.string() },
    async run({ port, params: { id }, res }) {
      const raw = await port.mails.raw(id);
      if (raw === null) return found(null, name(id));
      res.writeHead(200, { "Content-Type": "message/rfc822", ...download(`${id}.eml`) }).end(raw);
      return null;
    },
  }),
  route({
    method: "get",
    path: "/api/mails/:id/attachments/:attachment",
    role: "staff",
    summary: "Eine Anlage als Download.",
    params: params.extend({ attachment: z.string().max(100) }),
    produces: "application/octet-stream",
    answers: { 200: z.string() },
    async run({ port, params: { id, attachment }, res }) {
      const file = await port.mails.attachment(id, attachment);
      if (file === null) return found(null, `Anlage ${attachment} der Mail ${id}`);
      res.writeHead(200, { "Content-Type": "application/octet-stream", ...download(file.filename) }).end(file.bytes);
      return null;
    },
  }),
];
