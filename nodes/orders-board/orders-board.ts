// orders board: the dashboard page with orders by state and their next steps. It asks the API by itself and needs no wire.
import { defineWidget, PLACE } from "../_kit/define-widget.ts";

export default defineWidget({ type: "ui-hb-orders", defaults: PLACE, outputs: [] });
