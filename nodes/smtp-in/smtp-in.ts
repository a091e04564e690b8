// smtp in: a local SMTP listener that takes mail for our mailboxes; 250 only after the mail is stored.
import { defineService } from "../_kit/define-service.ts";
import { startListener } from "../_kit/mailboxes.ts";

export default defineService({
  type: "hb-smtp-in",
  defaults: { name: "", port: 2525 },
  outputs: [],
  async start(config, services, context) {
    if (services.mode === "dry") return () => {};
    const port = Number(services.env["HB_SMTP_PORT"] || config.port);
    const stop = await startListener(services, port);
    context.status({ fill: "green", shape: "dot", text: `127.0.0.1:${port}` });
    return stop;
  },
});
