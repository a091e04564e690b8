// Each department's queue: waiting, in work out of how many at a time, share of errors; and what waits for people.
import { number, percent } from "../kit/format.js";
import { label, say } from "../kit/words.js";

const TEXTS = {
  title: { de: "Warteschlangen", en: "Queues" },
  department: { de: "Abteilung", en: "Department" },
  waiting: { de: "wartet", en: "waiting" },
  running: { de: "in Arbeit", en: "in work" },
  load: { de: "Auslastung", en: "load" },
  errors: { de: "Fehler", en: "errors" },
  people: {
    de: (n) => (n === 1 ? "Vorgang wartet auf einen Menschen" : "Vorgänge warten auf einen Menschen"),
    en: (n) => (n === 1 ? "case waits for a person" : "cases wait for a person"),
  },
  failed: { de: "in Quarantäne", en: "in quarantine" },
};

export const HbDepartments = {
  props: { agents: { type: Array, required: true }, reviews: { type: Number, required: true }, failed: { type: Number, required: true } },
  setup: () => ({ t: say(TEXTS), label, number, percent }),
  template: `
    <section class="hb-panel">
      <div class="hb-panel__head"><h2>{{ t.title }}</h2></div>
      <table class="hb-queues">
        <thead><tr><th scope="col">{{ t.department }}</th><th scope="col">{{ t.waiting }}</th><th scope="col">{{ t.running }}</th><th scope="col">{{ t.load }}</th><th scope="col">{{ t.errors }}</th></tr></thead>
        <tbody>
          <tr v-for="a in agents" :key="a.agent" :data-agent="a.agent">
            <th scope="row">{{ label('departments', a.agent) }}</th>
            <td :class="{ 'hb-strong': a.waiting > 0 }">{{ number(a.waiting) }}</td>
            <td>{{ a.running }} / {{ a.capacity }}</td>
            <td>{{ a.utilisation === null ? '–' : percent(a.utilisation) }}</td>
            <td :class="{ 'hb-bad': a.error_rate > 0 }">{{ a.error_rate === null ? '–' : percent(a.error_rate) }}</td>
          </tr>
        </tbody>
      </table>
      <p class="hb-people" :class="{ 'hb-people--some': reviews > 0 }"><b data-reviews>{{ number(reviews) }}</b> {{ t.people(reviews) }}<template v-if="failed"> · <b class="hb-bad">{{ failed }}</b> {{ t.failed }}</template></p>
    </section>`,
};
