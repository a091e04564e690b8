// The work list: open questions by priority, then oldest first; closed ones newest first.
import { type Kysely, sql } from "kysely";
import type { Operation, OutgoingLetter } from "../../../core/change.ts";
import type { Page, PageOf } from "../../http/api/port.ts";
import type { ReviewRow } from "../../http/api/rows/case.ts";
import { decodeWords } from "../../reader/mime/headers.ts";
import type { Database } from "../schema.ts";
import { behind, toPage } from "./page.ts";
import { reviewRow } from "./wire.ts";

/** Without a case nothing says how urgent it is: before what is only normal. */
const WITHOUT_CASE = 4;
const PRIORITY = sql<number>`coalesce(case_file.priority, ${sql.lit(WITHOUT_CASE)})`;

const select = (db: Kysely<Database>) =>
  db
    .selectFrom("review")
    .leftJoin("case_file", "case_file.case_id", "review.case_id")
    .leftJoin("mail", "mail.mail_id", "review.mail_id")
    .selectAll("review")
    .select(["case_file.subject as case_subject", "case_file.sender as case_sender", "case_file.department", "case_file.intent"])
    .select([
      "case_file.urgency",
      "case_file.customer_no",
      "case_file.due_first",
      "mail.subject as mail_subject",
      "mail.sender as mail_sender",
    ])
    .select(PRIORITY.as("priority"));

type Found = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

/** With what the list shows of case and mail, so that one question to the store fills the screen. */
function listed(r: Found): ReviewRow {
  return {
    ...reviewRow(r),
    subject: r.case_subject ?? (r.mail_subject === null ? null : decodeWords(r.mail_subject)),
    sender: r.case_sender ?? r.mail_sender,
    department: r.department as ReviewRow["department"],
    intent: r.intent as ReviewRow["intent"],
    urgency: r.urgency as ReviewRow["urgency"],
    customer_no: r.customer_no,
    priority: r.priority,
    due_first: r.due_first,
    has_draft: r.draft !== null,
    letter_id: r.letter_id === null ? null : String(r.letter_id),
    failed_work: r.work_id !== null && r.reasons.includes('"work_failed"'),
  };
}

export async function listReviews(db: Kysely<Database>, query: PageOf & { state?: string; department?: string }): Promise<Page<ReviewRow>> {
  const open = query.state !== "closed";
  let rows = select(db).where("review.state", "=", sql.lit(open ? "open" : "closed"));
  if (query.department) rows = rows.where("case_file.department", "=", query.department);
  if (open) {
    if (query.after) rows = rows.where(behind([PRIORITY, "review.opened_at", "review.review_id"], ">", query.after));
    rows = rows.orderBy(PRIORITY).orderBy("review.opened_at").orderBy("review.review_id");
  } else {
    if (query.after) rows = rows.where(behind(["review.review_id"], "<", query.after));
    rows = rows.orderBy("review.review_id", "desc");
  }
  const found = await rows.limit(query.limit + 1).execute();
  return toPage(found, query.limit, listed, (r) => (open ? [r.priority, r.opened_at, r.review_id] : [r.review_id]));
}

export async function reviewsOfCase(db: Kysely<Database>, caseId: string): Promise<ReviewRow[]> {
  return (await select(db).where("review.case_id", "=", caseId).orderBy("review.review_id").execute()).map(listed);
}

export interface Review {
  row: ReviewRow;
  workId: string | null;
  /** the letter of the outbox that it asks about */
  letterId: string | null;
  draft: OutgoingLetter | null;
  proposed: Operation[];
}

export async function reviewById(db: Kysely<Database>, reviewId: string): Promise<Review | null> {
  const found = await select(db).where("review.review_id", "=", Number(reviewId)).executeTakeFirst();
  if (!found) return null;
  return {
    row: listed(found),
    workId: found.work_id === null ? null : String(found.work_id),
    letterId: found.letter_id === null ? null : String(found.letter_id),
    draft: found.draft === null ? null : (JSON.parse(found.draft) as OutgoingLetter),
    proposed: JSON.parse(found.proposed) as Operation[],
  };
}

/** Open questions of the same case besides this one. */
export async function otherQuestions(db: Kysely<Database>, caseId: string, reviewId: string): Promise<number> {
  const row = await db
    .selectFrom("review")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("case_id", "=", caseId)
    .where("state", "=", "open")
    .where("review_id", "!=", Number(reviewId))
    .executeTakeFirstOrThrow();
  return row.n;
}
