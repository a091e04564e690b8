// The work list widget: the page for what a person must decide. It asks the API by itself.
import { speak } from "./kit/words.js";
import { HbWorkListPage } from "./work-list/page.js";

const { h } = window.Vue;

const HbWorkList = {
  props: {
    id: { type: String, required: true },
    props: { type: Object, default: () => ({}) },
    state: { type: Object, default: () => ({}) },
  },
  created() {
    speak(this.props.words);
  },
  render: () => h(HbWorkListPage),
};

window["ui-hb-work-list"] = { HbWorkList };
