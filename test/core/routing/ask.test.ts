// Asking rules in wire order: the first that matches decides, "go on" adds, strictness only grows, and the trace says why and why not.
import assert from "node:assert/strict";
import fc from "fast-check";
import { ask } from "../../../core/routing/ask.ts";
import { route, rule, SHIPPED, work } from "./given.ts";

const eilig = { field: "subject", operator: "contains_word", value: "eilig" };
const never = { field: "mailbox", operator: "equals", value: "niemand@h-bu.de" };
const always = { field: "mailbox", operator: "is_not_empty" };

describe("asking a rule", () => {
  it("given all conditions hold, then the rule decides and names the words that made it so", () => {
    const routing = ask(rule({ conditions: [eilig, always], department: "support" }), work({ subject: "Sehr eilig: Knöpfe" }));
    assert.equal(routing.decidedBy, "Probe");
    assert.equal(routing.department, "support");
    assert.equal(routing.trace[0]?.result, "matched");
    assert.deepEqual(routing.trace[0]?.conditions[0], {
      ...eilig,
      actual: "Sehr eilig: Knöpfe",
      result: true,
      evidence: "Sehr eilig: Knöpfe",
    });
  });

  it("given one of all conditions fails, then nothing is decided and the trace says which and what it saw", () => {
    const routing = ask(rule({ conditions: [always, never] }), work());
    assert.equal(routing.decidedBy, null);
    assert.deepEqual(routing.tags, []);
    assert.equal(routing.trace[0]?.because, "1 von 2 Bedingungen erfüllt, alle sind nötig");
    assert.equal(routing.trace[0]?.conditions[1]?.actual, "sales@h-bu.de");
  });

  it("given any of the conditions suffices, then one is enough", () => {
    assert.equal(ask(rule({ match: "any", conditions: [never, always] }), work()).decidedBy, "Probe");
    assert.equal(ask(rule({ match: "any", conditions: [never, never] }), work()).decidedBy, null);
  });

  it("given two rules name a department, then the first one's stays, and staff can be told by whom", () => {
    const { routing } = route({}, [
      rule({ name: "Ohne", conditions: [always], goOn: true }),
      rule({ name: "Erste", conditions: [always], department: "support", goOn: true }),
      rule({ name: "Zweite", conditions: [always], department: "finance" }),
    ]);
    assert.deepEqual([routing?.department, routing?.departmentBy], ["support", "Erste"]);
  });

  it("given a rule has decided, then later ones are not asked and say by whom", () => {
    const { routing } = route({}, [
      rule({ name: "Erste", conditions: [always] }),
      rule({ name: "Zweite", conditions: [always], tags: "zwei" }),
    ]);
    assert.deepEqual(routing?.tags, ["probe"]);
    assert.equal(routing?.trace[1]?.result, "not_asked");
    assert.equal(routing?.trace[1]?.because, "entschieden durch „Erste“");
  });

  it("given quoted history, then its words do not fire; a line break inside a phrase does not hide it", () => {
    const rules = [rule({ conditions: [{ field: "text", operator: "contains_word", value: "sofort liefern" }] })];
    assert.equal(route({ text: "Danke!", quoted: "> sofort liefern" }, rules).routing?.decidedBy, null);
    assert.equal(route({ text: "bitte sofort\r\nliefern" }, rules).routing?.decidedBy, "Probe");
  });

  it("given rules that go on, then outcomes add up and only become stricter", () => {
    const { routing } = route({}, [
      rule({
        name: "A",
        goOn: true,
        conditions: [always],
        department: "support",
        priority: 2,
        sla: "critical",
        human: "rule",
        tags: "x",
        reply: "no",
      }),
      rule({ name: "B", goOn: true, conditions: [always], department: "sales", priority: 7, sla: "oem", notify: "management", tags: "y" }),
      rule({ name: "C", conditions: [always], sla: "default", human: "approval", priority: 1, tags: "x" }),
    ]);
    assert.equal(routing?.department, "support");
    assert.equal(routing?.priority, 1);
    assert.equal(routing?.sla, "critical");
    assert.equal(routing?.reply, "no");
    assert.deepEqual(routing?.tags, ["x", "y"]);
    assert.deepEqual(routing?.matched, ["A", "B", "C"]);
    assert.deepEqual(
      routing?.human.map((h) => [h.code, h.by]),
      [
        ["rule", "Regel „A“"],
        ["approval", "Regel „C“"],
      ],
    );
  });

  it("given any subset of shipped rules in any order, then a later rule never takes back a person, a silence or strictness", () => {
    const intents = fc.constantFrom(
      "order" as const,
      "complaint" as const,
      "spam" as const,
      "bank_details_change" as const,
      "dunning_received" as const,
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...SHIPPED]), intents, fc.boolean(), (rules, intent, oem) => {
        let current = work({ intent, oem, language: "fr", human: ["legal_threat", "suspicious_sender"], valueEur: 60000 });
        for (const r of rules) {
          const before = current.routing;
          const after = ask(r, current);
          const codes = after.human.map((h) => h.code);
          assert.ok((before?.human ?? []).every((h) => codes.includes(h.code)));
          if (before?.reply === "no") assert.equal(after.reply, "no");
          if (before?.priority !== undefined) assert.ok((after.priority ?? 9) <= before.priority);
          if (before?.decidedBy) assert.equal(after.decidedBy, before.decidedBy);
          current = { ...current, routing: after };
        }
        assert.equal(current.routing?.trace.length ?? 0, rules.length);
      }),
    );
  });

  it("given work without mail or triage, then no rule fails and none matches by accident", () => {
    const { mail: _mail, triage: _triage, order: _order, ...bare } = work();
    for (const r of SHIPPED) assert.equal(ask(r, bare).decidedBy, null, r.name);
  });
});
