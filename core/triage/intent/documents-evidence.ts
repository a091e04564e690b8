// Evidence from what hangs on the mail: headings and file names.
import type { Table } from "../../mail/types.ts";
import { headingRow } from "../../orders/read/heading-row.ts";
import { fold } from "../fold.ts";
import type { View } from "../view.ts";
import { DOCUMENT_SIGNS } from "./document-signs.ts";
import type { Evidence } from "./rule.ts";

/** Articles with quantities under headings that say so: what a customer's merchandise system exports. */
const isOrderTable = ({ header, rows }: Table): boolean =>
  [header ?? [], ...rows.slice(0, 3)].some((row) => headingRow(row)?.some((c) => c?.field === "unitPrice" || c?.field === "delivery"));

/** Evidence from documents: the heading counts, the file name a little less; both together count once. */
export function documentEvidence(v: View): Evidence[] {
  const found: Evidence[] = [];
  for (const document of v.mail.documents) {
    if (document.kind === "mail" || document.kind === "calendar") continue;
    const heading = fold(document.text.slice(0, 400));
    const filename = fold(document.filename.replace(/[_.]/g, " ")).trim();
    const sign =
      DOCUMENT_SIGNS.find((s) => s.heading.test(heading)) ??
      DOCUMENT_SIGNS.find((s) => s.filename.test(filename) || s.filename.test(fold(document.filename)));
    if (sign === undefined) {
      if (v.customer.customer !== null && document.tables.some(isOrderTable))
        found.push({ intent: "order", points: 2.5, why: "Anlage mit Artikeln und Mengen", words: document.filename });
      continue;
    }
    const byHeading = sign.heading.test(heading);
    const supplierPaper = sign.intent === "invoice_received" && v.customer.customer !== null && v.customer.by !== "number";
    found.push({
      intent: sign.intent,
      points: supplierPaper ? 0.5 : sign.points * (byHeading ? 1 : 0.7),
      why: byHeading ? "Überschrift der Anlage" : "Dateiname der Anlage",
      words: document.filename,
    });
  }
  return found;
}
