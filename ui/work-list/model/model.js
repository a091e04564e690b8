// Below the entries: how much there is to learn, and the button to retraining for whoever may. Staff see it only when something is wrong.
import { HbIcon } from "../../kit/icon.js";
import { may } from "../../kit/me.js";
import { say } from "../../kit/words.js";
import { HbRetrain } from "./retrain.js";
import { useModel } from "./use-model.js";

const { computed, ref } = window.Vue;

const TEXTS = {
  title: { de: "Gelerntes Modell", en: "Learned model" },
  retrain: { de: "Modell neu trainieren", en: "Retrain the model" },
  running: { de: "Modell wird trainiert …", en: "The model is being trained …" },
  decide: { de: "Neues Modell: bitte entscheiden", en: "New model: please decide" },
  waiting: {
    de: (n) => (n === 0 ? "keine neue Korrektur" : n === 1 ? "1 Korrektur wartet" : `${n} Korrekturen warten`),
    en: (n) => (n === 0 ? "no new correction" : n === 1 ? "1 correction waiting" : `${n} corrections waiting`),
  },
  shippedGoesOn: { de: "Es gilt das mitgelieferte Modell.", en: "The shipped model is in use." },
};

export const HbModel = {
  components: { HbIcon, HbRetrain },
  setup() {
    const t = say(TEXTS);
    const { model, act } = useModel();
    const open = ref(false);
    const label = computed(() => {
      if (model.status.training) return t.running;
      return model.status.versions[0]?.state === "candidate" ? t.decide : t.retrain;
    });
    return { t, model, act, may, open, label };
  },
  template: `
    <section v-if="model.status && (may('admin') || model.status.problem)" class="hb-model" :aria-label="t.title">
      <p v-if="model.status.problem" class="hb-alert" role="alert">{{ model.status.problem }}. {{ t.shippedGoesOn }}</p>
      <template v-if="may('admin')">
        <span class="hb-quiet" data-waiting>{{ t.waiting(model.status.corrections.waiting) }}</span>
        <button type="button" class="hb-button" :class="{ 'hb-button--warn': label === t.decide }" data-retrain @click="open = true">
          <hb-icon name="school-outline" /> {{ label }}
        </button>
      </template>
      <hb-retrain v-if="open" :model="model" :act="act" @close="open = false" />
    </section>`,
};
