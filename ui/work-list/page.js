// The work list's layout: entries on the left, the chosen one with mail, findings and draft on the right.
import { HbIcon } from "../kit/icon.js";
import { connected } from "../kit/live.js";
import { HbPage } from "../kit/page.js";
import { say } from "../kit/words.js";
import { HbEntries } from "./entries.js";
import { HbEntry } from "./entry.js";
import { useReviews } from "./reviews.js";

const TEXTS = {
  empty: { de: "Nichts zu entscheiden", en: "Nothing to decide" },
  emptyMore: {
    de: "Was die Automatik nicht allein entscheiden darf, erscheint hier von selbst.",
    en: "What automation may not decide alone appears here by itself.",
  },
  choose: { de: "Links einen Eintrag wählen.", en: "Choose an entry on the left." },
  loading: { de: "Wird geladen …", en: "Loading …" },
};

export const HbWorkListPage = {
  components: { HbPage, HbEntries, HbEntry, HbIcon },
  setup: () => ({ t: say(TEXTS), connected, ...useReviews() }),
  template: `
    <hb-page :styles="['work-list', 'entry', 'sourced', 'model']" :connected="connected || !list.loaded">
      <div class="hb-work">
        <hb-entries :list="list" :chosen="chosen.id" @choose="choose" @filter="d => { list.department = d; look() }" @more="more" />
        <div class="hb-work__detail">
          <p v-if="chosen.error" class="hb-alert" role="alert">{{ chosen.error }}</p>
          <hb-entry v-else-if="chosen.detail" :key="chosen.detail.review_id" :entry="chosen.detail" :gone="chosen.gone" :deciding="list.deciding"
            @next="next" @again="choose(chosen.id)" />
          <div v-else class="hb-empty">
            <template v-if="!list.loaded">{{ t.loading }}</template>
            <template v-else-if="list.items.length === 0"><p class="hb-empty__mark"><hb-icon name="check-circle-outline" /></p><h2>{{ t.empty }}</h2><p class="hb-quiet">{{ t.emptyMore }}</p></template>
            <template v-else>{{ t.choose }}</template>
          </div>
        </div>
      </div>
    </hb-page>`,
};
