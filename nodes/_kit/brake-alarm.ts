// The brake on all automatic answers in an hour is an alarm: something talks to us faster than people do. Over when an hour has passed without it.
import type { JournalEvent } from "../../core/change.ts";
import type { Runtime } from "./runtime.ts";

const HOUR_MS = 3_600_000;
const SUBJECT = "Postausgang";

const WORDS = {
  de: (most: number) =>
    `Mehr als ${most} automatische Antworten in einer Stunde; weitere liegen als Entwurf auf der Arbeitsliste. Ausweg: nachsehen, wer so viel schreibt; sonst limits.auto_answers_per_hour erhöhen.`,
  en: (most: number) =>
    `More than ${most} automatic answers in an hour; further ones lie on the work list as drafts. Way out: see who writes so much; else raise limits.auto_answers_per_hour.`,
} as const;

/** @returns how to stop watching */
export function watchBrake({ store, alarms, clock, company }: Runtime): () => void {
  let cancel = (): void => {};
  const onEvent = (event: JournalEvent): void => {
    if (event.type !== "letter.stopped" || event.data["brake"] !== "hour") return;
    alarms.raise("sending_brake", SUBJECT, WORDS[company.language](company.limits.auto_answers_per_hour));
    cancel();
    cancel = clock.after(HOUR_MS, () => alarms.clear("sending_brake", SUBJECT));
  };
  store.events.on("journal", onEvent);
  return () => {
    cancel();
    store.events.off("journal", onEvent);
  };
}
