// The message that leaves: threading, marks for machines, and nothing that a hostile subject or name could slip in.
import assert from "node:assert/strict";
import fc from "fast-check";
import { simpleParser } from "mailparser";
import { compose } from "../../../adapters/smtp/compose.ts";
import type { OutgoingLetter } from "../../../core/change.ts";
import { MailError } from "../../../core/ports.ts";

const company = {
  name: "Happy Buttons GmbH",
  domain: "h-bu.test",
  street: "Weg 1",
  postcode_city: "60311 Frankfurt am Main",
  country: "DE",
  phone: "",
  website: "",
  register: "",
  vat_id: "",
  managing_director: "",
  iban: "",
  bank: "",
};
const stamp = { messageId: "<F-2026-000001.1@h-bu.test>", date: new Date("2026-11-23T10:00:00Z"), company };
const letter = (more: Partial<OutgoingLetter> = {}): OutgoingLetter => ({
  caseId: "c1",
  to: { address: "kundin@kunde.test", name: "Köhler, Änne" },
  from: { address: "sales@h-bu.test", name: "Happy Buttons Vertrieb" },
  subject: "Auftragsbestätigung AB-2026-00001 für 10.000 Knöpfe",
  text: "Sehr geehrte Frau Köhler,\n\nvielen Dank für Ihren Auftrag über 1.200,00 €.\n.\nMit freundlichen Grüßen\n",
  language: "de",
  context: "order_confirmation",
  template: "order-confirmation",
  courtesy: 90,
  inReplyTo: "<anfrage@kunde.test>",
  references: ["<wurzel@kunde.test>", "<anfrage@kunde.test>"],
  autoSubmitted: "auto-replied",
  about: {},
  release: "send",
  ...more,
});
const headersOf = (raw: Uint8Array): string => Buffer.from(raw).toString("latin1").split("\r\n\r\n")[0] ?? "";

describe("composing a letter", () => {
  it("given an automatic answer, then it threads, says that it is automatic, and reads as written", async () => {
    const raw = await compose(letter(), stamp);
    const mail = await simpleParser(Buffer.from(raw));
    assert.equal(mail.messageId, stamp.messageId);
    assert.equal(mail.inReplyTo, "<anfrage@kunde.test>");
    assert.deepEqual(mail.references, ["<wurzel@kunde.test>", "<anfrage@kunde.test>"]);
    assert.equal(mail.subject, letter().subject);
    assert.equal(mail.text, letter().text);
    assert.deepEqual(mail.from?.value, [{ address: "sales@h-bu.test", name: "Happy Buttons Vertrieb" }]);
    assert.equal(mail.date?.toISOString(), "2026-11-23T10:00:00.000Z");
    assert.match(headersOf(raw), /^Auto-Submitted: auto-replied$/m);
    assert.match(headersOf(raw), /^X-Auto-Response-Suppress: OOF, AutoReply$/m);
    assert.ok(
      raw.every((byte) => byte < 128),
      "7 bit: passes every server unchanged",
    );
  });

  it("given a letter that a person released, then it carries no marks of a machine", async () => {
    const headers = headersOf(await compose(letter({ autoSubmitted: "no" }), stamp));
    assert.doesNotMatch(headers, /Auto-Submitted|X-Auto-Response-Suppress/);
  });

  it("given the same letter and stamp, then the bytes are the same when it is sent again", async () => {
    assert.deepEqual(await compose(letter(), stamp), await compose(letter(), stamp));
  });

  it("given an old thread, then its root and its latest mails are kept", async () => {
    const references = Array.from({ length: 200 }, (_, n) => `<${n}@kunde.test>`);
    const mail = await simpleParser(Buffer.from(await compose(letter({ references, inReplyTo: "<199@kunde.test>" }), stamp)));
    assert.equal(mail.references?.length, 20);
    assert.equal(mail.references?.[0], "<0@kunde.test>");
    assert.equal(mail.references?.at(-1), "<199@kunde.test>");
  });

  for (const address of ["", "a", "a@b.test,c@d.test", "a@b.test\r\nBcc: c@d.test", "<a@b.test>", "a b@c.test", "a@b@c.test"])
    it(`given ${JSON.stringify(address)} as recipient, then it is refused for good`, async () => {
      await assert.rejects(
        compose(letter({ to: { address, name: "" } }), stamp),
        (e: unknown) => e instanceof MailError && e.kind === "permanent",
      );
    });

  it("given anything at all in names, subject and references, then no header is added and the recipient stays one", async () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "x\r\nBcc: boese@anderswo.test",
        "x\nBcc: boese@anderswo.test",
        "x\u2028Bcc: b@c.test",
        'a" <boese@anderswo.test>, "b',
        "=?utf-8?Q?=0ABcc:_b@c.test?=",
      ),
    );
    const expected = headersOf(await compose(letter({ inReplyTo: null, references: [] }), stamp)).match(/^[A-Za-z-]+(?=:)/gm);
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, nasty, async (subject, name, inReplyTo, reference) => {
        const raw = await compose(
          letter({ subject, to: { address: "kundin@kunde.test", name }, inReplyTo, references: [reference] }),
          stamp,
        );
        const found = headersOf(raw).match(/^[A-Za-z-]+(?=:)/gm) ?? [];
        const allowed = new Set([...(expected ?? []), "In-Reply-To", "References", "Subject"]);
        assert.deepEqual(
          found.filter((h) => !allowed.has(h)),
          [],
        );
        assert.equal(new Set(found).size, found.length, "no header twice");
        const mail = await simpleParser(Buffer.from(raw));
        assert.deepEqual(
          [mail.to]
            .flat()
            .flatMap((t) => t?.value ?? [])
            .map((v) => v.address),
          ["kundin@kunde.test"],
        );
      }),
      { numRuns: 200 },
    );
  });
});
