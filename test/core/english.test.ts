// Staff's sentences in English: figures and names pass through, what is no sentence of ours stays as it was written.
import assert from "node:assert/strict";
import { inEnglish } from "../../core/english/in-english.ts";

describe("a sentence for staff in English", () => {
  const said: readonly (readonly [string, string])[] = [
    ["HB-Z25-GO: 60 Stück bestellt, Mindestmenge 500", "HB-Z25-GO: 60 pieces ordered, minimum quantity 500"],
    ["AB-2026-10490 ist in Fertigung: allein nicht mehr zu stornieren", "AB-2026-10490 is in production: can no longer be cancelled alone"],
    ["Anliegen: Reklamation, Grund für Rückfrage laut Triage: Reklamation", "Intent: Complaint, Reason for a person by triage: Complaint"],
    ["Regel „Mahnung an uns“", "Rule “Dunning received”"],
    [
      "Verdächtiger Absender: Domäne a.example ahmt b.example nach: nur der Bindestrich ist anders",
      "Suspicious sender: Domain a.example imitates b.example: only the hyphen differs",
    ],
    [
      "Auftrag AB-2026-00123: „angelegt“ → „eingeplant“ geht nicht; möglich: „bestätigt“, „angehalten“",
      "Order AB-2026-00123: “created” → “planned” is not possible; possible: “confirmed”, “on hold”",
    ],
    ["Lieferschein LS-2026-20744", "delivery note LS-2026-20744"],
  ];
  for (const [german, english] of said) it(`"${german}"`, () => assert.equal(inEnglish(german), english));

  for (const own of ["Frau Müller und ich haben telefoniert", "bitte Auftrag prüfen", "Einkauf ist informiert", ""])
    it(`"${own}" is a person's own word and stays`, () => assert.equal(inEnglish(own), own));

  it("given a text without end, then it is left alone at once", () => {
    const long = "Regel ; , : ".repeat(100_000);
    assert.equal(inEnglish(long), long);
  });
});
