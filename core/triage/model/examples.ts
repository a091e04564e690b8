// Labelled mails as training examples: the sample mails of scripts/train.ts, and staff's corrections on the work list.
import type { Company } from "../../company.ts";
import type { MailContent } from "../../mail/types.ts";
import type { MasterData } from "../../master-data.ts";
import type { Intent } from "../../words.ts";
import { view } from "../view.ts";
import type { Example } from "./train.ts";

/** The example that a mail and its right intent make. `group`: the sender, so that validation keeps a sender together. */
export function exampleOf(mail: MailContent, label: Intent, context: { company: Company; master: MasterData }): Example {
  const v = view(mail, context.company, context.master);
  const body = v.body.folded === "" ? v.forwarded.folded : v.body.folded;
  return { label, subject: v.subject.folded, body, group: v.from.address };
}
