// Classes of wording that mails by other hands taught, each with neighbours of its own: what is right is read, what is not certain is asked.
import assert from "node:assert/strict";
import { checked } from "./checked.ts";
import { mailOf, read, short } from "./mail-of.ts";

interface Case {
  says: string;
  text: string;
  customerNo?: string;
  lines: string[];
  /** part of what a person is asked; absent: nobody is asked */
  asks?: RegExp;
}

const SUITE: Record<string, Case[]> = {
  "part numbers of the customer that nobody knows": [
    {
      says: "in a list, with the same quantity as the known one",
      customerNo: "10001",
      text: "wir bestellen mit der Nummer 4500099191:\n\nMaterial BB-88124    6.000 ST\nMaterial BB-88126    6.000 ST",
      lines: ["HB-K20-SW 6000", "? 6000"],
      asks: /BB-88126/,
    },
    {
      says: "in one sentence",
      customerNo: "10002",
      text: "Bitte je 3.000 Stück NO-4712 und NO-4720.",
      lines: ["HB-D12-SI 3000", "? 3000"],
      asks: /NO-4720/,
    },
    {
      says: "without a unit",
      customerNo: "10008",
      text: "LA/BTN/017 2000\nLA/BTN/119 2000",
      lines: ["HB-O18-BL 2000", "? 2000"],
      asks: /BTN\/119/,
    },
    {
      says: "with blanks inside",
      customerNo: "10017",
      text: "4.000 ST A 205 987 00 11 und 4.000 ST A 205 987 10 11",
      lines: ["HB-D10-SW 4000", "? 4000"],
      asks: /987 10 11/,
    },
    {
      says: "an order number of theirs is none",
      customerNo: "10002",
      text: "PO-2026-5590: NO-4711 4.000 Stück",
      lines: ["HB-D15-SI 4000"],
    },
  ],
  "the same amount twice": [
    {
      says: "is two positions on two lines",
      text: "HB-K17-SW 2.000 Stück\nHB-K15-SW 2.000 Stück\nXR-4410 3.000 Stück",
      lines: ["HB-K17-SW 2000", "HB-K15-SW 2000"],
      asks: /XR-4410/,
    },
    {
      says: "is two positions in one sentence",
      text: "500 HB-K17-SW, 500 HB-K15-SW, 300 XR-4410 bitte",
      lines: ["HB-K17-SW 500", "HB-K15-SW 500"],
      asks: /XR-4410/,
    },
    {
      says: "one of them for what we do not know",
      text: "2.000 Stück HB-K17-SW\nSchulterpolster 2.000 Stück",
      lines: ["HB-K17-SW 2000"],
      asks: /Menge "2.000 Stück"/,
    },
    {
      says: "one of them bare for what we do not know",
      text: "HB-K17-SW: 2000\nEtiketten: 2000",
      lines: ["HB-K17-SW 2000"],
      asks: /Etiketten/,
    },
    {
      says: "is one in another unit",
      text: "5 Gros HB-K15-SW (720 Stück), 10 Gros HB-K17-SW (1.440 Stück)",
      lines: ["HB-K15-SW 720", "HB-K17-SW 1440"],
    },
    { says: "is one behind a word that says so", text: "HB-K15-SW: 10 Packungen\nDas sind 1.000 Stück.", lines: ["HB-K15-SW 1000"] },
    {
      says: "is one in words and figures",
      text: "one thousand (1,000) HB-K15-BR and two thousand (2,000) HB-K17-BR",
      lines: ["HB-K15-BR 1000", "HB-K17-BR 2000"],
    },
  ],
  "one amount for several articles": [
    {
      says: "of each, in words and figures",
      customerNo: "10013",
      text: "1) GPD-COP-17 and GPD-BRS-20, nine thousand (9,000) of each\n2) 5,000 of your HB-K15-BR",
      lines: ["HB-J17-KU 9000", "HB-J20-AM 9000", "HB-K15-BR 5000"],
    },
    {
      says: "words and figures differ",
      customerNo: "10013",
      text: "GPD-COP-17 and GPD-BRS-20, nine thousand (9,500) of each",
      lines: ["HB-J17-KU 9000", "HB-J20-AM 9000"],
      asks: /9,500/,
    },
    {
      says: "each of",
      text: "5,000 each of HB-K15-BR and HB-K17-BR. 2,000 of HB-D12-SI",
      lines: ["HB-K15-BR 5000", "HB-K17-BR 5000", "HB-D12-SI 2000"],
    },
    {
      says: "von jedem",
      text: "HB-K15-SW, HB-K17-SW und HB-K20-SW - von jedem 1.000 Stück",
      lines: ["HB-K15-SW 1000", "HB-K17-SW 1000", "HB-K20-SW 1000"],
    },
    { says: "of both", text: "HB-K15-BR and HB-K17-BR: 2,000 pcs of both", lines: ["HB-K15-BR 2000", "HB-K17-BR 2000"] },
  ],
};

for (const [group, cases] of Object.entries(SUITE))
  describe(`orders by unseen hands: ${group}`, () => {
    for (const { says, text, customerNo = "10004", lines, asks } of cases)
      it(says, () => {
        const facts = read(mailOf(text), { customerNo });
        assert.deepEqual(short(facts), lines);
        const asked = [...facts.human, ...checked(facts, customerNo)].map((h) => h.detail).join("\n");
        if (asks === undefined) assert.equal(asked, "");
        else assert.match(asked, asks);
      });
  });
