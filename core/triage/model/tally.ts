// How many letters were understood rightly: whole, by intent, by department.
import { type Department, INTENTS, type Intent } from "../../words.ts";
import type { Guess } from "./cross-validate.ts";
import type { Tally } from "./record.ts";

export interface Judged {
  label: Intent;
  guess: Guess;
}

const isRight = ({ label, guess }: Judged): boolean => label === guess.intent;
export const departmentOf = (intent: Intent): Department => INTENTS[intent].department;
export const rightDepartment = ({ label, guess }: Judged): boolean => departmentOf(label) === departmentOf(guess.intent);

export function tally(judged: readonly Judged[], minConfidence: number): Tally {
  const sure = judged.filter(({ guess }) => guess.share >= minConfidence);
  return {
    letters: judged.length,
    intent: judged.filter(isRight).length,
    department: judged.filter(rightDepartment).length,
    sure: sure.length,
    sureRight: sure.filter(isRight).length,
  };
}
