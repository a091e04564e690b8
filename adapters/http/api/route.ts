// A route as data: one row mounts it, checks its input, guards it by role and describes it in the OpenAPI document.

import type { Request, Response } from "express";
import { z } from "zod";
import type { Actor } from "../../../core/change.ts";
import type { LetterLanguage } from "../../../core/words.ts";
import type { Identity, Role } from "../access/roles.ts";
import type { Users } from "../users.ts";
import type { LogBuffer } from "./log-buffer.ts";
import type { Metrics } from "./metrics.ts";
import type { ApiPort, Key, Outcome, Page } from "./port.ts";
import { type Problem, problem } from "./problem.ts";

/** Everything a handler may use besides its own input. */
export interface ApiServices {
  port: ApiPort;
  users: Users;
  log: LogBuffer;
  metrics: Metrics;
  /** biggest mail that POST /api/mails takes, bytes */
  maxMailBytes: number;
  /** of the screens: sentences in answers and refusals */
  language: LetterLanguage;
}

export interface Call<P, Q, B> extends ApiServices {
  /** null only on routes that are open to all */
  identity: Identity | null;
  /** who is written into the journal */
  actor: Actor;
  params: P;
  query: Q;
  body: B;
  req: Request;
  res: Response;
}

/** What a handler returns: a body, a status with a body, a refusal, or null if it has written the answer itself. */
export type Reply = { status?: number; body: unknown; headers?: Record<string, string> } | { problem: Problem } | null;

interface Shape<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** express form: /api/mails/:id */
  path: string;
  /** null: open without a login; the gate must know the path too (access/areas.ts) */
  role: Role | null;
  /** German: staff read the API page too */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** not JSON: the content types of body or answer, described but not parsed */
  consumes?: string;
  produces?: string;
  /** answer by status; null: no content */
  answers: Record<number, z.ZodType | null>;
  run(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<Reply>;
}
export type Route = Omit<Shape<z.ZodType, z.ZodType, z.ZodType>, "run"> & { run(call: Call<unknown, unknown, unknown>): Promise<Reply> };

/** Keeps the handler's input types while the table holds them all alike. The router parses before it calls. */
export function route<P extends z.ZodType = z.ZodUnknown, Q extends z.ZodType = z.ZodUnknown, B extends z.ZodType = z.ZodUnknown>(
  shape: Shape<P, Q, B>,
): Route {
  return shape as unknown as Route;
}

/** ?limit=&cursor= on every list. The cursor is the port's sort key, made opaque. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .max(500)
    .optional()
    .transform((text, context): Key | null => {
      if (text === undefined) return null;
      try {
        return z.array(z.union([z.string(), z.number()])).parse(JSON.parse(Buffer.from(text, "base64url").toString()));
      } catch {
        context.addIssue({ code: "custom", message: "kein Cursor dieser API; den aus „next“ unverändert übernehmen" });
        return z.NEVER;
      }
    }),
};

export const pageOf = <T extends z.ZodType>(row: T) => z.object({ items: z.array(row), next: z.string().nullable() });

export const page = <T>({ items, next }: Page<T>): Reply => ({
  body: { items, next: next && Buffer.from(JSON.stringify(next)).toString("base64url") },
});

/** 404 for null, else 200. @param what German, e.g. "Auftrag AB-2026-00001" */
export const found = (value: unknown, what: string): Reply =>
  value === null ? { problem: problem("not_found", `${what} gibt es nicht. Kennung prüfen oder in der Liste suchen.`) } : { body: value };

/** 404, 409 with the reason, or 200. */
export function outcome(result: Outcome<unknown>, what: string): Reply {
  if (result === null) return found(null, what);
  return result.ok ? { body: result.value } : { problem: problem("refused", result.reason) };
}
