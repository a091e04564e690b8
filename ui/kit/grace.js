// A few seconds in which a decision can be taken back. After them, or when the page is left, it is carried out.
import { note } from "./notes.js";

const GRACE_MS = 5_000;
const waiting = new Map();

/**
 * @param key what the decision is about; a second one for it waits its turn by being refused
 * @param text what the note says
 * @param act carries it out; is told whether the page is being left
 * @param back called if it was taken back
 * @returns false if something is already under way for this key
 */
export function withGrace(key, text, act, back) {
  if (waiting.has(key)) return false;
  const finish = (leaving) => {
    const entry = waiting.get(key);
    if (!entry) return;
    waiting.delete(key);
    clearTimeout(entry.timer);
    entry.removeNote();
    act(leaving);
  };
  const takeBack = () => {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
    back();
  };
  waiting.set(key, {
    finish,
    timer: setTimeout(() => finish(false), GRACE_MS),
    removeNote: note(text, { undo: takeBack, stay: GRACE_MS * 2 }),
  });
  return true;
}

addEventListener("pagehide", () => {
  for (const { finish } of [...waiting.values()]) finish(true);
});
