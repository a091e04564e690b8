// One entry: why a person is asked, the mail beside what was found in it, the draft, and the five decisions.
import { age, dayAndTime } from "../kit/format.js";
import { HbIcon } from "../kit/icon.js";
import { HbWhy } from "../kit/why.js";
import { label, say } from "../kit/words.js";
import { HbDecide } from "./decide.js";
import { HbDraft } from "./draft.js";
import { HbFound } from "./found.js";
import { HbMail } from "./mail.js";
import { useNow } from "./now.js";
import { HbOrderFound } from "./order-found.js";

const { reactive, ref } = window.Vue;

const TEXTS = {
  noSubject: { de: "(kein Betreff)", en: "(no subject)" },
  reasons: { de: "Warum ein Mensch entscheidet", en: "Why a person decides" },
  why: { de: "Alle Regeln ansehen", en: "See all rules" },
  proposed: { de: "Beim Senden wird ausgeführt", en: "Carried out on sending" },
  gone: { de: "Dieser Eintrag ist inzwischen erledigt.", en: "This entry has been dealt with meanwhile." },
  priority: { de: "Priorität", en: "Priority" },
  due: { de: "Antwort bis", en: "Answer by" },
  since: { de: "wartet seit", en: "waiting for" },
  customer: { de: "Kunde", en: "Customer" },
};

export const HbEntry = {
  components: { HbIcon, HbMail, HbFound, HbOrderFound, HbDraft, HbDecide, HbWhy },
  props: { entry: { type: Object, required: true }, gone: Boolean, deciding: { type: Set, required: true } },
  emits: ["next", "again"],
  setup(props) {
    const { draft, facts } = props.entry;
    const { lines = [], customerOrderNo, requestedDelivery, deliveryAddress, total } = facts?.order ?? {};
    return {
      orderRead: lines.length > 0 || [customerOrderNo, requestedDelivery, deliveryAddress, total].some(Boolean),
      t: say(TEXTS),
      now: useNow(),
      edited: reactive({ subject: draft?.subject ?? "", text: draft?.text ?? "" }),
      why: ref(false),
      age,
      dayAndTime,
      label,
    };
  },
  template: `
    <article class="hb-entry" :data-entry="entry.review_id">
      <header class="hb-entry__head">
        <div>
          <h2>{{ entry.subject || t.noSubject }}</h2>
          <p class="hb-quiet">
            {{ entry.case_id }} · {{ label('intents', entry.intent) }} · {{ label('departments', entry.department) }}
            <template v-if="entry.customer_no"> · {{ t.customer }} {{ entry.customer_no }}</template>
            <template v-if="entry.case?.oem"> · OEM</template> · {{ t.since }} {{ age(entry.opened_at, now) }}
            <template v-if="entry.due_first"> · <span :class="{ 'hb-bad': Date.parse(entry.due_first) < now }">{{ t.due }} {{ dayAndTime(entry.due_first) }}</span></template>
          </p>
        </div>
        <button v-if="entry.case_id" type="button" class="hb-button" @click="why = true"><hb-icon name="help-circle-outline" /> {{ t.why }}</button>
      </header>
      <p v-if="gone" class="hb-alert" role="status">{{ t.gone }}</p>
      <section class="hb-reasons" :aria-label="t.reasons">
        <p v-for="(r, i) in entry.reasons" :key="i"><hb-icon name="account-question-outline" /> <b>{{ label('reasons', r.code) }}</b><span v-if="r.detail">: {{ r.detail }}</span> <small class="hb-quiet">({{ r.by }})</small></p>
        <p v-if="entry.note"><hb-icon name="note-text-outline" /> {{ entry.note }}</p>
      </section>
      <div class="hb-entry__beside">
        <div class="hb-entry__column">
          <hb-mail :mail="entry.mail" />
          <hb-draft v-if="entry.draft" :draft="entry.draft" :edited="edited" />
        </div>
        <div class="hb-entry__column">
          <section v-if="entry.proposed_text?.length" class="hb-card">
            <h3>{{ t.proposed }}</h3>
            <ul class="hb-steps"><li v-for="(p, i) in entry.proposed_text" :key="i"><hb-icon name="check" /> {{ p }}</li></ul>
          </section>
          <hb-found :facts="entry.facts" />
          <hb-order-found v-if="orderRead" :order="entry.facts.order" />
        </div>
      </div>
      <hb-decide :entry="entry" :edited="edited" :gone="gone" :deciding="deciding" @next="id => $emit('next', id)" @again="$emit('again')" />
      <hb-why v-if="why" :case-id="entry.case_id" @close="why = false" />
    </article>`,
};
