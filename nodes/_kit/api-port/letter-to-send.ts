// The letter that a person lets go: the draft as it is or as they changed it, or one of their own in the same thread.
import type { ReviewDecision } from "../../../adapters/http/api/port.ts";
import type { Review } from "../../../adapters/sqlite/views/reviews.ts";
import type { OutgoingLetter } from "../../../core/change.ts";
import { recipientOf, referencesOf } from "../../../core/conclude/letter.ts";
import { scoreLetter } from "../../../core/courtesy/score.ts";
import type { LetterLanguage } from "../../../core/words.ts";
import type { Runtime } from "../runtime.ts";
import { factsOf } from "./follow-up.ts";

/** No template filled it. */
const OWN_WORDS = "own-words";

type Sending = { ok: true; letter: OutgoingLetter } | { ok: false; reason: string };

/** A letter in their own words, to whoever wrote the mail. */
async function ownLetter(services: Runtime, { row }: Review, decision: Extract<ReviewDecision, { kind: "send" }>): Promise<Sending> {
  const nothing = (why: string): Sending => ({
    ok: false,
    reason: `Arbeitsliste: Eintrag ${row.review_id} hat keinen Entwurf, und ${why}`,
  });
  if (!decision.text) return nothing("es wurde kein Text mitgegeben; Ausweg: selbst schreiben oder verwerfen");
  const mail = row.mail_id ? await services.read(row.mail_id) : null;
  const to = mail ? recipientOf(mail) : null;
  if (!mail || !to) return nothing("es gibt niemanden, an den ein Brief gehen könnte; Ausweg: verwerfen");
  const file = row.case_id ? await services.store.caseById(row.case_id) : null;
  const language: LetterLanguage = (file?.language ?? "de") === "de" ? "de" : "en";
  const letter: OutgoingLetter = {
    caseId: row.case_id,
    to,
    from: { address: services.company.departments[file?.department ?? "info"].mailbox, name: services.company.company.name },
    subject: decision.subject ?? `Re: ${mail.subject.replace(/^\s*(re|aw)\s*:\s*/i, "")}`,
    text: decision.text,
    language,
    context: "general",
    template: OWN_WORDS,
    courtesy: 0,
    inReplyTo: mail.messageId,
    references: referencesOf(mail),
    autoSubmitted: "no",
    about: {},
    release: "send",
  };
  return { ok: true, letter };
}

/** Scored as it leaves: the average tells of what customers got. */
export async function letterToSend(
  services: Runtime,
  review: Review,
  decision: Extract<ReviewDecision, { kind: "send" }>,
): Promise<Sending> {
  const { draft } = review;
  if (draft && decision.text === undefined)
    return { ok: true, letter: { ...draft, subject: decision.subject ?? draft.subject, autoSubmitted: "no", release: "send" } };
  const own = draft
    ? ({
        ok: true,
        letter: {
          ...draft,
          subject: decision.subject ?? draft.subject,
          text: decision.text ?? draft.text,
          autoSubmitted: "no",
          release: "send",
        },
      } as const)
    : await ownLetter(services, review, decision);
  if (!own.ok) return own;
  const known = (await factsOf(services, review))?.facts.triage.recipient;
  const recipient = { salutation: known?.salutation ?? ("" as const), title: known?.title ?? "", lastName: known?.lastName ?? "" };
  const { language, context, text } = own.letter;
  return { ok: true, letter: { ...own.letter, courtesy: scoreLetter({ language, context, recipient, text }).score } };
}
