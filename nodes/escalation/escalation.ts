// escalation: an SLA step has been reached; someone is told, and the next step is set.
import { escalate } from "../../core/sla/escalate.ts";
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-escalation",
  defaults: { name: "" },
  outputs: ["told"],
  async run(work, _config, services, context) {
    const file = work.caseId ? await services.store.caseById(work.caseId) : null;
    const { operations, because } = escalate(file, work.payload, services.company, services.calendar);
    work.trace.push({ node: context.id, type: "hb-escalation", name: context.name, summary: because });
    return { ...work, versions: {}, asked: [...work.asked, ...operations] };
  },
});
