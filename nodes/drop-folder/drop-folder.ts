// drop folder: takes in .eml files laid into $HB_DATA/inbox/<mailbox>/.
import { defineService } from "../_kit/define-service.ts";
import { startDropFolder } from "../_kit/mailboxes.ts";

export default defineService({
  type: "hb-drop-folder",
  defaults: { name: "" },
  outputs: [],
  async start(_config, services, context) {
    if (services.mode === "dry") return () => {};
    const stop = await startDropFolder(services);
    context.status({ fill: "green", shape: "dot", text: "inbox/<…>/*.eml" });
    return stop;
  },
});
