// The rules in the order they were asked. Those that matched lie open.
import { HbIcon } from "./icon.js";
import { label, say } from "./words.js";

const TEXTS = {
  matched: { de: "trifft zu", en: "matches" },
  not_matched: { de: "trifft nicht zu", en: "does not match" },
  not_asked: { de: "nicht gefragt", en: "not asked" },
  is: { de: "war", en: "was" },
  empty: { de: "leer", en: "empty" },
};
/** Fields whose values have names of their own; all others are shown as they are. */
const TABLES = {
  intent: "intents",
  other_intents: "intents",
  department: "departments",
  human_reason: "reasons",
  urgency: "urgencies",
  language: "languages",
  customer_tier: "tiers",
  attachment_state: "documentStates",
  suspicion: "suspicions",
};
const named = (field, value) =>
  TABLES[field]
    ? value
        .split(/,\s*/)
        .map((one) => label(TABLES[field], one))
        .join(", ")
    : value;
const ICONS = { matched: "check-circle", not_matched: "close-circle-outline", not_asked: "minus-circle-outline" };

export const HbRules = {
  components: { HbIcon },
  props: { rules: { type: Array, required: true } },
  setup: () => ({ t: say(TEXTS), ICONS, label, named }),
  template: `
    <details v-for="r in rules" :key="r.id" class="hb-rule" :class="'hb-rule--' + r.result" :open="r.result === 'matched'">
      <summary><hb-icon :name="ICONS[r.result]" /> <b>{{ r.name }}</b> <span>{{ t[r.result] }}</span> <small>{{ r.because }}</small></summary>
      <ul>
        <li v-for="(c, i) in r.conditions" :key="i" :class="c.result ? 'hb-true' : 'hb-false'">
          <hb-icon :name="c.result ? 'check' : 'close'" />
          <span>{{ label('ruleFields', c.field) }} {{ label('operators', c.operator) }} <b v-if="c.value">{{ named(c.field, c.value) }}</b>
            <span class="hb-quiet"> – {{ t.is }} {{ named(c.field, c.actual) || t.empty }}</span>
            <small v-if="c.evidence">„{{ c.evidence }}“</small></span>
        </li>
      </ul>
    </details>`,
};
