// Where a mail's own text ends and its signature begins.
import assert from "node:assert/strict";
import { splitSignature } from "../../../core/mail/signature.ts";

const sign = (text: string) => splitSignature(text.split("\n"));

describe("signature", () => {
  const closings = [
    "Mit freundlichen Grüßen",
    "Mit freundlichen Gruessen",
    "Mit seemännischem Gruß",
    "Gruß",
    "gruss p. krüger",
    "Viele Grüße aus Cuxhaven",
    "Besten Gruß",
    "MfG",
    "Danke und Gruß",
    "Vielen Dank und freundliche Grüße",
    "Kind regards,",
    "Thanks & Best Regards",
    "Best wishes",
    "Cheers,",
    "Yours sincerely,",
    "Bien cordialement,",
    "Z poważaniem",
    "Pozdrawiam serdecznie",
    "Met vriendelijke groet",
    "Thank you,",
    "Many thanks!",
    "-- ",
  ];
  for (const closing of closings) {
    it(`given "${closing}", then it and what follows is signature`, () => {
      const { body, signature } = sign(`Bitte liefern Sie 500 Stück.\n\n${closing}\nJana Muster\nMuster GmbH`);
      assert.equal(body, "Bitte liefern Sie 500 Stück.");
      assert.match(signature, /Jana Muster/);
    });
  }

  for (const line of [
    "Grüßen Sie bitte Frau Berger, wir bestellen 20.",
    "Best price for 5000 pcs?",
    "Vielen Dank für Ihr Angebot Nr. 12.",
  ]) {
    it(`given "${line}" inside the text, then it is no closing`, () => {
      assert.equal(sign(`Hallo,\n${line}\nund noch etwas mehr Text hier.`).signature, "");
    });
  }

  it("given a greeting below the salutation, then the letter goes on to its own closing", () => {
    for (const greeting of ["Greetings of the day!", "Best wishes for the New Year!", "Sonnige Grüße vorab!"]) {
      const letter = `Dear Sir/Madam,\n\n${greeting}\n\n${"Kindly note what follows. ".repeat(10)}\n\nWarm regards,\nA. Smith`;
      assert.deepEqual([/what follows/.test(sign(letter).body), sign(letter).signature], [true, "Warm regards,\nA. Smith"]);
    }
  });

  it("given a salutation, a closing and a contact block, then that is all signature", () => {
    assert.equal(sign(`Hallo,\n\nBeste Grüße\nJ. Muster\n${"Muster GmbH, Musterstraße, Musterstadt\n".repeat(8)}`).body, "Hallo,");
  });

  it("given a postscript or order lines below the closing, then they come back to the text", () => {
    const { body } = sign("Anbei.\n\nMit freundlichen Grüßen\nJ. Muster\n\nP.S. Bitte Muster beilegen.\n\n500 Stk HB-K15-SW");
    assert.match(body, /Muster beilegen/);
    assert.match(body, /500 Stk HB-K15-SW/);
  });

  it("given no closing but a block of contact data and legal text, then that is signature", () => {
    const text =
      "Bitte 500 Stück.\n\nJ. Muster\nMuster GmbH | Tel. 069 123 | www.muster.example\n\nThis e-mail is confidential. If urgent, delete it.";
    assert.equal(sign(text).body, "Bitte 500 Stück.");
  });

  it("given a paragraph with an order and a phone number, then it stays", () => {
    const text = "Hallo,\n\nBestellung 4711, Rückfragen Tel. 069 123 oder www.muster.example";
    assert.equal(sign(text).body, text);
  });
});
