// A value and where it was read: shown when staff point at it, reach it with the keyboard or tap it.
import { percent } from "../kit/format.js";
import { say } from "../kit/words.js";

const { computed, ref } = window.Vue;

const TEXTS = {
  mail: { de: "Mail", en: "mail" },
  page: { de: "Seite", en: "page" },
  sheet: { de: "Blatt", en: "sheet" },
  line: { de: "Zeile", en: "line" },
  position: { de: "Position", en: "position" },
  quote: { de: (text) => `„${text}“`, en: (text) => `“${text}”` },
  sure: { de: "sicher zu", en: "certainty" },
};
/** What order data are called. */
const DATA = {
  "ubl-order": { de: "UBL-Daten", en: "UBL data" },
  opentrans: { de: "openTRANS-Daten", en: "openTRANS data" },
  "edifact-orders": { de: "EDIFACT-Daten", en: "EDIFACT data" },
  "order-x": { de: "Order-X-Daten", en: "Order-X data" },
};

/** "Bestellung.pdf, Seite 1, Zeile 5". @param source where a fact was found (core/orders/types.ts) */
export function place(source) {
  const t = say(TEXTS);
  const data = say(DATA);
  const page = /\.xlsx$/i.test(source.document) ? t.sheet : t.page;
  return [
    source.document === "mail" ? t.mail : source.document,
    source.data && data[source.data],
    source.page && `${page} ${source.page}`,
    source.line && `${source.data ? t.position : t.line} ${source.line}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Of the box, in pixels, as in style/sourced.css. */
const WIDEST = 420;
let made = 0;
/** Only one is open at a time: closes the one that is. */
let close = () => {};

export const HbSourced = {
  props: {
    /** what the value is, for the test and for readers of the screen: "customerOrderNo", "quantity" */
    field: { type: String, required: true },
    source: { type: Object, required: true },
    /** 0..1 */
    confidence: { type: Number, required: true },
  },
  setup(props) {
    const id = `hb-source-${++made}`;
    const open = ref(false);
    const turned = ref({ left: false, up: false });
    const words = computed(() => ({
      place: place(props.source),
      quote: say(TEXTS).quote(props.source.text),
      sure: `${say(TEXTS).sure} ${percent(props.confidence)}`,
    }));
    /** Near the right or the lower edge the box grows the other way. */
    function show({ currentTarget }) {
      close();
      close = hide;
      const { left, right, bottom } = currentTarget.getBoundingClientRect();
      turned.value = { left: left + WIDEST > window.innerWidth && right > window.innerWidth / 2, up: bottom > window.innerHeight * 0.75 };
      open.value = true;
    }
    const hide = () => {
      open.value = false;
    };
    /** What was clicked, tapped or reached by keyboard stays open until it is left that way. */
    const leave = ({ currentTarget }) => currentTarget.contains(document.activeElement) || hide();
    return { id, open, turned, words, show, hide, leave };
  },
  template: `
    <span class="hb-sourced" :data-field="field" @mouseenter="show" @mouseleave="leave">
      <button type="button" :aria-describedby="id" @focus="show" @click="show" @blur="hide" @keydown.escape="hide"><slot /></button>
      <span :id="id" role="tooltip" class="hb-sourced__tip" :class="{ 'hb-sourced__tip--left': turned.left, 'hb-sourced__tip--up': turned.up }" :hidden="!open">
        <b>{{ words.place }}</b> · {{ words.sure }}<q v-if="source.text">{{ words.quote }}</q>
      </span>
    </span>`,
};
