// assign: final department, priority and SLA due times from what triage found and the rules decided.
import { DEPARTMENT_LABELS, NEXT_LABELS, SLA_LABELS } from "../../core/labels.ts";
import { emptyRouting } from "../../core/routing/ask.ts";
import { assign } from "../../core/routing/assign.ts";
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-assign",
  defaults: { name: "" },
  outputs: ["assigned"],
  run(work, _config, services, context) {
    const { language, departments } = services.company;
    const ruled = { ...work, routing: work.routing ?? emptyRouting() };
    const assignment = assign(ruled, { company: services.company, now: work.now, calendar: services.calendar });
    work.trace.push({
      node: context.id,
      type: "hb-assign",
      name: context.name,
      summary: [
        language === "de" ? departments[assignment.department].label : DEPARTMENT_LABELS[assignment.department].en,
        `${{ de: "Priorität", en: "priority" }[language]} ${assignment.priority}`,
        SLA_LABELS[assignment.sla][language],
        NEXT_LABELS[assignment.next][language],
      ].join(", "),
      data: { ...assignment },
    });
    return { ...ruled, assignment };
  },
});
