// routing rule: one rule on the wire. One input, one output; with the second output on, a match leaves only by it.
import { ask, emptyRouting } from "../../core/routing/ask.ts";
import { parseRule } from "../../core/routing/rule.ts";
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-routing-rule",
  defaults: {
    name: "",
    match: "all",
    conditions: [] as { field: string; operator: string; value: string }[],
    department: "",
    priority: "",
    sla: "",
    tags: "",
    human: "",
    notify: "",
    reply: "",
    archive: false,
    goOn: false,
    ownOutput: false,
  },
  outputs: (config) => (config.ownOutput ? ["on", "matches"] : ["on"]),
  run(work, config, _services, context) {
    const parsed = parseRule({ ...config, id: context.id });
    if (!parsed.ok) throw new Error(`Regel „${context.name}“: ${parsed.reason}`);
    const routing = ask(parsed.rule, { ...work, routing: work.routing ?? emptyRouting() });
    const matched = routing.trace.at(-1)?.result === "matched";
    return { work: { ...work, routing }, to: matched && config.ownOutput ? "matches" : "on" };
  },
});
