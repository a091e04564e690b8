// Who may join a case: the same mailbox, the same customer, the same firm; everybody else only suggests.
import assert from "node:assert/strict";
import { findThread } from "../../../core/mail/thread.ts";
import type { CaseRow, Lookup } from "../../../core/ports.ts";
import { triage } from "../../../core/triage/triage.ts";
import { context, mail, master } from "../triage/mail.ts";

const CASE = "F-2026-000101";
const LETTER = `<${CASE}.3f6c1c52@h-bu.de>`;
const THEIRS = "<bestellung-1@bergmann-bekleidung.example>";

const customerNo = master.customerByDomain("bergmann-bekleidung.example")?.customerNo ?? "";
const file = (more: Partial<CaseRow> = {}): CaseRow =>
  ({ caseId: CASE, state: "done", sender: "k.sommer@bergmann-bekleidung.example", customerNo, version: 3, ...more }) as CaseRow;

const lookup = (row: CaseRow): Lookup =>
  ({
    caseByLetter: async (id: string) => (id === LETTER ? row : null),
    caseByMail: async (id: string) => (id === THEIRS ? row : null),
    caseByNumber: async (no: string) => (no === CASE ? row : null),
  }) as unknown as Lookup;

type Given = Parameters<typeof mail>[0];
async function thread(given: Given, row = file()) {
  const letter = mail(given);
  const found = await findThread(letter, triage(letter, context), lookup(row), master);
  return found.joined ? "joined" : found.suggested ? "suggested" : "own";
}

const BY = {
  "a reply to our letter": { inReplyTo: LETTER, references: [THEIRS, LETTER], subject: "Re: Auftragsbestätigung" },
  "a follow-up to their own mail": { inReplyTo: THEIRS, references: [THEIRS], subject: "Re: Bestellung" },
  "our case number": { subject: `Rückfrage zu ${CASE}`, text: "Wann kommt die Ware?" },
} satisfies Record<string, Given>;

/** who writes, with which more, and whether that joins the case of k.sommer@bergmann-bekleidung.example */
const WHO: readonly (readonly [string, Given, "joined" | "suggested"])[] = [
  ["the same person", { from: "k.sommer@bergmann-bekleidung.example" }, "joined"],
  ["the same person with other spelling", { from: "K.Sommer+bestellung@Bergmann-Bekleidung.example" }, "joined"],
  ["a colleague at the customer", { from: "einkauf@bergmann-bekleidung.example" }, "joined"],
  ["a colleague at a subdomain of the customer", { from: "einkauf@werk2.bergmann-bekleidung.example" }, "joined"],
  ["a stranger", { from: "neugierig@fremd.example" }, "suggested"],
  ["another customer", { from: "einkauf@kessler-uniform.example" }, "suggested"],
  ["a stranger who states the customer's number", { from: "neugierig@gmail.com", text: `Unsere Kundennummer: ${customerNo}` }, "suggested"],
  [
    "a stranger who wants answers sent to the customer",
    { from: "noreply@portal-fremd.example", replyTo: { address: "k.sommer@bergmann-bekleidung.example", name: "" } },
    "suggested",
  ],
  ["a look-alike domain", { from: "k.sommer@bergmann-bekleidungen.example" }, "suggested"],
  ["nobody", { from: "" }, "suggested"],
];

describe("threads are not hijacked", () => {
  for (const [how, pointing] of Object.entries(BY))
    for (const [who, given, expected] of WHO)
      it(`given ${how} by ${who}, then ${expected}`, async () => {
        const text = [pointing, given].map((g) => ("text" in g ? g.text : "")).join("\n");
        assert.equal(await thread({ ...pointing, ...given, text }), expected);
      });

  it("given a case of somebody we do not know, then a colleague at the same firm joins, one at the same freemail provider does not", async () => {
    const firm = file({ sender: "anna@schneiderei-neu.example", customerNo: null });
    const private_ = file({ sender: "anna.muster@gmx.de", customerNo: null });
    const reply = BY["a reply to our letter"];
    assert.equal(await thread({ ...reply, from: "bert@schneiderei-neu.example" }, firm), "joined");
    assert.equal(await thread({ ...reply, from: "bert@gmx.de" }, private_), "suggested");
    assert.equal(await thread({ ...reply, from: "anna.muster@gmx.de" }, private_), "joined");
  });

  it("given two freemail senders who both state one customer's number, then neither joins the other's case", async () => {
    const claimed = file({ sender: "echt@gmail.com", customerNo });
    const text = `Kundennummer ${customerNo}, zu ${CASE}`;
    assert.equal(await thread({ from: "falsch@gmail.com", subject: "Nachfrage", text }, claimed), "suggested");
  });

  it("given mail that names nothing of ours, then it is a case of its own", async () => {
    assert.equal(await thread({ from: "k.sommer@bergmann-bekleidung.example", subject: "Bestellung", text: "500 Stück HB-K15-SW" }), "own");
  });
});
