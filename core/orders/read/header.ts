// What holds for the whole order: customer's order number, requested delivery, delivery address. The document is trusted over the mail, the mail over its subject.
import type { MailContent } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import type { OrderLineFacts, Source, Sourced } from "../types.ts";
import { comparable, sameDelivery } from "./calendar.ts";
import { readDateField } from "./dates.ts";
import { findDelivery } from "./delivery.ts";
import { problem } from "./draft.ts";
import { type FoundNumber, orderNumberOfSubject, orderNumbersIn } from "./order-number.ts";
import type { Place, ReadContext } from "./sources.ts";

/** A day in the mail that is likely the delivery's is held against the document's. */
const LIKELY = 0.8;
/** Numbers that say "order number" by name; less is only a hint. */
const SURE = 6;

export function chooseNumber(mail: MailContent, context: ReadContext, human: HumanReason[]): Sourced<string> | null {
  const { customer, master } = context;
  const inDocument = documentNumber(mail, context);
  const own = [mail.fresh, mail.forwarded, ...mail.documents.flatMap((d) => (d.mail === undefined ? [] : [d.mail.text]))];
  const inMail = own.map((t) => orderNumbersIn(t, customer, master)[0]).find((n) => n !== undefined);
  const subjects = [mail.subject, ...mail.documents.flatMap((d) => (d.mail === undefined ? [] : [d.mail.subject]))];
  const inSubject = subjects.map((s) => orderNumberOfSubject(s, customer, master)).find((n) => n !== null) ?? null;
  const stated = inMail ?? inSubject;
  if (
    inDocument !== null &&
    stated !== null &&
    stated !== undefined &&
    stated.weight >= 9 &&
    inDocument.weight >= 9 &&
    !agree(inDocument.value, stated.value) &&
    !mentions(mail, inDocument.value)
  )
    human.push(problem("conflicting_data", `Bestellnummer in der Mail ${stated.value}, in der Anlage ${inDocument.value}`));
  if (inDocument !== null && inDocument.weight >= SURE) return sourced(inDocument, inDocument.document);
  if (inMail !== undefined && (inMail.weight >= SURE || inSubject === null || inSubject.weight < inMail.weight))
    return sourced(inMail, "mail");
  if (inSubject !== null) return sourced(inSubject, "mail");
  return inDocument === null ? null : sourced(inDocument, inDocument.document);
}

function documentNumber(mail: MailContent, context: ReadContext): (FoundNumber & { document: string }) | null {
  const found = mail.documents.flatMap((d) => {
    if (d.mail !== undefined || d.state !== "ok") return [];
    const named = d.order?.orderNumber;
    if (named !== undefined) return [{ value: named, weight: 20, line: 1, text: named, document: d.filename }];
    const cells = d.tables.flatMap((t) => t.rows.map((r) => r.filter((c) => c !== "").join("  ")));
    const best = orderNumbersIn(`${d.text}\n${cells.join("\n")}`, context.customer, context.master)[0];
    const column = columnNumber(d.tables, context);
    const wide = column ?? best;
    return wide === undefined ? [] : [{ ...wide, document: d.filename }];
  });
  return found.sort((a, b) => b.weight - a.weight)[0] ?? null;
}

/** A column "Bestellnr" that says the same on every row. */
function columnNumber(tables: MailContent["tables"], context: ReadContext): FoundNumber | undefined {
  for (const t of tables) {
    const at = (t.header ?? []).findIndex((h) =>
      /^(?:bestell(?:nr|nummer|-?nr)|po|order)[ ._-]*(?:nr|no|number|nummer)?\.?$/i.test(h.trim()),
    );
    const values = [...new Set(at < 0 ? [] : t.rows.map((r) => (r[at] ?? "").trim()).filter((v) => v !== ""))];
    const only = values[0];
    if (values.length === 1 && only !== undefined && orderNumbersIn(`PO ${only}`, context.customer, context.master).length > 0)
      return { value: only, weight: 12, line: 1, text: only };
  }
  return undefined;
}

export function chooseDelivery(
  mail: MailContent,
  place: Place | null,
  lines: readonly OrderLineFacts[],
  context: ReadContext,
  human: HumanReason[],
): Sourced<string> | null {
  const own = [mail.fresh, mail.forwarded, mail.subject, ...mail.documents.flatMap((d) => (d.mail === undefined ? [] : [d.mail.text]))];
  const said = own.map((t) => findDelivery(t, context.dates, context.intent)).find((d) => d !== null) ?? null;
  const inMail =
    said === null
      ? null
      : { value: said.value, source: { document: "mail", line: said.line, text: said.text }, confidence: said.confidence };
  const written = documentDelivery(mail, place, lines, context);
  if (written === null) return inMail;
  const all = [written.value, ...lines.flatMap((l) => l.requestedDelivery ?? [])];
  if (inMail !== null && place?.document !== "mail" && inMail.confidence >= LIKELY && !all.some((v) => sameDelivery(v, inMail.value)))
    human.push(problem("conflicting_data", `Liefertermin in der Mail ${inMail.value}, in der Anlage ${written.value}`));
  return written;
}

function documentDelivery(
  mail: MailContent,
  place: Place | null,
  lines: readonly OrderLineFacts[],
  context: ReadContext,
): Sourced<string> | null {
  const dated = lines
    .filter((l) => l.requestedDelivery !== undefined)
    .toSorted((a, b) => (comparable(a.requestedDelivery ?? "") < comparable(b.requestedDelivery ?? "") ? -1 : 1))[0];
  if (dated?.requestedDelivery !== undefined) return { value: dated.requestedDelivery, source: dated.source, confidence: dated.confidence };
  if (place === null || place.document === "mail") return null;
  if (place.delivery !== null) {
    const value = readDateField(place.delivery, context.dates);
    if (value !== null) return { value, source: { document: place.document, text: place.delivery }, confidence: 0.99 };
  }
  const document = mail.documents.find((d) => d.filename === place.document);
  const found = findDelivery(
    [place.text, ...place.rest, ...(document?.tables ?? []).flatMap((t) => t.rows.map((r) => r.filter((c) => c !== "").join(" ")))].join(
      "\n",
    ),
    context.dates,
    context.intent === "quote_request" ? "quote_request" : "order",
  );
  return found === null
    ? null
    : { value: found.value, source: { document: place.document, line: found.line, text: found.text }, confidence: found.confidence };
}

const ADDRESS =
  /(?:liefer(?:adresse|anschrift|ung an)|versandanschrift|bitte liefern an|anlieferung(?: an)?|ship(?: |-)?to|deliver(?:y)?(?: address| to)|adresse de livraison|adres dostawy)(?: (?:and|und) bill to)?\s*[:=]?\s*([^\n]{6,160})/i;

/** As stated, one line; who lives there is a person's question. */
export function findAddress(mail: MailContent, place: Place | null): Sourced<string> | null {
  if (place !== null && place.address !== null) return { value: place.address, source: { document: place.document }, confidence: 0.98 };
  const texts: { text: string; document: string }[] = [
    ...(place === null ? [] : [{ text: place.text, document: place.document }]),
    { text: mail.fresh, document: "mail" },
  ];
  for (const { text, document } of texts) {
    const m = ADDRESS.exec(text);
    if (m !== null)
      return {
        value: (m[1] ?? "").trim(),
        source: { document, line: text.slice(0, m.index).split("\n").length, text: m[0].slice(0, 200) },
        confidence: 0.8,
      };
  }
  return null;
}

function sourced(n: FoundNumber, document: string): Sourced<string> {
  const source: Source = { document, text: n.text.slice(0, 200), ...(n.line > 0 ? { line: n.line } : {}) };
  return { value: n.value, source, confidence: n.weight >= 9 ? 0.97 : n.weight >= SURE ? 0.9 : 0.7 };
}

/** "4500099377" and "PO 4500099377" are the same number. */
function agree(a: string, b: string): boolean {
  const fold = (s: string): string => s.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  return fold(a).endsWith(fold(b)) || fold(b).endsWith(fold(a));
}

function mentions(mail: MailContent, value: string): boolean {
  return mail.subject.includes(value) || mail.fresh.includes(value);
}
