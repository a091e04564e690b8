// Revenue in work and how it is spread over the orders' states.
import { number, roughMoney } from "../kit/format.js";
import { dictionary, say } from "../kit/words.js";
import { madeOf } from "./figures.js";

const TEXTS = { none: { de: "Keine Aufträge in Arbeit", en: "No orders in work" } };

export const HbRevenue = {
  props: { kpi: { type: Object, required: true } },
  emits: ["ask"],
  setup: () => ({ t: say(TEXTS), number, roughMoney }),
  computed: {
    madeOf() {
      return madeOf(this.kpi);
    },
    /** in the order of an order's life */
    rows() {
      const parts = this.kpi.parts ?? {};
      const most = Math.max(1, ...Object.values(parts));
      return dictionary()
        .states.filter(({ key }) => key in parts)
        .map(({ key, label }) => ({ key, label, value: parts[key], width: (parts[key] / most) * 100 }));
    },
  },
  template: `
    <section class="hb-panel hb-revenue" data-kpi="revenue_in_work">
      <button type="button" class="hb-panel__head" :title="kpi.formula" @click="$emit('ask', kpi)">
        <h2>{{ kpi.label }}</h2><span class="hb-tile__of">{{ madeOf }}</span>
      </button>
      <p v-if="kpi.value === null" class="hb-tile__none">{{ rows.length ? kpi.shown : t.none }}</p>
      <p v-else class="hb-revenue__total">{{ number(kpi.value) }}<small>EUR</small></p>
      <ul class="hb-bars">
        <li v-for="r in rows" :key="r.key">
          <span>{{ r.label }}</span><span class="hb-bars__bar"><i :style="{ width: r.width + '%' }"></i></span><b>{{ roughMoney(r.value * 100) }}</b>
        </li>
      </ul>
    </section>`,
};
