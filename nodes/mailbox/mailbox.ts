// mailbox: watches one IMAP account; stores; then marks the mail done on the server. Its settings are in the company file.
import { defineService } from "../_kit/define-service.ts";
import { startMailbox } from "../_kit/mailboxes.ts";

const SHOWN = {
  connecting: { fill: "yellow", shape: "ring", de: "verbindet", en: "connecting" },
  connected: { fill: "green", shape: "dot", de: "verbunden", en: "connected" },
  reconnecting: { fill: "yellow", shape: "ring", de: "verbindet neu", en: "reconnecting" },
  login_refused: { fill: "red", shape: "ring", de: "Anmeldung abgelehnt", en: "login refused" },
  closed: { fill: "grey", shape: "ring", de: "geschlossen", en: "closed" },
} as const;

export default defineService({
  type: "hb-mailbox",
  defaults: { name: "", address: "" },
  outputs: [],
  start(config, services, context) {
    const { language } = services.company;
    const embedded = language === "de" ? "eingebaut (Ablageordner)" : "embedded (drop folder)";
    const stop = startMailbox(services, config.address, (status) => {
      const { fill, shape, ...label } = SHOWN[status.state];
      context.status({ fill: status.note && status.state === "connected" ? "yellow" : fill, shape, text: label[language] });
    });
    if (!stop) context.status({ fill: "grey", shape: "dot", text: embedded });
    return stop ?? (() => {});
  },
});
