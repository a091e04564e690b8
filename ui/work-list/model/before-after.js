// Before and after as a table: what was measured on which letters, and plainly what got worse.
import { number } from "../../kit/format.js";
import { HbIcon } from "../../kit/icon.js";
import { label, say } from "../../kit/words.js";

const TEXTS = {
  measured: { de: "gemessen an", en: "measured on" },
  letters: { de: "Briefe", en: "Letters" },
  before: { de: "vorher richtig", en: "right before" },
  after: { de: "nachher richtig", en: "right after" },
  change: { de: "Unterschied", en: "Change" },
  shippedIntent: { de: "mitgelieferte Briefe: Anliegen", en: "shipped letters: intent" },
  shippedDepartment: { de: "mitgelieferte Briefe: Abteilung", en: "shipped letters: department" },
  correctedIntent: { de: "korrigierte Mails: Anliegen", en: "corrected mails: intent" },
  correctedDepartment: { de: "korrigierte Mails: Abteilung", en: "corrected mails: department" },
  sureWrong: {
    de: "mitgelieferte Briefe: sicher, aber falsch (weniger ist besser)",
    en: "shipped letters: sure but wrong (less is better)",
  },
  how: {
    de: (c) =>
      `Vorher: nur aus den mitgelieferten Briefen gelernt; nachher: auch aus den Korrekturen. Jeden Brief beurteilte ein Modell, das weder ihn noch einen anderen seines Absenders kannte (${c.folds} Teile, ${number(c.groups)} Absender).`,
    en: (c) =>
      `Before: learned from the shipped letters only; after: from the corrections as well. Each letter was judged by a model that knew neither it nor another of its sender (${c.folds} folds, ${number(c.groups)} senders).`,
  },
  inUse: {
    de: (u) =>
      `Das Modell in Gebrauch (${u.version}) versteht ${u.tally.intent} der ${u.tally.letters} korrigierten Mails richtig${u.seen ? `; ${u.seen} davon kannte es aus seinem Training, das ist also keine ungesehene Messung` : "; keine davon kannte es aus seinem Training"}.`,
    en: (u) =>
      `The model in use (${u.version}) gets ${u.tally.intent} of the ${u.tally.letters} corrected mails right${u.seen ? `; it knew ${u.seen} of them from its training, so this is no unseen measure` : "; it knew none of them from its training"}.`,
  },
  unreadable: {
    de: (n) => `${n} korrigierte Mails waren nicht mehr lesbar und fehlen.`,
    en: (n) => `${n} corrected mails could not be read any more and are missing.`,
  },
  worse: { de: "Schlechter als vorher", en: "Worse than before" },
  intent: { de: "Anliegen der mitgelieferten Briefe", en: "intent of the shipped letters" },
  department: { de: "Abteilung der mitgelieferten Briefe", en: "department of the shipped letters" },
  sure_wrong: { de: "sicher, aber falsch", en: "sure but wrong" },
  corrections: { de: "korrigierte Mails", en: "corrected mails" },
  byDepartment: { de: "Abteilung (alle Briefe und Mails)", en: "Department (all letters and mails)" },
  byIntent: { de: "Anliegen (alle Briefe und Mails)", en: "Intent (all letters and mails)" },
};
/** One row a measure: which part, which figure. */
const ROWS = [
  { key: "shippedIntent", of: "shipped", right: (t) => t.intent },
  { key: "shippedDepartment", of: "shipped", right: (t) => t.department },
  { key: "sureWrong", of: "shipped", right: (t) => t.sure - t.sureRight, less: true },
  { key: "correctedIntent", of: "corrections", right: (t) => t.intent },
  { key: "correctedDepartment", of: "corrections", right: (t) => t.department },
];

export const HbBeforeAfter = {
  components: { HbIcon },
  props: { record: { type: Object, required: true } },
  setup(props) {
    const t = say(TEXTS);
    const c = props.record.comparison;
    const row = (name, letters, before, after, less = false) => {
      const by = after - before;
      const tone = by === 0 ? "" : by > 0 !== less ? "hb-good" : "hb-bad";
      const share = (n) => (less ? number(n) : `${number(n)} (${number(letters ? (100 * n) / letters : 0, 1)} %)`);
      return {
        name,
        letters: number(letters),
        before: share(before),
        after: share(after),
        by: by > 0 ? `+${by}` : by < 0 ? `−${-by}` : "0",
        tone,
      };
    };
    const named = (table, rows) => rows.map((s) => row(label(table, s.of), s.letters, s.before, s.after));
    const tables = [
      {
        key: "all",
        head: t.measured,
        rows: ROWS.map((r) => row(t[r.key], c[r.of].before.letters, r.right(c[r.of].before), r.right(c[r.of].after), r.less)),
      },
      { key: "departments", head: t.byDepartment, rows: named("departments", c.departments) },
      { key: "intents", head: t.byIntent, rows: named("intents", c.intents), folded: true },
    ];
    const worse = c.worse.map((w) => `${w.kind === "one_intent" ? label("intents", w.intent) : t[w.kind]}: ${w.before} → ${w.after}`);
    return { t, c, tables, worse, unreadable: props.record.corrections.unreadable };
  },
  template: `
    <p v-if="worse.length" class="hb-alert" role="alert" data-worse><hb-icon name="alert-circle-outline" /> <b>{{ t.worse }}</b> – {{ worse.join('; ') }}</p>
    <component :is="table.folded ? 'details' : 'div'" v-for="table in tables" :key="table.key" :data-table="table.key">
      <summary v-if="table.folded">{{ table.head }}</summary>
      <table class="hb-table">
        <thead><tr><th>{{ table.head }}</th><th class="hb-right">{{ t.letters }}</th><th class="hb-right">{{ t.before }}</th><th class="hb-right">{{ t.after }}</th><th class="hb-right">{{ t.change }}</th></tr></thead>
        <tbody>
          <tr v-for="r in table.rows" :key="r.name">
            <th scope="row">{{ r.name }}</th><td class="hb-right">{{ r.letters }}</td><td class="hb-right">{{ r.before }}</td><td class="hb-right">{{ r.after }}</td><td class="hb-right" :class="r.tone">{{ r.by }}</td>
          </tr>
        </tbody>
      </table>
    </component>
    <p class="hb-quiet">{{ t.how(c) }}</p>
    <p class="hb-quiet" data-seen>{{ t.inUse(c.inUse) }} <template v-if="unreadable">{{ t.unreadable(unreadable) }}</template></p>`,
};
