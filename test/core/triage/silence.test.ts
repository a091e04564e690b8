// When no automatic answer may leave (RFC 3834) and when it may although a machine wrote.
import assert from "node:assert/strict";
import type { MailContent } from "../../../core/mail/types.ts";
import { triage } from "../../../core/triage/triage.ts";
import { context, mail } from "./mail.ts";

const order = { from: "k.sommer@bergmann-bekleidung.example", subject: "Bestellung 4711", text: "bitte liefern Sie 2.000 Stück HB-K15-SW" };
const replyTo = (
  given: Partial<Omit<MailContent, "from" | "subject" | "text">>,
  letter: { from?: string; subject?: string; text?: string } = order,
) => triage(mail({ ...letter, ...given }), context).reply.value;

describe("triage: may we reply", () => {
  it("given a plain letter, then yes", () => assert.equal(replyTo({}), "yes"));
  it("given Auto-Submitted: no, then yes", () => assert.equal(replyTo({ headers: { "auto-submitted": "no" } }), "yes"));
  const silent: Record<string, Partial<Omit<MailContent, "from" | "subject" | "text">>> = {
    "Auto-Submitted: auto-replied": { headers: { "auto-submitted": "auto-replied" } },
    "Auto-Submitted: auto-generated (vacation)": { headers: { "auto-submitted": "auto-generated; x=y" } },
    "a null return path": { returnPath: "" },
    "Precedence: bulk": { headers: { precedence: "bulk" } },
    "Precedence: list": { headers: { precedence: "list" } },
    "a List-Id": { headers: { "list-id": "<trims.example>" } },
    "a List-Unsubscribe": { headers: { "list-unsubscribe": "<mailto:off@x.example>" } },
    "X-Auto-Response-Suppress: All": { headers: { "x-auto-response-suppress": "All" } },
    "X-Auto-Response-Suppress: DR, OOF, AutoReply": { headers: { "x-auto-response-suppress": "DR, OOF, AutoReply" } },
    "a delivery report": { report: { kind: "delivery-status", fields: { action: "failed" } } },
    "a read receipt": { report: { kind: "disposition-notification", fields: {} } },
    "no sender at all": { replyTo: null },
  };
  for (const [name, given] of Object.entries(silent)) {
    it(`given ${name}, then no`, () => assert.equal(replyTo(given, name.startsWith("no sender") ? { ...order, from: "" } : order), "no"));
  }

  it("given our own address or the mail system as sender, then no", () => {
    assert.equal(replyTo({}, { ...order, from: "sales@h-bu.de" }), "no");
    assert.equal(replyTo({}, { ...order, from: "MAILER-DAEMON@mx.example" }), "no");
  });

  it("given an out-of-office text without any header, then no, and it is an automatic reply", () => {
    const found = triage(
      mail({
        from: "einkauf@kessler-uniform.example",
        subject: "Re: Auftragsbestätigung AB-2026-10560",
        text: "Guten Tag, ich bin bis 6. Januar nicht im Haus. Ihre Nachricht wird nicht weitergeleitet.",
      }),
      context,
    );
    assert.equal(found.intent.value, "auto_reply");
    assert.equal(found.reply.value, "no");
  });

  it("given an ERP's order from a no-reply address that wants an answer at its Reply-To, then yes", () => {
    const letter = {
      from: "noreply@portal.example",
      subject: "Bestellung 4500011",
      text: "Sie haben eine neue Bestellung erhalten: 5.000 Stk HB-D15-SW. Bitte senden Sie die Auftragsbestätigung an die Antwortadresse.",
    };
    assert.equal(replyTo({ replyTo: { address: "k.sommer@bergmann-bekleidung.example", name: "" } }, letter), "yes");
  });

  it("given an impostor, then no", () => {
    assert.equal(replyTo({}, { ...order, from: "k.sommer@bergmann-bekleidungen.example" }), "no");
  });
});
