// The labelled sample mails, read by the real reader: what triage must get right on them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createReader } from "../../../adapters/reader/reader.ts";
import type { MailContent } from "../../../core/mail/types.ts";
import { triage } from "../../../core/triage/triage.ts";
import type { Triage } from "../../../core/triage/types.ts";
import { company, master } from "./mail.ts";

interface Label {
  mailbox: string;
  language: string;
  intent: string;
  department: string;
  urgency: string;
  oem: boolean;
  reply: string;
  needs_human: boolean;
  why_human?: string[];
  customer_no?: string;
  references?: Record<string, string[]>;
}

const folder = new URL("../../../samples/mails/", import.meta.url);
/** Reasons that triage itself can name; the others come from the order reader. */
const OURS = [
  "foreign_language",
  "unknown_customer",
  "suspicious_sender",
  "complaint",
  "multiple_intents",
  "legal_threat",
  "bank_details_change",
  "job_application",
];

describe("triage of the sample mails", function () {
  this.timeout(60_000);
  const results: { file: string; label: Label; found: Triage }[] = [];

  before(async () => {
    const reader = createReader();
    for (const file of readdirSync(folder).filter((f) => f.endsWith(".eml"))) {
      const label = JSON.parse(readFileSync(new URL(file.replace(/\.eml$/, ".expected.json"), folder), "utf8")) as Label;
      const mail: MailContent = await reader.read(new Uint8Array(readFileSync(new URL(file, folder))), {
        mailbox: label.mailbox,
        arrivedAt: "2026-12-20T00:00:00Z",
      });
      results.push({ file, label, found: triage(mail, { company, master, now: mail.date }) });
    }
    await reader.close();
  });

  const share = (name: string, atLeast: number, right: (r: (typeof results)[number]) => boolean): void => {
    it(`${name}: at least ${Math.round(atLeast * 100)} % right`, () => {
      const wrong = results.filter((r) => !right(r)).map((r) => r.file);
      assert.ok(1 - wrong.length / results.length >= atLeast, `wrong: ${wrong.join(", ")}`);
    });
  };
  share("language", 0.98, ({ label, found }) => found.language.value === label.language);
  share("department", 0.95, ({ label, found }) => found.department.value === label.department);
  share("intent", 0.95, ({ label, found }) => found.intent.value === label.intent);
  share("urgency", 0.95, ({ label, found }) => found.urgency.value === label.urgency);
  share("OEM", 1, ({ label, found }) => found.oem.value === label.oem);
  share("may we reply", 1, ({ label, found }) => found.reply.value === label.reply);
  share("customer number", 1, ({ label, found }) => (found.customerNo.value ?? undefined) === label.customer_no);
  share("our document numbers", 0.98, ({ label, found }) =>
    Object.entries(label.references ?? {}).every(([kind, numbers]) =>
      numbers.every((n) => found.references[kind as keyof Triage["references"]]?.includes(n)),
    ),
  );
  share("reasons for a person", 0.97, ({ label, found }) => {
    const want = (label.why_human ?? []).filter((code) => OURS.includes(code));
    return (
      want.sort().join() ===
      found.human
        .map((h) => h.code as string)
        .sort()
        .join()
    );
  });
  share(
    "sure of what a clerk would not think twice about",
    0.97,
    ({ label, found }) => label.needs_human || found.intent.confidence >= company.limits.min_confidence,
  );
});
