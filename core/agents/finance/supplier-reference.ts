// The number that a supplier gives its own invoice, as it stands after the word for it. Our numbers are none of theirs.

const AFTER_WORD =
  /\b(?:rechnung|rechnungsnr|rechnungsnummer|invoice|rg|re)\b\.?\s*(?:nr|nummer|no|number|#)?\.?\s*:?\s*#?((?=[\p{L}/-]*\d)[\p{L}\d][\p{L}\d/-]{2,24})/giu;
const OURS = /^(AB|LS|RE|AN|F)-\d{4}-\d{4,6}$/i;
const DATE_LIKE = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/;

/** @returns the first such number, or null */
export function supplierReference(text: string): string | null {
  for (const [, number = ""] of text.matchAll(AFTER_WORD)) {
    if (!OURS.test(number) && !DATE_LIKE.test(number)) return number;
  }
  return null;
}
