// kpi: placeholder
import { defineService } from "../_kit/define-service.ts";

export default defineService({ type: "hb-kpi", defaults: { name: "" }, outputs: [], start: () => () => {} });
