// The bar above every page: where one can go, whether mail leaves, who one is.
import { HbAutomation } from "./automation.js";
import { HbIcon } from "./icon.js";
import { may, me } from "./me.js";
import { HbSending } from "./sending.js";
import { dictionary, language, say } from "./words.js";

const { computed, getCurrentInstance, ref } = window.Vue;

const TEXTS = {
  pages: { de: "Seiten", en: "Pages" },
  settings: { de: "Automatik einstellen", en: "Automation settings" },
  editor: { de: "Abläufe bearbeiten", en: "Edit flows" },
  logout: { de: "Abmelden", en: "Log out" },
  offline: { de: "Keine Verbindung – die Anzeige ist nicht aktuell", en: "No connection – what is shown is out of date" },
};
/** The flow names its pages in German; these are known by their path. */
const ENGLISH = { "/leitstand": "Control room", "/arbeitsliste": "Work list", "/auftraege": "Orders" };

export const HbTopBar = {
  components: { HbAutomation, HbIcon, HbSending },
  props: { wall: Boolean, stopped: { type: Boolean, default: null }, connected: Boolean },
  setup() {
    const { $store, $router, $route } = getCurrentInstance().proxy;
    const settings = ref(false);
    const pages = computed(() => {
      const { pages: all = {}, dashboards = {} } = $store.state.ui;
      return Object.values(all)
        .filter((page) => page.visible !== false && page.visible !== "false")
        .sort((a, b) => a.order - b.order)
        .map((page) => ({
          path: (dashboards[page.ui]?.path ?? "") + page.path,
          name: language() === "en" ? (ENGLISH[page.path] ?? page.name) : page.name,
          icon: page.icon,
        }));
    });
    return {
      t: say(TEXTS),
      pages,
      settings,
      me,
      may,
      company: dictionary().company,
      here: (path) => $route.path === path,
      go: (path) => void $router.push(path),
    };
  },
  template: `
    <header class="hb-bar">
      <div class="hb-bar__brand"><span class="hb-logo" aria-hidden="true"><i></i><i></i><i></i><i></i></span>{{ company }}</div>
      <nav v-if="pages.length > 1" class="hb-bar__nav" :aria-label="t.pages">
        <a v-for="p in pages" :key="p.path" :href="p.path" :aria-current="here(p.path) ? 'page' : null" @click.exact.prevent="go(p.path)">
          <hb-icon :name="p.icon" /> {{ p.name }}
        </a>
      </nav>
      <span v-if="!connected" class="hb-chip hb-chip--bad" role="status"><hb-icon name="lan-disconnect" /> {{ t.offline }}</span>
      <div class="hb-bar__end">
        <slot />
        <hb-sending :wall="wall" :known="stopped" />
        <template v-if="may('viewer')">
          <button type="button" class="hb-button hb-button--icon" :title="t.settings" :aria-label="t.settings" @click="settings = true">
            <hb-icon name="tune-variant" />
          </button>
          <a v-if="may('staff')" class="hb-button hb-button--icon" href="/admin" :title="t.editor" :aria-label="t.editor"><hb-icon name="sitemap-outline" /></a>
          <span class="hb-bar__me"><hb-icon name="account-circle-outline" /> {{ me.name }}</span>
          <a class="hb-button hb-button--icon" href="/logout" :title="t.logout" :aria-label="t.logout"><hb-icon name="logout" /></a>
        </template>
      </div>
      <hb-automation v-if="settings" @close="settings = false" />
    </header>`,
};
