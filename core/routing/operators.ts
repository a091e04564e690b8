// How a rule compares a field with a value: each operator with its label, the field types it fits and how it tests.
// Text is compared without regard to case. An unknown value (null) satisfies only "is not", "is none of" and "is empty".
import { RE2JS, RE2JSException } from "re2js";
import type { FieldType, Reading } from "./fields.ts";
import { parseNumber } from "./numbers.ts";
import { excerpt, findIn, flat, splitList } from "./text.ts";

export interface TestResult {
  result: boolean;
  /** words of the mail; absent where the field's own evidence says it */
  evidence?: string;
}
export type Test = (actual: Reading["value"]) => TestResult;

export interface Operator {
  de: string;
  en: string;
  types: readonly FieldType[];
  /** what the form asks for; "none": nothing */
  value: "none" | "one" | "many" | "number" | "pattern";
  /** @returns the test, or what is wrong with the value, German */
  compile(value: string): Test | string;
}

const same = (a: string, b: string): boolean => flat(a).toLowerCase() === flat(b).toLowerCase();
const texts = (actual: Reading["value"]): string[] => (actual === null ? [] : Array.isArray(actual) ? [...actual] : [String(actual)]);
const isEmpty = (actual: Reading["value"]): boolean => texts(actual).every((text) => text.trim() === "");
const answer = (result: boolean): TestResult => ({ result });
const missing = "der Vergleichswert fehlt";

function oneOf(value: string, wanted: boolean): Test | string {
  const choices = splitList(value);
  if (choices.length === 0) return missing;
  return (actual) => answer(texts(actual).some((text) => choices.some((choice) => same(text, choice))) === wanted);
}

function equals(value: string, wanted: boolean): Test | string {
  if (value.trim() === "") return missing;
  const number = parseNumber(value);
  return (actual) => {
    const hit = typeof actual === "number" ? actual === number : texts(actual).some((text) => same(text, value));
    return answer(hit === wanted);
  };
}

function contains(needles: string[], whole: boolean): Test | string {
  if (needles.length === 0) return missing;
  return (actual) => {
    for (const text of texts(actual).map(flat)) {
      for (const needle of needles) {
        const hit = findIn(text, needle, whole);
        if (hit) return { result: true, evidence: hit.evidence };
      }
    }
    return answer(false);
  };
}

function matches(value: string): Test | string {
  if (value.trim() === "") return missing;
  try {
    // RE2: time grows with the length of the text only, so no pattern of staff can stop the product
    const pattern = RE2JS.compile(value, RE2JS.CASE_INSENSITIVE);
    return (actual) => {
      for (const text of texts(actual).map(flat)) {
        // test() is many times cheaper than find(), which is only needed to show where
        if (!pattern.test(text)) continue;
        const matcher = pattern.matcher(text);
        if (matcher.find()) return { result: true, evidence: excerpt(text, matcher.start(), matcher.end()) };
      }
      return answer(false);
    };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return `"${value}" ist kein gültiges Muster (${error.message})`;
  }
}

function compare(value: string, holds: (actual: number, limit: number) => boolean): Test | string {
  const limit = parseNumber(value);
  if (limit === null) return `"${value}" ist keine Zahl (z. B. 50000 oder 0,6)`;
  return (actual) => answer(typeof actual === "number" && holds(actual, limit));
}

const WORDS = ["text", "choice", "list"] as const;
const ANY = [...WORDS, "number", "boolean"] as const;

export const OPERATORS = {
  equals: { de: "ist", en: "is", types: [...WORDS, "number"], value: "one", compile: (v) => equals(v, true) },
  not_equals: { de: "ist nicht", en: "is not", types: [...WORDS, "number"], value: "one", compile: (v) => equals(v, false) },
  one_of: { de: "ist eines von", en: "is one of", types: WORDS, value: "many", compile: (v) => oneOf(v, true) },
  not_one_of: { de: "ist keines von", en: "is none of", types: WORDS, value: "many", compile: (v) => oneOf(v, false) },
  contains_word: {
    de: "enthält das Wort (mehrere mit Komma)",
    en: "contains the word (several with commas)",
    types: ["text", "list"],
    value: "many",
    compile: (v) => contains(splitList(v), true),
  },
  contains: {
    de: "enthält die Zeichen",
    en: "contains the characters",
    types: ["text", "list"],
    value: "one",
    compile: (v) => contains(v.trim() === "" ? [] : [v], false),
  },
  matches: {
    de: "passt auf das Muster (RE2)",
    en: "matches the pattern (RE2)",
    types: ["text", "list"],
    value: "pattern",
    compile: matches,
  },
  greater: { de: "größer als", en: "greater than", types: ["number"], value: "number", compile: (v) => compare(v, (a, b) => a > b) },
  at_least: { de: "mindestens", en: "at least", types: ["number"], value: "number", compile: (v) => compare(v, (a, b) => a >= b) },
  less: { de: "kleiner als", en: "less than", types: ["number"], value: "number", compile: (v) => compare(v, (a, b) => a < b) },
  is_true: { de: "trifft zu", en: "is true", types: ["boolean"], value: "none", compile: () => (actual) => answer(actual === true) },
  is_false: {
    de: "trifft nicht zu",
    en: "is false",
    types: ["boolean"],
    value: "none",
    compile: () => (actual) => answer(actual === false),
  },
  is_empty: { de: "ist leer", en: "is empty", types: ANY, value: "none", compile: () => (actual) => answer(isEmpty(actual)) },
  is_not_empty: {
    de: "ist nicht leer",
    en: "is not empty",
    types: ANY,
    value: "none",
    compile: () => (actual) => answer(!isEmpty(actual)),
  },
} as const satisfies Record<string, Operator>;
export type OperatorName = keyof typeof OPERATORS;

export const isOperatorName = (name: string): name is OperatorName => Object.hasOwn(OPERATORS, name);
/** @returns the row with its types widened */
export const operatorOf = (name: OperatorName): Operator => OPERATORS[name];
/** @returns operators that fit a field's type, for the form's menu */
export const operatorsFor = (type: FieldType): OperatorName[] =>
  (Object.keys(OPERATORS) as OperatorName[]).filter((name) => operatorOf(name).types.includes(type));
