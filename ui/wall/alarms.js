// What needs somebody at once, above everything else: nothing is shown while all is well.
import { time } from "../kit/format.js";
import { say } from "../kit/words.js";

const TEXTS = {
  since: { de: (at) => `seit ${at}`, en: (at) => `since ${at}` },
};

export const HbAlarms = {
  props: { alarms: { type: Array, required: true } },
  setup: () => ({ t: say(TEXTS), time }),
  template: `
    <section v-if="alarms.length > 0" class="hb-alarms" role="alert">
      <p v-for="a in alarms" :key="a.code + a.subject" class="hb-alarms__one" :data-alarm="a.code">
        <b>{{ a.label }}: {{ a.subject }}</b> <span>{{ a.detail }}</span> <small>{{ t.since(time(a.since)) }}</small>
      </p>
    </section>`,
};
