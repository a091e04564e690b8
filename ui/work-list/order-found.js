// The order as it was read, each line with the place it was read from.
import { decimal, delivery, money, number, percent } from "../kit/format.js";
import { say } from "../kit/words.js";

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
  price: { de: "Preis", en: "Price" },
  unknown: { de: "unbekannt", en: "unknown" },
  meant: { de: "gemeint vielleicht", en: "perhaps meant" },
  mail: { de: "Mail", en: "mail" },
  page: { de: "Seite", en: "page" },
  line: { de: "Zeile", en: "line" },
};

export const HbOrderFound = {
  props: { order: { type: Object, required: true } },
  setup(props) {
    const t = say(TEXTS);
    const place = (source) =>
      [
        source.document === "mail" ? t.mail : source.document,
        source.page && `${t.page} ${source.page}`,
        source.line && `${t.line} ${source.line}`,
      ]
        .filter(Boolean)
        .join(", ");
    const heads = computed(() => {
      const { customerOrderNo, requestedDelivery, deliveryAddress, total, currency } = props.order;
      return [
        { name: t.orderNo, fact: customerOrderNo, value: customerOrderNo?.value },
        { name: t.requested, fact: requestedDelivery, value: requestedDelivery && delivery(requestedDelivery.value) },
        { name: t.address, fact: deliveryAddress, value: deliveryAddress?.value },
        { name: t.total, fact: total, value: total && `${decimal(total.value)} ${currency ?? "EUR"}` },
      ].filter((row) => row.fact);
    });
    return { t, heads, decimal, place, money, number, percent };
  },
  template: `
    <section class="hb-card">
      <header class="hb-card__head"><h3>{{ t.title }}</h3><span v-if="order.valueMinor !== null" class="hb-quiet">{{ money(order.valueMinor) }} {{ t.ours }}</span></header>
      <dl class="hb-facts">
        <template v-for="h in heads" :key="h.name"><dt>{{ h.name }}</dt><dd><b>{{ h.value }}</b><small class="hb-place" :title="h.fact.source.text">{{ place(h.fact.source) }} · {{ percent(h.fact.confidence) }}</small></dd></template>
        <template v-if="order.remarks.length"><dt>{{ t.remarks }}</dt><dd>{{ order.remarks.join('; ') }}</dd></template>
      </dl>
      <table class="hb-table hb-lines">
        <thead><tr><th scope="col">{{ t.article }}</th><th scope="col" class="hb-right">{{ t.quantity }}</th><th scope="col" class="hb-right">{{ t.price }}</th></tr></thead>
        <tbody>
          <tr v-for="(l, i) in order.lines" :key="i">
            <td>
              <b v-if="l.articleNo">{{ l.articleNo }}</b><b v-else class="hb-bad">{{ t.unknown }}</b>
              <span v-if="l.statedArticle && l.statedArticle !== l.articleNo"> ← {{ l.statedArticle }}</span>
              <span v-if="l.suggestion" class="hb-unsure"> {{ t.meant }} {{ l.suggestion }}</span>
              <small v-if="l.description">{{ l.description }}</small>
              <small class="hb-place" :title="l.source.text">{{ place(l.source) }}<template v-if="l.source.text">: „{{ l.source.text }}“</template> · {{ percent(l.confidence) }}</small>
            </td>
            <td class="hb-right"><b v-if="l.quantity !== undefined">{{ number(l.quantity) }}</b><b v-else class="hb-bad">{{ l.statedQuantity || t.unknown }}</b></td>
            <td class="hb-right">{{ l.unitPrice ? decimal(l.unitPrice) + (l.pricePer > 1 ? ' / ' + number(l.pricePer) : '') : '–' }}</td>
          </tr>
        </tbody>
      </table>
    </section>`,
};
