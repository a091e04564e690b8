// The learned model of the API: its versions, the one training at a time, and a person's decisions about them.
import { join } from "node:path";
import type { Kept, ModelShelf } from "../../../adapters/files/models.ts";
import type { ApiPort, Outcome } from "../../../adapters/http/api/port.ts";
import type { ModelStatus, ModelVersion } from "../../../adapters/http/api/rows/model.ts";
import { type IntentCorrection, intentCorrections } from "../../../adapters/sqlite/views/corrections.ts";
import { type Corrected, startTraining, type Training } from "../../../adapters/training/trainer.ts";
import type { Actor } from "../../../core/change.ts";
import { activate, discard, type Moved, revert, SHIPPED } from "../../../core/triage/model/pointer.ts";
import { SHIPPED_MODEL } from "../../../core/triage/model/shipped.ts";
import { companyFileOf, masterFolderOf, ROOT } from "../assemble.ts";
import { movePointer, type PointerChange, trainedOperations } from "../house-models.ts";
import type { Runtime } from "../runtime.ts";

const DRY: { ok: false; reason: string } = { ok: false, reason: "Trockenlauf: das Modell steht fest; trainiert wird nur im Betrieb" };

function stateOf({ version, record }: Kept, shelf: ModelShelf): ModelVersion["state"] {
  const { previous, discarded } = shelf.pointer();
  if (!record) return "damaged";
  if (version === shelf.activeVersion()) return "active";
  if (discarded.includes(version)) return "discarded";
  // whatever was trained before the one in use has had its chance
  return previous.includes(version) || version < shelf.activeVersion() ? "earlier" : "candidate";
}

/** The corrected mails, read one after the other. */
async function* mailsOf(services: Runtime, corrections: readonly IntentCorrection[]): AsyncGenerator<Corrected> {
  for (const { id, mailId, intent } of corrections) {
    // erased, or no longer legible: the training goes on without it and says so
    const content = await services.read(mailId).catch(() => null);
    if (!content) yield { id, mail: null };
    else {
      const { html: _, ...mail } = content;
      yield { id, mail: { id: String(id), intent, mail } };
    }
  }
}

interface Running {
  training: Training;
  by: string;
  startedAt: string;
}

export function modelPort(services: Runtime): ApiPort["model"] {
  const { store, models: shelf, log } = services;
  let running: Running | null = null;
  let failed: ModelStatus["failed"] = null;

  /** the last correction that the model in use has learned from */
  const learnedUpTo = (): number => shelf?.get(shelf.activeVersion())?.record?.corrections.up_to ?? 0;

  async function status(): Promise<ModelStatus> {
    const corrections = await intentCorrections(store.db);
    const version = shelf?.activeVersion() ?? SHIPPED;
    const record = shelf?.get(version)?.record;
    const pointer = shelf?.pointer();
    const chosen = pointer && pointer.at !== "" && !shelf?.problem();
    return {
      active: { version, name: services.model().version, by: chosen ? pointer.by : null, since: chosen ? pointer.at : null },
      shipped: SHIPPED_MODEL.version,
      outdated: record !== undefined && record !== null && record.shipped !== SHIPPED_MODEL.version,
      problem: shelf?.problem() ?? null,
      previous: pointer?.previous.at(-1) ?? null,
      corrections: { total: corrections.length, waiting: corrections.filter(({ id }) => id > learnedUpTo()).length },
      training: running && { by: running.by, started_at: running.startedAt, ...running.training.progress() },
      failed,
      versions: shelf ? shelf.list().map((kept) => ({ ...kept, state: stateOf(kept, shelf) })) : [],
    };
  }
  const done = async (): Promise<Outcome<ModelStatus>> => ({ ok: true, value: await status() });

  async function follow({ training }: Running, open: ModelShelf, actor: Actor): Promise<void> {
    const trained = await training.result;
    const problem = trained.ok ? open.add(trained.record.version) : trained.reason;
    if (!problem && trained.ok) {
      const result = await store.commit({ operations: trainedOperations(trained.record) }, actor);
      if (!result.ok) throw new Error(result.detail);
    }
    if (problem) throw new Error(problem);
  }

  async function begin(open: ModelShelf, actor: Actor): Promise<Outcome<ModelStatus>> {
    const corrections = await intentCorrections(store.db);
    if (running)
      return {
        ok: false,
        reason: `Training: ${running.by} trainiert seit ${running.startedAt}; warten, bis es fertig ist, dann noch einmal`,
      };
    if (corrections.length === 0)
      return {
        ok: false,
        reason: "Training: es gibt keine Korrektur des Anliegens, aus der zu lernen wäre; erst auf der Arbeitsliste korrigieren",
      };
    const version = open.activeVersion();
    const kept = open.get(version);
    const startedAt = services.clock.now().toISOString();
    const job = {
      folder: open.folder,
      version: open.next(),
      by: actor.name,
      trainedAt: startedAt,
      samples: join(ROOT, "samples"),
      companyFile: companyFileOf(services.env),
      master: masterFolderOf(services.env),
      inUse: { file: version === SHIPPED || !kept ? null : join(open.folder, kept.file), upTo: learnedUpTo() },
    };
    failed = null;
    running = { training: startTraining(job, mailsOf(services, corrections), corrections.length), by: actor.name, startedAt };
    follow(running, open, actor)
      .catch((error: Error) => {
        failed = { at: services.clock.now().toISOString(), reason: error.message };
        log.error(`Training: ${error.message}`);
      })
      .finally(() => {
        running = null;
      });
    return done();
  }

  async function move(
    event: PointerChange,
    version: number,
    actor: Actor,
    how: (open: ModelShelf, now: { by: string; at: string }) => Moved,
  ) {
    if (!shelf) return DRY;
    if (version !== SHIPPED && !shelf.get(version)) return null;
    const now = { by: actor.name, at: services.clock.now().toISOString() };
    const refused = await movePointer(services, shelf, how(shelf, now), { event, version }, actor);
    return refused === null ? done() : { ok: false as const, reason: refused };
  }

  return {
    status,
    train: async (actor) => (shelf ? begin(shelf, actor) : DRY),
    activate: (version, actor) =>
      move("activated", version, actor, (open, now) => activate(open.pointer(), version, now, open.problem() === null)),
    discard: (version, actor) =>
      move("discarded", version, actor, (open) => {
        const problem = open.problem();
        // the pointer is written anew only when a person says which model is to be in use
        return problem ? { ok: false, reason: problem } : discard(open.pointer(), version);
      }),
    revert: (actor) => move("activated", SHIPPED, actor, (open, now) => revert(open.pointer(), now)),
  };
}
