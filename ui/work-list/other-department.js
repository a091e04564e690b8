// A department is corrected and the intent is not: it follows from the intent, so either that was misread, which teaches, or a rule is to be changed.
import { dictionary, label, say } from "../kit/words.js";

const { computed } = window.Vue;

const TEXTS = {
  follows: {
    de: (intent, department) => `Die Abteilung folgt aus dem Anliegen: „${intent}“ ist Sache von: ${department}`,
    en: (intent, department) => `The department follows from the intent: “${intent}” is handled by ${department}`,
  },
  byRule: { de: (rule) => `, hier durch die Regel „${rule}“.`, en: (rule) => `, here by the rule “${rule}”.` },
  misread: {
    de: "War das Anliegen anders gemeint? Dann bitte wählen, daraus lernt die Automatik:",
    en: "Was another intent meant? Then please choose it, automation learns from it:",
  },
  only: {
    de: (department) => `Sonst geht nur dieser Vorgang an ${department}, und gelernt wird daraus nichts.`,
    en: (department) => `Otherwise only this case goes to ${department}, and nothing is learned from it.`,
  },
  changeRule: {
    de: (rule, department) =>
      `Soll das immer so sein, ist unter „Abläufe bearbeiten“ die Regel „${rule}“ zu ändern (Ergebnis: ${department}).`,
    en: (rule, department) => `If that is to be so always, change the rule “${rule}” under “Edit flows” (outcome: ${department}).`,
  },
  newRule: {
    de: (intent, department) =>
      `Soll das immer so sein, braucht es unter „Abläufe bearbeiten“ eine Regel: Anliegen ist „${intent}“, Ergebnis ${department}.`,
    en: (intent, department) => `If that is to be so always, add a rule under “Edit flows”: intent is “${intent}”, outcome ${department}.`,
  },
};

export const HbOtherDepartment = {
  props: {
    /** as they stand in the form now */
    intent: { type: String, required: true },
    department: { type: String, required: true },
    /** {intent, department} as they stood before */
    was: { type: Object, required: true },
    /** the rule that chose the department before; absent: the intent alone did */
    rule: { type: String, default: "" },
  },
  emits: ["intent"],
  setup(props) {
    const { intentDepartments, intents } = dictionary();
    const t = say(TEXTS);
    /** Who has chosen another intent has said what was misread. */
    const open = computed(() => props.was.intent !== "" && props.intent === props.was.intent);
    const meant = computed(() =>
      Object.keys(intents).filter((key) => intentDepartments[key] === props.department && key !== props.was.intent),
    );
    const words = computed(() => {
      const [intent, to] = [label("intents", props.intent), label("departments", props.department)];
      return {
        follows: `${t.follows(intent, label("departments", props.was.department))}${props.rule ? t.byRule(props.rule) : "."}`,
        only: t.only(to),
        always: props.rule ? t.changeRule(props.rule, to) : t.newRule(intent, to),
      };
    });
    return { t, open, meant, words, label };
  },
  template: `
    <div v-if="open" class="hb-hint" role="status" data-other-department>
      <p>{{ words.follows }}</p>
      <p>{{ t.misread }}</p>
      <p class="hb-hint__choices"><button v-for="key in meant" :key="key" type="button" class="hb-button" :data-meant="key" @click="$emit('intent', key)">{{ label('intents', key) }}</button></p>
      <p class="hb-quiet">{{ words.only }} {{ words.always }}</p>
    </div>`,
};
