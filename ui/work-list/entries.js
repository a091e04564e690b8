// The entries: why a person is asked, since when, until when, who wrote.
import { age, dayAndTime } from "../kit/format.js";
import { HbIcon } from "../kit/icon.js";
import { dictionary, label, say } from "../kit/words.js";
import { HbModel } from "./model/model.js";
import { useNow } from "./now.js";

const TEXTS = {
  title: { de: "Zu entscheiden", en: "To decide" },
  all: { de: "Alle Abteilungen", en: "All departments" },
  department: { de: "Abteilung", en: "Department" },
  noSubject: { de: "(kein Betreff)", en: "(no subject)" },
  overdue: { de: "überfällig seit", en: "overdue since" },
  due: { de: "bis", en: "by" },
  since: { de: "seit", en: "for" },
  more: { de: "Weitere laden", en: "Load more" },
  deciding: { de: "wird ausgeführt …", en: "being carried out …" },
  none: { de: "Keine Einträge", en: "No entries" },
};

export const HbEntries = {
  components: { HbIcon, HbModel },
  props: { list: { type: Object, required: true }, chosen: { type: String, default: null } },
  emits: ["choose", "filter", "more"],
  setup: () => ({ t: say(TEXTS), now: useNow(), age, dayAndTime, label, departments: dictionary().departments }),
  template: `
    <section class="hb-entries" :aria-label="t.title">
      <header class="hb-entries__head">
        <h1>{{ t.title }} <span class="hb-chip" data-count>{{ list.items.length }}{{ list.more ? '+' : '' }}</span></h1>
        <select :value="list.department" :aria-label="t.department" @change="$emit('filter', $event.target.value)">
          <option value="">{{ t.all }}</option>
          <option v-for="(name, key) in departments" :key="key" :value="key">{{ name }}</option>
        </select>
      </header>
      <p v-if="list.error" class="hb-alert" role="alert">{{ list.error }}</p>
      <p v-else-if="list.loaded && !list.items.length" class="hb-entries__none hb-quiet">{{ t.none }}</p>
      <ul>
        <li v-for="r in list.items" :key="r.review_id">
          <button type="button" class="hb-entry-row" :data-review="r.review_id" :aria-current="r.review_id === chosen || null"
            :class="{ 'hb-entry-row--busy': list.deciding.has(r.review_id) }" @click="$emit('choose', r.review_id)">
            <span class="hb-entry-row__top">
              <b>{{ r.subject || t.noSubject }}</b>
              <span v-if="r.urgency === 'critical'" class="hb-bad"><hb-icon name="alert" /></span>
            </span>
            <span class="hb-entry-row__who">{{ r.sender || '–' }}<template v-if="r.customer_no"> · {{ r.customer_no }}</template></span>
            <span class="hb-entry-row__chips">
              <span v-for="(reason, i) in r.reasons.slice(0, 2)" :key="i" class="hb-chip hb-chip--warn">{{ label('reasons', reason.code) }}</span>
              <span v-if="r.reasons.length > 2" class="hb-chip">+{{ r.reasons.length - 2 }}</span>
            </span>
            <span class="hb-entry-row__foot">
              <span>{{ label('intents', r.intent) }} · {{ label('departments', r.department) }}</span>
              <span v-if="list.deciding.has(r.review_id)">{{ t.deciding }}</span>
              <span v-else-if="r.due_first" :class="{ 'hb-bad': Date.parse(r.due_first) < now }"><hb-icon name="clock-outline" /> {{ Date.parse(r.due_first) < now ? t.overdue : t.due }} {{ dayAndTime(r.due_first) }}</span>
              <span v-else>{{ t.since }} {{ age(r.opened_at, now) }}</span>
            </span>
          </button>
        </li>
      </ul>
      <button v-if="list.more" type="button" class="hb-button hb-entries__more" @click="$emit('more')">{{ t.more }}</button>
      <hb-model />
    </section>`,
};
