// The wall's layout: score and the four figures that matter most, all others, and below them how things stand.
import { HbPage } from "../kit/page.js";
import { say } from "../kit/words.js";
import { HbAlarms } from "./alarms.js";
import { HbDecisions } from "./decisions.js";
import { HbDepartments } from "./departments.js";
import { HbFormula } from "./formula.js";
import { HbMailboxes } from "./mailboxes.js";
import { HbRevenue } from "./revenue.js";
import { HbScore } from "./score.js";
import { HbTile } from "./tile.js";

const { computed, ref } = window.Vue;

const TEXTS = {
  waiting: { de: "Die Kennzahlen werden geladen …", en: "Loading the figures …" },
  none: {
    de: "Kommt nichts an, im Editor prüfen, ob der Baustein „Kennzahlen“ mit dem Leitstand verbunden ist.",
    en: "If nothing arrives, check in the editor that the node “Figures” is wired to the control room.",
  },
};
/** Shown large, in this order; the score and the revenue have panels of their own, all others are small tiles. */
const LARGE = ["sla_compliance", "email_efficiency", "automation_rate", "order_fulfilment"];
const OWN_PANEL = ["performance_score", "revenue_in_work"];

export const HbWallPage = {
  components: { HbPage, HbAlarms, HbScore, HbTile, HbRevenue, HbDepartments, HbDecisions, HbMailboxes, HbFormula },
  props: { wall: { type: Object, default: null }, connected: { type: Boolean, default: true } },
  setup(props) {
    const asked = ref(null);
    const byKey = computed(() => Object.fromEntries((props.wall?.kpis ?? []).map((kpi) => [kpi.key, kpi])));
    return {
      t: say(TEXTS),
      byKey,
      asked,
      large: computed(() => LARGE.flatMap((key) => byKey.value[key] ?? [])),
      small: computed(() => (props.wall?.kpis ?? []).filter((kpi) => !LARGE.includes(kpi.key) && !OWN_PANEL.includes(kpi.key))),
      ask: (kpi) => {
        asked.value = asked.value?.key === kpi.key ? null : kpi;
      },
    };
  },
  template: `
    <hb-page wall :styles="['wall', 'wall-score', 'wall-panels', 'wall-alarms']" :stopped="wall ? wall.stopped : null" :connected="connected">
      <div v-if="!wall" class="hb-empty"><p>{{ t.waiting }}</p><p class="hb-quiet">{{ t.none }}</p></div>
      <hb-alarms v-if="wall" :alarms="wall.alarms" />
      <div v-if="wall" class="hb-wall">
        <hb-score :kpi="byKey.performance_score" :kpis="byKey" @ask="ask" />
        <div class="hb-wall__large"><hb-tile v-for="k in large" :key="k.key" :kpi="k" large @ask="ask" /></div>
        <div class="hb-wall__small"><hb-tile v-for="k in small" :key="k.key" :kpi="k" @ask="ask" /></div>
        <div class="hb-wall__panels">
          <hb-revenue :kpi="byKey.revenue_in_work" @ask="ask" />
          <hb-departments :agents="wall.agents" :reviews="wall.reviewsOpen" :failed="wall.failed" />
          <hb-mailboxes :mailboxes="wall.mailboxes" :balance="wall.balance" :today="byKey.mails_today?.parts ?? {}" />
          <hb-decisions :decisions="wall.decisions" />
        </div>
      </div>
      <hb-formula v-if="asked" :kpi="byKey[asked.key]" @close="asked = null" />
    </hb-page>`,
};
