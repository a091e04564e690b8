// A modal question, on the browser's own <dialog>: it keeps the focus inside, closes on Escape and gives the focus back.
import { HbIcon } from "./icon.js";
import { say } from "./words.js";

const { onMounted, ref } = window.Vue;

const TEXTS = {
  cancel: { de: "Abbrechen", en: "Cancel" },
  close: { de: "Schließen", en: "Close" },
};

export const HbDialog = {
  components: { HbIcon },
  props: {
    title: { type: String, required: true },
    /** words of the button that does it; absent: only to read */
    action: { type: String, default: "" },
    danger: { type: Boolean, default: false },
    wide: { type: Boolean, default: false },
    busy: { type: Boolean, default: false },
    error: { type: String, default: "" },
  },
  emits: ["done", "close"],
  setup() {
    const box = ref(null);
    onMounted(() => box.value.showModal());
    return { box, t: say(TEXTS) };
  },
  template: `
    <dialog ref="box" class="hb-dialog" :class="{ 'hb-dialog--wide': wide }" @close="$emit('close')" @click.self="box.close()">
      <form method="dialog" class="hb-dialog__form" @submit.prevent="$emit('done')">
        <header class="hb-dialog__head">
          <h2>{{ title }}</h2>
          <button type="button" class="hb-button hb-button--bare" :aria-label="t.close" @click="box.close()"><hb-icon name="close" /></button>
        </header>
        <div class="hb-dialog__body"><slot /></div>
        <p v-if="error" class="hb-alert" role="alert"><hb-icon name="alert-circle-outline" /> {{ error }}</p>
        <footer v-if="action" class="hb-dialog__foot">
          <button type="button" class="hb-button" @click="box.close()">{{ t.cancel }}</button>
          <button type="submit" class="hb-button" :class="danger ? 'hb-button--danger' : 'hb-button--main'" :disabled="busy">{{ action }}</button>
        </footer>
      </form>
    </dialog>`,
};
