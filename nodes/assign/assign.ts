// assign: final department, priority and SLA due times from what triage found and the rules decided.
import { emptyRouting } from "../../core/routing/ask.ts";
import { assign } from "../../core/routing/assign.ts";
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-assign",
  defaults: { name: "" },
  outputs: ["assigned"],
  run(work, _config, services, context) {
    const ruled = { ...work, routing: work.routing ?? emptyRouting() };
    const assignment = assign(ruled, { company: services.company, now: work.now, calendar: services.calendar });
    work.trace.push({
      node: context.id,
      type: "hb-assign",
      name: context.name,
      summary: `${services.company.departments[assignment.department].label}, Priorität ${assignment.priority}, SLA ${assignment.sla}, weiter: ${assignment.next}`,
      data: { ...assignment },
    });
    return { ...ruled, assignment };
  },
});
