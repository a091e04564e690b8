// Letters into the outbox.
import { randomUUID } from "node:crypto";
import type { Operation, OutgoingLetter } from "../../../core/change.ts";
import { addressKey } from "../../../core/mail/address-key.ts";
import { brake } from "./brakes.ts";
import { askHuman } from "./reviews.ts";
import { note, type Unit } from "./unit.ts";

const STATE = { observe: "observed", draft: "draft", send: "queued" } as const satisfies Record<OutgoingLetter["release"], string>;

export async function queueLetter(unit: Unit, op: Extract<Operation, { op: "letter.queue" }>): Promise<void> {
  const { letter } = op;
  const stopped = letter.release === "send" ? await brake(unit, letter) : null;
  if (stopped) {
    await note(unit, { type: "letter.stopped", caseId: letter.caseId, data: { template: letter.template, brake: stopped.brake } });
    await askHuman(unit, {
      op: "human.ask",
      caseId: letter.caseId,
      reasons: [{ code: "rule", by: "Bremse", detail: stopped.why }],
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
      to_key: addressKey(letter.to.address),
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
