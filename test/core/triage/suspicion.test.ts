// Senders who are not who they say they are; and honest ones who must not be accused.
import assert from "node:assert/strict";
import { imitation } from "../../../core/triage/suspicion/look-alike.ts";
import { triage } from "../../../core/triage/triage.ts";
import { context, mail } from "./mail.ts";

const found = (given: Parameters<typeof mail>[0]) => triage(mail(given), context);
const kinds = (given: Parameters<typeof mail>[0]): string[] => found(given).suspicions.map((s) => s.value);

describe("triage: look-alike domains", () => {
  const real = "nordsee-outdoor.example";
  for (const fake of [
    "nordsee-outdor.example",
    "nordsee-outdooor.example",
    "n0rdsee-outdoor.example",
    "nordseeoutdoor.example",
    "nordsee-outdoor.test",
    "nordsee-outdoor-gmbh.example",
    "nordsee-outdoor.example.evil.test",
    "nordsee-outd00r.example",
    "norsdee-outdoor.example",
  ]) {
    it(`${fake} imitates ${real}`, () => assert.notEqual(imitation(fake, real), null));
  }
  for (const other of [real, `mail.${real}`, "ostsee-textil.example", "outdoor.example", "nordwind.example"]) {
    it(`${other} does not`, () => assert.equal(imitation(other, real), null));
  }
});

describe("triage: suspicious senders", () => {
  const letter = { subject: "Bestellung", text: "bitte liefern Sie 2.000 Stück HB-K15-SW" };

  it("given an order from a look-alike domain, then a person is asked and nothing is answered", () => {
    const t = found({ from: "Jens Petersen <j.petersen@nordsee-outdor.example>", ...letter });
    assert.ok(t.human.some((h) => h.code === "suspicious_sender"));
    assert.equal(t.reply.value, "no");
    assert.equal(t.oem.value, false);
  });

  it("given a display name that claims another address, then it is named", () => {
    assert.deepEqual(kinds({ from: '"k.sommer@bergmann-bekleidung.example" <ks@irgendwo.example>', ...letter }), ["name_claims_address"]);
  });

  it("given our managing director's name from a freemail address, then it is named", () => {
    assert.ok(
      kinds({
        from: `${context.company.company.managing_director} <boss@freemail.example>`,
        subject: "Kurze Frage",
        text: "Sind Sie am Platz? Es geht um eine vertrauliche Überweisung.",
      }).includes("claims_to_be_us"),
    );
  });

  it("given CEO fraud, then spam for info, and a person is told", () => {
    const t = found({
      from: "Die Geschäftsführung <chef77@freemail.example>",
      subject: "Dringend",
      text: "Sind Sie im Büro? Ich kann gerade nicht telefonieren und brauche heute eine vertrauliche Auslandsüberweisung.",
    });
    assert.equal(t.intent.value, "spam");
    assert.ok(t.human.some((h) => h.code === "suspicious_sender"));
    assert.equal(t.reply.value, "no");
  });

  it("given new bank data and a Reply-To at a freemail provider, then bank change and suspicious sender", () => {
    const t = found({
      from: "Buchhaltung <kontor@hornhandel.example>",
      replyTo: { address: "hornhandel@gmail.com", name: "" },
      subject: "Neue Bankverbindung",
      text: "Bitte überweisen Sie alle offenen Rechnungen ab sofort auf unser neues Konto. IBAN LT60 1010 0123 4567 8901.",
    });
    assert.equal(t.intent.value, "bank_details_change");
    assert.deepEqual(t.human.map((h) => h.code).sort(), ["bank_details_change", "suspicious_sender"]);
  });

  it("given changed bank data inside an invoice, then a person is asked although it is an invoice", () => {
    const t = found({
      from: "rechnung@kartonwerk.example",
      subject: "Rechnung 5512",
      text: "Anbei erhalten Sie unsere Rechnung 5512, zahlbar innerhalb 14 Tagen. Bitte beachten Sie unsere neue Bankverbindung auf der Rechnung.",
    });
    assert.ok(t.human.some((h) => h.code === "bank_details_change"));
  });

  it("given bank data that is said to be unchanged, then nothing is asked", () => {
    const t = found({
      from: "rechnung@kartonwerk.example",
      subject: "Rechnung 5512",
      text: "Anbei erhalten Sie unsere Rechnung 5512. Unsere Bankverbindung ist unverändert: DE02 3702 0500 0000 1234 56.",
    });
    assert.deepEqual(t.human, []);
  });

  it("given a program as attachment, then it is named", () => {
    const attachments = [
      { id: "1", filename: "Bestellung.pdf.exe", type: "application/octet-stream", size: 10, sha256: "", inline: false },
    ];
    assert.ok(kinds({ from: "x@y.example", ...letter, attachments }).includes("dangerous_attachment"));
  });

  it("given our own server's failed sender check, then it is named; another server's claim counts nothing", () => {
    const from = "k.sommer@bergmann-bekleidung.example";
    assert.ok(
      kinds({
        from,
        ...letter,
        headers: { "authentication-results": "mx2.h-bu.de; dmarc=fail header.from=bergmann-bekleidung.example" },
      }).includes("forged_sender"),
    );
    assert.deepEqual(kinds({ from, ...letter, headers: { "authentication-results": "mx.evil.example; dmarc=fail" } }), []);
  });

  it("given honest mail (colleague of a customer, subdomain, Reply-To in the same house, an agency), then nothing is suspected", () => {
    for (const given of [
      { from: "Lager <goodsin@lakeland-apparel.example>" },
      { from: "SAP <sap@erp.bergmann-bekleidung.example>", replyTo: { address: "k.sommer@bergmann-bekleidung.example", name: "" } },
      { from: "Emma Stein <emma@gmail.com>" },
      { from: "Alpen Textil GmbH <office@alpen-textil.example>" },
    ])
      assert.deepEqual(kinds({ ...given, ...letter }), [], given.from);
  });
});
