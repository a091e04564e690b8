// The frame of every page: top bar, content, dialogs, notes. The dashboard's own bars are switched off in the flow.
import { learnWhoIAm } from "./me.js";
import { HbNotes } from "./notes.js";
import { useStyles } from "./style.js";
import { HbTopBar } from "./top-bar.js";

const { onMounted, ref } = window.Vue;

export const HbPage = {
  components: { HbTopBar, HbNotes },
  props: {
    /** the wall: sized for the distance, and may be looked at by nobody in particular */
    wall: { type: Boolean, default: false },
    styles: { type: Array, default: () => [] },
    /** the wall is told by its messages, others ask the API: null */
    stopped: { type: Boolean, default: null },
    connected: { type: Boolean, default: true },
  },
  setup(props) {
    const ready = ref(false);
    onMounted(async () => {
      await useStyles("base", "controls", "dialog", "why", ...props.styles);
      ready.value = true;
      await learnWhoIAm(props.wall).catch(() => {});
    });
    return { ready };
  },
  template: `
    <div v-show="ready" class="hb" :class="{ 'hb--wall': wall }">
      <hb-top-bar :wall="wall" :stopped="stopped" :connected="connected" />
      <main class="hb-main"><slot /></main>
      <hb-notes />
    </div>`,
};
