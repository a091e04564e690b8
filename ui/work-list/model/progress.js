// How far the training is. It runs behind the work on mail, so it may take a minute.
import { say } from "../../kit/words.js";

const { computed } = window.Vue;

const TEXTS = {
  corrections: { de: "Korrigierte Mails lesen", en: "Reading corrected mails" },
  reading: { de: "Mitgelieferte Briefe lesen", en: "Reading the shipped letters" },
  comparing: { de: "Vorher und nachher messen", en: "Measuring before and after" },
  writing: { de: "Modell lernen und ablegen", en: "Learning and storing the model" },
  by: { de: "begonnen von", en: "begun by" },
};
/** What each step takes of the whole, from trying it. */
const SHARES = { corrections: [0, 5], reading: [5, 15], comparing: [15, 92], writing: [92, 100] };

export const HbProgress = {
  props: { training: { type: Object, required: true } },
  setup(props) {
    const value = computed(() => {
      const { step, done, of } = props.training;
      const [from, to] = SHARES[step];
      return Math.round(from + (to - from) * (of === 0 ? 0 : done / of));
    });
    return { t: say(TEXTS), value };
  },
  template: `
    <div class="hb-model__progress" role="status" data-progress>
      <span>{{ t[training.step] }} … {{ value }} % <small class="hb-quiet">({{ t.by }} {{ training.by }})</small></span>
      <progress max="100" :value="value" :aria-label="t[training.step]"></progress>
    </div>`,
};
