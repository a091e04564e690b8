// Triage: what one mail is, who wrote it, how urgent it is, whether it may be answered. Pure; a few finders, one file each.
import type { Company } from "../company.ts";
import { DEPARTMENT_LABELS } from "../labels.ts";
import type { MailContent } from "../mail/types.ts";
import type { MasterData } from "../master-data.ts";
import { type Department, INTENTS, type Intent } from "../words.ts";
import { bankChange } from "./bank-change.ts";
import { customerNo, oem } from "./customer.ts";
import { humanReasons } from "./human.ts";
import { type Judgement, judgeIntent } from "./intent/intent.ts";
import { otherIntents, splitWith } from "./intent/several.ts";
import { language } from "./language.ts";
import { legalThreat } from "./legal.ts";
import { SHIPPED_MODEL } from "./model/shipped.ts";
import type { Model } from "./model/types.ts";
import { recipient } from "./recipient.ts";
import { references } from "./references.ts";
import { reply } from "./reply.ts";
import { suspicionsOf } from "./suspicion/suspicions.ts";
import type { Finding, Triage } from "./types.ts";
import { urgency } from "./urgency.ts";
import { view } from "./view.ts";

/** Raised whenever a rule, table or finder changes what comes out. */
export const RULES_VERSION = "rules/2";

export interface TriageContext {
  company: Company;
  master: MasterData;
  /** UTC ISO; triage itself counts from the mail's date */
  now: string;
  /** another model than the shipped one, e.g. retrained from corrections */
  model?: Model;
  /** the case this thread belongs to, if one is known */
  knownThread?: { caseNo: string } | null;
}

/** A department is as certain as all its intents together. */
function department(judged: Judgement): Finding<Department> {
  const value = INTENTS[judged.intent.value].department;
  const share = (Object.keys(INTENTS) as Intent[]).reduce(
    (sum, intent) => (INTENTS[intent].department === value ? sum + judged.shares[intent] : sum),
    0,
  );
  return {
    value,
    confidence: Number(share.toFixed(3)),
    reason: `${INTENTS[judged.intent.value].de} ist Sache von: ${DEPARTMENT_LABELS[value].de}`,
  };
}

/** Probability that the mail is of a kind that never gets an answer. */
const silentShare = (judged: Judgement): number =>
  (Object.keys(INTENTS) as Intent[]).reduce((sum, i) => (INTENTS[i].answer ? sum : sum + judged.shares[i]), 0);

/** Understands one mail. Every finding carries its confidence (0..1) and its reason (German). */
export function triage(mail: MailContent, context: TriageContext): Triage {
  const v = view(mail, context.company, context.master);
  const model = context.model ?? SHIPPED_MODEL;
  const suspicions = suspicionsOf(v);
  const lang = language(v);
  const judged = judgeIntent(v, suspicions, model, lang.value);
  const { intent } = judged;
  const others = otherIntents(v, judged);
  const found = references(v, intent.value);
  if (context.knownThread) found.case_no = [...new Set([...(found.case_no ?? []), context.knownThread.caseNo])];
  return {
    language: lang,
    intent,
    otherIntents: others,
    department: department(judged),
    urgency: urgency(v, intent.value),
    oem: oem(v),
    customerNo: customerNo(v),
    reply: reply({ v, intent, silent: silentShare(judged), suspicions }),
    references: found,
    suspicions,
    human: humanReasons({
      v,
      intent,
      language: lang,
      suspicions,
      legal: legalThreat(v),
      bankChange: bankChange(v),
      split: splitWith(judged, others),
    }),
    recipient: recipient(v),
    version: `${RULES_VERSION} model/${model.version}`,
  };
}
