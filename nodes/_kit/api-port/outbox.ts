// The outbox of the API, and what staff set: the one button, a letter's fate, how far each intent goes alone.
import type { ApiPort, Outcome } from "../../../adapters/http/api/port.ts";
import type { LetterDetail } from "../../../adapters/http/api/rows/mail.ts";
import { letterById, listLetters } from "../../../adapters/sqlite/views/letters.ts";
import type { Actor, Operation } from "../../../core/change.ts";
import { INTENTS, type Intent } from "../../../core/words.ts";
import type { Runtime } from "../runtime.ts";

/** A setting has nothing that could refuse it; if the store does, that is a bug. */
async function set({ store }: Runtime, key: string, value: string, actor: Actor): Promise<void> {
  const result = await store.commit({ operations: [{ op: "setting.put", key, value }] }, actor);
  if (!result.ok) throw new Error(`Einstellung ${key}: ${result.detail}`);
}

export function outboxPort(services: Runtime): ApiPort["outbox"] {
  const { store } = services;
  async function decide(letterId: string, operation: Operation, actor: Actor): Promise<Outcome<LetterDetail>> {
    if (!(await letterById(store.db, letterId))) return null;
    const result = await store.commit({ operations: [operation] }, actor);
    return result.ok ? { ok: true, value: (await letterById(store.db, letterId))! } : { ok: false, reason: result.detail };
  }
  return {
    stopped: async () => (await store.setting("sending")) === "stopped",
    stop: (stopped, actor) => set(services, "sending", stopped ? "stopped" : "running", actor),
    list: (query) => listLetters(store.db, query),
    get: (letterId) => letterById(store.db, letterId),
    release: (letterId, actor) => decide(letterId, { op: "letter.release", letterId }, actor),
    discard: (letterId, reason, actor) => decide(letterId, { op: "letter.discard", letterId, reason }, actor),
  };
}

export function automationPort(services: Runtime): ApiPort["automation"] {
  const { language } = services.company;
  const get = async () => ({
    default: await services.automationDefault(),
    intents: await Promise.all(
      (Object.keys(INTENTS) as Intent[]).map(async (intent) => ({
        intent,
        automation: await services.automation(intent),
        label: INTENTS[intent][language],
      })),
    ),
  });
  return {
    get,
    async set(intent, automation, actor) {
      await set(services, `automation:${intent}`, automation, actor);
      return get();
    },
  };
}
