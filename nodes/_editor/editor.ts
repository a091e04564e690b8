// Editor plugin, server side: gives the nodes' forms their words and checks a rule before it is deployed.
import { parseRule } from "../../core/routing/rule.ts";
import type { Red } from "../_kit/node-red.ts";
import { runtime } from "../_kit/runtime.ts";
import { vocabulary } from "./vocabulary.ts";

/** A rule is a few hundred characters; more is not a rule. */
const MAX_BODY = 65_536;

interface Request {
  body?: unknown;
}
interface Response {
  json(body: unknown): void;
}

export default function editor(red: Red): void {
  const mayRead = red.auth.needsPermission("flows.read");
  red.plugins.registerPlugin("hb-editor", { type: "hb-editor" });
  red.httpAdmin.get("/happy-buttons/vocabulary", mayRead, (_request: Request, response: Response) => {
    response.json(vocabulary(runtime().company));
  });
  // Node-RED has parsed the body: its own admin API takes JSON
  red.httpAdmin.post("/happy-buttons/rule-check", mayRead, (request: Request, response: Response) => {
    const small = JSON.stringify(request.body ?? null).length <= MAX_BODY;
    const parsed = small ? parseRule(request.body, runtime().limits) : { ok: false as const, reason: "Die Regel ist zu groß" };
    response.json(parsed.ok ? { ok: true } : { ok: false, reason: parsed.reason });
  });
}
