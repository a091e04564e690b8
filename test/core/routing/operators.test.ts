// Comparing: whole words with umlauts, numbers as Germans type them, patterns that cannot stop the product, unknown values.
import assert from "node:assert/strict";
import type { Reading } from "../../../core/routing/fields.ts";
import { parseNumber } from "../../../core/routing/numbers.ts";
import { type OperatorName, operatorOf } from "../../../core/routing/operators.ts";

function compare(actual: Reading["value"], operator: OperatorName, value = "") {
  const test = operatorOf(operator).compile(value);
  assert.ok(typeof test !== "string", String(test));
  return test(actual);
}
const holds = (actual: Reading["value"], operator: OperatorName, value?: string): boolean => compare(actual, operator, value).result;

describe("operators of routing rules", () => {
  it("given a word inside another word, then it is not found; as a word, it is, in any case and with umlauts", () => {
    assert.equal(holds("Expressversand bitte", "contains_word", "Presse, press"), false);
    assert.equal(holds("Karotten", "contains_word", "rot"), false);
    assert.equal(holds("die Größe übermaß", "contains_word", "maß"), false);
    assert.equal(holds("Bitte EILIG!", "contains_word", "eilig"), true);
    assert.equal(holds("Über-Knöpfe (rot)", "contains_word", "blau; ROT"), true);
    assert.equal(holds("bitte rück\n ruf", "contains_word", "rück ruf"), true);
    assert.equal(holds("Ru\u0308ckruf", "contains_word", "rückruf"), true);
  });

  it("given a hit in long text, then the evidence shows the words around it as they were written", () => {
    const text = `${"vorher ".repeat(50)}Unser BAND steht still${" nachher".repeat(50)}`;
    assert.match(compare(text, "contains_word", "band").evidence ?? "", /^….*Unser BAND steht still.*…$/);
    assert.match(compare(text, "matches", "band\\s+steht").evidence ?? "", /Unser BAND steht/);
  });

  it("given characters anywhere, then contains finds them literally", () => {
    assert.equal(holds("Artikel HB-K15-SW.", "contains", "k15-"), true);
    assert.equal(holds("abc", "contains", "a.c"), false);
  });

  it("given lists, then one hit suffices, and 'none of' needs none", () => {
    assert.equal(holds(["a.pdf", "bestellung.xlsx"], "matches", "\\.xlsx$"), true);
    assert.equal(holds(["de"], "not_one_of", "de, en"), false);
    assert.equal(holds("fr", "not_one_of", "de, en"), true);
    assert.equal(holds("SALES@H-BU.DE", "equals", "sales@h-bu.de"), true);
  });

  it("given numbers as staff type them, then German reading wins", () => {
    assert.deepEqual(
      ["50000", "50.000", "50.000,5", "0,6", "0.6", "1.500", "-3", "0.600"].map(parseNumber),
      [50000, 50000, 50000.5, 0.6, 0.6, 1500, -3, 0.6],
    );
    assert.deepEqual(["", "viel", "1.2.3", "50 000", "1e5"].map(parseNumber), [null, null, null, null, null]);
    assert.equal(holds(50000, "greater", "50.000"), false);
    assert.equal(holds(50000.01, "greater", "50.000"), true);
    assert.equal(holds(0.6, "at_least", "0,6"), true);
    assert.equal(holds(0.6, "less", "0,6"), false);
    assert.equal(holds(5, "equals", "5,0"), true);
  });

  it("given something unknown, then only 'is not', 'is none of' and 'is empty' hold", () => {
    const value: Partial<Record<OperatorName, string>> = { greater: "1", less: "1", at_least: "1" };
    const all: OperatorName[] = [
      "equals",
      "one_of",
      "contains_word",
      "contains",
      "matches",
      "greater",
      "at_least",
      "less",
      "is_true",
      "is_false",
      "is_not_empty",
    ];
    for (const operator of all) assert.equal(holds(null, operator, value[operator] ?? "x"), false, operator);
    for (const operator of ["not_equals", "not_one_of", "is_empty"] as const) assert.equal(holds(null, operator, "x"), true, operator);
    assert.equal(holds([], "is_empty"), true);
    assert.equal(holds(false, "is_false"), true);
    assert.equal(holds(0, "is_not_empty"), true);
  });

  it("given a value that cannot be meant, then it is refused with the reason", () => {
    const reason = (operator: OperatorName, value: string) => operatorOf(operator).compile(value);
    assert.match(String(reason("matches", "(unfertig")), /kein gültiges Muster/);
    assert.match(String(reason("matches", "(?=vor)aus")), /kein gültiges Muster/);
    assert.match(String(reason("greater", "viel")), /keine Zahl/);
    assert.match(String(reason("contains_word", " , ")), /fehlt/);
  });

  it("given a pattern that ruins other engines, then 64 kB are still answered", () => {
    assert.equal(holds(`${"a".repeat(64_000)}!`, "matches", "^(a+)+$"), false);
  });
});
