// Builds MailContent for tests: only what the test is about is given, the rest is a plain mail.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { type Company, companySchema } from "../../../core/company.ts";
import { splitBody } from "../../../core/mail/split.ts";
import type { MailContent } from "../../../core/mail/types.ts";
import { indexMasterData, type MasterData } from "../../../core/master-data.ts";
import type { Intent, Urgency } from "../../../core/words.ts";

const root = new URL("../../../", import.meta.url);
const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`config/${file}`, root)), { columns: true, delimiter: ";", bom: true });

/** The shipped company file. */
export const company: Company = companySchema.parse(parseYaml(readFileSync(new URL("config/company.yaml", root), "utf8")));

/** The shipped master data, customers only: triage asks for nothing else. */
export const master: MasterData = indexMasterData(
  [],
  rows("customers.csv").map((r) => ({
    customerNo: r["customer_no"]!,
    company: r["company"]!,
    domain: r["domain"]!,
    tier: r["tier"] === "oem" ? "oem" : "standard",
    country: r["country"]!,
    contact: r["contact"]!,
    email: r["email"]!,
    paymentTerms: r["payment_terms"]!,
    discountPercent: Number(r["discount_percent"]),
    creditLimitMinor: Number(r["credit_limit_eur"]) * 100,
  })),
  [],
);

/** A mail with `text` split as the reader would; every field can be overridden. `from` as "Name <address>" or an address. */
export function mail(
  given: { from?: string; subject?: string; text?: string } & Omit<Partial<MailContent>, "from" | "subject" | "text">,
): MailContent {
  const { from = "Paul Muster <paul@muster-kleidung.example>", subject = "", text = "", ...rest } = given;
  const address = /<([^>]*)>/.exec(from)?.[1] ?? from;
  const layers = splitBody(text, { subject, ownDomain: company.company.domain });
  return {
    messageId: "<test@muster.example>",
    inReplyTo: null,
    references: [],
    date: "2026-11-20T09:00:00Z",
    mailbox: "info@h-bu.de",
    from: { address: address.toLowerCase(), name: from.includes("<") ? from.slice(0, from.indexOf("<")).replace(/"/g, "").trim() : "" },
    replyTo: null,
    sender: null,
    returnPath: null,
    to: [],
    cc: [],
    subject,
    headers: {},
    text,
    truncated: false,
    ...layers,
    tables: [],
    attachments: [],
    documents: [],
    notes: [],
    ...rest,
  };
}

/** Context for triage with the shipped company and customers. */
export const context = { company, master, now: "2026-11-20T09:00:00Z" };

/** One labelled letter of letters.jsonl or cases.jsonl; the learned model never saw them. */
export interface LabelledLetter {
  intent: Intent;
  urgency: Urgency;
  /** intents that would be right as well */
  also?: Intent[];
  subject: string;
  text: string;
  language?: string;
  from?: string;
  /** reasons for a person that triage must name itself, comma-separated */
  human?: string;
  /** an attached PDF: its name and the text on it */
  filename?: string;
  document?: string;
}

/** Reads a file of labelled letters beside this one. */
export const lettersOf = (file: string): LabelledLetter[] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledLetter);

/** The letter as the reader would hand it over. */
export function letterMail({ from = "x@neue-firma.example", subject, text, filename, document = "" }: LabelledLetter): MailContent {
  const attached =
    filename === undefined
      ? []
      : [{ attachmentId: "a", filename, kind: "pdf" as const, state: "ok" as const, text: document, tables: [], reader: "test/1" }];
  return mail({ from, subject, text, documents: attached });
}
