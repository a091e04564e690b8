// Errors as RFC 9457 problem+json: what went wrong, on what, and the way out, in the staff's language.
import type { ServerResponse } from "node:http";
import type { LetterLanguage } from "../../../core/words.ts";
import { problemIn } from "./staff-language.ts";

/** One row for each kind of refusal; `type` is the stable part that programs may look at. */
export const PROBLEMS = {
  bad_request: { status: 400, title: "Eingabe ungültig" },
  not_logged_in: { status: 401, title: "Anmeldung nötig" },
  not_allowed: { status: 403, title: "Keine Berechtigung" },
  foreign_page: { status: 403, title: "Anfrage von fremder Seite abgelehnt" },
  not_found: { status: 404, title: "Nicht gefunden" },
  refused: { status: 409, title: "Im jetzigen Stand nicht möglich" },
  too_large: { status: 413, title: "Zu groß" },
  wrong_type: { status: 415, title: "Inhaltstyp nicht unterstützt" },
  slow_down: { status: 429, title: "Zu viele Versuche" },
  failed: { status: 500, title: "Interner Fehler" },
  not_ready: { status: 503, title: "Noch nicht bereit" },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemKind = keyof typeof PROBLEMS;

export interface Problem {
  type: string;
  title: string;
  status: number;
  /** names the object, the rule and the way out */
  detail: string;
  /** for bad_request: each field that did not fit */
  errors?: { field: string; message: string }[];
}

export function problem(kind: ProblemKind, detail: string, errors?: Problem["errors"]): Problem {
  return { type: `urn:happy-buttons:${kind}`, ...PROBLEMS[kind], detail, ...(errors ? { errors } : {}) };
}

/** @param language of the screens; sentences are written in German and leave in it */
export function sendProblem(res: ServerResponse, written: Problem, language: LetterLanguage = "de"): void {
  const body = problemIn(written, language);
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.statusCode = body.status;
  res.setHeader("Content-Type", "application/problem+json; charset=utf-8");
  res.setHeader("Cache-Control", "no-store");
  if (body.status === 401) res.setHeader("WWW-Authenticate", 'Bearer realm="Happy Buttons"');
  res.end(JSON.stringify(body));
}
