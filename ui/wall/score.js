// The performance score as a ring, beside it the figures it is made of.
import { number } from "../kit/format.js";
import { judged, madeOf } from "./figures.js";

const RADIUS = 84;
const LENGTH = 2 * Math.PI * RADIUS;

export const HbScore = {
  props: { kpi: { type: Object, required: true }, kpis: { type: Object, required: true } },
  emits: ["ask"],
  computed: {
    verdict() {
      return judged(this.kpi);
    },
    madeOf() {
      return madeOf(this.kpi);
    },
    parts() {
      return Object.entries(this.kpi.parts ?? {}).map(([key, value]) => ({ key, value, label: this.kpis[key]?.label ?? key }));
    },
  },
  methods: { number },
  data: () => ({ RADIUS, LENGTH }),
  template: `
    <button type="button" class="hb-score" :class="verdict && 'hb-score--' + verdict" data-kpi="performance_score" :title="kpi.formula" @click="$emit('ask', kpi)">
      <span class="hb-score__ring">
        <svg viewBox="0 0 200 200" aria-hidden="true">
          <circle cx="100" cy="100" :r="RADIUS" class="hb-score__track" />
          <circle v-if="kpi.value !== null" cx="100" cy="100" :r="RADIUS" class="hb-score__arc" :stroke-dasharray="LENGTH * kpi.value / 100 + ' ' + LENGTH" />
        </svg>
        <span v-if="kpi.value === null" class="hb-tile__none">{{ kpi.shown }}</span>
        <span v-else class="hb-score__value">{{ number(kpi.value) }}</span>
      </span>
      <span class="hb-score__side">
        <span class="hb-tile__label">{{ kpi.label }}</span>
        <span class="hb-score__parts">
          <span v-for="p in parts" :key="p.key" class="hb-score__part">
            <span>{{ p.label }}</span><b>{{ number(p.value) }}</b>
            <span class="hb-meter" aria-hidden="true"><i :style="{ width: p.value + '%' }"></i></span>
          </span>
        </span>
        <span class="hb-tile__of">{{ madeOf }}</span>
      </span>
    </button>`,
};
