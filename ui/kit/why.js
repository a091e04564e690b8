// Why a case was decided so: each step of the flow in order, each rule with its conditions, true or false, and the words that made it so.
import { api } from "./api.js";
import { HbDialog } from "./dialog.js";
import { dayAndTime } from "./format.js";
import { HbIcon } from "./icon.js";
import { HbRules } from "./rules.js";
import { say } from "./words.js";

const { computed, onMounted, ref } = window.Vue;

const TEXTS = {
  title: { de: "Warum so entschieden wurde", en: "Why it was decided so" },
  steps: { de: "Schritte", en: "Steps" },
  rules: { de: "Regeln", en: "Rules" },
  none: { de: "Zu diesem Vorgang ist keine Entscheidung aufgezeichnet.", en: "No decision is on record for this case." },
  decided: { de: "Entschieden hat die Regel", en: "Decided by the rule" },
  undecided: { de: "Keine Regel hat allein entschieden.", en: "No rule decided alone." },
  flow: { de: "Ablauf", en: "Flow" },
};

export const HbWhy = {
  components: { HbDialog, HbIcon, HbRules },
  props: { caseId: { type: String, required: true } },
  emits: ["close"],
  setup(props) {
    const traces = ref(null);
    const error = ref("");
    onMounted(async () => {
      try {
        const rows = await api(`/api/cases/${encodeURIComponent(props.caseId)}/trace`);
        traces.value = [...rows].sort((a, b) => (a.at < b.at ? -1 : 1));
      } catch (refusal) {
        error.value = refusal.message;
      }
    });
    const routing = computed(() => traces.value?.findLast((trace) => trace.facts?.routing)?.facts.routing ?? null);
    return { t: say(TEXTS), traces, error, routing, dayAndTime };
  },
  template: `
    <hb-dialog :title="t.title + ' – ' + caseId" :error="error" wide @close="$emit('close')">
      <p v-if="traces && !traces.length" class="hb-quiet">{{ t.none }}</p>
      <template v-if="traces?.length">
        <h3>{{ t.steps }}</h3>
        <ol class="hb-trace">
          <template v-for="trace in traces" :key="trace.at">
            <li v-for="(s, i) in trace.steps" :key="i"><time>{{ dayAndTime(trace.at) }}</time><b>{{ s.name }}</b><span>{{ s.summary }}</span></li>
          </template>
        </ol>
        <template v-if="routing">
          <h3>{{ t.rules }}</h3>
          <p v-if="routing.decidedBy">{{ t.decided }} <b>{{ routing.decidedBy }}</b>.</p><p v-else class="hb-quiet">{{ t.undecided }}</p>
          <hb-rules :rules="routing.trace" />
        </template>
        <p class="hb-quiet"><small>{{ t.flow }} {{ traces.at(-1).flow }}</small></p>
      </template>
    </hb-dialog>`,
};
