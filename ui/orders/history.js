// The journal's facts about one order, in words.
import { dayAndTime } from "../kit/format.js";
import { say, stateLabel } from "../kit/words.js";

const EVENTS = {
  "order.created": { de: "Auftrag angelegt", en: "Order created" },
  "order.changed": { de: "Auftrag geändert", en: "Order changed" },
  "order.step": { de: "Schritt", en: "Step" },
  "order.refused": { de: "Schritt abgelehnt", en: "Step refused" },
  "document.recorded": { de: "Beleg aufgenommen", en: "Document recorded" },
  "payment.recorded": { de: "Zahlung verbucht", en: "Payment recorded" },
  "letter.queued": { de: "Brief geschrieben", en: "Letter written" },
  "letter.sent": { de: "Brief versandt", en: "Letter sent" },
  "letter.failed": { de: "Brief nicht zustellbar", en: "Letter not delivered" },
  "letter.stopped": { de: "Brief angehalten", en: "Letter stopped" },
  "letter.bounced": { de: "Brief kam zurück", en: "Letter came back" },
  "notice.queued": { de: "Kollegen benachrichtigt", en: "Colleagues told" },
  "human.asked": { de: "Ein Mensch wird gefragt", en: "A person is asked" },
  "human.decided": { de: "Ein Mensch hat entschieden", en: "A person decided" },
  "case.opened": { de: "Vorgang angelegt", en: "Case opened" },
  "case.joined": { de: "Mail kam zum Vorgang", en: "Mail joined the case" },
  "case.updated": { de: "Vorgang geändert", en: "Case changed" },
  "case.done": { de: "Vorgang erledigt", en: "Case done" },
  "sla.reached": { de: "Frist erreicht", en: "Deadline reached" },
  other: { de: "Weiteres", en: "More" },
  correction: { de: "Richtigstellung", en: "Correction" },
};

export const HbHistory = {
  props: { events: { type: Array, required: true } },
  setup: () => ({
    words: say(EVENTS),
    dayAndTime,
    what: ({ data }) => (data.from && data.to ? `${stateLabel(data.from)} → ${stateLabel(data.to)}` : data.to ? stateLabel(data.to) : ""),
  }),
  template: `
    <ol class="hb-history">
      <li v-for="e in events" :key="e.seq"><time>{{ dayAndTime(e.at) }}</time><span><b>{{ words[e.type] ?? words.other }}</b> {{ what(e) }} <small class="hb-quiet">{{ e.actor }}</small></span></li>
    </ol>`,
};
