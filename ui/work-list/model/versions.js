// All models of the house, newest first, and the shipped one: any of them can be put to use again.
import { dayAndTime } from "../../kit/format.js";
import { say } from "../../kit/words.js";

const { computed } = window.Vue;

const TEXTS = {
  title: { de: "Alle Versionen", en: "All versions" },
  use: { de: "Übernehmen", en: "Put to use" },
  corrections: { de: "Korrekturen", en: "corrections" },
  active: { de: "in Gebrauch", en: "in use" },
  candidate: { de: "Vorschlag", en: "proposal" },
  discarded: { de: "verworfen", en: "discarded" },
  earlier: { de: "früher", en: "earlier" },
  damaged: { de: "beschädigt", en: "damaged" },
  shipped: { de: "mitgeliefert", en: "shipped" },
};

export const HbVersions = {
  props: { status: { type: Object, required: true }, busy: Boolean, name: { type: Function, required: true } },
  emits: ["use"],
  setup(props) {
    const t = say(TEXTS);
    const rows = computed(() => {
      const { versions, active, shipped } = props.status;
      const house = versions.map((v) => ({
        version: v.version,
        state: v.state,
        about: v.record ? `${dayAndTime(v.record.trained_at)}, ${v.record.by}, ${t.corrections}: ${v.record.corrections.count}` : v.problem,
        usable: v.record !== null && v.state !== "active",
      }));
      const last = { version: 0, state: active.version === 0 ? "active" : "shipped", about: shipped, usable: active.version !== 0 };
      return [...house, last];
    });
    return { t, rows };
  },
  template: `
    <details class="hb-model__versions">
      <summary>{{ t.title }} ({{ rows.length }})</summary>
      <table class="hb-table">
        <tbody>
          <tr v-for="r in rows" :key="r.version" :data-version="r.version">
            <th scope="row">{{ name(r.version) }}</th>
            <td><span class="hb-chip" :class="{ 'hb-chip--good': r.state === 'active', 'hb-chip--bad': r.state === 'damaged' }">{{ t[r.state] }}</span></td>
            <td class="hb-quiet">{{ r.about }}</td>
            <td class="hb-right"><button v-if="r.usable" type="button" class="hb-button" :disabled="busy" @click="$emit('use', r.version)">{{ t.use }}</button></td>
          </tr>
        </tbody>
      </table>
    </details>`,
};
