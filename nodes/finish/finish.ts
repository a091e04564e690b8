// finish: hands everything that was decided to one commit. The first arrival wins; a later one for the same lease is journalled.
import { INTENTS } from "../../core/words.ts";
import { defineService } from "../_kit/define-service.ts";
import { finishWork } from "../_kit/finish-work.ts";

let finished = 0;

export default defineService({
  type: "hb-finish",
  defaults: { name: "" },
  outputs: [],
  async input(msg, _config, services, context) {
    if (!msg.work) throw new Error("Nachricht ohne msg.work: vor diesem Knoten fehlt „Arbeit holen“");
    const work = msg.error
      ? { ...msg.work, error: { message: msg.error.message ?? "Fehler", node: msg.error.source?.name || msg.error.source?.type || "?" } }
      : msg.work;
    await finishWork(services, work);
    finished++;
    const intent = work.assignment ? INTENTS[work.assignment.intent][services.company.language] : "";
    context.status({ fill: "green", shape: "dot", text: `${finished} · ${intent}` });
  },
  start: () => () => {},
});
