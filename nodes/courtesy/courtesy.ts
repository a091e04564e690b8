// courtesy: scores the letter; what falls below the bar goes to a person instead of out.
import { score } from "../../core/courtesy/score.ts";
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-courtesy",
  defaults: { name: "", bar: 0 },
  outputs: ["scored"],
  run(work, config, services, context) {
    const { letter } = work;
    if (!letter) return work;
    const bar = config.bar > 0 ? config.bar : services.company.limits.courtesy_bar;
    const { salutation, title, lastName } = letter.recipient;
    const courtesy = score({
      language: letter.language,
      context: letter.context,
      recipient: { salutation, title, last_name: lastName },
      text: letter.text,
    });
    const below = courtesy.score < bar;
    work.trace.push({
      node: context.id,
      type: "hb-courtesy",
      name: context.name,
      summary:
        services.company.language === "de"
          ? `Höflichkeit ${courtesy.score} von 100${below ? `, unter ${bar}: an einen Menschen` : ""}`
          : `Courtesy ${courtesy.score} of 100${below ? `, below ${bar}: to a person` : ""}`,
      data: { findings: courtesy.findings },
    });
    const human = below
      ? [...work.human, { code: "courtesy" as const, by: context.name, detail: `${courtesy.score} von 100, nötig sind ${bar}` }]
      : work.human;
    return { ...work, letter: { ...letter, courtesy }, human };
  },
});
