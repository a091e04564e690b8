// The orders widget: all orders by state. It asks the API by itself.
import { speak } from "./kit/words.js";
import { HbOrdersPage } from "./orders/page.js";

const { h } = window.Vue;

const HbOrders = {
  props: {
    id: { type: String, required: true },
    props: { type: Object, default: () => ({}) },
    state: { type: Object, default: () => ({}) },
  },
  created() {
    speak(this.props.words);
  },
  render: () => h(HbOrdersPage),
};

window["ui-hb-orders"] = { HbOrders };
