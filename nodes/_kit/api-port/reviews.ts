// The work list of the API: each question with the mail beside what was found in it, and what a person decides.
import type { ApiPort } from "../../../adapters/http/api/port.ts";
import type { ReviewDetail } from "../../../adapters/http/api/rows/case.ts";
import { caseById, latestFacts } from "../../../adapters/sqlite/views/cases.ts";
import { mailById } from "../../../adapters/sqlite/views/mails.ts";
import { listReviews, type Review, reviewById } from "../../../adapters/sqlite/views/reviews.ts";
import { describe } from "../../../core/conclude/describe.ts";
import type { Runtime } from "../runtime.ts";
import { decisionOf } from "./decide.ts";
import { attachmentsOf } from "./read.ts";

async function mailBeside(services: Runtime, mailId: string): Promise<ReviewDetail["mail"]> {
  const row = await mailById(services.store.db, mailId);
  if (!row) return null;
  const content = await services.read(mailId);
  const unread = content.documents.filter((d) => d.state !== "ok").map((d) => `${d.filename}: ${d.reason ?? d.state}`);
  return {
    ...row,
    text: content.text,
    fresh: content.fresh,
    ...(content.html ? { html: content.html } : {}),
    notes: [...content.notes, ...unread],
    attachments: await attachmentsOf(services, mailId),
  };
}

function draftOf({ draft }: Review): ReviewDetail["draft"] {
  if (!draft) return null;
  const { subject, text, language, template, courtesy } = draft;
  return { to: draft.to.address, from: draft.from.address, subject, text, language, template, courtesy };
}

async function detail(services: Runtime, review: Review): Promise<ReviewDetail> {
  const { db } = services.store;
  const { case_id: caseId, mail_id: mailId } = review.row;
  const read = await latestFacts(db, { caseId, mailId });
  const { mail: _, ...facts } = read?.facts ?? {};
  return {
    ...review.row,
    case: caseId ? await caseById(db, caseId) : null,
    mail: mailId ? await mailBeside(services, mailId) : null,
    facts,
    draft: draftOf(review),
    proposed: review.proposed,
    proposed_text: review.proposed.map((operation) => describe(operation, services.company.language)),
  };
}

export function reviewPort(services: Runtime): ApiPort["reviews"] {
  const { store } = services;
  return {
    list: (query) => listReviews(store.db, query),
    async get(reviewId) {
      const review = await reviewById(store.db, reviewId);
      return review && detail(services, review);
    },
    async decide(reviewId, decision, actor) {
      const review = await reviewById(store.db, reviewId);
      if (!review) return null;
      if (review.row.state === "closed")
        return {
          ok: false,
          reason: `Arbeitsliste: Eintrag ${reviewId} hat ${review.row.closed_by ?? "jemand"} schon erledigt (${review.row.how}); die Liste neu laden`,
        };
      const decided = await decisionOf(services, review, decision, actor);
      if (!decided.ok) return decided;
      const result = await store.commit(decided.change, actor);
      if (!result.ok) return { ok: false, reason: result.detail };
      return { ok: true, value: (await reviewById(store.db, reviewId))!.row };
    },
  };
}
