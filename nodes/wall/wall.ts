// wall: the control room page on the dashboard, drawn from what the kpi node sends it.
import { defineWidget, PLACE } from "../_kit/define-widget.ts";

export default defineWidget({ type: "ui-hb-wall", defaults: PLACE, outputs: [] });
