// work list: the dashboard page for what a person must decide. It asks the API by itself and needs no wire.
import { defineWidget, PLACE } from "../_kit/define-widget.ts";

export default defineWidget({ type: "ui-hb-work-list", defaults: PLACE, outputs: [] });
