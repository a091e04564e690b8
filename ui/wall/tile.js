// One figure. Tapping it shows its formula.
import { judged, madeOf, written } from "./figures.js";

export const HbTile = {
  props: { kpi: { type: Object, required: true }, large: { type: Boolean, default: false } },
  emits: ["ask"],
  computed: {
    text() {
      return written(this.kpi);
    },
    verdict() {
      return judged(this.kpi);
    },
    madeOf() {
      return madeOf(this.kpi);
    },
  },
  template: `
    <button type="button" class="hb-tile" :class="[large && 'hb-tile--large', verdict && 'hb-tile--' + verdict]" :data-kpi="kpi.key" :title="kpi.formula" @click="$emit('ask', kpi)">
      <span class="hb-tile__label">{{ kpi.label }}</span>
      <span v-if="text.none" class="hb-tile__none">{{ text.none }}</span>
      <span v-else class="hb-tile__value">{{ text.figure }}<small v-if="text.unit">{{ text.unit }}</small></span>
      <span v-if="large && kpi.unit === '%'" class="hb-meter" aria-hidden="true"><i :style="{ width: (kpi.value ?? 0) + '%' }"></i></span>
      <span class="hb-tile__of">{{ madeOf }}</span>
    </button>`,
};
