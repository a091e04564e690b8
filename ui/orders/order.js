// One order: its lines, documents and history, and what it may become now.
import { dayAndTime, decimal, delivery, money, number } from "../kit/format.js";
import { HbIcon } from "../kit/icon.js";
import { HbWhy } from "../kit/why.js";
import { dictionary, label, say, stateLabel } from "../kit/words.js";
import { HbHistory } from "./history.js";
import { HbSteps } from "./steps.js";

const { ref } = window.Vue;

const TEXTS = {
  loading: { de: "Wird geladen …", en: "Loading …" },
  close: { de: "Schließen", en: "Close" },
  customer: { de: "Kunde", en: "Customer" },
  theirNo: { de: "Bestellnummer", en: "Order number" },
  requested: { de: "Wunschtermin", en: "Requested" },
  confirmed: { de: "Zugesagt", en: "Confirmed" },
  total: { de: "Netto", en: "Net" },
  unknown: { de: "unbekannt", en: "unknown" },
  lines: { de: "Positionen", en: "Lines" },
  noLines: {
    de: "Ohne Positionen: aus früheren Unterlagen übernommen.",
    en: "No lines: taken over from earlier documents.",
  },
  documents: { de: "Belege", en: "Documents" },
  history: { de: "Verlauf", en: "History" },
  why: { de: "Warum?", en: "Why?" },
  per: { de: "je", en: "per" },
};
const KINDS = {
  quote: { de: "Angebot", en: "Quote" },
  delivery_note: { de: "Lieferschein", en: "Delivery note" },
  invoice: { de: "Rechnung", en: "Invoice" },
  incoming_invoice: { de: "Eingangsrechnung", en: "Incoming invoice" },
};

const FIELD_FORMS = { date: delivery, count: (value) => number(Number(value)) };

export const HbOrder = {
  components: { HbIcon, HbHistory, HbSteps, HbWhy },
  props: { orderNo: { type: String, required: true }, order: { type: Object, default: null }, error: { type: String, default: "" } },
  emits: ["close", "changed"],
  setup: () => ({
    t: say(TEXTS),
    kinds: say(KINDS),
    why: ref(false),
    fieldName: (name) => dictionary().fields[name]?.label ?? name,
    fieldValue: (name, value) => FIELD_FORMS[dictionary().fields[name]?.kind]?.(value) ?? value,
    label,
    dayAndTime,
    decimal,
    delivery,
    money,
    number,
    stateLabel,
  }),
  template: `
    <aside class="hb-order" :aria-label="orderNo" @keydown.esc="$emit('close')">
      <header class="hb-order__head">
        <h2>{{ orderNo }}</h2>
        <span v-if="order" class="hb-chip hb-chip--brand" data-order-state>{{ stateLabel(order.state) }}<template v-if="order.held_from"> ({{ stateLabel(order.held_from) }})</template></span>
        <button v-if="order?.case_id" type="button" class="hb-button hb-button--bare" @click="why = true"><hb-icon name="help-circle-outline" /> {{ t.why }}</button>
        <button type="button" class="hb-button hb-button--icon hb-order__close" :aria-label="t.close" @click="$emit('close')"><hb-icon name="close" /></button>
      </header>
      <p v-if="error" class="hb-alert" role="alert">{{ error }}</p>
      <p v-else-if="!order" class="hb-quiet">{{ t.loading }}</p>
      <template v-else>
        <dl class="hb-facts">
          <dt>{{ t.customer }}</dt><dd>{{ order.customer || '–' }} ({{ order.customer_no }})</dd>
          <template v-if="order.customer_order_no"><dt>{{ t.theirNo }}</dt><dd>{{ order.customer_order_no }}</dd></template>
          <template v-if="order.requested_delivery"><dt>{{ t.requested }}</dt><dd>{{ delivery(order.requested_delivery) }}</dd></template>
          <template v-if="order.confirmed_delivery"><dt>{{ t.confirmed }}</dt><dd>{{ delivery(order.confirmed_delivery) }}</dd></template>
          <dt>{{ t.total }}</dt><dd><b>{{ order.total_minor === null ? t.unknown : money(order.total_minor, order.currency) }}</b></dd>
          <template v-for="(value, name) in order.fields" :key="name"><dt>{{ fieldName(name) }}</dt><dd>{{ fieldValue(name, value) }}</dd></template>
        </dl>
        <hb-steps :order="order" @changed="detail => $emit('changed', detail)" />
        <section>
          <h3>{{ t.lines }}</h3>
          <p v-if="!order.lines.length" class="hb-quiet">{{ t.noLines }}</p>
          <table v-else class="hb-table">
            <tbody>
              <tr v-for="l in order.lines" :key="l.position">
                <td>{{ l.position }}</td><td><b>{{ l.article_no }}</b><small class="hb-quiet hb-block">{{ l.description }}</small></td>
                <td class="hb-right">{{ number(l.quantity) }}<small class="hb-quiet hb-block">{{ decimal(l.unit_price) }} {{ t.per }} {{ number(l.price_per) }}</small></td><td class="hb-right">{{ money(l.amount_minor, order.currency) }}</td>
              </tr>
            </tbody>
          </table>
        </section>
        <section v-if="order.documents.length">
          <h3>{{ t.documents }}</h3>
          <ul><li v-for="d in order.documents" :key="d.number">{{ kinds[d.kind] ?? d.kind }} <b>{{ d.number }}</b> · {{ delivery(d.date) }}<template v-if="d.amount_minor !== null"> · {{ money(d.amount_minor, d.currency) }}</template> · {{ label('paperStates', d.state) }}</li></ul>
        </section>
        <section v-if="order.history.length"><h3>{{ t.history }}</h3><hb-history :events="order.history" /></section>
        <hb-why v-if="why" :case-id="order.case_id" @close="why = false" />
      </template>
    </aside>`,
};
