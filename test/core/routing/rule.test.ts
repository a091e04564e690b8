// What the form of a rule may say, and the reason staff read when it makes no sense.
import assert from "node:assert/strict";
import { loadCompany } from "../../../adapters/files/company.ts";
import { recipientsOf } from "../../../core/routing/recipients.ts";
import { parseRule } from "../../../core/routing/rule.ts";
import { LIMITS } from "./given.ts";

const good = {
  id: "n1",
  name: "Probe",
  match: "all",
  conditions: [{ field: "subject", operator: "contains_word", value: "eilig" }],
  tags: "a, b",
};

function reasonOf(config: unknown): string {
  const parsed = parseRule(config, LIMITS);
  assert.equal(parsed.ok, false);
  return parsed.ok ? "" : parsed.reason;
}
const condition = (field: string, operator: string, value = "") => ({ ...good, conditions: [{ field, operator, value }] });

describe("rule form", () => {
  it("given a form as Node-RED keeps it, then blanks mean 'not set' and foreign properties are ignored", () => {
    const form = {
      ...good,
      type: "hb-routing-rule",
      wires: [[]],
      x: 1,
      department: "",
      priority: "3",
      sla: "",
      human: "",
      notify: "",
      reply: "",
      archive: false,
    };
    const parsed = parseRule(form);
    assert.ok(parsed.ok);
    assert.deepEqual(parsed.rule, {
      id: "n1",
      name: "Probe",
      match: "all",
      conditions: good.conditions,
      outcome: { priority: 3, tags: ["a", "b"] },
      goOn: false,
    });
  });

  it("given a limit's name in braces, then the company file's figure is used", () => {
    const parsed = parseRule(condition("order_value_eur", "greater", "{approval_eur}"), LIMITS);
    assert.equal(parsed.ok && parsed.rule.conditions[0]?.value, "50000");
    assert.match(
      reasonOf(condition("order_value_eur", "greater", "{budget}")),
      /\{budget\} steht nicht unter limits .+ möglich: approval_eur/,
    );
  });

  const refusals: [string, unknown, RegExp][] = [
    ["no name", { ...good, name: " " }, /name: der Name fehlt/],
    ["no condition", { ...good, conditions: [] }, /mindestens eine Bedingung/],
    ["no outcome", { ...good, tags: "" }, /sie bewirkt nichts/],
    ["an unknown field", condition("colour", "equals", "x"), /Bedingung 1: das Feld "colour" gibt es nicht; möglich: intent/],
    ["an unknown operator", condition("subject", "is like", "x"), /den Vergleich "is like" gibt es nicht/],
    [
      "an operator that does not fit",
      condition("subject", "greater", "5"),
      /"Betreff" kann man nicht mit "größer als" vergleichen; möglich: ist,/,
    ],
    [
      "a value outside the field's",
      condition("intent", "one_of", "order, bestellung"),
      /"bestellung" gibt es bei "Anliegen" nicht; möglich: order/,
    ],
    ["a priority out of range", { ...good, priority: 12 }, /priority/],
    ["a broken pattern", condition("text", "matches", "("), /kein gültiges Muster/],
    ["filing and asking at once", { ...good, archive: true, human: "rule" }, /ablegen und zugleich/],
    ["nobody to notify", { ...good, notify: "chef" }, /"chef" kann niemand benachrichtigen; möglich: management/],
    ["no object at all", null, /Regel/],
  ];
  for (const [what, config, expected] of refusals) {
    it(`given ${what}, then the rule is refused with the reason`, () => assert.match(reasonOf(config), expected));
  }

  it("given roles, departments and addresses to notify, then each mailbox gets one notice", () => {
    const company = loadCompany("config/company.yaml");
    assert.deepEqual(recipientsOf(["management", "department", "finance", "x@kunde.example", "department"], "sales", company), [
      ...company.management,
      "sales@h-bu.de",
      "finance@h-bu.de",
      "x@kunde.example",
    ]);
  });
});
