// The present, moving on every half minute, so that ages and deadlines on the screen stay true.
const { onMounted, onUnmounted, ref } = window.Vue;

const BEAT_MS = 30_000;

export function useNow() {
  const now = ref(Date.now());
  let timer = null;
  onMounted(() => {
    timer = setInterval(() => {
      now.value = Date.now();
    }, BEAT_MS);
  });
  onUnmounted(() => clearInterval(timer));
  return now;
}
