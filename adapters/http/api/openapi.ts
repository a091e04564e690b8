// /openapi.json (OpenAPI 3.1), printed from the table of routes.
import { z } from "zod";
import { PROBLEMS, type ProblemKind } from "./problem.ts";
import type { Route } from "./route.ts";

type Json = Record<string, unknown>;

/** `input`: what may be sent (defaults are optional); `output`: what comes back. */
const schema = (type: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(type, { io, unrepresentable: "any" });
  return json;
};

const PROBLEM_SCHEMA = {
  type: "object",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string", enum: Object.keys(PROBLEMS).map((kind) => `urn:happy-buttons:${kind}`) },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "nennt Gegenstand, Regel und Ausweg" },
    errors: { type: "array", items: { type: "object", properties: { field: { type: "string" }, message: { type: "string" } } } },
  },
};

/** Which refusals a route can give follows from what it takes. */
function refusals(route: Route): ProblemKind[] {
  const kinds: ProblemKind[] = route.role === null ? [] : ["not_logged_in", "not_allowed"];
  if (route.query || route.body || route.params || route.consumes) kinds.unshift("bad_request");
  if (route.params) kinds.push("not_found");
  if (route.method !== "get") kinds.push("refused");
  if (route.consumes) kinds.push("too_large", "wrong_type");
  return kinds;
}

function parameters(route: Route): Json[] {
  const place = (type: z.ZodType | undefined, where: "path" | "query"): Json[] => {
    const json = type ? schema(type, "input") : {};
    const required = (json.required as string[] | undefined) ?? [];
    return Object.entries((json.properties as Record<string, Json> | undefined) ?? {}).map(([name, of]) => ({
      ...{ name, in: where, required: where === "path" || required.includes(name), schema: of },
    }));
  };
  return [...place(route.params, "path"), ...place(route.query, "query")];
}

function operation(route: Route): Json {
  const body = route.consumes
    ? { required: true, content: { [route.consumes]: { schema: { type: "string", format: "binary" } } } }
    : route.body && { required: true, content: { "application/json": { schema: schema(route.body, "input") } } };
  const answers = Object.entries(route.answers).map(([status, type]) => [
    status,
    type === null
      ? { description: "Erledigt" }
      : { description: "OK", content: { [route.produces ?? "application/json"]: { schema: schema(type, "output") } } },
  ]);
  const problems = new Map<number, string>();
  for (const kind of refusals(route)) problems.set(PROBLEMS[kind].status, PROBLEMS[kind].title);
  const refused = [...problems].map(([status, description]) => [
    status,
    { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
  ]);
  return {
    operationId: `${route.method}_${route.path.replace(/\W+/g, "_").replace(/^_|_$/g, "")}`,
    summary: route.summary,
    description: route.role === null ? "Ohne Anmeldung." : `Ab Rolle ${route.role}.`,
    tags: [/^\/api\/([\w-]+)/.exec(route.path)?.[1] ?? "system"],
    parameters: parameters(route),
    ...(body ? { requestBody: body } : {}),
    responses: Object.fromEntries([...refused, ...answers]),
    ...(route.role === null ? { security: [] } : {}),
  };
}

/** Express's ":id" as OpenAPI's "{id}". */
export const openApiPath = (path: string): string => path.replace(/:(\w+)/g, "{$1}");

export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = openApiPath(route.path);
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Happy Buttons",
      version,
      description: "Fehler kommen als application/problem+json (RFC 9457). Beträge in Cent, Zeiten in UTC.",
    },
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "HB_API_TOKEN oder ein Token aus /api/tokens" },
        session: { type: "apiKey", in: "cookie", name: "hb_session", description: "Anmeldung im Browser unter /login" },
      },
    },
  };
}
