// What a person does on the work list, for tests: looks what is asked, decides, is refused.
import assert from "node:assert/strict";
import type { ReviewDecision } from "../../../../adapters/http/api/port.ts";
import type { CaseDetail, ReviewRow } from "../../../../adapters/http/api/rows/case.ts";
import { type Desk, STAFF } from "../desk.ts";

const all = { limit: 50, after: null };

export function workList(desk: () => Desk) {
  /** what waits for a decision; tasks left after an answer are no questions */
  const open = async (): Promise<ReviewRow[]> =>
    (await desk().port.reviews.list(all)).items.filter((r) => r.reasons.some((reason) => reason.code !== "task"));
  /** The question that this mail leads to. */
  async function asked(text: string): Promise<ReviewRow> {
    await desk().mail(text);
    await desk().work();
    const [review] = await open();
    assert.ok(review, "nobody was asked");
    return review;
  }
  async function decided(review: ReviewRow, decision: ReviewDecision): Promise<ReviewRow> {
    const result = await desk().port.reviews.decide(review.review_id, decision, STAFF);
    assert.ok(result?.ok, result === null ? "unknown" : result.ok ? "" : result.reason);
    return result.value;
  }
  async function refused(review: ReviewRow, decision: ReviewDecision): Promise<string> {
    const result = await desk().port.reviews.decide(review.review_id, decision, STAFF);
    assert.ok(result && !result.ok);
    return result.reason;
  }
  const caseOf = async (review: ReviewRow): Promise<CaseDetail> => (await desk().port.cases.get(review.case_id ?? ""))!;
  return { open, asked, decided, refused, caseOf };
}
