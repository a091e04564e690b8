// Taking mail in: raw bytes, location and a piece of work in one transaction, before any mailbox is told. Reading it is not done here.
import type { Kysely } from "kysely";
import type { LeftMail, Place } from "../../core/mail/intake.ts";
import type { IncomingMail, Stored } from "../../core/ports.ts";
import { failPoint } from "../fail-point.ts";
import { askHuman, closeReview } from "./commit/reviews.ts";
import { note, type Trx, type Unit } from "./commit/unit.ts";
import { type Identity, identify } from "./identity.ts";
import type { Database } from "./schema.ts";

/** One lease a lane: the thread's case, else a mail of the same thread, else the sender. */
async function laneOf(trx: Trx, id: Identity): Promise<string> {
  const thread = [...new Set([...(id.inReplyTo ? [id.inReplyTo] : []), ...id.references])].slice(-20);
  if (thread.length > 0) {
    const letter = await trx.selectFrom("outbox").select("case_id").where("message_id", "in", thread).executeTakeFirst();
    if (letter?.case_id) return `case:${letter.case_id}`;
    const mail = await trx.selectFrom("mail").select(["lane", "case_id"]).where("message_id", "in", thread).executeTakeFirst();
    if (mail) return mail.case_id ? `case:${mail.case_id}` : mail.lane;
    return `thread:${id.references[0] ?? id.inReplyTo}`;
  }
  return id.sender ? `sender:${id.sender}` : `mail:${id.mailId}`;
}

/** One row for each copy on a server; its mail must be there already. Mail that is only counted is never marked. */
async function keepLocation(unit: Unit, mail: IncomingMail, mailId: string, outcome: "stored" | "copy"): Promise<void> {
  if (!mail.location) return;
  const { trx, at } = unit;
  const { account, folder, uidvalidity, uid } = mail.location;
  const { review_id } = await trx
    .insertInto("mail_location")
    .values({
      account,
      folder,
      uidvalidity,
      uid,
      mail_id: mailId,
      size: mail.raw.byteLength,
      outcome: mail.purpose === "count" ? "counted" : outcome,
      seen_at: at,
    })
    .onConflict((c) =>
      c
        .columns(["account", "folder", "uidvalidity", "uid"])
        .doUpdateSet((eb) => ({ mail_id: eb.ref("excluded.mail_id"), outcome: eb.ref("excluded.outcome") })),
    )
    .returning("review_id")
    .executeTakeFirstOrThrow();
  if (review_id !== null) await answered(unit, review_id);
}

/** It came after all: the question about a mail that was left on the server is void. */
async function answered(unit: Unit, reviewId: number): Promise<void> {
  const open = await unit.trx.selectFrom("review").select("state").where("review_id", "=", reviewId).executeTakeFirst();
  if (open?.state === "open") await closeReview(unit, { op: "human.close", reviewId: String(reviewId), how: "done" });
}

/**
 * Stores one mail, or recognises it: Message-ID and content decide, not the mailbox it came by.
 * @returns the mail's id and whether it was known; the same Message-ID with other content is new work, flagged
 */
export async function storeMail(unit: Unit, mail: IncomingMail): Promise<Stored> {
  const { trx } = unit;
  const id = identify(mail.raw);
  const known = await trx.selectFrom("mail").select("mail_id").where("mail_id", "=", id.mailId).executeTakeFirst();
  if (known) {
    await keepLocation(unit, mail, id.mailId, "copy");
    await note(unit, { type: "mail.duplicate", mailId: id.mailId, data: { mailbox: mail.mailbox, origin: mail.origin } });
    return { mailId: id.mailId, known: true };
  }
  const namesake = id.messageId
    ? await trx.selectFrom("mail").select("mail_id").where("message_id", "=", id.messageId).executeTakeFirst()
    : undefined;
  const lane = await laneOf(trx, id);
  await trx
    .insertInto("mail")
    .values({
      mail_id: id.mailId,
      message_id: id.messageId,
      content_hash: id.contentHash,
      mailbox: mail.mailbox,
      origin: mail.origin,
      arrived_at: mail.arrivedAt,
      envelope_from: mail.envelopeFrom ?? null,
      sender: id.sender,
      subject: id.subject,
      in_reply_to: id.inReplyTo,
      size: mail.raw.byteLength,
      purpose: mail.purpose,
      state: mail.purpose === "work" ? "waiting" : "counted",
      lane,
      flagged: namesake ? `gleiche Message-ID wie ${namesake.mail_id}, anderer Inhalt` : null,
    })
    .execute();
  await keepLocation(unit, mail, id.mailId, "stored");
  await trx.insertInto("mail_raw").values({ mail_id: id.mailId, bytes: mail.raw }).execute();
  if (mail.purpose === "work")
    await trx
      .insertInto("work")
      .values({
        kind: "mail",
        queue: "triage",
        lane,
        priority: 5,
        state: "waiting",
        not_before: unit.at,
        mail_id: id.mailId,
        payload: JSON.stringify(namesake ? { namesake: namesake.mail_id } : {}),
        unique_key: `mail:${id.mailId}`,
        created_at: unit.at,
      })
      .execute();
  await note(unit, {
    type: mail.purpose === "work" ? "mail.received" : "mail.counted",
    mailId: id.mailId,
    data: { mailbox: mail.mailbox, origin: mail.origin, size: mail.raw.byteLength },
  });
  if (namesake) await note(unit, { type: "mail.changed_content", mailId: id.mailId, data: { other: namesake.mail_id } });
  failPoint("mail.written");
  return { mailId: id.mailId, known: false };
}

export async function rawMail(db: Kysely<Database>, mailId: string): Promise<Uint8Array | null> {
  return (await db.selectFrom("mail_raw").select("bytes").where("mail_id", "=", mailId).executeTakeFirst())?.bytes ?? null;
}

export async function mailToRead(db: Kysely<Database>, mailId: string) {
  const row = await db
    .selectFrom("mail")
    .innerJoin("mail_raw", "mail_raw.mail_id", "mail.mail_id")
    .select(["content_hash", "mailbox", "arrived_at", "envelope_from", "bytes"])
    .where("mail.mail_id", "=", mailId)
    .executeTakeFirst();
  if (!row) return null;
  const hint = {
    mailbox: row.mailbox,
    arrivedAt: row.arrived_at,
    ...(row.envelope_from === null ? {} : { envelopeFrom: row.envelope_from }),
  };
  return { raw: row.bytes, hash: row.content_hash, hint };
}

/** A mail that stays on its server (too large, cannot be fetched) is put before staff once; it is not lost, only elsewhere. */
export async function leaveOnServer(unit: Unit, place: Place, mail: LeftMail): Promise<void> {
  const { account, folder, uidvalidity } = place;
  const added = await unit.trx
    .insertInto("mail_location")
    .values({ account, folder, uidvalidity, uid: mail.uid, mail_id: null, size: mail.size, outcome: "left", seen_at: unit.at })
    .onConflict((c) => c.doNothing())
    .returning("uid")
    .executeTakeFirst();
  if (!added) return;
  const what = mail.why === "too_large" ? `zu groß (${Math.round(mail.size / 1024 / 1024)} MB)` : "nicht vom Server zu holen";
  const detail = `${account}: Mail von ${mail.from || "?"}, Betreff „${mail.subject}“ ist ${what} und bleibt auf dem Server: ${mail.detail}`;
  const reasons = [{ code: "work_failed" as const, by: "Postfach", detail }];
  const reviewId = await askHuman(unit, { op: "human.ask", caseId: null, reasons, proposed: [] });
  await unit.trx
    .updateTable("mail_location")
    .set({ review_id: reviewId })
    .where("account", "=", account)
    .where("folder", "=", folder)
    .where("uidvalidity", "=", uidvalidity)
    .where("uid", "=", mail.uid)
    .execute();
}
