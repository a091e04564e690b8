// Before and after a retraining, on the same folds: what staff see before they decide. Every figure says which letters it was measured on.
import { DEPARTMENTS, INTENTS, type Intent } from "../../words.ts";
import { FOLDS, foldOf, guess, heldOutVotes, voteOn } from "./cross-validate.ts";
import type { Row } from "./examples.ts";
import type { BeforeAfter, Comparison, Share, Tally, Worse } from "./record.ts";
import { departmentOf, type Judged, rightDepartment, tally } from "./tally.ts";
import type { Model } from "./types.ts";

/** One letter more or less of an intent is chance; from here on it is named. */
const NAMED_LOSS = 2;
/** training runs that `compare` makes, for progress */
export const COMPARE_STEPS = 2 * FOLDS;

const sureWrong = (t: Tally): number => t.sure - t.sureRight;

function worseOf({ shipped, corrections, intents }: Pick<Comparison, "shipped" | "corrections" | "intents">): Worse[] {
  const found: Worse[] = [
    { kind: "intent", before: shipped.before.intent, after: shipped.after.intent },
    { kind: "department", before: shipped.before.department, after: shipped.after.department },
    // negative, so that less is worse in every row alike
    { kind: "sure_wrong", before: -sureWrong(shipped.before), after: -sureWrong(shipped.after) },
    { kind: "corrections", before: corrections.before.intent, after: corrections.after.intent },
  ];
  const lost = found
    .filter(({ before, after }) => after < before)
    .map((w) => ({ ...w, before: Math.abs(w.before), after: Math.abs(w.after) }));
  const single = intents
    .filter(({ before, after }) => before - after >= NAMED_LOSS)
    .map(({ of, before, after }): Worse => ({ kind: "one_intent", intent: of, before, after }));
  return [...lost, ...single];
}

function shares<K extends string>(
  keys: readonly K[],
  keyOf: (label: Intent) => K,
  right: (judged: Judged) => boolean,
  before: readonly Judged[],
  after: readonly Judged[],
): Share<K>[] {
  const count = (all: readonly Judged[], of: K): number => all.filter((j) => keyOf(j.label) === of && right(j)).length;
  return keys
    .map((of) => ({
      of,
      letters: before.filter((j) => keyOf(j.label) === of).length,
      before: count(before, of),
      after: count(after, of),
    }))
    .filter(({ letters }) => letters > 0);
}

/**
 * Compares learning without and with the corrections.
 * @param shipped rows of the letters that ship with the product; @param corrections of staff's corrections; both `grouped` together
 * @param inUse the model in use, and which corrections it was trained on (ids)
 * @param minConfidence below it a person is asked
 * @param after called after each of COMPARE_STEPS training runs
 */
export function compare(
  shipped: readonly Row[],
  corrections: readonly Row[],
  inUse: { model: Model; seen: ReadonlySet<string> },
  minConfidence: number,
  after: () => void = () => {},
): Comparison {
  const rows = [...shipped, ...corrections];
  const folds = foldOf(rows);
  const fresh = new Set(corrections);
  const judge = (learnFrom: (row: Row) => boolean): Judged[] =>
    heldOutVotes(rows, folds, learnFrom, after).map((vote, i) => ({ label: rows[i]!.label, guess: guess(rows[i]!.evidence, vote) }));
  const without = judge((row) => !fresh.has(row));
  const withThem = judge(() => true);
  const part = (from: number, to: number): BeforeAfter => ({
    before: tally(without.slice(from, to), minConfidence),
    after: tally(withThem.slice(from, to), minConfidence),
  });
  const all = Object.keys(INTENTS) as Intent[];
  const measured = {
    shipped: part(0, shipped.length),
    corrections: part(shipped.length, rows.length),
    intents: shares(
      all,
      (label) => label,
      (j) => j.label === j.guess.intent,
      without,
      withThem,
    ),
  };
  const asNow = corrections.map((row) => ({ label: row.label, guess: guess(row.evidence, voteOn(inUse.model, row)) }));
  return {
    folds: FOLDS,
    groups: new Set(rows.map((row) => row.example.group)).size,
    ...measured,
    departments: shares(DEPARTMENTS, departmentOf, rightDepartment, without, withThem),
    inUse: {
      version: inUse.model.version,
      seen: corrections.filter(({ id }) => inUse.seen.has(id)).length,
      tally: tally(asNow, minConfidence),
    },
    worse: worseOf(measured),
  };
}
