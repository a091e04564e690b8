// Everything that asks for a person, from whichever node, each reason once.
import type { HumanReason } from "../words.ts";
import type { Work } from "../work.ts";

/** First come first kept: the node nearest to the matter has the most exact detail. */
export function humanReasons(work: Work): HumanReason[] {
  const all = [
    ...(work.error ? [{ code: "work_failed" as const, by: work.error.node, detail: work.error.message }] : []),
    ...work.human,
    ...(work.decision?.human ?? []),
    ...(work.assignment?.human ?? []),
    ...(work.routing?.human ?? []),
    ...(work.triage?.human ?? []),
  ];
  return all.filter((reason, i) => all.findIndex((other) => other.code === reason.code) === i);
}
