// triage (InfoAgent): language, intent, department, urgency, OEM, sender, threading, may-we-reply; and the order's facts if there is one.
import { languageName, URGENCY_LABELS } from "../../core/labels.ts";
import { intakeReasons } from "../../core/mail/intake-reasons.ts";
import { findReturned } from "../../core/mail/returned-letter.ts";
import { findThread } from "../../core/mail/thread.ts";
import { readOrder } from "../../core/orders/read/read-order.ts";
import { triage } from "../../core/triage/triage.ts";
import type { Triage } from "../../core/triage/types.ts";
import { INTENTS, type LetterLanguage } from "../../core/words.ts";
import { defineStep } from "../_kit/define-step.ts";

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

/** "Bestellung (98 %), Deutsch, Dringlichkeit hoch, Kunde 10002" */
function summary({ intent, language, urgency, customerNo }: Triage, screen: LetterLanguage): string {
  const customer = customerNo.value ? [`${{ de: "Kunde", en: "customer" }[screen]} ${customerNo.value}`] : [];
  const is = `${INTENTS[intent.value][screen]} (${percent(intent.confidence)})`;
  return [
    is,
    languageName(language.value, screen),
    `${{ de: "Dringlichkeit", en: "urgency" }[screen]} ${URGENCY_LABELS[urgency.value][screen]}`,
    ...customer,
  ].join(", ");
}

export default defineStep({
  type: "hb-triage",
  defaults: { name: "" },
  outputs: ["triaged"],
  async run(work, _config, services, context) {
    const { mail } = work;
    if (!mail) throw new Error("Triage braucht eine gelesene Mail: davor fehlt „Mail lesen“");
    const { company } = services;
    const master = services.master();
    const found = triage(mail, { company, master, now: work.now, model: services.model() });
    const { joined: thread, suggested } = await findThread(mail, found, services.store, master);
    const returned = await findReturned(mail, services.store, company.smtp?.archive);
    const customer = found.customerNo.value ? (master.customer(found.customerNo.value) ?? null) : null;
    const order = readOrder(mail, { intent: found.intent.value, language: found.language.value, customer, master, now: mail.date });
    work.trace.push({
      node: context.id,
      type: "hb-triage",
      name: context.name,
      summary: summary(found, company.language),
      data: { ...found, thread, ...(suggested ? { suggested } : {}), ...(returned ? { returned } : {}) },
    });
    return {
      ...work,
      triage: found,
      human: [...work.human, ...intakeReasons(work.payload)],
      ...(order ? { order } : {}),
      ...(returned ? { returned } : {}),
      ...(suggested ? { suggested } : {}),
      ...(thread
        ? { thread: { caseId: thread.caseId, how: thread.how }, versions: { ...work.versions, [`case:${thread.caseId}`]: thread.version } }
        : {}),
    };
  },
});
