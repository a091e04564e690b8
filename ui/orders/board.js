// Orders by state, kept current: so many of each state, newest first, and how many there are in all.
import { api } from "../kit/api.js";
import { followEvents } from "../kit/live.js";
import { dictionary } from "../kit/words.js";

const { onMounted, onUnmounted, reactive } = window.Vue;

const PAGE = 30;
const CONCERNING = /^(order\.|document\.|payment\.|letter\.sent)/;

export function useBoard() {
  const columns = reactive(dictionary().states.map((state) => ({ ...state, items: [], next: null, count: 0 })));
  const board = reactive({ loaded: false, error: "", chosen: null, detail: null, detailError: "" });

  async function look() {
    try {
      const stats = await api("/stats");
      await Promise.all(
        columns.map(async (column) => {
          column.count = stats.orders.by_state[column.key] ?? 0;
          const limit = Math.min(200, Math.max(PAGE, column.items.length));
          const page = column.count === 0 ? { items: [], next: null } : await api(`/api/orders?state=${column.key}&limit=${limit}`);
          Object.assign(column, page);
        }),
      );
      Object.assign(board, { loaded: true, error: "" });
    } catch (refusal) {
      Object.assign(board, { loaded: true, error: refusal.message });
    }
  }
  async function more(column) {
    const page = await api(`/api/orders?state=${column.key}&limit=${PAGE}&cursor=${column.next}`);
    column.items.push(...page.items);
    column.next = page.next;
  }
  async function choose(orderNo) {
    Object.assign(board, { chosen: orderNo, detailError: "" });
    history.replaceState(history.state, "", orderNo ? `#${orderNo}` : location.pathname);
    if (orderNo === null) {
      board.detail = null;
      return;
    }
    try {
      const detail = await api(`/api/orders/${encodeURIComponent(orderNo)}`);
      if (board.chosen === orderNo) board.detail = detail;
    } catch (refusal) {
      if (board.chosen === orderNo) Object.assign(board, { detail: null, detailError: refusal.message });
    }
  }
  async function changed(events) {
    const ours = events?.filter((event) => CONCERNING.test(event.type));
    if (ours?.length === 0) return;
    await look();
    if (board.chosen && (!ours || ours.some((event) => event.order_no === board.chosen))) await choose(board.chosen);
  }

  let end = () => {};
  onMounted(async () => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    await look();
    if (wanted) await choose(wanted);
    end = followEvents((events) => void changed(events));
  });
  onUnmounted(() => end());
  return { columns, board, more, choose, look };
}
