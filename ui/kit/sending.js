// The one button: stops all sending, and lets it go on. Whoever may not press it sees how things stand.
import { api, post } from "./api.js";
import { HbDialog } from "./dialog.js";
import { HbIcon } from "./icon.js";
import { followEvents } from "./live.js";
import { may } from "./me.js";
import { note } from "./notes.js";
import { say } from "./words.js";

const { computed, onMounted, onUnmounted, ref } = window.Vue;

const TEXTS = {
  stop: { de: "Versand anhalten", en: "Stop sending" },
  start: { de: "Versand fortsetzen", en: "Resume sending" },
  stopped: { de: "Versand angehalten", en: "Sending stopped" },
  running: { de: "Versand läuft", en: "Sending" },
  sureStop: {
    de: "Kein Brief verlässt mehr das Haus, auch keiner, der schon wartet. Eingehende Mails werden weiter bearbeitet; ihre Antworten warten, bis der Versand wieder läuft.",
    en: "No letter leaves the house, not even those already waiting. Incoming mail is still worked on; its answers wait until sending resumes.",
  },
  sureStart: { de: "Alle wartenden Briefe gehen jetzt hinaus.", en: "All waiting letters leave now." },
};

export const HbSending = {
  components: { HbDialog, HbIcon },
  props: {
    /** the wall is told by its messages; other pages ask the API */
    wall: { type: Boolean, default: false },
    known: { type: Boolean, default: null },
  },
  setup(props) {
    const asked = ref(null);
    const sure = ref(false);
    const error = ref("");
    const stopped = computed(() => asked.value ?? props.known);
    const look = async () => {
      asked.value = (await api("/api/outbox?limit=1")).stopped;
    };
    let end = () => {};
    onMounted(() => {
      if (props.wall) return;
      look().catch(() => {});
      end = followEvents((events) => {
        if (events === null || events.some((e) => e.type === "setting")) look().catch(() => {});
      });
    });
    onUnmounted(() => end());
    async function press() {
      try {
        const { stopped: now } = await post(`/api/outbox/${stopped.value ? "start" : "stop"}`);
        asked.value = props.wall ? null : now;
        sure.value = false;
        note(now ? t.stopped : t.running);
      } catch (refusal) {
        error.value = refusal.message;
      }
    }
    const t = say(TEXTS);
    return { t, stopped, sure, error, may, press };
  },
  template: `
    <template v-if="stopped !== null">
      <button v-if="may('staff')" type="button" class="hb-button" :class="stopped ? 'hb-button--warn' : ''" @click="error = ''; sure = true">
        <hb-icon :name="stopped ? 'play-circle-outline' : 'pause-circle-outline'" /> {{ stopped ? t.start : t.stop }}
      </button>
      <span v-else class="hb-chip" :class="stopped ? 'hb-chip--bad' : 'hb-chip--good'">
        <hb-icon :name="stopped ? 'pause-circle-outline' : 'email-fast-outline'" /> {{ stopped ? t.stopped : t.running }}
      </span>
      <hb-dialog v-if="sure" :title="stopped ? t.start : t.stop" :action="stopped ? t.start : t.stop" :danger="!stopped" :error="error" @done="press" @close="sure = false">
        <p>{{ stopped ? t.sureStart : t.sureStop }}</p>
      </hb-dialog>
    </template>`,
};
