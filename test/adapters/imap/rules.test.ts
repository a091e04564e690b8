// The watcher's small decisions: what is new, how to mark, how long to wait, what an error means.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createAside } from "../../../adapters/imap/aside.ts";
import { chooseWay } from "../../../adapters/imap/mark.ts";
import { isBefore } from "../../../adapters/imap/session.ts";
import { explain } from "../../../adapters/imap/trouble.ts";
import { pieces, uidSet } from "../../../adapters/imap/uid-set.ts";
import { realClock } from "../../peers/until.ts";

describe("what counts as before the beginning", () => {
  const place = { account: "info@h-bu.test", folder: "INBOX", uidvalidity: "7" };
  const beginning = { since: "2026-11-23T10:00:00.700Z", uidvalidity: "7", uidnext: 100 };
  const at = (uid: number, arrivedAt: string, uidvalidity = "7") =>
    isBefore({ uid, size: 1, arrivedAt }, { ...place, uidvalidity }, beginning);
  it("given the same second, then it is new: servers keep whole seconds", () => assert.equal(at(99, "2026-11-23T10:00:00.000Z"), false));
  it("given an older mail, then it is before", () => assert.equal(at(99, "2026-11-23T09:59:59.000Z"), true));
  it("given a UID after the beginning, then a slow server clock does not make it old", () =>
    assert.equal(at(100, "2026-11-23T09:30:00.000Z"), false));
  it("given an old mail that someone moved in afterwards, then it is before", () =>
    assert.equal(at(100, "2025-01-01T00:00:00.000Z"), true));
  it("given new UIDs after a restore, then the date alone decides", () => assert.equal(at(100, "2026-11-23T09:30:00.000Z", "8"), true));
});

describe("how mail is marked", () => {
  const can = (...names: string[]) => new Set(names);
  const box = (...flags: string[]) => ({ permanentFlags: new Set(flags) });
  for (const [wanted, flags, capabilities, way, note] of [
    ["keyword", box("\\Seen", "\\*"), can("MOVE"), "keyword", null],
    ["keyword", box("\\Seen", "happybuttons"), can(), "keyword", null],
    ["keyword", {}, can(), "keyword", null],
    ["keyword", box("\\Seen"), can("MOVE"), "move", "mark_by_move"],
    ["keyword", box("\\Seen"), can("UIDPLUS"), "move", "mark_by_move"],
    ["keyword", box("\\Seen"), can(), "seen", "mark_by_seen"],
    ["keyword", box("\\Deleted"), can(), "none", "mark_impossible"],
    ["move", box("\\Seen"), can("MOVE"), "move", null],
    ["move", box("\\Seen", "\\*"), can(), "seen", "mark_by_seen"],
    ["seen", box("\\Seen"), can("MOVE"), "seen", null],
    ["keyword", { ...box("\\*"), readOnly: true }, can("MOVE"), "none", "mark_impossible"],
  ] as const)
    it(`given ${wanted} wanted, flags ${[...("permanentFlags" in flags ? flags.permanentFlags : ["any"])].join(" ")} and ${[...capabilities].join(" ") || "no extension"}${"readOnly" in flags ? ", read-only" : ""}, then ${way}`, () =>
      assert.deepEqual(chooseWay(wanted, "HappyButtons", flags, capabilities), { way, note }));
});

describe("waiting", () => {
  it("given a mail on which the line broke once, then it is tried at once and alone; after more failures ever more rarely", () => {
    let elapsed = 0;
    const aside = createAside({ ...realClock, monotonic: () => elapsed }, 1000);
    assert.equal(aside.strike(7, "cut"), 1);
    assert.deepEqual(aside.due(), [7]);
    assert.equal(aside.strike(7, "cut"), 2);
    assert.deepEqual([aside.due(), aside.wait()], [[], 2000]);
    elapsed += 2000;
    assert.deepEqual(aside.due(), [7]);
    for (let n = 0; n < 40; n += 1) aside.strike(7, "cut");
    assert.equal(aside.wait(), 3_600_000);
  });
});

describe("UID sets", () => {
  it("given runs and single UIDs in any order, then the set is short", () => assert.equal(uidSet([9, 3, 4, 5, 12, 4]), "3:5,9,12"));
  it("given any UIDs, then the set names exactly them", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (uids) => {
        const named = uidSet(uids)
          .split(",")
          .flatMap((part) => {
            const [from = 0, to = from] = part.split(":").map(Number);
            return Array.from({ length: to - from + 1 }, (_, i) => from + i);
          });
        assert.deepEqual(
          named,
          [...uids].sort((a, b) => a - b),
        );
      }),
    ));
  it("given limits of count and weight, then each piece keeps them, and one heavy item stands alone", () =>
    assert.deepEqual(
      pieces([1, 1, 1, 9, 1], 2, 5, (n) => n),
      [[1, 1], [1], [9], [1]],
    ));
});

describe("what an error means", () => {
  for (const [error, note] of [
    [{ authenticationFailed: true, responseText: "no" }, "login_refused"],
    [{ authenticationFailed: true, serverResponseCode: "UNAVAILABLE" }, "connection_lost"],
    [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "tls_untrusted"],
    [{ code: "ERR_TLS_CERT_ALTNAME_INVALID" }, "tls_untrusted"],
    [{ code: "ECONNREFUSED" }, "unreachable"],
    [{ code: "ECONNRESET" }, "connection_lost"],
    [{ mailboxMissing: true }, "folder_missing"],
  ] as const)
    it(`given ${JSON.stringify(error)}, then ${note}`, () => assert.equal(explain(Object.assign(new Error("x"), error)).note, note));
});
