// What the order may become now: a button each, the fields that the step asks for, and the store's own words if it says no.
import { post } from "../kit/api.js";
import { HbDialog } from "../kit/dialog.js";
import { may } from "../kit/me.js";
import { note } from "../kit/notes.js";
import { dictionary, say, stateLabel } from "../kit/words.js";

const { computed, reactive, ref } = window.Vue;

const TEXTS = {
  title: { de: "Nächster Schritt", en: "Next step" },
  none: { de: "Dieser Auftrag ist am Ende seines Weges.", en: "This order is at the end of its way." },
  reason: { de: "Grund (freiwillig)", en: "Reason (optional)" },
  required: { de: "nötig", en: "required" },
  viewer: { de: "Schritte gehen Mitarbeiter.", en: "Staff take steps." },
  sure: { de: "Auftrag {no} wird:", en: "Order {no} becomes:" },
};
const INPUTS = { date: "date", count: "number", text: "text" };
const SIDEWAYS = ["ON_HOLD", "CANCELLED"];

export const HbSteps = {
  components: { HbDialog },
  props: { order: { type: Object, required: true } },
  emits: ["changed"],
  setup(props, { emit }) {
    const to = ref(null);
    const busy = ref(false);
    const error = ref("");
    const input = reactive({ fields: {}, reason: "" });
    const { steps, fields } = dictionary();
    const asked = computed(() => {
      const ways = steps.filter((step) => step.from === props.order.state && step.to === to.value);
      const required = [...new Set(ways.flatMap((way) => way.fields))];
      const optional = [...new Set(ways.flatMap((way) => way.optional))].filter((name) => !required.includes(name));
      return [...required.map((name) => ({ name, required: true })), ...optional.map((name) => ({ name, required: false }))].map(
        (field) => ({
          ...field,
          label: fields[field.name]?.label ?? field.name,
          type: INPUTS[fields[field.name]?.kind] ?? "text",
        }),
      );
    });
    function open(state) {
      Object.assign(input, { fields: {}, reason: "" });
      error.value = "";
      to.value = state;
    }
    async function take() {
      busy.value = true;
      const given = Object.fromEntries(
        Object.entries(input.fields)
          .filter(([, value]) => String(value).trim() !== "")
          .map(([k, v]) => [k, String(v)]),
      );
      try {
        const { order_no: orderNo, version } = props.order;
        const detail = await post(`/api/orders/${encodeURIComponent(orderNo)}/step`, {
          to: to.value,
          fields: given,
          reason: input.reason,
          version,
        });
        note(`${orderNo}: ${stateLabel(detail.state)}`);
        to.value = null;
        emit("changed", detail);
      } catch (refusal) {
        error.value = refusal.message;
      } finally {
        busy.value = false;
      }
    }
    const t = say(TEXTS);
    return { t, to, busy, error, input, asked, open, take, may, stateLabel, SIDEWAYS, sure: t.sure.replace("{no}", props.order.order_no) };
  },
  template: `
    <section class="hb-next">
      <h3>{{ t.title }}</h3>
      <p v-if="!order.next.length" class="hb-quiet">{{ t.none }}</p>
      <p v-else-if="!may('staff')" class="hb-quiet">{{ t.viewer }}</p>
      <div v-else class="hb-next__buttons">
        <button v-for="s in order.next" :key="s" type="button" class="hb-button" :class="{ 'hb-button--main': !SIDEWAYS.includes(s) }" :data-step="s" @click="open(s)">{{ stateLabel(s) }}</button>
      </div>
      <hb-dialog v-if="to" :title="stateLabel(order.state) + ' → ' + stateLabel(to)" :action="stateLabel(to)" :danger="to === 'CANCELLED'" :busy="busy" :error="error" @done="take" @close="to = null">
        <p>{{ sure }} <b>{{ stateLabel(to) }}</b></p>
        <label v-for="f in asked" :key="f.name" class="hb-field">
          <span>{{ f.label }}<template v-if="f.required"> ({{ t.required }})</template></span>
          <input v-model="input.fields[f.name]" :type="f.type" :name="f.name" :required="f.required" :min="f.type === 'number' ? 1 : null">
        </label>
        <label class="hb-field"><span>{{ t.reason }}</span><input v-model="input.reason" type="text" name="reason" maxlength="500"></label>
      </hb-dialog>
    </section>`,
};
