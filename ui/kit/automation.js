// How far each kind of mail goes alone: observe, draft or automatic. Only an administrator changes it.
import { api, put } from "./api.js";
import { HbDialog } from "./dialog.js";
import { may } from "./me.js";
import { dictionary, say } from "./words.js";

const { onMounted, ref } = window.Vue;

const TEXTS = {
  title: { de: "Was die Automatik allein tut", en: "What automation does alone" },
  others: { de: "Grundeinstellung", en: "Default" },
  explain: {
    de: "beobachten: nur verstehen und festhalten · Entwurf: Antwort vorbereiten, ein Mensch sendet · automatisch: selbst antworten, wenn nichts dagegen spricht",
    en: "observe: only understand and record · draft: prepare the answer, a person sends · automatic: answer alone if nothing speaks against it",
  },
  onlyAdmin: { de: "Ändern kann das nur ein Administrator.", en: "Only an administrator can change this." },
};

export const HbAutomation = {
  components: { HbDialog },
  emits: ["close"],
  setup() {
    const settings = ref(null);
    const error = ref("");
    const attempt = async (request) => {
      error.value = "";
      try {
        settings.value = await request;
      } catch (refusal) {
        error.value = refusal.message;
      }
    };
    onMounted(() => attempt(api("/api/settings/automation")));
    return {
      t: say(TEXTS),
      settings,
      error,
      may,
      choices: dictionary().automation,
      set: (intent, automation) => attempt(put(`/api/settings/automation/${intent}`, { automation })),
    };
  },
  template: `
    <hb-dialog :title="t.title" :error="error" wide @close="$emit('close')">
      <p class="hb-quiet">{{ t.explain }}</p>
      <p v-if="!may('admin')" class="hb-quiet">{{ t.onlyAdmin }}</p>
      <table v-if="settings" class="hb-table hb-automation">
        <tbody>
          <tr v-for="row in [{ intent: 'default', label: t.others, automation: settings.default }, ...settings.intents]" :key="row.intent">
            <th scope="row">{{ row.label }}</th>
            <td>
              <span class="hb-choice" role="radiogroup" :aria-label="row.label">
                <label v-for="c in choices" :key="c.key">
                  <input type="radio" :name="row.intent" :checked="row.automation === c.key" :disabled="!may('admin')" @change="set(row.intent, c.key)">
                  <span>{{ c.label }}</span>
                </label>
              </span>
            </td>
          </tr>
        </tbody>
      </table>
    </hb-dialog>`,
};
