// Takes a letter apart: address, body, closing, signature. Judges nothing.
import { sentencesOf } from "./sentences.ts";
import type { CourtesyLetter, LetterView } from "./types.ts";

const OPENING =
  /^(?:sehr\s+(?:ge|ver)ehrt|geehrt|verehrt|wert[er]\b|werte|liebe|hallo|guten\s|gutentag|hi\b|hey\b|heya\b|na\b|moin|servus|grüß|grüezi|huhu|yo\b|dear\b|my dear|dearest|hello|good\s+(?:morning|day|afternoon|evening)|greetings|to whom|ladies|gentlemen|herrn?\s|frau\s|mr\b|ms\b|mrs\b|an\s)/i;
const SUBJECT = /^(?:betreff|betr\.|subject|re|aw|ihr zeichen|our ref)\s*:/i;
const GREETING_ONLY = /^(?:guten\s+(?:tag|morgen|abend)|hallo|hello|hi|hey|good\s+(?:morning|day|afternoon)|grüß\s+gott)$/i;
const CLOSING =
  /gr[üu](?:ß|ss|s|e|b)+(?:en?)?\b|gruß|gruss|gruesse|\bmfg\b|\blg\b|\bvg\b|hochachtung|empfehlung|\bregards\b|sincerely|sincerly|faithfully|\btruly\b|respectfully|cordially|\bbest wishes\b|\bwarm(?:est)? wishes\b|^best$|^cheers|^thanks$|^bye|tschüss|tschüß|tschau|^ciao|^xoxo|^bis (?:dann|bald)$/iu;

const words = (s: string): number => s.split(/\s+/).filter((w) => w !== "").length;

function cutSalutation(line: string): { salutation: string; mark: string; rest: string } {
  const parts = line.split(/([,!:])/);
  let salutation = parts[0] ?? "";
  let i = 1;
  // "Guten Tag, Frau Sommer," and "Sehr geehrte Frau A, sehr geehrter Herr B," go on behind the comma
  while (
    i + 1 < parts.length &&
    (GREETING_ONLY.test(salutation.trim()) || /^\s*(?:sehr geehrte|lieber?\s|dear\s|guten tag)/i.test(parts[i + 1] ?? "")) &&
    (parts[i + 1] ?? "").trim() !== ""
  ) {
    salutation += `${parts[i]}${parts[i + 1]}`;
    i += 2;
  }
  return {
    salutation: salutation.trim(),
    mark: parts[i] ?? "",
    rest: parts
      .slice(i + 1)
      .join("")
      .replace(/^[!,.:]+/, "")
      .trim(),
  };
}

/** The line of address stands among the first lines, behind a subject at most. */
function findSalutation(lines: string[]): { at: number; salutation: string; mark: string; rest: string } {
  let seen = 0;
  for (let at = 0; at < lines.length && seen < 4; at++) {
    const line = (lines[at] ?? "").trim();
    if (line === "" || SUBJECT.test(line)) continue;
    seen++;
    const address = OPENING.test(line) || (seen === 1 && words(line) <= 6 && /[,!:]$/.test(line));
    if (address && !/^an\s/i.test(line)) return { at, ...cutSalutation(line) };
    // Without a signal word the first line that ends like a sentence begins the body.
    if (/[.?]$/.test(line)) break;
  }
  return { at: -1, salutation: "", mark: "", rest: "" };
}

function findClosing(lines: string[], from: number): number {
  for (let at = lines.length - 1; at > from; at--) {
    const line = (lines[at] ?? "").trim();
    if (line !== "" && words(line) <= 9 && !/[?:]$/.test(line) && CLOSING.test(line.replace(/[,.!]+$/, ""))) return at;
  }
  return -1;
}

/** Without a closing, short last lines that are no sentences count as the signature. */
function signatureStart(lines: string[], from: number): number {
  let at = lines.length;
  while (at - 1 > from) {
    const line = (lines[at - 1] ?? "").trim();
    if (line !== "" && (words(line) > 5 || /[.!?:,;]$/.test(line))) break;
    at--;
  }
  return at;
}

/** A letter far longer than any that we write is judged by its beginning and its end, a word without end by its beginning: the patterns stay fast. */
const bounded = (text: string): string =>
  (text.length > 24_000 ? `${text.slice(0, 20_000)}\n\n${text.slice(-4_000)}` : text).replace(/(\S{120})\S+/g, "$1");

/** Takes a letter apart. Line ends and Unicode form (NFC) are made one. */
export function viewLetter(letter: CourtesyLetter): LetterView {
  const text = bounded(letter.text).normalize("NFC").replace(/\r\n?/g, "\n").replace(/[’ʼ]/g, "'").replace(/ /g, " ");
  const lines = text.split("\n");
  const address = findSalutation(lines);
  const closingAt = findClosing(lines, address.at);
  const end = closingAt >= 0 ? closingAt : signatureStart(lines, address.at);
  const below = lines
    .slice(closingAt >= 0 ? closingAt + 1 : end)
    .map((l) => l.trim())
    .filter((l) => l !== "");
  const postscript = below.findIndex((l) => /^p\.?\s?s\.?[:\s]/i.test(l));
  const bodyLines = [address.rest, ...lines.slice(address.at + 1, end)];
  if (postscript >= 0) bodyLines.push("", ...below.slice(postscript));
  const body = bodyLines.join("\n").trim();
  return {
    ...letter,
    recipient: {
      salutation: letter.recipient.salutation.trim(),
      title: letter.recipient.title.trim(),
      last_name: letter.recipient.last_name.normalize("NFC").replace(/[’ʼ]/g, "'").trim(),
    },
    text,
    salutation: address.salutation,
    salutationMark: address.mark,
    body,
    sentences: sentencesOf(body),
    closing: closingAt >= 0 ? (lines[closingAt] ?? "").trim() : "",
    signature: postscript >= 0 ? below.slice(0, postscript) : below,
  };
}
