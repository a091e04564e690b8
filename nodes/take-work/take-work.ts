// take work: leases work of one queue, so many at a time, and sends each piece down the wires as msg.work.
import { QUEUES, type Queue } from "../../core/words.ts";
import { defineService } from "../_kit/define-service.ts";
import { startTaking } from "../_kit/taking.ts";

export default defineService({
  type: "hb-take-work",
  defaults: { name: "", queue: "triage", atOnce: 0, limitMinutes: 2 },
  outputs: ["work"],
  start(config, services, context) {
    const queue = config.queue as Queue;
    if (!QUEUES.includes(queue)) throw new Error(`Warteschlange „${config.queue}“ gibt es nicht; möglich: ${QUEUES.join(", ")}`);
    const department = queue === "triage" || queue === "timer" ? undefined : services.company.departments[queue];
    const atOnce = config.atOnce > 0 ? config.atOnce : (department?.capacity ?? 8);
    return startTaking({
      services,
      taker: context.id,
      queue,
      atOnce,
      limitMs: config.limitMinutes * 60_000,
      send: context.sendWork,
      show: (running) =>
        context.status({ fill: running > 0 ? "blue" : "grey", shape: running > 0 ? "dot" : "ring", text: `${running}/${atOnce}` }),
    });
  },
});
