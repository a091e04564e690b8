// What people put right on the work list, as triage learns from it: the last word on each mail's intent.
import type { Kysely } from "kysely";
import { INTENTS, type Intent } from "../../../core/words.ts";
import type { Database } from "../schema.ts";

export interface IntentCorrection {
  /** grows with time */
  id: number;
  mailId: string;
  intent: Intent;
}

/** One row a mail, oldest first; a mail that was corrected twice counts as it was left. An intent that no longer exists is left out. */
export async function intentCorrections(db: Kysely<Database>): Promise<IntentCorrection[]> {
  const rows = await db
    .selectFrom("correction")
    .select(["correction_id", "mail_id", "is_now"])
    .where("field", "=", "intent")
    .where("mail_id", "is not", null)
    .orderBy("correction_id")
    .execute();
  const last = new Map<string, IntentCorrection>();
  for (const { correction_id: id, mail_id, is_now } of rows) {
    const mailId = mail_id as string;
    last.delete(mailId);
    if (is_now in INTENTS) last.set(mailId, { id, mailId, intent: is_now as Intent });
  }
  return [...last.values()];
}
