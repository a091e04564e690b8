// How a figure comes about, laid over the wall until the next tap.
import { HbDialog } from "../kit/dialog.js";
import { number } from "../kit/format.js";
import { say } from "../kit/words.js";
import { written } from "./figures.js";

const TEXTS = {
  formula: { de: "Formel", en: "Formula" },
  n: { de: "Grundlage", en: "Made of" },
  period: { de: "Zeitraum", en: "Period" },
  noData: { de: "Für diesen Zeitraum gibt es noch keine Daten.", en: "There are no data for this period yet." },
};

export const HbFormula = {
  components: { HbDialog },
  props: { kpi: { type: Object, required: true } },
  emits: ["close"],
  setup: () => ({ t: say(TEXTS), number, written }),
  template: `
    <hb-dialog :title="kpi.label" class="hb-formula" @close="$emit('close')">
      <p v-if="kpi.value !== null" class="hb-formula__value">{{ written(kpi).figure }} <small>{{ written(kpi).unit }}</small></p>
      <p v-else class="hb-formula__value">{{ kpi.shown }}</p>
      <dl class="hb-facts">
        <dt>{{ t.formula }}</dt><dd>{{ kpi.formula }}</dd>
        <dt>{{ t.n }}</dt><dd>n = {{ number(kpi.n) }}<template v-if="kpi.n === 0"> – {{ t.noData }}</template></dd>
        <dt>{{ t.period }}</dt><dd>{{ kpi.period }}</dd>
      </dl>
    </hb-dialog>`,
};
