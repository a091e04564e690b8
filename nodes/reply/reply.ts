// reply: fills the letter that the agent asked for. Facts come from stored records only.
import { languageName } from "../../core/labels.ts";
import { letterName } from "../../core/letters/names.ts";
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-reply",
  defaults: { name: "" },
  outputs: ["filled"],
  run(work, _config, services, context) {
    const screen = services.company.language;
    const request = work.decision?.letter;
    if (!request || !work.triage) {
      work.trace.push({ node: context.id, type: "hb-reply", name: context.name, summary: { de: "kein Brief", en: "no letter" }[screen] });
      return work;
    }
    const filled = services.letters.fill(request);
    const { salutation, title, lastName } = work.triage.recipient;
    work.trace.push({
      node: context.id,
      type: "hb-reply",
      name: context.name,
      summary: `${{ de: "Brief", en: "Letter" }[screen]}: ${letterName(request.template, screen)} (${languageName(request.language, screen)})`,
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
