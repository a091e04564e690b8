// Attachments that cannot be read although the order would be in them.
import type { DocumentContent, MailContent } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import { problem } from "./draft.ts";
import type { ReadContext } from "./sources.ts";

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
  return closed.map((d) =>
    problem(
      "unreadable_attachment",
      `${d.filename} ${d.ocrConfidence === undefined ? (STATES[d.state] ?? "ist nicht lesbar") : "wurde nur per Texterkennung gelesen"}`,
    ),
  );
}
