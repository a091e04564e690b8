// The decisions about an entry. Each asks once, then leaves a few seconds to take it back; a refusal is shown in the API's words.
import { post } from "../kit/api.js";
import { HbDialog } from "../kit/dialog.js";
import { withGrace } from "../kit/grace.js";
import { HbIcon } from "../kit/icon.js";
import { may } from "../kit/me.js";
import { note } from "../kit/notes.js";
import { say } from "../kit/words.js";
import { HbCorrect } from "./correct.js";
import { HbHandOver } from "./hand-over.js";

const { computed, reactive, ref } = window.Vue;

const TEXTS = {
  viewer: { de: "Entscheiden dürfen Mitarbeiter. Ihre Anmeldung darf nur ansehen.", en: "Staff decide. Your login may only look." },
  reason: { de: "Grund (freiwillig)", en: "Reason (optional)" },
  sendSure: { de: "Die Antwort geht an", en: "The answer goes to" },
  changed: { de: "Sie haben den Entwurf geändert.", en: "You have changed the draft." },
  alsoDone: { de: "Außerdem wird ausgeführt:", en: "Also carried out:" },
  done: { de: "Erledigt", en: "Done" },
  noLetter: { de: "Es geht kein Brief hinaus.", en: "No letter leaves." },
  discardSure: {
    de: "Der Vorgang wird ohne Antwort abgeschlossen. Der Entwurf und alles Vorgeschlagene verfallen.",
    en: "The case is closed without an answer. Draft and proposals are dropped.",
  },
  againSure: {
    de: "Die Mail wird noch einmal von vorn gelesen und entschieden, mit den jetzigen Regeln. Der jetzige Entwurf verfällt.",
    en: "The mail is read and decided again from the start, by the present rules. The present draft is dropped.",
  },
  onceMore: { de: "Noch einmal senden", en: "Send again" },
  onceMoreSure: {
    de: "Der Brief geht noch einmal hinaus, mit derselben Kennung (Message-ID), an",
    en: "The letter leaves again, with the same Message-ID, to",
  },
  arrivedSure: {
    de: "Der Brief gilt als gesendet. Nichts geht hinaus.",
    en: "The letter counts as sent. Nothing leaves.",
  },
  busy: { de: "Dieser Eintrag wird gerade ausgeführt.", en: "This entry is being carried out." },
};
/** One row a button: its words, its path, what the note says while it can be taken back. */
const DECISIONS = [
  { key: "send", icon: "send", main: true, de: "Senden", en: "Send", done: { de: "Antwort wird gesendet", en: "Sending the answer" } },
  {
    key: "arrived",
    icon: "email-check-outline",
    only: "letter_unknown",
    de: "Ist angekommen",
    en: "It arrived",
    done: { de: "Brief gilt als gesendet", en: "Letter counts as sent" },
  },
  {
    key: "correct",
    icon: "pencil-outline",
    de: "Korrigieren",
    en: "Correct",
    done: { de: "Korrektur wird eingetragen", en: "Correcting" },
  },
  {
    key: "hand-over",
    icon: "account-arrow-right-outline",
    de: "Übergeben",
    en: "Hand over",
    done: { de: "Wird übergeben", en: "Handing over" },
  },
  { key: "again", icon: "refresh", de: "Erneut", en: "Again", done: { de: "Wird neu bearbeitet", en: "Starting over" } },
  {
    key: "discard",
    icon: "close-circle-outline",
    danger: true,
    de: "Verwerfen",
    en: "Discard",
    done: { de: "Wird verworfen", en: "Discarding" },
  },
];

export const HbDecide = {
  components: { HbDialog, HbIcon, HbCorrect, HbHandOver },
  props: {
    entry: { type: Object, required: true },
    edited: { type: Object, required: true },
    gone: Boolean,
    deciding: { type: Set, required: true },
  },
  emits: ["next", "again"],
  setup(props, { emit }) {
    const t = say(TEXTS);
    const asked = ref(null);
    const refused = ref("");
    const input = reactive({ reason: "", department: "", note: "", corrections: {} });
    const words = say(Object.fromEntries(DECISIONS.map((d) => [d.key, d])));
    const changed = computed(
      () => props.entry.draft && (props.edited.subject !== props.entry.draft.subject || props.edited.text !== props.entry.draft.text),
    );
    const bodies = {
      send: () => (changed.value ? { subject: props.edited.subject, text: props.edited.text } : {}),
      correct: () => ({ corrections: { ...input.corrections } }),
      "hand-over": () => ({ department: input.department, note: input.note }),
      again: () => ({}),
      arrived: () => ({}),
      discard: () => ({ reason: input.reason }),
    };
    const ready = computed(() => {
      if (asked.value === "correct") return Object.keys(input.corrections).length > 0;
      return asked.value !== "hand-over" || input.department !== "";
    });

    const reasons = computed(() => (props.entry.reasons ?? []).map((r) => r.code));
    const decisions = computed(() => DECISIONS.filter((d) => !d.only || reasons.value.includes(d.only)));
    /** The very letter that stands in the outbox, unless it was changed. */
    const onceMore = computed(() => props.entry.letter_id && !changed.value);

    /** Without a letter there is nothing to send, only something to tick off. */
    const label = (d) => {
      if (d.key === "send" && onceMore.value) return { icon: d.icon, text: t.onceMore };
      const tick = d.key === "send" && reasons.value.length > 0 && reasons.value.every((code) => code === "task");
      return tick ? { icon: "check", text: t.done } : { icon: d.icon, text: words[d.key] };
    };

    function decide() {
      const key = asked.value;
      const { review_id: id, subject } = props.entry;
      const body = bodies[key]();
      asked.value = null;
      refused.value = "";
      const act = (leaving) =>
        post(`/api/reviews/${encodeURIComponent(id)}/${key}`, body, { keepalive: leaving })
          .catch((refusal) => {
            refused.value = [refusal.message, ...refusal.errors.map((e) => e.message ?? String(e))].join(" · ");
            note(`${subject ?? id}: ${refusal.message}`, { kind: "error" });
          })
          .finally(() => props.deciding.delete(id));
      const done = DECISIONS.find((d) => d.key === key).done;
      if (!withGrace(id, `${say({ done }).done}: ${subject ?? id}`, act, () => props.deciding.delete(id))) return;
      props.deciding.add(id);
      emit("next", id);
    }
    const title = computed(() => (asked.value ? label(DECISIONS.find((d) => d.key === asked.value)).text : ""));
    return { t, label, title, asked, refused, input, changed, ready, decide, may, decisions, onceMore };
  },
  template: `
    <footer class="hb-decide">
      <p v-if="refused" class="hb-alert" role="alert">{{ refused }}</p>
      <p v-if="!may('staff')" class="hb-quiet">{{ t.viewer }}</p>
      <div v-else class="hb-decide__buttons">
        <button v-for="d in decisions" :key="d.key" type="button" class="hb-button" :class="{ 'hb-button--main': d.main }" :data-decision="d.key"
          :disabled="gone || deciding.has(entry.review_id)" @click="asked = d.key"><hb-icon :name="label(d).icon" /> {{ label(d).text }}</button>
        <span v-if="deciding.has(entry.review_id)" class="hb-quiet">{{ t.busy }}</span>
      </div>
      <hb-dialog v-if="asked" :title="title" :action="title" :danger="asked === 'discard'" :busy="!ready" @done="decide" @close="asked = null">
        <template v-if="asked === 'send'">
          <p v-if="entry.draft">{{ onceMore ? t.onceMoreSure : t.sendSure }} <b>{{ entry.draft.to }}</b>. <template v-if="changed">{{ t.changed }}</template></p>
          <p v-else>{{ t.noLetter }}</p>
          <template v-if="entry.proposed_text?.length"><p>{{ t.alsoDone }}</p><ul class="hb-steps"><li v-for="(p, i) in entry.proposed_text" :key="i"><hb-icon name="check" /> {{ p }}</li></ul></template>
        </template>
        <hb-correct v-else-if="asked === 'correct'" :entry="entry" v-model="input.corrections" />
        <hb-hand-over v-else-if="asked === 'hand-over'" :from="entry.department" v-model:department="input.department" v-model:note="input.note" />
        <p v-else-if="asked === 'again'">{{ t.againSure }}</p>
        <p v-else-if="asked === 'arrived'">{{ t.arrivedSure }}</p>
        <template v-else>
          <p>{{ t.discardSure }}</p>
          <label class="hb-field"><span>{{ t.reason }}</span><input v-model="input.reason" type="text" maxlength="500"></label>
        </template>
      </hb-dialog>
    </footer>`,
};
