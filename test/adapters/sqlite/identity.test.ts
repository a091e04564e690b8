// The same mail is worked once, by whatever ways its copies came; the same Message-ID with other content is new work that a person sees.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { identify } from "../../../adapters/sqlite/identity.ts";
import { type Desk, openDesk, orderMail } from "../../nodes/_kit/desk.ts";

const SAMPLE = join(import.meta.dirname, "../../../samples/mails/001-nordsee-kurz.eml");
const idOf = (text: string | Buffer): string => identify(Buffer.from(text)).mailId;

/** What servers, filters and mailboxes put before a mail on its way. */
const TRACES = [
  "Received: from mx1.h-bu.example by imap.h-bu.example with LMTP id x1; Mon, 23 Nov 2026 10:00:01 +0100",
  "Return-Path: <absender@kunde.example>",
  "Delivered-To: sales@h-bu.de",
  "X-Original-To: info@h-bu.de",
  "Authentication-Results: mx1.h-bu.example;\r\n\tdkim=pass header.d=kunde.example",
  "ARC-Seal: i=1; a=rsa-sha256; cv=none",
  "X-Spam-Status: No, score=-1.2",
  "X-Rspamd-Queue-Id: 4ABC",
  "X-MS-Exchange-Organization-SCL: -1",
  "X-MS-Exchange-CrossTenant-Id: 0815",
  "X-Microsoft-Antispam: BCL:0;",
  "X-GMX-Antispam: 0 (Mail was not recognized as spam)",
  "X-Google-Smtp-Source: AGHT+",
  "X-Received: by 2002:a05 with SMTP id 1",
] as const;

describe("which mail is this", () => {
  const raw = readFileSync(SAMPLE, "latin1").replace(/\r?\n/g, "\r\n");

  for (const trace of TRACES)
    it(`given ${trace.split(":")[0]} on the way, then it is the same mail`, () =>
      assert.equal(idOf(Buffer.from(`${trace}\r\n${raw}`, "latin1")), idOf(Buffer.from(raw, "latin1"))));

  it("given any of them in any order, other line ends, and empty lines at the end, then it is the same mail", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...TRACES]), fc.boolean(), fc.nat(3), (traces, unix, empty) => {
        const copy = `${traces.map((t) => `${t}\r\n`).join("")}${raw}${"\r\n".repeat(empty)}`;
        assert.equal(idOf(Buffer.from(unix ? copy.replaceAll("\r\n", "\n") : copy, "latin1")), idOf(Buffer.from(raw, "latin1")));
      }),
      { numRuns: 50 },
    );
  });

  it("given one other letter in the body, the subject, the sender or an attachment, then it is another mail with the same Message-ID", () => {
    const mail = (subject: string, body: string): string =>
      `Message-ID: <1@kunde.example>\r\nFrom: a@kunde.example\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;
    const first = identify(Buffer.from(mail("Bestellung", "500 Stück")));
    for (const other of [
      mail("Bestellung", "5000 Stück"),
      mail("Bestellung!", "500 Stück"),
      mail("Bestellung", "500 Stück").replace("a@", "b@"),
    ]) {
      const second = identify(Buffer.from(other));
      assert.notEqual(second.mailId, first.mailId);
      assert.equal(second.messageId, first.messageId);
    }
  });

  it("given mails without Message-ID, then the content alone tells them apart", () => {
    assert.equal(idOf("From: a@b.example\r\n\r\nx"), idOf("From: a@b.example\n\nx\n"));
    assert.notEqual(idOf("From: a@b.example\r\n\r\nx"), idOf("From: a@b.example\r\n\r\ny"));
  });

  it("given any bytes at all, then there is an answer, always the same", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => assert.equal(identify(bytes).mailId, identify(bytes).mailId)));
  });
});

describe("the same mail is worked once", function () {
  this.timeout(20_000);
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());
  const orders = () => desk.services.store.db.selectFrom("sales_order").selectAll().execute();
  const cases = () => desk.services.store.db.selectFrom("case_file").selectAll().execute();
  const store = (text: string, mailbox: string, origin: string) =>
    desk.services.store.storeMail({
      raw: Buffer.from(text),
      mailbox,
      origin,
      purpose: "work",
      arrivedAt: desk.services.store.now(),
    });

  it("given a mail in two mailboxes, over SMTP and from a folder, then one case, one order, one letter", async () => {
    const text = orderMail("PO-2001").replaceAll("\n", "\r\n");
    const first = await store(`Delivered-To: sales@h-bu.de\r\n${text}`, "sales@h-bu.de", "imap:sales@h-bu.de");
    await desk.work();
    const again = [
      await store(`Delivered-To: info@h-bu.de\r\nX-Spam-Score: 0.1\r\n${text}`, "info@h-bu.de", "imap:info@h-bu.de"),
      await store(text.replaceAll("\r\n", "\n"), "sales@h-bu.de", "drop"),
      await store(text, "sales@h-bu.de", "smtp"),
    ];
    await desk.work();
    assert.deepEqual(
      again.map((s) => [s.mailId, s.known]),
      again.map(() => [first.mailId, true]),
    );
    assert.deepEqual([(await orders()).length, (await cases()).length, await desk.deliver()], [1, 1, 1]);
  });

  it("given the same mail twice at the same moment, then one of them is known", async () => {
    const text = orderMail("PO-2002");
    const stored = await Promise.all(["sales@h-bu.de", "info@h-bu.de"].map((box) => store(text, box, "smtp")));
    await desk.work();
    assert.deepEqual(stored.map((s) => s.known).sort(), [false, true]);
    assert.equal((await orders()).length, 1);
  });

  it("given the same Message-ID with another quantity, then it is new work, and a person sees why before anything leaves", async () => {
    const text = orderMail("PO-2003", "500 Stück HB-K15-SW");
    await desk.mail(text);
    await desk.work();
    const before = await desk.deliver();
    const mailId = await desk.mail(text.replace("500 Stück", "5.000 Stück").replace("PO-2003:", "PO-2003, berichtigt:"));
    await desk.work();
    assert.deepEqual([before, await desk.deliver(), (await orders()).length], [1, 0, 1]);
    const [asked] = (await desk.port.reviews.list({ limit: 9, after: null })).items.filter((r) => r.mail_id === mailId);
    assert.ok(
      asked?.reasons.some((r) => r.code === "changed_content"),
      JSON.stringify(asked?.reasons),
    );
  });

  it("given the customer's order number for the second time in another mail, then it is a suspected duplicate for a person", async () => {
    await desk.mail(orderMail("PO-2004"));
    await desk.work();
    const mailId = await desk.mail(orderMail("PO-2004"));
    await desk.work();
    assert.equal((await orders()).length, 1);
    const [asked] = (await desk.port.reviews.list({ limit: 9, after: null })).items.filter((r) => r.mail_id === mailId);
    assert.ok(asked?.reasons.some((r) => r.code === "duplicate_order"));
  });
});
