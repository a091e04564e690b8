// The four department clerks share their glue: what a clerk knows and does is in core/agents.
import { ACTION_LABELS } from "../../core/agents/action-labels.ts";
import { AGENTS } from "../../core/agents/agents.ts";
import { loadInput } from "../../core/agents/load-input.ts";
import { inEnglish } from "../../core/english/in-english.ts";
import type { Department } from "../../core/words.ts";
import { defineStep } from "./define-step.ts";

export function agentNode(department: Department) {
  return defineStep({
    type: `hb-${department}-agent`,
    defaults: { name: "" },
    outputs: ["decided"],
    async run(work, _config, services, context) {
      const input = await loadInput(work, services.store, {
        company: services.company,
        master: services.master(),
        knowledge: services.knowledge,
      });
      const decision = AGENTS[department].decide(input);
      const { language } = services.company;
      const because = language === "de" ? decision.because : decision.because.map(inEnglish);
      work.trace.push({
        node: context.id,
        type: `hb-${department}-agent`,
        name: context.name,
        summary: `${ACTION_LABELS[decision.action]?.[language] ?? decision.action}: ${because.join("; ")}`,
        data: { human: decision.human, operations: decision.operations.map((o) => o.op), proposed: decision.proposed.map((o) => o.op) },
      });
      return { ...work, decision };
    },
  });
}
