// Puts a model of the house to use and back: the pointer in the data folder, then the journal; neither without the other.
import type { ModelShelf } from "../../adapters/files/models.ts";
import type { Actor, Operation } from "../../core/change.ts";
import type { Moved, Pointer } from "../../core/triage/model/pointer.ts";
import type { ModelRecord } from "../../core/triage/model/record.ts";
import type { Runtime } from "./runtime.ts";

/** What the journal knows: the version in use, and the last one trained. */
const KNOWN = { active: "model:active", last: "model:last" } as const;
const ALARM = "models";

const set = (key: string, version: number): Operation => ({ op: "setting.put", key, value: String(version) });

export const trainedOperations = (record: ModelRecord): Operation[] => {
  const { shipped, corrections, worse } = record.comparison;
  const data = {
    version: record.version,
    by: record.by,
    letters: record.letters,
    corrections: record.corrections.count,
    intent_before: shipped.before.intent,
    intent_after: shipped.after.intent,
    sure_wrong_before: shipped.before.sure - shipped.before.sureRight,
    sure_wrong_after: shipped.after.sure - shipped.after.sureRight,
    corrections_before: corrections.before.intent,
    corrections_after: corrections.after.intent,
    worse: worse.map(({ kind, intent }) => intent ?? kind).join(","),
  };
  return [set(KNOWN.last, record.version), { op: "model.note", event: "trained", data }];
};

const activatedOperations = (was: number, is: number, by: string): Operation[] => [
  set(KNOWN.active, is),
  { op: "model.note", event: "activated", data: { was, version: is, by } },
];

export type PointerChange = "activated" | "discarded";

/** @param version the one a discarding is about. @returns why not (German), or null */
export async function movePointer(
  services: Runtime,
  shelf: ModelShelf,
  moved: Moved,
  what: { event: PointerChange; version: number },
  actor: Actor,
): Promise<string | null> {
  if (!moved.ok) return moved.reason;
  const [pointer, was]: [Pointer, number] = [shelf.pointer(), shelf.activeVersion()];
  if (!shelf.point(moved.pointer)) return shelf.get(moved.pointer.active)?.problem ?? `Modell ${moved.pointer.active}: nicht lesbar`;
  const operations: Operation[] =
    what.event === "activated"
      ? activatedOperations(was, shelf.activeVersion(), actor.name)
      : [{ op: "model.note", event: "discarded", data: { version: what.version, by: actor.name } }];
  try {
    const result = await services.store.commit({ operations }, actor);
    if (!result.ok) throw new Error(result.detail);
  } catch (error) {
    // what nobody could read about afterwards must not be in use
    shelf.point(pointer);
    throw error;
  }
  services.alarms.clear("model", ALARM);
  return null;
}

/** At the start: an alarm if the chosen model cannot be used, and into the journal what a crash kept out of it. */
export async function settleModels(services: Runtime, shelf: ModelShelf): Promise<void> {
  const { store } = services;
  const problem = shelf.problem();
  const goesOn = { de: "Es gilt das mitgelieferte Modell.", en: "The shipped model is in use." }[services.company.language];
  if (problem) services.alarms.raise("model", ALARM, `${problem}. ${goesOn}`);
  const known = async (key: string): Promise<number> => Number((await store.setting(key)) ?? 0);
  const [was, is] = [await known(KNOWN.active), shelf.activeVersion()];
  const last = await known(KNOWN.last);
  const missed = shelf.list().flatMap(({ version, record }) => (record && version > last ? [record] : []));
  const operations = [
    ...missed.reverse().flatMap(trainedOperations),
    ...(was === is ? [] : activatedOperations(was, is, problem ? "" : shelf.pointer().by)),
  ];
  if (operations.length > 0) await store.commit({ operations }, { kind: "system", name: "start" });
}
