// routing rule: one rule on the wire. One input, one output; with the second output on, a match leaves only by it.
import { ask, emptyRouting } from "../../core/routing/ask.ts";
import { type ParsedRule, parseRule } from "../../core/routing/rule.ts";
import { defineStep } from "../_kit/define-step.ts";

/** Compiled once for each deployed node. */
const PARSED = new WeakMap<object, ParsedRule>();

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
  run(work, config, services, context) {
    let parsed = PARSED.get(config);
    if (!parsed) {
      parsed = parseRule({ ...config, id: context.id, name: context.name }, services.limits);
      PARSED.set(config, parsed);
    }
    if (!parsed.ok) {
      // a rule deployed half-filled must not hold up all mail: each goes on, and a person is told why it needs a look
      const human = [...work.human, { code: "rule" as const, by: context.name, detail: parsed.reason }];
      work.trace.push({ node: context.id, type: "hb-routing-rule", name: context.name, summary: `nicht gefragt: ${parsed.reason}` });
      return { work: { ...work, human }, to: "on" };
    }
    const routing = ask(parsed.rule, { ...work, routing: work.routing ?? emptyRouting() });
    const matched = routing.trace.at(-1)?.result === "matched";
    return { work: { ...work, routing }, to: matched && config.ownOutput ? "matches" : "on" };
  },
});
