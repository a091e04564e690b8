// The rules that ship, on the wire in their order: where each kind of mail ends up, and with whom.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { loadCompany } from "../../../adapters/files/company.ts";
import { assign } from "../../../core/routing/assign.ts";
import { printRoutingTables } from "../../../core/routing/print.ts";
import { createCalendar } from "../../../core/sla/calendar.ts";
import { type Given, NOW, route, work } from "./given.ts";

const company = loadCompany("config/company.yaml");
const services = { company, now: NOW, calendar: createCalendar(company) };

function decided(given: Given) {
  const routed = route(given);
  const assignment = assign(routed, services);
  return {
    ...assignment,
    human: assignment.human.map((h) => h.code).sort(),
    by: routed.routing?.decidedBy ?? null,
    routing: routed.routing,
  };
}

describe("shipped rules", () => {
  for (const intent of ["bounce", "auto_reply", "newsletter", "spam"] as const) {
    it(`given ${intent}, then it is filed: no answer, no person, no deadline`, () => {
      const d = decided({ intent, reply: "no" });
      assert.deepEqual([d.next, d.human, d.dueFirst, d.dueSolution, d.priority], ["archive", [], null, null, 9]);
      assert.equal(d.routing?.reply, "no");
    });
    it(`given ${intent} that is hardly certain, then a person looks before anything is lost`, () => {
      const d = decided({ intent, reply: "no", confidence: 0.5 });
      assert.deepEqual([d.next, d.human], ["human", ["low_confidence"]]);
    });
  }

  it("given spam from a suspicious sender, then no agent and no archive: a person, and finance is warned", () => {
    const d = decided({ intent: "spam", reply: "no", human: ["suspicious_sender"] });
    assert.deepEqual([d.next, d.human, d.dueFirst], ["human", ["suspicious_sender"], null]);
    assert.deepEqual(d.routing?.notify, ["finance"]);
    assert.notEqual(d.dueSolution, null);
  });

  it("given a suspicious order, then no agent prepares a draft and nobody answers by itself", () => {
    const d = decided({ human: ["suspicious_sender"], oem: true });
    assert.deepEqual([d.next, d.department, d.routing?.reply], ["human", "sales", "no"]);
  });

  it("given new bank details, even inside an invoice, then finance and a person, never an automatic answer", () => {
    for (const given of [{ intent: "bank_details_change" }, { intent: "invoice_received", human: ["bank_details_change"] }] as Given[]) {
      const d = decided(given);
      assert.deepEqual([d.department, d.human, d.routing?.reply, d.next], ["finance", ["bank_details_change"], "no", "agent"]);
    }
    assert.deepEqual(decided({ intent: "bank_details_change", human: ["suspicious_sender"] }).human, [
      "bank_details_change",
      "suspicious_sender",
    ]);
  });

  it("given an order, then sales within twelve working hours; of an OEM, within four", () => {
    const plain = decided({});
    assert.deepEqual([plain.department, plain.sla, plain.next, plain.human, plain.by], ["sales", "default", "agent", [], "Auftrag"]);
    assert.equal(plain.dueFirst, "2026-12-02T11:00:00.000Z");
    const oem = decided({ oem: true });
    assert.deepEqual([oem.sla, oem.by, oem.dueFirst], ["oem", "OEM-Auftrag", "2026-12-01T13:00:00.000Z"]);
    assert.ok(oem.priority < plain.priority);
  });

  it("given an order above the approval limit, then it needs a release and still runs its way", () => {
    const d = decided({ oem: true, valueEur: 50000.01 });
    assert.deepEqual([d.human, d.by, d.sla, d.next], [["high_value"], "OEM-Auftrag", "oem", "agent"]);
    assert.match(d.routing?.human[0]?.detail ?? "", /Auftragswert \(EUR\): 50000,01 \(Grenze 50000\)/);
    assert.deepEqual(decided({ valueEur: 50000 }).human, []);
    assert.deepEqual(decided({ valueEur: 900, total: { value: "62300.00", currency: "EUR" } }).human, ["high_value"]);
    assert.deepEqual(decided({ valueEur: 900, total: { value: "62300.00", currency: "JPY" } }).human, []);
    assert.deepEqual(decided({ intent: "quote_request", valueEur: 90000 }).human, []);
  });

  const stoppages = [
    "unser Band steht ab 14 Uhr",
    "Bandstillstand!",
    "uns droht ein Produktionsstillstand",
    "the line is down",
    "line 4 stopped at 06:20",
    "Unsere Näherinnen stehen",
    "risk of line stoppage",
    "die Linie seit heute früh steht",
  ];
  for (const text of stoppages) {
    it(`given "${text}" with raised urgency, then it is critical and management is told`, () => {
      const d = decided({ text, urgency: "high", oem: true });
      assert.deepEqual([d.sla, d.urgency, d.priority, d.by], ["critical", "critical", 0, "OEM-Auftrag"]);
      assert.ok(d.routing?.notify.includes("management"));
    });
  }
  for (const text of ["Unser Verband steht Ihnen zur Seite", "Gummiband, 3 m", "online down payment", "deadline still open"]) {
    it(`given "${text}", then no alarm`, () => assert.deepEqual(decided({ text, urgency: "high" }).routing?.notify, []));
  }
  it("given the words in a courtesy phrase without urgency, then no alarm", () => {
    assert.equal(decided({ text: "zur Vermeidung eines Bandstillstands bitten wir um Avis" }).sla, "default");
  });

  it("given a critical matter of another kind, then the promise is two hours whatever the rule for its kind says", () => {
    const d = decided({ intent: "complaint", urgency: "critical", oem: true });
    assert.deepEqual([d.sla, d.priority, d.dueFirst], ["critical", 0, "2026-12-01T11:00:00.000Z"]);
  });

  it("given complaints, then support, a person and a draft; an OEM's first", () => {
    const plain = decided({ intent: "complaint" });
    const oem = decided({ intent: "complaint", oem: true });
    assert.deepEqual([plain.department, plain.human, plain.next, plain.sla], ["support", ["complaint"], "agent", "default"]);
    assert.deepEqual([oem.human, oem.sla, oem.by], [["complaint"], "oem", "Reklamation eines OEM"]);
    assert.ok(oem.priority < plain.priority);
    assert.deepEqual(decided({ intent: "return_request", human: ["complaint"] }).human, ["complaint"]);
  });

  it("given a complaint with a lawyer's threat in French, then every reason is kept and management is told", () => {
    const d = decided({ intent: "complaint", language: "fr", human: ["legal_threat", "foreign_language"] });
    assert.deepEqual([d.human, d.department], [["complaint", "foreign_language", "legal_threat"], "support"]);
    assert.deepEqual(d.routing?.notify, ["management"]);
  });

  it("given finance mail and job applications, then each goes to its people", () => {
    const dunning = decided({ intent: "dunning_received" });
    assert.deepEqual([dunning.department, dunning.human], ["finance", []]);
    assert.deepEqual([decided({ intent: "invoice_received" }).department, decided({ intent: "invoice_received" }).human], ["finance", []]);
    assert.deepEqual(
      [decided({ intent: "job_application" }).department, decided({ intent: "job_application" }).human],
      ["info", ["job_application"]],
    );
  });

  it("given what no rule is about, then triage's department works on it and nobody is asked", () => {
    const d = decided({ intent: "technical_question", urgency: "high" });
    assert.deepEqual([d.by, d.department, d.next, d.human, d.priority], [null, "support", "agent", [], 2]);
  });

  it("given mail that was never understood, then a person gets it, with a deadline", () => {
    const { triage: _triage, ...bare } = work();
    const a = assign(bare, services);
    assert.deepEqual([a.next, a.human.map((h) => h.code)], ["human", ["work_failed"]]);
    assert.notEqual(a.dueFirst, null);
  });

  it("given the tables, then docs/routing.md says the same", () => {
    assert.ok(readFileSync("docs/routing.md", "utf8").endsWith(printRoutingTables()), "run: node scripts/print-routing.ts");
  });
});
