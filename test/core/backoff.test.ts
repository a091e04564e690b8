// Waiting between attempts: never in step with others, never nothing, never longer than the cap.
import assert from "node:assert/strict";
import { createBackoff, createDoubling } from "../../core/backoff.ts";

describe("waiting", () => {
  it("given attempt after attempt, then the ceiling doubles up to the cap, and a success begins anew", () => {
    const backoff = createBackoff({ baseMs: 1000, capMs: 60_000 }, () => 0.999999);
    assert.deepEqual(
      Array.from({ length: 8 }, () => backoff.next()),
      [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000],
    );
    backoff.reset();
    assert.equal(backoff.next(), 1000);
  });
  it("given the lowest chance, then a tenth of the ceiling is kept", () => {
    const backoff = createBackoff({ baseMs: 1000, capMs: 60_000 }, () => 0);
    assert.deepEqual([backoff.next(), backoff.next()], [100, 200]);
  });
  it("given a login that is refused again and again, then the wait doubles", () => {
    const doubling = createDoubling({ baseMs: 60_000, capMs: 1_800_000 });
    assert.deepEqual(
      Array.from({ length: 7 }, () => doubling.next() / 60_000),
      [1, 2, 4, 8, 16, 30, 30],
    );
  });
});
