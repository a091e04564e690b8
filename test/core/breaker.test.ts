// The breaker: a server that is down is asked once in a while by one, not all the time by all.
import assert from "node:assert/strict";
import { createDoubling } from "../../core/backoff.ts";
import { createBreaker } from "../../core/breaker.ts";

describe("a breaker that opens after three failures", () => {
  const make = () => createBreaker(3, createDoubling({ baseMs: 10, capMs: 100 }));

  it("given two failures and a success, then it stays closed and counts anew", () => {
    const breaker = make();
    breaker.failed(0);
    breaker.failed(1);
    breaker.succeeded();
    breaker.failed(2);
    breaker.failed(3);
    assert.deepEqual([breaker.state(), breaker.room(3)], ["closed", Number.POSITIVE_INFINITY]);
  });

  it("given three failures, then nothing goes until its time, then one trial and no second beside it", () => {
    const breaker = make();
    for (const at of [0, 0, 0]) breaker.failed(at);
    assert.deepEqual([breaker.state(), breaker.room(39), breaker.wait(39)], ["open", 0, 1]);
    assert.deepEqual([breaker.room(40), breaker.wait(40)], [1, 0]);
    breaker.begin(40);
    assert.deepEqual([breaker.state(), breaker.room(41), breaker.wait(41)], ["half_open", 0, null]);
    breaker.succeeded();
    assert.deepEqual([breaker.state(), breaker.room(42)], ["closed", Number.POSITIVE_INFINITY]);
  });

  it("given a failure with a wait of its own, then it opens at once and keeps that wait", () => {
    const breaker = make();
    assert.equal(breaker.failed(0, 60_000), 60_000);
    assert.deepEqual([breaker.state(), breaker.room(59_999), breaker.room(60_000)], ["open", 0, 1]);
  });

  it("given a trial that fails, then it is open again for longer, up to the cap; those still under way do not lengthen it", () => {
    const breaker = make();
    for (const at of [0, 0, 0]) breaker.failed(at);
    breaker.begin(40);
    assert.equal(breaker.failed(40), 80);
    assert.equal(breaker.failed(50), 70);
    breaker.begin(120);
    assert.equal(breaker.failed(120), 100);
  });
});
