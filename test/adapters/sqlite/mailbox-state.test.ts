// What the store remembers of copies on mail servers: each place by itself, and questions about left mail that answer themselves.
import assert from "node:assert/strict";
import { mailboxState } from "../../../adapters/sqlite/mailbox-state.ts";
import type { MailboxState, Place } from "../../../core/mail/intake.ts";
import { openStore, type TestStore } from "./views/store.ts";

const INBOX: Place = { account: "info@h-bu.de", folder: "INBOX", uidvalidity: "1" };
const raw = (n: number): Buffer =>
  Buffer.from(`From: a@kunde.example\r\nSubject: Nr. ${n}\r\nMessage-ID: <${n}@kunde.example>\r\n\r\nText\r\n`);
const AT = "2026-11-23T08:00:00.000Z";

describe("copies on mail servers", () => {
  let t: TestStore;
  let state: MailboxState;
  beforeEach(async () => {
    t = await openStore();
    state = mailboxState(t.store);
  });
  const store = (n: number, place: Place, uid = n) =>
    t.store.storeMail({
      raw: raw(n),
      mailbox: "info@h-bu.de",
      origin: "imap",
      purpose: "work",
      arrivedAt: AT,
      location: { ...place, uid },
    });
  const left = {
    uid: 7,
    size: 30_000_000,
    arrivedAt: AT,
    why: "too_large",
    detail: "26214400",
    from: "b@kunde.example",
    subject: "Pläne",
  } as const;
  const reviews = () => t.store.db.selectFrom("review").select(["state", "how"]).execute();

  it("given stored, counted and left mail, then all but the left are known, and none that was not asked for", async () => {
    for (const uid of [3, 4, 9]) await store(uid, INBOX);
    await state.counted(INBOX, [{ uid: 1, size: 10, arrivedAt: AT }]);
    await state.left(INBOX, left);
    assert.deepEqual(await state.known(INBOX, [1, 2, 3, 7, 9]), [1, 3, 9]);
    assert.deepEqual(await state.known(INBOX, []), []);
  });

  it("given another folder with the same UIDVALIDITY and UIDs, then its mail is new: no folder hides another's", async () => {
    await store(3, INBOX);
    const other = { ...INBOX, folder: "Bestellungen" };
    assert.deepEqual(await state.known(other, [3]), []);
    await store(4, other, 3);
    assert.deepEqual([await state.toMark(INBOX), await state.toMark(other)], [[3], [3]]);
    await state.marked(other, [3]);
    assert.deepEqual([await state.toMark(INBOX), await state.toMark(other)], [[3], []]);
  });

  it("given a mail that was left and came after all, then the question about it closes by itself", async () => {
    await state.left(INBOX, left);
    await state.left(INBOX, left);
    assert.deepEqual(await reviews(), [{ state: "open", how: null }]);
    await store(7, INBOX);
    assert.deepEqual(await reviews(), [{ state: "closed", how: "done" }]);
    assert.deepEqual(await state.known(INBOX, [7]), [7]);
  });

  it("given a question that a person has closed, then the mail comes in all the same", async () => {
    await state.left(INBOX, left);
    await t.write([{ op: "human.close", reviewId: "1", how: "done" }]);
    assert.equal((await store(7, INBOX)).known, false);
  });
});
