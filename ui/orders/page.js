// The orders' layout: a column for each state, empty ones folded; the chosen order in a panel beside them.
import { connected } from "../kit/live.js";
import { HbPage } from "../kit/page.js";
import { say } from "../kit/words.js";
import { useBoard } from "./board.js";
import { HbColumn } from "./column.js";
import { HbOrder } from "./order.js";

const { computed } = window.Vue;

const TEXTS = {
  loading: { de: "Aufträge werden geladen …", en: "Loading orders …" },
  empty: { de: "Noch keine Aufträge", en: "No orders yet" },
  emptyMore: {
    de: "Sobald eine Bestellung verstanden und angelegt ist, erscheint sie hier in der ersten Spalte.",
    en: "As soon as an order has been understood and created, it appears here in the first column.",
  },
};

export const HbOrdersPage = {
  components: { HbPage, HbColumn, HbOrder },
  setup() {
    const all = useBoard();
    return { t: say(TEXTS), connected, ...all, none: computed(() => all.columns.every((column) => column.count === 0)) };
  },
  template: `
    <hb-page :styles="['entry', 'orders', 'order']" :connected="connected || !board.loaded">
      <div class="hb-orders" :class="{ 'hb-orders--beside': board.chosen }">
        <p v-if="board.error" class="hb-alert" role="alert">{{ board.error }}</p>
        <div v-else-if="!board.loaded" class="hb-empty">{{ t.loading }}</div>
        <div v-else-if="none" class="hb-empty"><h2>{{ t.empty }}</h2><p class="hb-quiet">{{ t.emptyMore }}</p></div>
        <div v-else class="hb-board">
          <hb-column v-for="c in columns" :key="c.key" :column="c" :chosen="board.chosen" @choose="choose" @more="more(c)" />
        </div>
        <hb-order v-if="board.chosen" :key="board.chosen" :order-no="board.chosen" :order="board.detail" :error="board.detailError" @close="choose(null)"
          @changed="detail => { board.detail = detail; look() }" />
      </div>
    </hb-page>`,
};
