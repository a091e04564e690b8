// Attachments that cannot be read although the order would be in them.
import { ORDER_MESSAGES } from "../../mail/order-messages.ts";
import type { DocumentContent, MailContent } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import { findArticles } from "./article-index.ts";
import { problem } from "./draft.ts";
import type { Place, ReadContext } from "./sources.ts";

const STATES: Partial<Record<DocumentContent["state"], string>> = {
  encrypted: "ist verschlüsselt",
  broken: "ist beschädigt",
  empty: "ist leer",
  scanned: "ist ein Bild ohne Text",
  too_large: "ist zu groß",
  timeout: "ließ sich nicht rechtzeitig lesen",
  unsupported: "hat ein Format, das nicht gelesen wird",
  suspicious: "ist verdächtig und wurde nicht geöffnet",
};
/** Kinds in which an order may come; a picture or an archive too, if the mail says so. */
const ORDER_KINDS: readonly DocumentContent["kind"][] = ["pdf", "xlsx", "csv", "docx", "xml", "edifact"];
const POINTS_TO =
  /anbei|anhang|anlage|angehängt|beigefügt|beilage|beiliegend|attach|enclosed|encl\.|ci-joint|pièce jointe|załącz|bestellschein|bestellformular|scan/i;

/** null: nothing unreadable that could hold the order. */
export function unreadable(mail: MailContent, context: ReadContext): HumanReason[] | null {
  const pointed = POINTS_TO.test(`${mail.subject}\n${mail.fresh}\n${mail.forwarded}`);
  const readable = mail.documents.some(
    (d) => d.state === "ok" && d.ocrConfidence === undefined && (d.order !== undefined || d.tables.length > 0),
  );
  const closed = mail.documents.filter((d) => {
    const unread = d.state !== "ok" || d.ocrConfidence !== undefined;
    const mayHold = ORDER_KINDS.includes(d.kind) || (pointed && (d.kind === "image" || d.kind === "archive" || d.kind === "other"));
    return unread && mayHold;
  });
  if (closed.length === 0 || readable || context.intent === "sample_request") return null;
  return closed.map((d) => problem("unreadable_attachment", `${d.filename} ${said(d)}`));
}

function said({ kind, state, ocrConfidence }: DocumentContent): string {
  if (kind === "archive") return "ist ein Archiv; Archive werden nicht entpackt";
  return ocrConfidence === undefined ? (STATES[state] ?? "ist nicht lesbar") : "wurde nur per Texterkennung gelesen";
}

/** Electronic messages that say themselves that they are no order to be filled, whatever the mail or the page calls them. */
export function noNewOrder(mail: MailContent): HumanReason[] {
  return mail.documents.flatMap(({ filename, message }) =>
    message === undefined ? [] : [problem("conflicting_data", `${filename} ist laut den Daten darin ${ORDER_MESSAGES[message].de}`)],
  );
}

/** A document that names our articles, or that the mail calls the order, but gave no line: the lines of the mail alone may not be all. */
export function notUnderstood(mail: MailContent, source: Place | null, context: ReadContext): HumanReason[] {
  if (context.intent !== "order" || (source !== null && source.document !== "mail" && source.kind !== "prose")) return [];
  const pointed = POINTS_TO.test(`${mail.subject}\n${mail.fresh}`);
  const archives = mail.documents
    .filter((d) => d.kind === "archive")
    .map((d) => problem("unreadable_attachment", `${d.filename} ${said(d)}`));
  const documents = mail.documents
    .filter(
      (d) =>
        d.state === "ok" &&
        d.mail === undefined &&
        d.message === undefined &&
        d.filename !== source?.document &&
        d.ocrConfidence === undefined,
    )
    .filter((d) => {
      const text = `${d.filename}\n${d.text}\n${d.tables.flatMap((t) => t.rows.map((r) => r.join("  "))).join("\n")}`;
      return (
        findArticles(text, context.master, context.customer).length > 0 ||
        (pointed && /bestell|order|auftrag|purchase|commande|zam[oó]wieni/i.test(text))
      );
    })
    .map((d) => problem("unreadable_attachment", `${d.filename} wurde gelesen, aber nicht als Bestellung verstanden`));
  return [...archives, ...documents];
}
