// Retraining in one dialog: what is in use, train, how the candidate measures up, take it over or not, and the way back.
import { HbDialog } from "../../kit/dialog.js";
import { dayAndTime } from "../../kit/format.js";
import { HbIcon } from "../../kit/icon.js";
import { note } from "../../kit/notes.js";
import { say } from "../../kit/words.js";
import { HbBeforeAfter } from "./before-after.js";
import { HbProgress } from "./progress.js";
import { HbVersions } from "./versions.js";

const { computed } = window.Vue;

const TEXTS = {
  title: { de: "Modell neu trainieren", en: "Retrain the model" },
  explain: {
    de: "Triage lernt aus Korrekturen des Anliegens. Das Training ergibt nur einen Vorschlag; in Gebrauch kommt er erst, wenn Sie ihn übernehmen, und jeder Schritt ist umkehrbar.",
    en: "Triage learns from corrections of the intent. Training only makes a proposal; it is put to use when you take it over, and each step can be undone.",
  },
  inUse: { de: "In Gebrauch", en: "In use" },
  shipped: { de: "mitgeliefertes Modell", en: "shipped model" },
  house: { de: "Modell", en: "Model" },
  learn: { de: "Korrekturen zum Lernen", en: "Corrections to learn from" },
  ofThese: { de: "davon neu", en: "of these new" },
  outdated: {
    de: "Das Produkt bringt inzwischen ein neueres Modell mit. Neu trainieren verbindet beide.",
    en: "The product has since come with a newer model. Retraining joins the two.",
  },
  train: { de: "Neu trainieren", en: "Train" },
  failed: { de: "Das letzte Training kam zu nichts", en: "The last training came to nothing" },
  candidate: { de: "Vorschlag", en: "Proposal" },
  take: { de: "Übernehmen", en: "Take over" },
  takeAnyway: { de: "Trotzdem übernehmen", en: "Take over anyway" },
  drop: { de: "Verwerfen", en: "Discard" },
  back: { de: "Zurück zum vorigen", en: "Back to the previous one" },
  taken: { de: "Ab jetzt urteilt", en: "From now on mail is judged by" },
  dropped: { de: "Vorschlag verworfen", en: "Proposal discarded" },
};

export const HbRetrain = {
  components: { HbDialog, HbIcon, HbBeforeAfter, HbProgress, HbVersions },
  props: { model: { type: Object, required: true }, act: { type: Function, required: true } },
  emits: ["close"],
  setup(props) {
    const t = say(TEXTS);
    const s = computed(() => props.model.status);
    const name = (version) => (version === 0 ? t.shipped : `${t.house} ${version}`);
    /** the newest one, if nobody has decided about it yet */
    const candidate = computed(() => (s.value.versions[0]?.state === "candidate" ? s.value.versions[0] : null));
    async function use(path, body) {
      if (await props.act(path, body)) note(`${t.taken}: ${name(s.value.active.version)}`);
    }
    async function drop(version) {
      if (await props.act("discard", { version })) note(t.dropped);
    }
    return { t, s, name, candidate, use, drop, dayAndTime };
  },
  template: `
    <hb-dialog :title="t.title" :error="model.error" wide @close="$emit('close')">
      <p class="hb-quiet">{{ t.explain }}</p>
      <dl class="hb-facts">
        <dt>{{ t.inUse }}</dt>
        <dd data-in-use><b>{{ name(s.active.version) }}</b> <small class="hb-quiet">{{ s.active.name }}<template v-if="s.active.by"> · {{ s.active.by }}, {{ dayAndTime(s.active.since) }}</template></small></dd>
        <dt>{{ t.learn }}</dt><dd>{{ s.corrections.total }}, {{ t.ofThese }} {{ s.corrections.waiting }}</dd>
      </dl>
      <p v-if="s.problem" class="hb-alert" role="alert">{{ s.problem }}</p>
      <p v-if="s.outdated" class="hb-quiet"><hb-icon name="update" /> {{ t.outdated }}</p>
      <p v-if="s.failed" class="hb-alert" role="alert">{{ t.failed }}: {{ s.failed.reason }}</p>
      <hb-progress v-if="s.training" :training="s.training" />
      <section v-else-if="candidate" class="hb-model__candidate" data-candidate>
        <h3>{{ t.candidate }}: {{ name(candidate.version) }} <small class="hb-quiet">{{ candidate.record.by }}, {{ dayAndTime(candidate.record.trained_at) }}</small></h3>
        <hb-before-after :record="candidate.record" />
      </section>
      <div v-if="!s.training" class="hb-model__buttons">
        <template v-if="candidate">
          <button type="button" class="hb-button" :class="{ 'hb-button--main': !candidate.record.comparison.worse.length }" :disabled="model.busy" data-take
            @click="use('activate', { version: candidate.version })"><hb-icon name="check" /> {{ candidate.record.comparison.worse.length ? t.takeAnyway : t.take }}</button>
          <button type="button" class="hb-button" :disabled="model.busy" data-drop @click="drop(candidate.version)"><hb-icon name="close" /> {{ t.drop }}</button>
        </template>
        <button type="button" class="hb-button" :class="{ 'hb-button--main': !candidate }" :disabled="model.busy || !s.corrections.total" data-train @click="act('train')">
          <hb-icon name="school-outline" /> {{ t.train }}</button>
        <button v-if="s.previous !== null" type="button" class="hb-button" :disabled="model.busy" data-back @click="use('revert')">
          <hb-icon name="undo" /> {{ t.back }} ({{ name(s.previous) }})</button>
      </div>
      <hb-versions v-if="s.versions.length" :status="s" :busy="model.busy" :name="name" @use="version => use('activate', { version })" />
    </hb-dialog>`,
};
