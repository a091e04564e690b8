// A row of the outbox as the letter that it is.
import type { Selectable } from "kysely";
import type { OutgoingLetter } from "../../core/change.ts";
import type { Database } from "./schema.ts";

export const toLetter = (r: Selectable<Database["outbox"]>): OutgoingLetter => ({
  caseId: r.case_id,
  to: { address: r.to_address, name: r.to_name },
  from: { address: r.from_address, name: r.from_name },
  subject: r.subject,
  text: r.text,
  language: r.language as OutgoingLetter["language"],
  context: r.context as OutgoingLetter["context"],
  template: r.template,
  courtesy: r.courtesy ?? 0,
  inReplyTo: r.in_reply_to,
  references: JSON.parse(r.refs) as string[],
  autoSubmitted: r.auto_submitted as OutgoingLetter["autoSubmitted"],
  about: { ...(r.order_no ? { orderNo: r.order_no } : {}), ...(r.document_no ? { documentNo: r.document_no } : {}) },
  release: "send",
});
