// One state's orders as cards.
import { delivery, money, number } from "../kit/format.js";
import { HbIcon } from "../kit/icon.js";
import { say } from "../kit/words.js";

const TEXTS = {
  by: { de: "bis", en: "by" },
  noAmount: { de: "Betrag unbekannt", en: "amount unknown" },
  more: { de: "Weitere", en: "More" },
};

export const HbColumn = {
  components: { HbIcon },
  props: { column: { type: Object, required: true }, chosen: { type: String, default: null } },
  emits: ["choose", "more"],
  setup: () => ({ t: say(TEXTS), delivery, money, number }),
  template: `
    <section class="hb-column" :class="['hb-column--' + column.key.toLowerCase(), { 'hb-column--empty': column.count === 0 }]" :data-state="column.key" :aria-label="column.label">
      <header class="hb-column__head"><h2>{{ column.label }}</h2><span class="hb-chip">{{ number(column.count) }}</span></header>
      <ul v-if="column.items.length">
        <li v-for="o in column.items" :key="o.order_no">
          <button type="button" class="hb-order-card" :data-order="o.order_no" :aria-current="o.order_no === chosen || null" @click="$emit('choose', o.order_no)">
            <b>{{ o.order_no }}</b>
            <span>{{ o.customer || o.customer_no }}</span>
            <small v-if="o.customer_order_no">{{ o.customer_order_no }}</small>
            <span class="hb-order-card__foot">
              <span>{{ o.total_minor === null ? t.noAmount : money(o.total_minor, o.currency) }}</span>
              <span v-if="o.confirmed_delivery || o.requested_delivery"><hb-icon name="truck-outline" /> {{ delivery(o.confirmed_delivery || o.requested_delivery) }}</span>
            </span>
          </button>
        </li>
      </ul>
      <button v-if="column.next" type="button" class="hb-button" @click="$emit('more')">{{ t.more }}</button>
    </section>`,
};
