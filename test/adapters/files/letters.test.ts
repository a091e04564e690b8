// The shipped letters with example facts, and what broken templates get.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCompany } from "../../../adapters/files/company.ts";
import { openLetters } from "../../../adapters/files/letters.ts";
import { CRITERIA } from "../../../core/courtesy/criteria.ts";
import { scoreLetter } from "../../../core/courtesy/score.ts";
import { exampleFacts } from "../../../core/letters/examples.ts";
import type { Recipient } from "../../../core/letters/salutation.ts";
import { factsSchema, TEMPLATE_NAMES, TEMPLATES } from "../../../core/letters/templates.ts";
import { LETTER_LANGUAGES } from "../../../core/words.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const company = loadCompany(join(root, "config/company.yaml"));
const letters = openLetters(join(root, "templates"), company);

describe("letters", () => {
  for (const language of LETTER_LANGUAGES)
    for (const name of TEMPLATE_NAMES)
      it(`given example facts, when ${language}/${name} is filled, then it is complete and courteous`, () => {
        for (const facts of exampleFacts(name, language)) {
          const { subject, text } = letters.fill({ template: name, language, facts });
          const result = scoreLetter({ language, context: TEMPLATES[name].context, recipient: facts["recipient"] as Recipient, text });
          assert.ok(result.score >= 80, `${result.score} ${JSON.stringify(result.findings)}`);
          assert.match(subject, /^\S[^\n]{5,120}$/);
          assert.ok(text.includes(company.company.vat_id) && text.includes(company.departments.sales.signature));
        }
      });

  it("given both languages, then every letter exists in each", () => {
    assert.equal(letters.templates().length, TEMPLATE_NAMES.length * LETTER_LANGUAGES.length);
  });

  const named = { recipient: { salutation: "Herr", title: "", lastName: "Krug" }, department: "sales", caseNo: "F-2026-000815" };

  it("given a missing fact, when filled, then the error names letter and fact", () => {
    assert.throws(() => letters.fill({ template: "order-cancelled", language: "de", facts: named }), /de\/order-cancelled.*orderNo/);
  });
  it("given an unknown letter, then the error lists those that exist", () => {
    assert.throws(
      () => letters.fill({ template: "constructor", language: "de", facts: named }),
      /"constructor": unbekannt.*order-received/,
    );
  });
  it("given a fact with line breaks and template marks, then it stays one harmless line", () => {
    const facts = { ...named, customerOrderNo: "PO-1\r\nBcc: x@evil.example {{company.iban}}" };
    const { subject, text } = letters.fill({ template: "order-received", language: "en", facts });
    assert.ok(!/[\r\n]/.test(subject));
    assert.ok(text.includes("PO-1 Bcc: x@evil.example {{company.iban}}"));
  });
  it("given an order without a confirmed date, then none is promised", () => {
    const [, least] = exampleFacts("order-confirmation", "de");
    assert.doesNotMatch(letters.fill({ template: "order-confirmation", language: "de", facts: least ?? {} }).text, /Liefertermin: /);
  });

  const BROKEN: [string, (folder: string) => void, RegExp][] = [
    ["a letter without its English twin", (f) => rmSync(join(f, "en/quote.hbs")), /en\/quote\.hbs: Brief fehlt.*anlegen/],
    ["a syntax error", (f) => writeFileSync(join(f, "de/quote.hbs"), "subject: x\n{{#if a}}"), /de\/quote\.hbs: Syntaxfehler/],
    ["no subject line", (f) => writeFileSync(join(f, "de/quote.hbs"), "Guten Tag\n"), /de\/quote\.hbs: erste Zeile "subject/],
    [
      "a misspelt variable",
      (f) => writeFileSync(join(f, "de/quote.hbs"), "subject: x\n{{quotNo}}\n"),
      /de\/quote\.hbs: .*quotNo.*berichtigen/,
    ],
    ["a letter nobody knows", (f) => writeFileSync(join(f, "de/hello.hbs"), "subject: x\n\nx\n"), /de\/hello\.hbs: kein bekannter Brief/],
    ["a missing folder", (f) => rmSync(join(f, "en"), { recursive: true }), /en: Ordner der Briefe fehlt/],
  ];
  for (const [what, spoil, message] of BROKEN)
    it(`given ${what}, when opened, then the error names the file and the way out`, () => {
      const folder = mkdtempSync(join(tmpdir(), "hb-letters-"));
      try {
        cpSync(join(root, "templates"), folder, { recursive: true });
        spoil(folder);
        assert.throws(() => openLetters(folder, company), message);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

  it("given docs/letters.md, then it lists every letter with its facts, and every criterion", () => {
    const docs = readFileSync(join(root, "docs/letters.md"), "utf8");
    for (const name of TEMPLATE_NAMES) {
      const row = docs.split("\n").find((line) => line.startsWith(`| \`${name}\` |`)) ?? "";
      for (const fact of Object.keys(factsSchema(name, "de").shape).filter((f) => !["recipient", "department", "caseNo"].includes(f)))
        assert.ok(row.includes(fact), `${name}: ${fact}`);
    }
    for (const criterion of CRITERIA) assert.ok(docs.includes(`| \`${criterion.name}\` |`), criterion.name);
  });
});
