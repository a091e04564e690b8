// The learned model as the API has it, kept current: told by events, and looked at each second while it is being trained.
import { api, post } from "../../kit/api.js";
import { followEvents } from "../../kit/live.js";
import { may } from "../../kit/me.js";

const { onMounted, onUnmounted, reactive, watch } = window.Vue;

const LOOK_MS = 1_000;
/** Journal events after which it may be another. */
const CONCERNING = /^(model\.|correction|alarm\.)/;

export function useModel() {
  const model = reactive({ status: null, error: "", busy: false });
  let timer = null;
  let ended = false;

  const take = (status) => {
    model.status = status;
    clearTimeout(timer);
    if (status.training && !ended) timer = setTimeout(() => look().catch(() => {}), LOOK_MS);
  };
  async function look() {
    if (may("staff")) take(await api("/api/model"));
  }
  /** @returns whether it was done; if not, the API's own words are in `error` */
  async function act(path, body = {}) {
    Object.assign(model, { error: "", busy: true });
    try {
      take(await post(`/api/model/${path}`, body));
      return true;
    } catch (refusal) {
      model.error = refusal.message;
      return false;
    } finally {
      model.busy = false;
    }
  }

  let end = () => {};
  onMounted(() => {
    // who one is becomes known after the page is there
    watch(
      () => may("staff"),
      () => look().catch(() => {}),
      { immediate: true },
    );
    end = followEvents((events) => {
      if (events === null || events.some((event) => CONCERNING.test(event.type))) look().catch(() => {});
    });
  });
  onUnmounted(() => {
    ended = true;
    clearTimeout(timer);
    end();
  });
  return { model, act };
}
