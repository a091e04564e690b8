// The order as it was read, each field with the place it was read from.
import { decimal, delivery, money, number, percent } from "../kit/format.js";
import { say } from "../kit/words.js";
import { HbSourced, place } from "./sourced.js";

const { computed } = window.Vue;

const TEXTS = {
  title: { de: "Gelesene Bestellung", en: "Order as read" },
  orderNo: { de: "Bestellnummer", en: "Order number" },
  requested: { de: "Wunschtermin", en: "Requested delivery" },
  address: { de: "Lieferadresse", en: "Delivery address" },
  total: { de: "Genannte Summe", en: "Stated total" },
  ours: { de: "nach unserer Preisliste", en: "by our price list" },
  remarks: { de: "Bemerkungen", en: "Remarks" },
  article: { de: "Artikel", en: "Article" },
  quantity: { de: "Menge", en: "Quantity" },
  wanted: { de: "Termin", en: "Delivery" },
  price: { de: "Preis", en: "Price" },
  unknown: { de: "unbekannt", en: "unknown" },
  meant: { de: "gemeint vielleicht", en: "perhaps meant" },
};

export const HbOrderFound = {
  components: { HbSourced },
  props: { order: { type: Object, required: true } },
  setup(props) {
    const t = say(TEXTS);
    const heads = computed(() => {
      const { customerOrderNo, requestedDelivery, deliveryAddress, total, currency } = props.order;
      return [
        { field: "customerOrderNo", name: t.orderNo, fact: customerOrderNo, value: customerOrderNo?.value },
        {
          field: "requestedDelivery",
          name: t.requested,
          fact: requestedDelivery,
          value: requestedDelivery && delivery(requestedDelivery.value),
        },
        { field: "deliveryAddress", name: t.address, fact: deliveryAddress, value: deliveryAddress?.value },
        { field: "total", name: t.total, fact: total, value: total && `${decimal(total.value)} ${currency ?? "EUR"}` },
      ].filter((row) => row.fact);
    });
    /** A column only where the lines have days of their own. */
    const dated = computed(() => new Set(props.order.lines.map((l) => l.requestedDelivery)).size > 1);
    return { t, heads, dated, decimal, delivery, place, money, number, percent };
  },
  template: `
    <section class="hb-card">
      <header class="hb-card__head"><h3>{{ t.title }}</h3><span v-if="order.valueMinor !== null" class="hb-quiet">{{ money(order.valueMinor) }} {{ t.ours }}</span></header>
      <dl class="hb-facts">
        <template v-for="h in heads" :key="h.name"><dt>{{ h.name }}</dt><dd><hb-sourced :field="h.field" :source="h.fact.source" :confidence="h.fact.confidence"><b>{{ h.value }}</b></hb-sourced><small>{{ place(h.fact.source) }} · {{ percent(h.fact.confidence) }}</small></dd></template>
        <template v-if="order.remarks.length"><dt>{{ t.remarks }}</dt><dd>{{ order.remarks.join('; ') }}</dd></template>
      </dl>
      <table v-if="order.lines.length" class="hb-table hb-lines">
        <thead><tr><th scope="col">{{ t.article }}</th><th scope="col" class="hb-right">{{ t.quantity }}</th><th v-if="dated" scope="col">{{ t.wanted }}</th><th scope="col" class="hb-right">{{ t.price }}</th></tr></thead>
        <tbody>
          <tr v-for="(l, i) in order.lines" :key="i">
            <td>
              <hb-sourced field="article" :source="l.source" :confidence="l.confidence"><b v-if="l.articleNo">{{ l.articleNo }}</b><b v-else class="hb-bad">{{ t.unknown }}</b></hb-sourced>
              <span v-if="l.statedArticle && l.statedArticle !== l.articleNo"> ← {{ l.statedArticle }}</span>
              <span v-if="l.suggestion" class="hb-unsure"> {{ t.meant }} {{ l.suggestion }}</span>
              <small v-if="l.description">{{ l.description }}</small>
              <small>{{ place(l.source) }} · {{ percent(l.confidence) }}</small>
            </td>
            <td class="hb-right"><hb-sourced field="quantity" :source="l.source" :confidence="l.confidence"><b v-if="l.quantity !== undefined">{{ number(l.quantity) }}</b><b v-else class="hb-bad">{{ l.statedQuantity || t.unknown }}</b></hb-sourced></td>
            <td v-if="dated"><hb-sourced v-if="l.requestedDelivery" field="delivery" :source="l.source" :confidence="l.confidence">{{ delivery(l.requestedDelivery) }}</hb-sourced><template v-else>–</template></td>
            <td class="hb-right"><hb-sourced v-if="l.unitPrice" field="price" :source="l.source" :confidence="l.confidence">{{ decimal(l.unitPrice) + (l.pricePer > 1 ? ' / ' + number(l.pricePer) : '') }}</hb-sourced><template v-else>–</template></td>
          </tr>
        </tbody>
      </table>
    </section>`,
};
