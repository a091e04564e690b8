// /api/users, /api/tokens, /api/kiosks: who may come in. For admins; secrets are shown once, when they are made.
import { z } from "zod";
import { USER_ROLES } from "../../access/roles.ts";
import { problem } from "../problem.ts";
import { found, type Reply, route } from "../route.ts";

const name = z.string().trim().min(1).max(80);
const role = z.enum(USER_ROLES);
const user = z.object({ name: z.string(), role, created_at: z.string() });
const kiosk = z.object({ id: z.string(), name: z.string(), created_at: z.string(), last_used_at: z.string().nullable() });
const token = kiosk.extend({ role });
const byName = z.object({ name });
const byId = z.object({ id: z.string().max(60) });

const refusable = (result: { ok: true; value: unknown } | { ok: false; reason: string }, status: number): Reply =>
  result.ok ? { status, body: result.value } : { problem: problem("refused", result.reason) };
const gone = (done: boolean, what: string): Reply => (done ? { status: 204, body: null } : found(null, what));

export const peopleRoutes = [
  route({
    method: "get",
    path: "/api/me",
    role: "viewer",
    summary: "Wer ich bin und was ich darf.",
    answers: { 200: z.object({ name: z.string(), role }) },
    run: async ({ identity }) => ({ body: { name: identity?.name, role: identity?.role } }),
  }),
  route({
    method: "get",
    path: "/api/users",
    role: "admin",
    summary: "Alle Benutzer.",
    answers: { 200: z.object({ items: z.array(user) }) },
    run: async ({ users }) => ({ body: { items: users.list() } }),
  }),
  route({
    method: "post",
    path: "/api/users",
    role: "admin",
    summary: "Einen Benutzer anlegen.",
    body: z.strictObject({ name, role, password: z.string().max(200) }),
    answers: { 201: user },
    run: async ({ users, body }) => refusable(await users.add(body.name, body.role, body.password), 201),
  }),
  route({
    method: "patch",
    path: "/api/users/:name",
    role: "admin",
    summary: "Rolle oder Passwort ändern. Beendet dessen Anmeldungen.",
    params: byName,
    body: z.strictObject({ role: role.optional(), password: z.string().max(200).optional() }),
    answers: { 200: user },
    run: async ({ users, params, body }) => refusable(await users.change(params.name, body), 200),
  }),
  route({
    method: "delete",
    path: "/api/users/:name",
    role: "admin",
    summary: "Einen Benutzer entfernen.",
    params: byName,
    answers: { 204: null },
    run: async ({ users, params }) => refusable(users.remove(params.name), 204),
  }),
  route({
    method: "get",
    path: "/api/tokens",
    role: "admin",
    summary: "Alle API-Token, ohne das Geheimnis.",
    answers: { 200: z.object({ items: z.array(token) }) },
    run: async ({ users }) => ({ body: { items: users.keys.tokens() } }),
  }),
  route({
    method: "post",
    path: "/api/tokens",
    role: "admin",
    summary: "Ein API-Token anlegen. Es wird nur dieses eine Mal gezeigt.",
    body: z.strictObject({ name, role }),
    answers: { 201: token.extend({ token: z.string() }) },
    run: async ({ users, body }) => ({ status: 201, body: users.keys.addToken(body.name, body.role) }),
  }),
  route({
    method: "delete",
    path: "/api/tokens/:id",
    role: "admin",
    summary: "Ein API-Token widerrufen. Gilt sofort.",
    params: byId,
    answers: { 204: null },
    run: async ({ users, params: { id } }) => gone(users.keys.revokeToken(id), `Token ${id}`),
  }),
  route({
    method: "get",
    path: "/api/kiosks",
    role: "admin",
    summary: "Alle Links für Wandbildschirme, ohne das Geheimnis.",
    answers: { 200: z.object({ items: z.array(kiosk) }) },
    run: async ({ users }) => ({ body: { items: users.keys.kiosks() } }),
  }),
  route({
    method: "post",
    path: "/api/kiosks",
    role: "admin",
    summary: "Einen Link für einen Wandbildschirm anlegen. Er öffnet nur den Leitstand und wird nur dieses eine Mal gezeigt.",
    body: z.strictObject({ name }),
    answers: { 201: kiosk.extend({ token: z.string(), path: z.string() }) },
    async run({ users, body }) {
      const made = users.keys.addKiosk(body.name);
      return { status: 201, body: { ...made, path: `/kiosk/${made.token}` } };
    },
  }),
  route({
    method: "delete",
    path: "/api/kiosks/:id",
    role: "admin",
    summary: "Einen Link für einen Wandbildschirm widerrufen. Gilt sofort.",
    params: byId,
    answers: { 204: null },
    run: async ({ users, params: { id } }) => gone(users.keys.revokeKiosk(id), `Kiosk-Link ${id}`),
  }),
];
