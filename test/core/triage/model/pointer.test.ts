// Which model is in use, and the way back: what a person may do, and what is refused with the way out.
import assert from "node:assert/strict";
import { AT_FIRST, activate, discard, type Moved, type Pointer, revert } from "../../../../core/triage/model/pointer.ts";

const now = { by: "vera", at: "2026-11-23T09:00:00.000Z" };
const moved = (move: Moved): Pointer => {
  assert.ok(move.ok, move.ok ? "" : move.reason);
  return move.pointer;
};
const refused = (move: Moved): string => (move.ok ? "" : move.reason);

describe("the model in use", () => {
  it("given two models were put to use, then the way back leads over both to the shipped one, and no further", () => {
    const second = moved(activate(moved(activate(AT_FIRST, 1, now)), 2, now));
    assert.deepEqual([second.active, second.previous, second.by], [2, [0, 1], "vera"]);
    const first = moved(revert(second, now));
    assert.deepEqual([first.active, first.previous, first.discarded], [1, [0], [2]]);
    const shipped = moved(revert(first, now));
    assert.deepEqual([shipped.active, shipped.previous, shipped.discarded], [0, [], [2, 1]]);
    assert.match(refused(revert(shipped, now)), /war keines in Gebrauch; möglich: eine Version aus der Liste/);
  });

  it("given a model one went back from, then it can be put to use again", () => {
    const back = moved(revert(moved(activate(AT_FIRST, 1, now)), now));
    assert.deepEqual(moved(activate(back, 1, now)), { active: 1, ...now, previous: [0], discarded: [] });
  });

  it("given a candidate is discarded, then nothing else changes; neither the one in use nor the shipped one can be", () => {
    const one = moved(activate(AT_FIRST, 1, now));
    assert.deepEqual(moved(discard(one, 2)), { ...one, discarded: [2] });
    assert.match(refused(discard(one, 1)), /Modell 1 ist in Gebrauch/);
    assert.match(refused(discard(one, 0)), /mitgelieferte Modell kann nicht verworfen werden/);
    assert.match(refused(discard(moved(discard(one, 2)), 2)), /schon verworfen/);
  });

  it("given it is in use already, then that is said; unless its file was damaged, for then saying it anew is a choice", () => {
    const one = moved(activate(AT_FIRST, 1, now));
    assert.match(refused(activate(one, 1, now)), /Modell 1 ist schon in Gebrauch/);
    assert.deepEqual(moved(activate(one, 1, { ...now, by: "paul" }, false)), { ...one, by: "paul" });
  });

  it("given a hundred changes, then the last fifty ways back are kept", () => {
    let pointer = AT_FIRST;
    for (let n = 1; n <= 100; n++) pointer = moved(activate(pointer, n, now));
    assert.deepEqual([pointer.previous.length, pointer.previous.at(-1)], [50, 99]);
  });
});
