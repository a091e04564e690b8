// The open entries of the work list, kept current: the list, the chosen entry, and what is being decided.
import { api } from "../kit/api.js";
import { followEvents } from "../kit/live.js";
import { note } from "../kit/notes.js";

const { onMounted, onUnmounted, reactive } = window.Vue;

const PAGE = 100;
/** Journal events after which the list may be another. */
const CONCERNING = /^(human\.|case\.|work\.|letter\.|correction)/;

export function useReviews() {
  const list = reactive({ items: [], more: null, loaded: false, error: "", department: "", deciding: new Set() });
  const chosen = reactive({ id: null, detail: null, error: "", gone: false });

  async function look() {
    const filter = list.department ? `&department=${list.department}` : "";
    try {
      const page = await api(`/api/reviews?limit=${Math.max(PAGE, list.items.length)}${filter}`);
      Object.assign(list, { items: page.items, more: page.next, loaded: true, error: "" });
    } catch (refusal) {
      Object.assign(list, { loaded: true, error: refusal.message });
    }
    if (chosen.id === null && list.items.length > 0) await choose(list.items[0].review_id);
  }
  async function more() {
    const filter = list.department ? `&department=${list.department}` : "";
    const page = await api(`/api/reviews?limit=${PAGE}&cursor=${list.more}${filter}`);
    list.items.push(...page.items);
    list.more = page.next;
  }
  async function choose(id) {
    Object.assign(chosen, { id, error: "", gone: false });
    if (id === null) {
      chosen.detail = null;
      return;
    }
    history.replaceState(history.state, "", `#${id}`);
    try {
      const detail = await api(`/api/reviews/${encodeURIComponent(id)}`);
      if (chosen.id === id) Object.assign(chosen, { detail, gone: detail.state === "closed" });
    } catch (refusal) {
      if (chosen.id === id) Object.assign(chosen, { detail: null, error: refusal.message });
    }
  }
  /** After a decision: on to the next one. */
  async function next(id) {
    const at = list.items.findIndex((row) => row.review_id === id);
    const free = [...list.items.slice(at + 1), ...list.items.slice(0, Math.max(at, 0))].find((row) => !list.deciding.has(row.review_id));
    await choose(free?.review_id ?? null);
  }
  async function changed(events) {
    if (events !== null && !events.some((event) => CONCERNING.test(event.type))) return;
    await look();
    // someone else decided what lies open here: say so, and leave what was typed alone
    if (chosen.detail && !list.department && !list.more && !list.items.some((row) => row.review_id === chosen.id)) chosen.gone = true;
  }

  let end = () => {};
  onMounted(async () => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    if (wanted) await choose(wanted);
    await look();
    end = followEvents((events) => changed(events).catch((error) => note(error.message, { kind: "error" })));
  });
  onUnmounted(() => end());
  return { list, chosen, look, more, choose, next };
}
