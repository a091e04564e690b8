// Criterion: what a letter of its kind must say. An order confirmation without a date, a reminder without an amount.
import type { CourtesyFinding } from "../../letters/types.ts";
import type { CourtesyContext } from "../../words.ts";
import { type FactKind, factsIn, whenIn } from "../facts.ts";
import { sentencesWith } from "../speech.ts";
import type { Criterion, LetterView } from "../types.ts";
import { SERIOUS } from "../weights.ts";

type Facts = Record<FactKind, string[]>;
interface Expectation {
  points: number;
  reason: string;
  met(facts: Facts, letter: LetterView): boolean;
}

const time = (facts: Facts): boolean => whenIn(facts).length > 0;
const counted = (facts: Facts): boolean => facts.quantity.length + facts.figure.length > 0;
const named = (facts: Facts): boolean => facts.reference.length > 0;
const asks = (_: Facts, letter: LetterView): boolean => sentencesWith(letter, "request").length > 0;

const EXPECTED = {
  order_confirmation: [
    { points: 20, reason: "weder Auftragsnummer noch Artikel oder Menge", met: (f) => named(f) || counted(f) },
    { points: 20, reason: "kein Termin", met: time },
  ],
  quote: [
    {
      points: SERIOUS,
      reason: "weder Preis noch Anlage noch die Frage nach dem, was zum Angebot fehlt",
      met: (f, l) =>
        f.amount.length > 0 || f.enclosure.length > 0 || asks(f, l) || (time(f) && (named(f) || sentencesWith(l, "wayOut").length > 0)),
    },
    { points: 12, reason: "weder Gültigkeit noch Lieferzeit noch Termin", met: time },
  ],
  complaint: [
    {
      points: 6,
      reason: "kein Bezug auf Lieferung, Menge oder Vorgang",
      met: (f) => named(f) || counted(f) || f.person.length > 0,
    },
  ],
  dunning: [
    { points: 20, reason: "die Rechnungsnummer fehlt", met: named },
    { points: 15, reason: "der Betrag fehlt", met: (f) => f.amount.length > 0 },
    { points: 20, reason: "die Zahlungsfrist fehlt", met: time },
    { points: 22, reason: "keine Bitte um Zahlung", met: (f, l) => asks(f, l) || sentencesWith(l, "thanks").length > 0 },
  ],
  general: [],
} as const satisfies Record<CourtesyContext, readonly Expectation[]>;

export const expectedFacts: Criterion = {
  name: "expected_facts",
  de: "die Angaben, die zu dieser Art Brief gehören",
  en: "the facts that belong to this kind of letter",
  check(letter) {
    const facts = factsIn(letter.body);
    const rows: readonly Expectation[] = EXPECTED[letter.context];
    return rows
      .filter((row) => !row.met(facts, letter))
      .map((row): CourtesyFinding => ({ criterion: "expected_facts", points: row.points, sentence: "", reason: row.reason }));
  },
};
