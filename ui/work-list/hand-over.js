// To which department, and what it should know.
import { dictionary, say } from "../kit/words.js";

const TEXTS = {
  department: { de: "An Abteilung", en: "To department" },
  choose: { de: "Bitte wählen", en: "Please choose" },
  note: { de: "Notiz für die Kolleginnen und Kollegen", en: "Note for the colleagues" },
};

export const HbHandOver = {
  props: { from: { type: String, default: null }, department: { type: String, required: true }, note: { type: String, required: true } },
  emits: ["update:department", "update:note"],
  setup: (props) => ({ t: say(TEXTS), others: Object.entries(dictionary().departments).filter(([key]) => key !== props.from) }),
  template: `
    <label class="hb-field">
      <span>{{ t.department }}</span>
      <select name="department" :value="department" required @change="$emit('update:department', $event.target.value)">
        <option value="" disabled>{{ t.choose }}</option>
        <option v-for="[key, name] in others" :key="key" :value="key">{{ name }}</option>
      </select>
    </label>
    <label class="hb-field"><span>{{ t.note }}</span><textarea name="note" rows="4" maxlength="2000" :value="note" @input="$emit('update:note', $event.target.value)"></textarea></label>`,
};
