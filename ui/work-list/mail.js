// The mail as it came: as text, or as its HTML in a frame that runs nothing and fetches nothing. Attachments are downloads.
import { dayAndTime, size } from "../kit/format.js";
import { HbIcon } from "../kit/icon.js";
import { may } from "../kit/me.js";
import { say } from "../kit/words.js";

const { computed, ref } = window.Vue;

const TEXTS = {
  title: { de: "Mail", en: "Mail" },
  none: { de: "Zu diesem Eintrag gehört keine Mail.", en: "No mail belongs to this entry." },
  text: { de: "Text", en: "Text" },
  html: { de: "Formatiert", en: "Formatted" },
  whole: { de: "Ganze Mail mit Verlauf und Signatur", en: "Whole mail with history and signature" },
  empty: { de: "(kein Text)", en: "(no text)" },
  attachments: { de: "Anlagen", en: "Attachments" },
  from: { de: "Von", en: "From" },
  original: { de: "Original (.eml)", en: "Original (.eml)" },
};
const FRAME_HEAD =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">" +
  "<base target=_blank><style>body{font:15px/1.5 sans-serif;margin:12px;overflow-wrap:anywhere}img{max-width:100%}</style>";

export const HbMail = {
  components: { HbIcon },
  props: { mail: { type: Object, default: null } },
  setup(props) {
    const view = ref("text");
    const whole = ref(false);
    return {
      t: say(TEXTS),
      view,
      whole,
      shown: computed(() => (whole.value || !props.mail.fresh ? props.mail.text : props.mail.fresh)),
      longer: computed(() => Boolean(props.mail?.fresh) && props.mail.text.trim() !== props.mail.fresh.trim()),
      frame: computed(() => FRAME_HEAD + (props.mail?.html ?? "")),
      link: (id) => `/api/mails/${encodeURIComponent(props.mail.mail_id)}/attachments/${encodeURIComponent(id)}`,
      raw: computed(() => `/api/mails/${encodeURIComponent(props.mail?.mail_id ?? "")}/raw`),
      may,
      dayAndTime,
      size,
    };
  },
  template: `
    <section class="hb-card hb-mail">
      <header class="hb-card__head">
        <h3>{{ t.title }}</h3>
        <span v-if="mail?.html" class="hb-tabs">
          <button type="button" :aria-pressed="view === 'text'" @click="view = 'text'">{{ t.text }}</button>
          <button type="button" :aria-pressed="view === 'html'" @click="view = 'html'">{{ t.html }}</button>
        </span>
      </header>
      <p v-if="!mail" class="hb-quiet">{{ t.none }}</p>
      <template v-else>
        <p class="hb-quiet hb-mail__from">{{ t.from }} {{ mail.sender }} · {{ mail.mailbox }} · {{ dayAndTime(mail.arrived_at) }}</p>
        <p v-for="(n, i) in mail.notes ?? []" :key="i" class="hb-alert hb-alert--small"><hb-icon name="alert-outline" /> {{ n }}</p>
        <iframe v-if="view === 'html'" class="hb-mail__frame" sandbox="" referrerpolicy="no-referrer" :srcdoc="frame" :title="t.html"></iframe>
        <pre v-else class="hb-mail__text">{{ shown || t.empty }}</pre>
        <label v-if="longer && view === 'text'" class="hb-check"><input v-model="whole" type="checkbox"> {{ t.whole }}</label>
        <p v-if="may('staff')" class="hb-mail__files">
          <a v-for="a in mail.attachments" :key="a.attachment_id" class="hb-button" :href="link(a.attachment_id)" download><hb-icon name="paperclip" /> {{ a.filename }} <small class="hb-quiet">{{ size(a.size) }}</small></a>
          <a class="hb-button hb-button--bare" :href="raw" download><hb-icon name="email-outline" /> {{ t.original }}</a>
        </p>
        <p v-else-if="mail.attachments.length" class="hb-quiet">{{ t.attachments }}: {{ mail.attachments.map(a => a.filename).join(', ') }}</p>
      </template>
    </section>`,
};
