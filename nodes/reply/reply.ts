// reply: fills the letter that the agent asked for. Facts come from stored records only.
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-reply",
  defaults: { name: "" },
  outputs: ["filled"],
  run(work, _config, services, context) {
    const request = work.decision?.letter;
    if (!request || !work.triage) {
      work.trace.push({ node: context.id, type: "hb-reply", name: context.name, summary: "kein Brief" });
      return work;
    }
    const filled = services.letters.fill(request);
    const { salutation, title, lastName } = work.triage.recipient;
    work.trace.push({
      node: context.id,
      type: "hb-reply",
      name: context.name,
      summary: `Brief „${request.template}“ (${request.language})`,
    });
    return {
      ...work,
      letter: {
        template: request.template,
        language: request.language,
        context: request.context,
        ...filled,
        recipient: { salutation, title, lastName },
      },
    };
  },
});
