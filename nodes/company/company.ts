// company (config): names the company file's owner in the editor. The store and the services are the process's; this node makes them visible to the flow.
import { defineService } from "../_kit/define-service.ts";
import { watchFlow } from "../_kit/flow-watch.ts";

export default defineService({
  type: "hb-company",
  category: "config",
  defaults: { name: "" },
  outputs: [],
  start(_config, services, context) {
    return watchFlow(context.red, services);
  },
});
