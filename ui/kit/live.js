// What happens in the product, as it happens: WebSocket /live, connected again by itself. Pages ask the API anew when told.
const { ref } = window.Vue;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A burst of commits is one look. */
const GATHER_MS = 400;

export const connected = ref(false);

/**
 * @param changed called with the gathered events, and with null after a reconnection: anything may have changed
 * @returns how to end it
 */
export function followEvents(changed) {
  let socket = null;
  let wait = FIRST_WAIT_MS;
  let timer = null;
  let gathering = null;
  let gathered = [];
  let before = false;
  let ended = false;

  const hand = () => {
    gathering = null;
    const events = gathered;
    gathered = [];
    changed(events);
  };
  const open = () => {
    socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`);
    socket.onopen = () => {
      wait = FIRST_WAIT_MS;
      connected.value = true;
      if (before) changed(null);
      before = true;
    };
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type !== "events") return;
      gathered.push(...message.events);
      gathering ??= setTimeout(hand, GATHER_MS);
    };
    socket.onclose = () => {
      connected.value = false;
      if (ended) return;
      timer = setTimeout(open, wait);
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    };
  };
  open();
  return () => {
    ended = true;
    clearTimeout(timer);
    clearTimeout(gathering);
    socket.close();
  };
}
