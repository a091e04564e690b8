// Labelled mails as training examples: those that ship with the product, and staff's corrections on the work list.
import type { Company } from "../../company.ts";
import type { MailContent } from "../../mail/types.ts";
import type { MasterData } from "../../master-data.ts";
import type { Intent } from "../../words.ts";
import { evidenceOf } from "../intent/intent.ts";
import type { Evidence } from "../intent/rule.ts";
import { suspicionsOf } from "../suspicion/suspicions.ts";
import { view } from "../view.ts";
import type { Example } from "./train.ts";
import { groupsOf } from "./validate.ts";

export interface LabelledMail {
  id: string;
  intent: Intent;
  mail: MailContent;
}

/** A labelled letter as it is trained on and judged. */
export interface Row {
  id: string;
  label: Intent;
  example: Example;
  /** what the rules say about it, without a model */
  evidence: readonly Evidence[];
  /** all that could tie it to other letters of the same hand */
  ties: string;
}

/** The row of one mail and its right intent; its group is set by `grouped`. */
export function rowOf({ id, intent, mail }: LabelledMail, context: { company: Company; master: MasterData }): Row {
  const v = view(mail, context.company, context.master);
  const body = v.body.folded === "" ? v.forwarded.folded : v.body.folded;
  return {
    id,
    label: intent,
    example: { label: intent, subject: v.subject.folded, body, group: id },
    evidence: evidenceOf(v, suspicionsOf(v)),
    ties: `${mail.from?.address ?? ""}\n${mail.subject}\n${mail.text}`,
  };
}

/** The same rows with their groups: letters of one sender, or about one document number, stand together. @param ours our own mail domain, which ties nobody */
export function grouped(rows: readonly Row[], ours: string): Row[] {
  const groups = groupsOf(
    rows.map((row) => row.ties),
    ours,
  );
  return rows.map((row, i) => ({ ...row, example: { ...row.example, group: groups[i]! } }));
}
