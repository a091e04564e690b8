// The last cases and what was decided of them. Numbers and kinds only: names stay off the wall.
import { time } from "../kit/format.js";
import { HbIcon } from "../kit/icon.js";
import { label, say } from "../kit/words.js";

const TEXTS = {
  title: { de: "Letzte Entscheidungen", en: "Last decisions" },
  none: { de: "Noch keine Mail eingegangen", en: "No mail has come in yet" },
  oem: { de: "OEM", en: "OEM" },
};
const STATES = {
  open: { icon: "progress-clock", mark: "fair", de: "in Arbeit", en: "in work" },
  waiting: { icon: "account-clock-outline", mark: "fair", de: "wartet auf Kunden", en: "waits for customer" },
  human: { icon: "account-outline", mark: "warn", de: "beim Menschen", en: "with a person" },
  done: { icon: "check-circle-outline", mark: "good", de: "erledigt", en: "done" },
  filed: { icon: "archive-outline", mark: "quiet", de: "abgelegt", en: "filed" },
};

export const HbDecisions = {
  components: { HbIcon },
  props: { decisions: { type: Array, required: true } },
  setup: () => ({ t: say(TEXTS), words: say(STATES), STATES, label, time }),
  template: `
    <section class="hb-panel hb-decisions">
      <div class="hb-panel__head"><h2>{{ t.title }}</h2></div>
      <p v-if="decisions.length === 0" class="hb-quiet">{{ t.none }}</p>
      <transition-group v-else tag="ul" name="hb-ticker">
        <li v-for="d in decisions" :key="d.case_no" :data-case="d.case_no">
          <time>{{ time(d.updated_at) }}</time>
          <span class="hb-decisions__what">{{ label('intents', d.intent) }}<small>{{ d.case_no }} · {{ label('departments', d.department) }}<template v-if="d.oem"> · {{ t.oem }}</template></small></span>
          <span class="hb-mark" :class="'hb-mark--' + STATES[d.state].mark"><hb-icon :name="STATES[d.state].icon" /> {{ words[d.state] }}</span>
        </li>
      </transition-group>
    </section>`,
};
