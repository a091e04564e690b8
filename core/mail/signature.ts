// Where a mail's own text ends: closing formula, contact block, device line, legal footer.

/** Closing formulas by language; a closing stands on a short line of its own. No \b: to it ß and ü are no letters. */
const CLOSINGS: readonly RegExp[] = [
  /^(mit|viele|beste|liebe|herzliche|schöne|freundliche|sonnige|kollegiale|ganz)(?!\p{L})[\p{L}\s,&.-]{0,40}gr(ü|u|ue)(ß|ss)e?n?(?!\p{L})/iu,
  /^(besten|lieben|schönen|freundlichen|herzlichen|vielen)\s+gr(u|ü)(ß|ss)(?!\p{L})/iu,
  /^(gr(u|ü|ue)(ß|ss)e?n?|mfg|mit freundl\.?\s*gr\.?|vg|lg|bg|hg|fg|hochachtungsvoll|servus|ciao)(?!\p{L})/iu,
  /^((many |with )?(thanks|thank you)\s*(&|and|und|,)\s*)?(with\s+)?(best|kind|kindest|warm|warmest|many|sincere)?\s*(regards|wishes|greetings)(?!\p{L})/iu,
  /^(yours|sincerely|faithfully|respectfully|cheers|rgds|br|all the best|best|cordially|take care)(?!\p{L})[,.!]?/iu,
  /^(cordialement|bien (cordialement|à vous)|meilleures salutations|sincères salutations|salutations|respectueusement)(?!\p{L})/iu,
  /^(pozdrawiam|z poważaniem|serdecznie pozdrawiam|łączę pozdrowienia|pozdrowienia|z wyrazami szacunku)/iu,
  /^(met vriendelijke groet|vriendelijke groeten?|groeten|saludos|un saludo|atentamente|cordiali saluti|distinti saluti|s pozdravem|med vänlig|venlig hilsen|cumprimentos)/iu,
];
const THANKS_AND = /^(vielen|besten|herzlichen)?\s*dank\w*\s*(im voraus|vorab)?\s*(&|und|,|\+)\s*/iu;

/** "Thank you," or "Danke Ihnen!" ends a mail only where nothing but a name and a company follow. */
const THANKS =
  /^(vielen |besten |herzlichen |lieben )?(danke?(schön)?|merci|many thanks|thanks|thank you|thx|ta|dziękuję)(?!\p{L})[\p{L}\s,!.&]{0,40}$/iu;
const APOLOGY =
  /^(with apologies|mit der bitte um|in erwartung|dans l'attente|nous vous prions d'agréer|pfiat|baba|tschüss|bis bald|bis dann)/iu;

const DEVICE =
  /^(von meinem .{2,30} gesendet|gesendet von (meinem|outlook|mail)\b.*|diese (nachricht|e-?mail) wurde von meinem .*|sent from (my|outlook|mail|yahoo)\b.*|get outlook for .*|envoyé de mon .*|wysłane z .*|holen sie sich outlook.*)$/i;

/** Legal footer and confidentiality paragraphs; what they say is never the sender's wish. */
const LEGAL =
  /(diese (e-?mail|nachricht)[^.]{0,60}(enthält|kann|ist)\b|this (e-?mail|message|communication)[^.]{0,80}(confidential|contains|intended|is for)|vertrauliche? (und|oder|\/)|confidentiality notice|disclaimer|ce (message|courriel)[^.]{0,60}confidentiel|bitte (denken|prüfen) sie[^.]{0,40}(umwelt|ausdruck)|please consider the environment|handelsregister|registergericht|amtsgericht|geschäftsführ(er|ung)|ust-?id|vat (no|reg|id)|registered (in|office))/i;

const CONTACT =
  /(^|\s|\|)(tel(efon)?|fon|phone|mobil|mobile|fax|e-?mail|web|www\.|https?:|hrb|iban|bic|ust-?id|gf:|str(aße|asse|\.)\s*\d|d-?\d{5}\b|\+\d{2}[\s\d(])/gi;

/** Characters: more than a name, a company and their address. */
const LETTER = 200;

/** Words that make a line below the signature an order line after all. */
const GOODS = /\d[\d.,']*\s*(x\b|stk|stück|st\.|pcs|pieces|tsd|gros\b|dtz|dutzend|pck|packung|packs?\b|szt|pièces|pces)/i;
const POSTSCRIPT = /^(p\.?\s?s\.?|nachtrag|n\.?b\.?)\s?[:.)-]?\s/i;

/** Looks at the start only: a line of thousands of digits must not cost seconds. */
const namesGoods = (text: string): boolean => GOODS.test(text.slice(0, 500));

function isClosing(line: string): boolean {
  let text = line.trim().replace(/^[*_>\s]+/, "");
  if (text.length === 0 || text.length > 70 || /\d/.test(text) || text.endsWith("?") || text.endsWith(":")) return false;
  text = text.replace(THANKS_AND, "");
  const match = CLOSINGS.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
  return match !== undefined && text.length - match.length <= 42 && !/\b(bitte|wir|ich|we|please|haben)\b/i.test(text.slice(match.length));
}

/** A short thank-you with only short lines below it, none of which asks or orders anything. */
function isThanksAtEnd(lines: readonly string[], at: number): boolean {
  const line = lines[at]!.trim();
  if (line.length > 60 || !(THANKS.test(line) || (APOLOGY.test(line) && line.endsWith(",")))) return false;
  const below = lines
    .slice(at + 1)
    .map((one) => one.trim())
    .filter(Boolean);
  return below.length >= 1 && below.length <= 6 && below.every((one) => one.length <= 60 && !/[?:]$/.test(one) && !namesGoods(one));
}

/** "Dear Sir, / Greetings of the day!", "Best wishes for the New Year!": below it stand goods, or a letter with a closing of its own. */
function opens(lines: readonly string[], at: number, closings: readonly number[]): boolean {
  const next = closings.find((other) => other > at) ?? lines.length;
  const below = lines.slice(at + 1, next);
  return below.some(namesGoods) || (next < lines.length && below.join("").length > LETTER);
}

function signatureStart(lines: readonly string[]): number {
  const dashes = lines.findIndex((line) => /^--\s?$/.test(line.replace(/\u00a0/g, " ")));
  const device = lines.findIndex((line) => DEVICE.test(line.trim()));
  const [first = -1, second] = lines.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  // a closing formula in the very first filled line is a salutation gone astray, not an end
  const closings = lines.flatMap((line, at) => (at > first && (isClosing(line) || isThanksAtEnd(lines, at)) ? [at] : []));
  const closing = closings.find((at) => at !== second || !opens(lines, at, closings)) ?? -1;
  const starts = [dashes, device, closing].filter((at) => at >= 0);
  return starts.length > 0 ? Math.min(...starts) : contactBlockStart(lines);
}

/** Without a closing formula: trailing paragraphs that are only contact data or legal text. */
function contactBlockStart(lines: readonly string[]): number {
  let end = lines.length;
  let start = lines.length;
  while (end > 0) {
    while (end > 0 && lines[end - 1]!.trim() === "") end--;
    let from = end;
    while (from > 0 && lines[from - 1]!.trim() !== "") from--;
    const paragraph = lines.slice(from, end).join("\n");
    if (from === 0 || end === from || namesGoods(paragraph)) break;
    const contacts = [...paragraph.matchAll(CONTACT)].length;
    const order = /bestell|order|auftrag|dokument|anhang|attach/i.test(paragraph);
    if (!LEGAL.test(paragraph) && (contacts < 2 || order)) break;
    start = from;
    end = from;
  }
  return start;
}

/**
 * Splits fresh text into body and signature. Postscripts and order lines below the signature go back to the body,
 * because people write "P.S. noch 500 HB-…" there.
 */
export function splitSignature(lines: readonly string[]): { body: string; signature: string } {
  const at = signatureStart(lines);
  const body = lines.slice(0, at);
  const signature: string[] = [];
  let returning = false;
  for (const line of lines.slice(at)) {
    if (POSTSCRIPT.test(line.trim())) returning = true;
    else if (line.trim() === "") returning = false;
    const legal = LEGAL.test(line);
    if ((returning || namesGoods(line)) && !legal) body.push(line);
    else signature.push(line);
  }
  return { body: tidy(body), signature: tidy(signature) };
}

const isRule = (line: string): boolean => /^[-_=*]{3,}$/.test(line.trim());

function tidy(lines: readonly string[]): string {
  // a drawn line at the end belongs to what was cut off; one that stands alone is all there is
  const last = lines.findLastIndex((line) => line.trim() !== "" && !isRule(line));
  return (last > 0 ? lines.slice(0, last + 1) : lines)
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
