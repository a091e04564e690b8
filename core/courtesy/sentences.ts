// Cuts running text into sentences without tripping over "Dr. Weiß", "5. November" or "9 a.m.".

const ABBREVIATIONS = new Set(
  "dr prof mag dipl ing nr no art abs tel st str mr ms mrs z b d h u a i v ca bzw bzgl inkl zzgl exkl mio tsd usw etc lt evtl ggf gem max min vgl ff vs jr sr ltd inc co m p am pm e g ie eg approx dept ext o k".split(
    " ",
  ),
);
const AFTER_ORDINAL =
  /^(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sep|okt|nov|dez|quartal|kalenderwoche|kw|woche|mahnung|erinnerung|mal|stock|jahr)/i;
/** a list item, a table row (columns two blanks apart) or "label: value" */
const ROW = /^\s*(?:[-–•*]|\d+[.)])\s+|[^.!?:;,\s] {2,}\S|\t/;

const LONGEST = 1000;

function endsSentence(before: string, after: string): boolean {
  if (after === "") return true;
  const word = before.match(/([\p{L}\p{N}]+)[.!?…]+["“”'’)]*$/u)?.[1] ?? "";
  if (!/[.…]["“”'’)]*$/.test(before)) return true;
  if (/^\d{1,2}$/.test(word) && AFTER_ORDINAL.test(after)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  return /^["“„'‘(]?[\p{Lu}\p{N}]/u.test(after);
}

function splitRunning(text: string): string[] {
  const sentences: string[] = [];
  let current = "";
  for (const piece of text.split(/(?<=[.!?…]["“”'’)]*)\s+/u)) {
    if (current !== "" && endsSentence(current, piece)) {
      sentences.push(current);
      current = piece;
    } else current = current === "" ? piece : `${current} ${piece}`;
  }
  if (current !== "") sentences.push(current);
  // A "sentence" of endless words is cut, so that no pattern runs away on it.
  return sentences.flatMap((s) => (s.length > LONGEST ? (s.match(/[\s\S]{1,1000}(?:\s|$)/g) ?? [s.slice(0, LONGEST)]) : [s]));
}

/** True for a line that belongs to a table or a list and is no sentence. */
export const isRow = (line: string): boolean => ROW.test(line);

/** Sentences of a letter's body in order; rows of tables and lists are left out. */
export function sentencesOf(body: string): string[] {
  const sentences: string[] = [];
  for (const paragraph of body.split(/\n\s*\n/)) {
    let running: string[] = [];
    const flush = () => {
      if (running.length > 0) sentences.push(...splitRunning(running.join(" ").replace(/\s+/g, " ").trim()));
      running = [];
    };
    for (const line of paragraph.split("\n")) {
      if (isRow(line)) flush();
      else if (line.trim() !== "") running.push(line.trim());
    }
    flush();
  }
  return sentences;
}
