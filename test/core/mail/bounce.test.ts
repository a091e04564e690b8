// Delivery reports in the forms of those who write them: what each says of which letter, and what only sounds like one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMail } from "../../../adapters/reader/mail.ts";
import { readBounce } from "../../../core/mail/bounce.ts";
import { bounceReason } from "../../../core/mail/bounce-reasons.ts";
import { mail } from "../triage/mail.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/bounces");
const LETTER = "<F-2026-000101.3f6c1c52-8a0e-4f0e-9a44-0d8f3a51c9b1@h-bu.de>";
const CUSTOMER = "k.sommer@bergmann-bekleidung.example";
const read = (name: string) =>
  readBounce(parseMail(readFileSync(join(FOLDER, `${name}.eml`)), { mailbox: "sales@h-bu.de", arrivedAt: "2026-11-23T09:00:00Z" }).content);

/** name, outcome, status, whether our Message-ID is found, the reason in words */
const REPORTS: readonly (readonly [string, string, string, boolean, RegExp])[] = [
  ["postfix-user-unknown", "failed", "5.1.1", true, /die Adresse gibt es nicht \(550 5\.1\.1/],
  ["postfix-delayed", "delayed", "4.4.1", true, /nicht zu erreichen/],
  ["postfix-success", "delivered", "2.0.0", true, /./],
  ["exchange-de-550-5.1.10", "failed", "5.1.10", true, /Domäne/],
  ["exchange-en-old-plain", "failed", "5.1.1", false, /die Adresse gibt es nicht/],
  ["exchange-quota-html", "failed", "5.2.2", true, /Postfach des Empfängers ist voll/],
  ["exim-copy-in-text", "failed", "", true, /die Adresse gibt es nicht/],
  ["exim-warning-delayed", "delayed", "", false, /./],
  ["qmail", "failed", "5.2.1", true, /stillgelegt/],
  ["gmail", "failed", "5.1.1", true, /die Adresse gibt es nicht/],
  ["gmail-delay", "delayed", "4.4.1", true, /./],
  ["sendmail", "failed", "5.2.2", true, /voll/],
  ["sendmail-warning", "delayed", "", true, /./],
  ["domino", "failed", "", false, /./],
  ["gmx", "failed", "", true, /./],
  ["webde-deutsch", "failed", "", true, /voll/],
  ["t-online", "failed", "5.7.0", true, /abgelehnt/],
  ["hausgemacht-ohne-kopfzeilen", "failed", "", false, /./],
  ["attached-eml-no-report", "failed", "5.7.1", true, /abgelehnt/],
  ["report-headers-only-utf8", "failed", "5.4.4", true, /Domäne/],
  ["forwarded-recipient", "failed", "5.4.6", true, /im Kreis/],
];

describe("reading a delivery report", () => {
  for (const [name, outcome, status, ours, reason] of REPORTS)
    it(`${name}: ${outcome} ${status}`, () => {
      const bounce = read(name);
      assert.ok(bounce);
      assert.equal(bounce.outcome, outcome);
      assert.equal(bounce.status, status);
      assert.equal(bounce.ids.includes(LETTER), ours, bounce.ids.join());
      assert.ok(bounce.recipients.length === 0 || bounce.recipients.includes(CUSTOMER), bounce.recipients.join());
      assert.match(bounceReason(bounce), reason);
    });

  it("given the archive's copy alone, then the report is about the archive", () => {
    assert.deepEqual(read("postfix-archive-full")?.recipients, ["archiv@h-bu.de"]);
  });

  const others = ["ooo-de-im-thread", "ooo-en", "lesebestaetigung", "ticket-eingang", "challenge-response", "vacation-odd-headers"];
  for (const name of others) it(`${name}: an automatic reply is no delivery report`, () => assert.equal(read(name), null));

  const people: Record<string, Parameters<typeof mail>[0]> = {
    "a customer whose parcel came back": {
      subject: "Sendung unzustellbar",
      text: "Guten Tag, DHL meldet, dass Ihre Lieferung nicht zugestellt werden konnte. Bitte an lager@muster-kleidung.example melden.",
    },
    "a carrier's machine": {
      from: "noreply@paketdienst.example",
      subject: "Zustellung Ihres Pakets fehlgeschlagen",
      text: "Ihre Sendung 00340 konnte nicht zugestellt werden. Der Empfänger wurde nicht angetroffen.",
      headers: { "auto-submitted": "auto-generated" },
    },
    "a customer who passes a returned mail on": {
      subject: "WG: Undelivered Mail Returned to Sender",
      text: "Hallo, meine Mail an vertrieb@h-bu.de kam zurück: user unknown. Wie lautet die richtige Adresse? Wir brauchen 500 Stück HB-K15-SW.",
    },
    "a customer who writes about a full mailbox": {
      subject: "Bestellung 4711",
      text: "Unser Postfach war voll, Ihre Mail konnte nicht zugestellt werden. Bitte liefern Sie 500 Stück HB-K15-SW.",
    },
    "a supplier's delivery note": {
      from: "erp@lieferant.example",
      subject: "Delivery notification 80012345",
      text: "Your consignment has been delivered. 2 pallets.",
      headers: { "auto-submitted": "auto-generated" },
    },
  };
  for (const [who, given] of Object.entries(people))
    it(`${who} sends no delivery report`, () => assert.equal(readBounce(mail(given)), null));
});
