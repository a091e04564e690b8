// What was misunderstood, put right: only what was changed is sent.
import { dictionary, say } from "../kit/words.js";
import { HbOtherDepartment } from "./other-department.js";

const TEXTS = {
  explain: {
    de: "Was hier geändert wird, gilt; der Vorgang wird damit neu bearbeitet. Aus einem anderen Anliegen lernt die Automatik, sobald sie neu trainiert wird.",
    en: "What is changed here counts; the case is worked on again with it. From another intent automation learns as soon as it is retrained.",
  },
  intent: { de: "Anliegen", en: "Intent" },
  department: { de: "Abteilung", en: "Department" },
  urgency: { de: "Dringlichkeit", en: "Urgency" },
  customer: { de: "Kundennummer", en: "Customer number" },
  language: { de: "Sprache", en: "Language" },
  de: { de: "Deutsch", en: "German" },
  en: { de: "Englisch", en: "English" },
};

export const HbCorrect = {
  components: { HbOtherDepartment },
  props: { entry: { type: Object, required: true }, modelValue: { type: Object, required: true } },
  emits: ["update:modelValue"],
  setup(props, { emit }) {
    const { entry } = props;
    const was = {
      intent: entry.intent ?? "",
      department: entry.department ?? "",
      urgency: entry.urgency ?? "",
      language: entry.case?.language ?? "",
      customer_no: entry.customer_no ?? "",
    };
    const t = say(TEXTS);
    const same = (table) => Object.entries(table).map(([key, name]) => ({ key, name }));
    const selects = [
      { field: "intent", name: t.intent, options: same(dictionary().intents) },
      { field: "department", name: t.department, options: same(dictionary().departments) },
      { field: "urgency", name: t.urgency, options: same(dictionary().urgencies) },
      { field: "language", name: t.language, options: ["de", "en"].map((key) => ({ key, name: t[key] })) },
    ];
    function change(field, value) {
      const { [field]: _, ...others } = props.modelValue;
      emit("update:modelValue", value && value !== was[field] ? { ...others, [field]: value } : others);
    }
    const { departmentBy, department } = entry.facts?.routing ?? {};
    // once a person has said otherwise it is no longer the rule's
    const rule = department === was.department ? departmentBy : undefined;
    return { t, was, selects, rule, change };
  },
  template: `
    <p class="hb-quiet">{{ t.explain }}</p>
    <template v-for="s in selects" :key="s.field">
    <label class="hb-field">
      <span>{{ s.name }}</span>
      <select :name="s.field" :value="modelValue[s.field] ?? was[s.field]" @change="change(s.field, $event.target.value)">
        <option v-if="!s.options.some(o => o.key === was[s.field])" :value="was[s.field]">{{ was[s.field] || '–' }}</option>
        <option v-for="o in s.options" :key="o.key" :value="o.key">{{ o.name }}</option>
      </select>
    </label>
    <hb-other-department v-if="s.field === 'department' && modelValue.department" :intent="modelValue.intent ?? was.intent" :department="modelValue.department"
      :rule="rule" :was="{ intent: was.intent, department: was.department }" @intent="intent => change('intent', intent)" />
    </template>
    <label class="hb-field"><span>{{ t.customer }}</span><input type="text" name="customer_no" maxlength="40" :value="modelValue.customer_no ?? was.customer_no" @input="change('customer_no', $event.target.value.trim())"></label>`,
};
