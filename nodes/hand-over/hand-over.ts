// hand over: passes the case to another department with a note.
import { DEPARTMENT_LABELS } from "../../core/labels.ts";
import { DEPARTMENTS, type Department } from "../../core/words.ts";
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-hand-over",
  defaults: { name: "", department: "support", note: "" },
  outputs: ["handed"],
  run(work, config, services, context) {
    const department = config.department as Department;
    if (!DEPARTMENTS.includes(department))
      throw new Error(`Übergabe: die Abteilung „${config.department}“ gibt es nicht; möglich: ${DEPARTMENTS.join(", ")}`);
    const { language, departments } = services.company;
    const to = language === "de" ? departments[department].label : DEPARTMENT_LABELS[department].en;
    const summary = `${{ de: "übergeben an", en: "handed over to" }[language]} ${to}: ${config.note}`;
    work.trace.push({ node: context.id, type: "hb-hand-over", name: context.name, summary });
    if (!work.assignment || work.caseId) return { ...work, handOver: { department, note: config.note } };
    // before the case exists, handing over is assigning
    return { ...work, assignment: { ...work.assignment, department } };
  },
});
