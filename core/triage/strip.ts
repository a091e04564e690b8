// What of a text is the writer's own word: history, forwarded heads, signature and legal footers cut away.
// The reader has done this once; triage does it again because it must also hold for documents and attached mails.
import { fold } from "./fold.ts";

/** Lines that begin somebody else's text: everything after them is history. Matched on the folded, trimmed line. */
const HISTORY_STARTS: readonly RegExp[] = [
  /^-{2,} ?(original ?(message|-?nachricht)|urspruengliche nachricht|weitergeleitete nachricht|forwarded message|message d'origine|mensaje original|messaggio originale|wiadomosc oryginalna|oorspronkelijk bericht)/,
  /^-{3,} ?(your mail|earlier|ihre nachricht|kopie|below this line|auszug)/,
  /^-- ?(earlier|older) ?--$/,
  /^(am|on|le|w dniu|dnia|op|il|el) .{4,80}(schrieb|wrote|a ecrit|napisal|schreef|ha scritto|escribio).{0,60}:?$/,
  /^\d{1,2}\. ?\w{3,9}\.? \d{4} .{2,60}(skrev|wrote|schrieb):?$/,
  /^(von|from|de|od|van|da): .{3,120}$/,
  /^_{10,}$/,
  /^(originaltext|urspruengliche nachrichtenkoepfe|betreff der originalnachricht|auszug aus ihrer nachricht|ihre nachricht lautete|your message)\b.{0,20}:/,
];
/** A line with this after it makes "Von: …" a mail head and not a sentence. */
const HEAD_FOLLOWS = /^(gesendet|sent|an|to|datum|date|betreff|subject|objet|envoye|aan|onderwerp|temat|wyslano|do|oggetto|asunto|cc): /;

/** Courtesy closings: what follows is name, company and footer. */
const CLOSINGS =
  /^(mit )?(den |vielen |besten |freundlichen |herzlichen |lieben |schoenen |freundliche |beste |herzliche |liebe |liebi |viele |kind |best |warm |warmest |many |with (kind |best )?|hochachtungsvoll|bien |avec )?(gruss|gruesse?n?|gruessle|grueess|gruezi|regards|wishes|cordialement|mfg|lg|vg|mvh|pozdrawiam|z powazaniem|groet(en)?|saluti|saludos|atentamente|cordiali saluti|s pozdravem|sincerely|cheers|yours (sincerely|faithfully|truly))\b[^?]{0,60}$/;

/** "Grüß Gott" begins a letter, "Gruß" ends it. */
const GREETING = /^gruess?e? (gott|dich|euch|di|eich|sie|ihnen)\b|^gruezi\b(?! und)/;

/** Lines nobody means: printing, confidentiality, device lines. */
const FOOTERS =
  /(before printing|think before you print|consider the environment|save paper|drucken sie diese|umwelt.{0,30}druck|ausdruck.{0,40}(noetig|notwendig|erforderlich)|confidential (information|and)|vertrauliche informationen|not the intended recipient|intended (only|solely) for|received (it|this).{0,20}in error|irrtuemlich erhalten|nicht der (richtige|beabsichtigte|vorgesehene) (adressat|empfaenger)|delete (it|this|the) .{0,20}(immediately|message|at once)|not an offer, order|^(gesendet|sent|von meinem|envoye|verzonden|wyslano) .{0,30}(iphone|ipad|handy|tablet|android|galaxy|smartphone|outlook|mobil)|steht in meiner signatur|inkoopvoorwaarden|checked (for|by) .{0,20}virus|auf viren)/;
/** Company particulars; only a line that is no sentence is a footer because of them. */
const PARTICULARS =
  /(registergericht|\bhr[ab] ?\d|geschaeftsfuehrer(in)?:|\bust-?id|amtsgericht|handelsregister|registered (office|in england))/;
const SENTENCE = /\b(bitte|ist|sind|war|wurde|fehlt|haben|wir|ich|ihre[rn]?|please|we|you|is|was)\b/;
const isFooter = (folded: string): boolean => FOOTERS.test(folded) || (PARTICULARS.test(folded) && !SENTENCE.test(folded));

/** Text up to the first line of somebody else's words. Lines that begin with ">" go as well. */
export function withoutHistory(text: string): string {
  const lines = text.split(/\r?\n/);
  const kept: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (/^\s*>/.test(line)) continue;
    const folded = fold(line).trim();
    const head = /^(von|from|de|od|van|da): /.test(folded);
    const next = fold(lines[i + 1] ?? "").trim();
    if (HISTORY_STARTS.some((start) => start.test(folded)) && (!head || HEAD_FOLLOWS.test(next))) break;
    kept.push(line);
  }
  return kept.join("\n");
}

/** The writer's own words: no history, nothing below the closing formula or "-- ", no footer lines. */
export function ownWords(text: string): string {
  const kept: string[] = [];
  for (const line of withoutHistory(text).split("\n")) {
    const folded = fold(line).trim();
    if (/^-- ?$/.test(line) || /^(--|__|\*\*)$/.test(folded)) break;
    if (isFooter(folded)) continue;
    if (CLOSINGS.test(folded) && !GREETING.test(folded) && kept.some((k) => k.trim().length > 0)) {
      kept.push("\f");
      continue;
    }
    kept.push(line);
  }
  const [before = "", after = ""] = [kept.join("\n").split("\f")[0], kept.join("\n").split("\f").slice(1).join("\n")];
  // A postscript is the writer's word again.
  const postscript = after.match(/^\s*(PS|P\.S\.|NB)\b.*$/ims)?.[0] ?? "";
  return `${before.trim()}${postscript === "" ? "" : `\n${postscript.trim()}`}`.trim();
}
