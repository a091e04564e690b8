// Text as a stranger sent it to text on which no expression takes longer than its length: endless blanks, words and lines are bounded.

/** No drawn table has more blanks in a row. */
const BLANKS = 120;
const EMPTY_LINES = 20;
/** Tracking links end below this; base64 and digits without end do not. */
const WORD = 1_000;
const LINE = 2_000;

/** Cut into pieces of at most `size`, at a blank where there is one. */
function pieces(text: string, size: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const blank = at + size < text.length ? text.lastIndexOf(" ", at + size) : -1;
    const end = blank > at ? blank : Math.min(at + size, text.length);
    found.push(text.slice(at, end));
    at = blank > at ? end + 1 : end;
  }
  return found;
}

function tameLine(line: string): string {
  const bounded = line
    .split(/(\s+)/)
    .map((piece, at) => (at % 2 === 1 ? piece.slice(0, BLANKS) : piece.length > WORD ? pieces(piece, WORD).join(" ") : piece))
    .join("");
  return bounded.length > LINE ? pieces(bounded, LINE).join("\n") : bounded;
}

/** What people write comes out as it was; of the rest no letter is lost, only blanks. Linear. The raw mail stays as it is. */
export function tame(text: string): string {
  const kept: string[] = [];
  let empty = 0;
  for (const line of text.split("\n")) {
    empty = line.trim() === "" ? empty + 1 : 0;
    if (empty <= EMPTY_LINES) kept.push(line.length > BLANKS ? tameLine(line) : line);
  }
  return kept.join("\n");
}
