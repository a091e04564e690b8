// What triage found out about the mail: each finding with how sure it is and why.
import { percent } from "../kit/format.js";
import { label, say } from "../kit/words.js";

const { computed } = window.Vue;

const TEXTS = {
  title: { de: "Gefunden", en: "Found" },
  none: { de: "Die Mail wurde noch nicht verstanden.", en: "The mail has not been understood yet." },
  yes: { de: "ja", en: "yes" },
  no: { de: "nein", en: "no" },
  unknown: { de: "unbekannt", en: "unknown" },
  another: { de: "Weiteres Anliegen", en: "Another intent" },
  references: { de: "Belege", en: "Documents" },
  suspicion: { de: "Verdacht", en: "Suspicion" },
};
const FINDINGS = {
  intent: { de: "Anliegen", en: "Intent" },
  department: { de: "Abteilung", en: "Department" },
  urgency: { de: "Dringlichkeit", en: "Urgency" },
  customerNo: { de: "Kunde", en: "Customer" },
  oem: { de: "OEM-Kunde", en: "OEM customer" },
  language: { de: "Sprache", en: "Language" },
  reply: { de: "Antwort erlaubt", en: "May be answered" },
};
/** Below this a finding is worth a second look. */
const SURE = 0.75;

export const HbFound = {
  props: { facts: { type: Object, default: () => ({}) } },
  setup(props) {
    const t = say(TEXTS);
    const names = say(FINDINGS);
    const shown = (key, value) => {
      if (value === null || value === undefined) return t.unknown;
      if (key === "intent") return label("intents", value);
      if (key === "department") return label("departments", value);
      if (key === "urgency") return label("urgencies", value);
      if (key === "language") return label("languages", value);
      if (typeof value === "boolean") return value ? t.yes : t.no;
      return value === "yes" || value === "no" ? t[value] : value;
    };
    const rows = computed(() => {
      const { triage } = props.facts ?? {};
      if (!triage) return [];
      const found = Object.keys(FINDINGS).filter((key) => triage[key]);
      const more = (triage.otherIntents ?? []).map((finding) => ({ name: t.another, value: shown("intent", finding.value), finding }));
      const suspicions = (triage.suspicions ?? []).map((finding) => ({
        name: t.suspicion,
        value: label("suspicions", finding.value),
        finding,
        bad: true,
      }));
      return [
        ...suspicions,
        ...found.map((key) => ({ name: names[key], value: shown(key, triage[key].value), finding: triage[key] })),
        ...more,
      ];
    });
    const references = computed(() => Object.values(props.facts?.triage?.references ?? {}).flat());
    return { t, rows, references, percent, SURE };
  },
  template: `
    <section class="hb-card">
      <header class="hb-card__head"><h3>{{ t.title }}</h3></header>
      <p v-if="!rows.length" class="hb-quiet">{{ t.none }}</p>
      <table v-else class="hb-table hb-found">
        <tbody>
          <tr v-for="(r, i) in rows" :key="i" :title="r.finding.evidence">
            <th scope="row">{{ r.name }}</th>
            <td><b :class="{ 'hb-bad': r.bad }">{{ r.value }}</b><small>{{ r.finding.reason }}</small></td>
            <td class="hb-right" :class="{ 'hb-unsure': r.finding.confidence < SURE }">{{ percent(r.finding.confidence) }}</td>
          </tr>
          <tr v-if="references.length"><th scope="row">{{ t.references }}</th><td colspan="2"><b>{{ references.join(', ') }}</b></td></tr>
        </tbody>
      </table>
    </section>`,
};
