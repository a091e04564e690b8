// After a restore nobody knows what was answered since the backup: what came in before it goes to a person first.
import { KEY_RESTORED } from "../../adapters/sqlite/backup.ts";
import type { Work } from "../../core/work.ts";
import type { Runtime } from "./runtime.ts";

/** @returns the work, with a reason for a person if the restore may have forgotten its answer */
export async function withRestoreInMind(services: Runtime, work: Work): Promise<Work> {
  const { store } = services;
  const restoredAt = await store.setting(KEY_RESTORED);
  if (!restoredAt || !work.decision || !work.mailId) return work;
  const arrivedAt = await store.arrivedAt(work.mailId);
  if (!arrivedAt || arrivedAt > restoredAt) return work;
  const detail = "Die Mail kam vor der Rücksicherung; bitte im Archiv prüfen, ob sie schon beantwortet ist, dann freigeben oder verwerfen";
  return { ...work, human: [...work.human, { code: "approval", by: "Rücksicherung", detail }] };
}
