// outbox: sends what is due, with retries. The only way by which mail leaves.
import { defineService } from "../_kit/define-service.ts";
import { compose, openMailer } from "../_kit/mailer.ts";
import { startSending } from "../_kit/sending.ts";

export default defineService({
  type: "hb-outbox",
  defaults: { name: "", atOnce: 4 },
  outputs: [],
  start(config, services, context) {
    if (services.mode === "dry") return () => {};
    return startSending({
      services,
      mailer: openMailer(services),
      compose,
      atOnce: config.atOnce,
      random: Math.random,
      show: ({ stopped, sent, trouble }) => {
        if (stopped) context.status({ fill: "red", shape: "ring", text: "Versand angehalten" });
        else if (trouble) context.status({ fill: "yellow", shape: "ring", text: trouble.slice(0, 60) });
        else context.status({ fill: "green", shape: "dot", text: `${sent} versandt` });
      },
    });
  },
});
