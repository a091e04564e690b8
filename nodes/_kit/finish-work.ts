// Concludes a piece of work and commits it: the one way from the wires into the store.
import { failPoint } from "../../adapters/fail-point.ts";
import { conclude } from "../../core/conclude/conclude.ts";
import { firstTimers } from "../../core/sla/timers.ts";
import type { Work } from "../../core/work.ts";
import { withRestoreInMind } from "./restored.ts";
import type { Runtime } from "./runtime.ts";

/** A second arrival for the same lease changes nothing, but staff see that their wires run twice into a Finish. */
async function arrivedTwice(services: Runtime, work: Work): Promise<void> {
  services.log.warn(`Arbeit ${work.id}${work.caseId ? ` (${work.caseId})` : ""} ist zweimal angekommen: das erste Ergebnis gilt`);
  await services.store.noteArrivedTwice(work.id, work.caseId ?? null);
}

export async function finishWork(services: Runtime, arrived: Work): Promise<void> {
  if (!services.leases.holds(arrived)) {
    await arrivedTwice(services, arrived);
    return;
  }
  const work = await withRestoreInMind(services, arrived);
  const intent = work.assignment?.intent;
  const automation = intent ? await services.automation(intent) : "auto";
  const timers =
    work.kind === "mail" && !work.thread && work.assignment && work.numbers.case
      ? firstTimers(work.numbers.case, work.now, work.assignment, services.calendar)
      : [];
  const change = conclude(work, { company: services.company, automation, timers, flow: services.flow, versions: services.versions });
  failPoint("work.decided");
  await services.finish(work, change);
}
