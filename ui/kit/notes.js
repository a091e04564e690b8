// Short notes at the lower edge: what was done, what was refused, and the way back while there is one.
import { HbIcon } from "./icon.js";
import { say } from "./words.js";

const { reactive } = window.Vue;

const STAY_MS = 6_000;
const TEXTS = { undo: { de: "Rückgängig", en: "Undo" }, close: { de: "Schließen", en: "Close" } };

const notes = reactive([]);
let last = 0;

function remove(id) {
  const at = notes.findIndex((note) => note.id === id);
  if (at >= 0) notes.splice(at, 1);
}

/** @param undo called if the person wants it back. @returns how to remove the note */
export function note(text, { kind = "info", undo = null, stay = kind === "error" ? STAY_MS * 3 : STAY_MS } = {}) {
  const id = ++last;
  notes.push({ id, text, kind, undo });
  const timer = setTimeout(() => remove(id), stay);
  return () => {
    clearTimeout(timer);
    remove(id);
  };
}

export const HbNotes = {
  components: { HbIcon },
  setup: () => ({
    notes,
    t: say(TEXTS),
    remove,
    back(entry) {
      entry.undo();
      remove(entry.id);
    },
  }),
  template: `
    <div class="hb-notes" role="status" aria-live="polite">
      <p v-for="n in notes" :key="n.id" class="hb-note" :class="'hb-note--' + n.kind">
        <hb-icon :name="n.kind === 'error' ? 'alert-circle-outline' : 'check-circle-outline'" />
        <span>{{ n.text }}</span>
        <button v-if="n.undo" type="button" class="hb-button hb-button--bare" @click="back(n)">{{ t.undo }}</button>
        <button v-else type="button" class="hb-button hb-button--bare" :aria-label="t.close" @click="remove(n.id)"><hb-icon name="close" /></button>
      </p>
    </div>`,
};
