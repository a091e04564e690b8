// api: placeholder
import { defineService } from "../_kit/define-service.ts";

export default defineService({ type: "hb-api", defaults: { name: "" }, outputs: [], start: () => () => {} });
