// The orders widget: all orders by state.
import { pageWidget } from "./kit/widget.js";
import { HbOrdersPage } from "./orders/page.js";

window["ui-hb-orders"] = { HbOrders: pageWidget(HbOrdersPage) };
