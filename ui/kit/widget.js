// A dashboard widget that is one page: it speaks the words it is given and asks the API by itself.
import { speak } from "./words.js";

const { h } = window.Vue;

/** @param page the component that is shown @returns the component as the dashboard wants it (id, props, state) */
export const pageWidget = (page) => ({
  props: {
    id: { type: String, required: true },
    props: { type: Object, default: () => ({}) },
    state: { type: Object, default: () => ({}) },
  },
  created() {
    speak(this.props.words);
  },
  render: () => h(page),
});
