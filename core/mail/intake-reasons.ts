// What is known of a mail before anybody has read it, and wants a person to look.
import type { HumanReason } from "../words.ts";

/** What the work row of a mail may say. */
const SAID: { [key: string]: (said: unknown) => HumanReason | null } = {
  /** a person wants it worked on; what a machine makes of it is shown, and decided by a person */
  notSilent: (said) =>
    said === true ? { code: "low_confidence", by: "Arbeitsliste", detail: "Ein Mensch hält sie für keine automatische Mail" } : null,
  /** the mail that has the same Message-ID: a correction, a mistake of the sender's program, or a forgery */
  namesake: (said) =>
    typeof said === "string"
      ? { code: "changed_content", by: "Posteingang", detail: `Dieselbe Message-ID wie eine frühere Mail (${said}), aber anderer Inhalt` }
      : null,
};

export function intakeReasons(payload: Record<string, unknown>): HumanReason[] {
  return Object.entries(SAID).flatMap(([key, reason]) => reason(payload[key]) ?? []);
}
