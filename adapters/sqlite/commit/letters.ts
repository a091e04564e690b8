// Letters into the outbox, with the brakes of RFC 3834 checked where they cannot be raced: inside the commit.
import { randomUUID } from "node:crypto";
import type { Operation, OutgoingLetter } from "../../../core/change.ts";
import { askHuman } from "./reviews.ts";
import { note, type Unit } from "./unit.ts";

const hoursBefore = (at: string, hours: number): string => new Date(Date.parse(at) - hours * 3_600_000).toISOString();

async function countAutomatic(
  unit: Unit,
  where: { caseId?: string | null; to?: string; since?: string; acknowledgements: boolean },
): Promise<number> {
  let query = unit.trx
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("auto_submitted", "=", "auto-replied")
    .where("state", "in", ["queued", "sending", "sent", "unknown"]);
  if (where.caseId) query = query.where("case_id", "=", where.caseId);
  if (where.to) query = query.where("to_address", "=", where.to);
  if (where.since) query = query.where("created_at", ">=", where.since);
  if (where.acknowledgements) query = query.where("order_no", "is", null).where("document_no", "is", null);
  return (await query.executeTakeFirstOrThrow()).n;
}

/** Why an automatic letter must not leave, or null. Letters about an order or a document of ours are answers, not acknowledgements. */
async function brake(unit: Unit, letter: OutgoingLetter): Promise<string | null> {
  if (letter.autoSubmitted !== "auto-replied") return null;
  const { limits } = unit.company;
  if ((await countAutomatic(unit, { since: hoursBefore(unit.at, 1), acknowledgements: false })) >= limits.auto_answers_per_hour)
    return `Bremse: mehr als ${limits.auto_answers_per_hour} automatische Antworten in einer Stunde`;
  if (letter.about.orderNo || letter.about.documentNo) return null;
  if (letter.caseId && (await countAutomatic(unit, { caseId: letter.caseId, acknowledgements: true })) >= limits.auto_answers_per_thread)
    return `Bremse: schon ${limits.auto_answers_per_thread} automatische Antwort in diesem Vorgang`;
  if (
    (await countAutomatic(unit, { to: letter.to.address, since: hoursBefore(unit.at, 24), acknowledgements: true })) >=
    limits.auto_answers_per_sender_day
  )
    return `Bremse: schon ${limits.auto_answers_per_sender_day} automatische Antworten an diesen Absender in 24 Stunden`;
  return null;
}

const STATE = { observe: "observed", draft: "draft", send: "queued" } as const satisfies Record<OutgoingLetter["release"], string>;

export async function queueLetter(unit: Unit, op: Extract<Operation, { op: "letter.queue" }>): Promise<void> {
  const { letter } = op;
  const stopped = letter.release === "send" ? await brake(unit, letter) : null;
  if (stopped) {
    await note(unit, { type: "letter.stopped", caseId: letter.caseId, data: { template: letter.template } });
    await askHuman(unit, {
      op: "human.ask",
      caseId: letter.caseId,
      reasons: [{ code: "rule", by: "Bremse", detail: stopped }],
      draft: letter,
      proposed: [],
    });
    return;
  }
  await put(unit, letter, "letter", STATE[letter.release]);
  await note(unit, {
    type: "letter.queued",
    caseId: letter.caseId,
    orderNo: letter.about.orderNo ?? null,
    data: {
      template: letter.template,
      language: letter.language,
      context: letter.context,
      courtesy: letter.courtesy,
      auto: letter.autoSubmitted === "auto-replied",
      observed: letter.release === "observe",
    },
  });
}

/** A message to our own people; it takes the same way out as every letter. */
export async function notify(unit: Unit, op: Extract<Operation, { op: "notify" }>): Promise<void> {
  const { company } = unit.company;
  for (const address of op.to)
    await put(
      unit,
      {
        caseId: op.caseId,
        to: { address, name: "" },
        from: { address: unit.company.departments.info.mailbox, name: company.name },
        subject: op.subject,
        text: op.text,
        language: unit.company.language,
        context: "general",
        template: "notice",
        courtesy: 100,
        inReplyTo: null,
        references: [],
        autoSubmitted: "auto-generated",
        about: {},
        release: "send",
      },
      "notice",
      "queued",
    );
  await note(unit, { type: "notice.queued", caseId: op.caseId, data: { recipients: op.to.length } });
}

async function put(unit: Unit, letter: OutgoingLetter, kind: "letter" | "notice", state: string): Promise<void> {
  await unit.trx
    .insertInto("outbox")
    .values({
      kind,
      case_id: letter.caseId,
      // made once, here: every later attempt to send carries the same Message-ID
      message_id: `<${letter.caseId ?? kind}.${randomUUID()}@${unit.company.company.domain}>`,
      state,
      to_address: letter.to.address,
      to_name: letter.to.name,
      from_address: letter.from.address,
      from_name: letter.from.name,
      subject: letter.subject,
      text: letter.text,
      language: letter.language,
      context: letter.context,
      template: letter.template,
      courtesy: letter.courtesy,
      in_reply_to: letter.inReplyTo,
      refs: JSON.stringify(letter.references),
      auto_submitted: letter.autoSubmitted,
      order_no: letter.about.orderNo ?? null,
      document_no: letter.about.documentNo ?? null,
      not_before: letter.notBefore ?? unit.at,
      created_at: unit.at,
    })
    .execute();
}
