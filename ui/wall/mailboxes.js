// Each mailbox: connected or not, and how much came in today.
import { number, time } from "../kit/format.js";
import { say } from "../kit/words.js";

const TEXTS = {
  title: { de: "Postfächer", en: "Mailboxes" },
  today: { de: "heute", en: "today" },
  missing: { de: (n) => `${n} fehlen`, en: (n) => `${n} missing` },
  balanced: { de: (at) => `Postbilanz stimmt, gerechnet um ${at}`, en: (at) => `mail balance adds up, computed at ${at}` },
};
/** How a mailbox can be, as adapters/imap says it; mark: the dot. */
const STATES = {
  embedded: { mark: "good", de: "eingebaut", en: "embedded" },
  connected: { mark: "good", de: "verbunden", en: "connected" },
  connecting: { mark: "fair", de: "verbindet", en: "connecting" },
  reconnecting: { mark: "fair", de: "verbindet neu", en: "reconnecting" },
  login_refused: { mark: "bad", de: "Anmeldung abgelehnt", en: "login refused" },
  closed: { mark: "bad", de: "geschlossen", en: "closed" },
  not_watched: { mark: "bad", de: "nicht überwacht", en: "not watched" },
};

export const HbMailboxes = {
  props: {
    mailboxes: { type: Array, required: true },
    balance: { type: Array, required: true },
    today: { type: Object, required: true },
  },
  setup(props) {
    const t = say(TEXTS);
    const words = say(STATES);
    const rowOf = (address) => props.balance.find((b) => b.address === address);
    return {
      t,
      number,
      mark: (m) => (rowOf(m.address)?.missing ? "bad" : (STATES[m.state]?.mark ?? "bad")),
      short: (address) => `${address.split("@")[0]}@`,
      /** what is wrong, else how it is */
      shown(m) {
        const missing = rowOf(m.address)?.missing ?? 0;
        return missing > 0 ? t.missing(missing) : m.detail || words[m.state] || m.state;
      },
      checked(m) {
        const row = rowOf(m.address);
        return row?.at && row.missing === 0 ? t.balanced(time(row.at)) : (m.detail ?? "");
      },
    };
  },
  template: `
    <section class="hb-panel">
      <div class="hb-panel__head"><h2>{{ t.title }}</h2></div>
      <ul class="hb-mailboxes">
        <li v-for="m in mailboxes" :key="m.address" :data-mailbox="m.address">
          <i class="hb-dot" :class="'hb-dot--' + mark(m)" aria-hidden="true"></i>
          <span class="hb-mailboxes__name">{{ short(m.address) }}<small :title="checked(m)">{{ shown(m) }}</small></span>
          <b>{{ number(today[m.address] ?? 0) }}</b><span class="hb-tile__of">{{ t.today }}</span>
        </li>
      </ul>
    </section>`,
};
