// What the rule's form offers and says: words from core's tables, and the rule in one sentence of the reader's language.
import assert from "node:assert/strict";
import { join } from "node:path";
import { loadCompany } from "../../adapters/files/company.ts";
import { FIELDS } from "../../core/routing/fields.ts";
import { parseRule } from "../../core/routing/rule.ts";
import { SHIPPED_RULES } from "../../core/routing/shipped-rules.ts";
import { vocabulary } from "../../nodes/_editor/vocabulary.ts";
import { catalogue, type Language, ROOT, runScripts } from "./form.ts";

type Rule = Record<string, unknown>;
type Translate = (key: string, values?: Record<string, string>) => string;
interface Editor {
  label(row: { de: string; en: string }): string;
  ruleSentence(rule: Rule, words: unknown, text: Translate): string;
}

const company = loadCompany(join(ROOT, "config/company.yaml"));
const words = vocabulary(company);
const EMPTY = { match: "all", conditions: [], department: "", priority: "", sla: "", tags: "", human: "", notify: "", reply: "" };

function sentence(rule: Rule, language: Language): string {
  const texts = catalogue("routing-rule", language);
  const HappyButtons = { label: (row) => (language === "de" ? row.de : row.en) } as Editor;
  runScripts(join(ROOT, "nodes/_editor/rule-sentence.html"), { HappyButtons });
  const text: Translate = (key, values = {}) =>
    (texts[key] ?? assert.fail(`no text ${key}`)).replace(/__(\w+)__/g, (_, name: string) => String(values[name]));
  return HappyButtons.ruleSentence({ ...EMPTY, ...rule }, words, text);
}

const formOf = ({ outcome, ...rule }: (typeof SHIPPED_RULES)[number]): Rule => ({
  ...EMPTY,
  ...rule,
  ...outcome,
  priority: outcome.priority === undefined ? "" : String(outcome.priority),
  tags: (outcome.tags ?? []).join(", "),
  notify: (outcome.notify ?? []).join(", "),
});

describe("the words that forms offer", () => {
  it("given a field, then it is offered with operators that fit, and every fixed choice has a label in both languages", () => {
    assert.deepEqual(
      words.fields.map((f) => f.value),
      Object.keys(FIELDS),
    );
    for (const field of words.fields) {
      assert.ok(field.operators.length > 0, field.value);
      for (const option of field.options) assert.ok(option.de && option.en, `${field.value}: ${option.value}`);
    }
    const intent = words.fields.find((f) => f.value === "intent");
    assert.equal(intent?.options.find((o) => o.value === "order_cancel")?.de, "Stornierung");
  });

  it("given a field and an operator that the form offers, then a rule made of them is accepted", () => {
    const example = { none: "", number: "5", pattern: "a+" } as Record<string, string>;
    for (const field of words.fields)
      for (const name of field.operators) {
        const { input } = words.operators.find((o) => o.value === name)!;
        const value = example[input] ?? field.options[0]?.value ?? "7";
        const parsed = parseRule({ name: "Probe", conditions: [{ field: field.value, operator: name, value }], priority: "1" });
        assert.ok(parsed.ok, parsed.ok ? "" : parsed.reason);
      }
  });

  it("given the company file, then departments, mailboxes and limits are its own", () => {
    assert.equal(words.departments.find((d) => d.value === "sales")?.de, company.departments.sales.label);
    assert.deepEqual(
      words.mailboxes.map((m) => m.value),
      company.mailboxes.map((m) => m.address),
    );
    assert.ok(words.limits.some((l) => l.value === "{approval_eur}"));
  });
});

describe("a rule in one sentence", () => {
  const rule = {
    conditions: [
      { field: "oem", operator: "is_true", value: "" },
      { field: "intent", operator: "one_of", value: "order, order_change" },
      { field: "order_value_eur", operator: "greater", value: "{approval_eur}" },
    ],
    department: "sales",
    priority: "2",
    notify: "management",
    goOn: true,
  };

  it("given a German reader, then it is said in German, by names and not by codes", () => {
    assert.equal(
      sentence(rule, "de"),
      "Wenn „OEM-Kunde“ trifft zu und „Anliegen“ ist eines von Bestellung, Bestelländerung und „Auftragswert“ größer als 50000 (approval_eur), " +
        "dann: Abteilung Vertrieb, Priorität 2, Nachricht an Geschäftsleitung. Danach werden auch die weiteren Regeln gefragt.",
    );
  });

  it("given an English reader and any of the conditions, then it is said in English with or", () => {
    const english = sentence({ ...rule, match: "any", goOn: false, ownOutput: true }, "en-US");
    assert.ok(english.startsWith("If “OEM customer” is true or “Intent” is one of Order, Order change or "));
    assert.ok(english.endsWith("After that no further rule is asked. Matches leave the node only by the second output."));
  });

  it("given priority 0, then the sentence says it: zero is first, not nothing", () => {
    assert.match(sentence({ ...rule, priority: "0" }, "de"), /Priorität 0/);
  });

  it("given any shipped rule, then the sentence has conditions and an outcome, without a code of ours in it", () => {
    for (const shipped of SHIPPED_RULES) {
      const said = sentence(formOf(shipped), "de");
      assert.doesNotMatch(said, /undefined|Wenn …|dann: …|_of\b/, said);
      assert.ok(said.length > 40, said);
    }
  });
});
