// Lines at which a reply's history or a forwarded mail begins: one table a kind of marker.

/** "Am 3.11.2026 um 09:14 schrieb X:", "On Tue, Nov 3, X wrote:" and their relatives; may be wrapped over three lines. */
const ATTRIBUTIONS: readonly RegExp[] = [
  /^(am|an diesem)\s.{4,200}\s(schrieb|hat)\b.{0,160}:$/i,
  /^.{2,120}\s(schrieb|hat geschrieben)\s+(am|um)\b.{4,120}:$/i,
  /^on\s.{4,200}\bwrote\s*:$/i,
  /^.{2,120}\bwrote\s+(on|at)\b.{2,120}:$/i,
  /^le\s.{4,200}a\s+écrit\s*:$/i,
  /^(w dniu|dnia)\s.{4,200}(napisał|napisała|napisał\(a\)|pisze|napisali)\s*:$/i,
  /^(pon|wt|śr|czw|pt|sob|niedz?)\.?,?\s.{4,160}(napisał|napisała|napisał\(a\))\s*:$/i,
  /^op\s.{4,200}\bschreef\b.{0,160}:$/i,
  /^il\s.{4,200}ha\s+scritto\s*:$/i,
  /^el\s.{4,200}escribió\s*:$/i,
  /^dne\s.{4,200}napsal\(?a?\)?\s*:$/i,
];

const QUOTE_SEPARATOR =
  /^[-_*\s]{2,}\s*(ursprüngliche (nachricht|mail|e-mail)|original[- ]?(nachricht|message|mail|e-mail)|message d'origine|mensaje original|messaggio originale|oryginalna wiadomość|wiadomość oryginalna|oorspronkelijk bericht)\s*[-_*\s]{2,}$/i;

const FORWARD_SEPARATORS: readonly RegExp[] = [
  /^[-_*\s]{2,}\s*(weitergeleitete (nachricht|mail|e-mail)|forwarded (message|mail|by\b.*)|message transféré|mensaje reenviado|messaggio inoltrato|wiadomość przekazana|przekazana wiadomość|doorgestuurd bericht)\s*[-_*\s]{2,}$/i,
  /^(anfang der weitergeleiteten (nachricht|e-mail)|begin forwarded message|début du message (réexpédié|transféré)|inizio messaggio inoltrato|początek przekazywanej wiadomości)\s*:?$/i,
];

/** Header lines of a quoted mail as Outlook, Apple Mail, Thunderbird and others print them, by meaning. */
const FIELDS = {
  from: /^\*?(von|from|de|od|da|van|desde)\s?:\*?\s*(?<value>\S.*)?$/i,
  sent: /^\*?(gesendet|gesendet am|datum|sent|date|envoyé|wysłano|wysłane|data|fecha|enviado|inviato|verzonden)\s?:\*?\s*(?<value>\S.*)?$/i,
  to: /^\*?(an|to|à|do|a|para|aan)\s?:\*?\s*(?<value>\S.*)?$/i,
  subject: /^\*?(betreff|subject|objet|temat|oggetto|asunto|onderwerp|betr\.?)\s?:\*?\s*(?<value>\S.*)?$/i,
  other: /^\*?(cc|kopie|bcc|dw|antwort an|reply-to|priorität|importance|wichtigkeit|anlagen?|attachments?|message-id)\s?:/i,
} as const satisfies Record<string, RegExp>;

export interface HeaderBlock {
  /** lines it covers, leading separator excluded */
  length: number;
  from: string;
  to: string;
  subject: string;
}

export interface Marker {
  kind: "attribution" | "original" | "forward" | "headers";
  /** lines the marker itself covers */
  length: number;
  block: HeaderBlock | null;
}

/** Reads a quoted mail's header lines at `at`: a sender line and at least one more known field directly below. */
export function headerBlock(lines: readonly string[], at: number): HeaderBlock | null {
  const found = { from: "", sent: "", to: "", subject: "", other: "" };
  let seen = 0;
  let i = at;
  let blanks = 0;
  for (; i < lines.length && i < at + 24; i++) {
    const line = lines[i]!.trim();
    if (line === "") {
      // html mail leaves an empty line between the fields
      if (seen === 0 || ++blanks > 1 || !isField(lines[i + 1] ?? "")) break;
      continue;
    }
    blanks = 0;
    const field = fieldOf(line);
    if (field) {
      found[field.name] ||= field.value;
      seen++;
    } else if (seen === 0 || !/^\s|[;,]$/.test(lines[i - 1] ?? "") || !/@|;/.test(line)) break;
  }
  const named = [found.sent, found.to, found.subject].filter(Boolean).length;
  if (!found.from || named === 0 || seen < 2 || !isField(lines[at] ?? "")) return null;
  if (seen === 2 && !found.sent) return null;
  return { length: i - at, from: found.from, to: found.to, subject: found.subject };
}

function fieldOf(line: string): { name: keyof typeof FIELDS; value: string } | null {
  for (const name of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const match = FIELDS[name].exec(line);
    if (match) return { name, value: (match.groups?.["value"] ?? "").trim() || (name === "other" ? "" : " ") };
  }
  return null;
}

function isField(line: string): boolean {
  return fieldOf(line.trim()) !== null;
}

function attributionLength(lines: readonly string[], at: number): number {
  let joined = "";
  for (let n = 0; n < 3 && at + n < lines.length; n++) {
    const line = lines[at + n]!.trim();
    if (line === "" || line.startsWith(">")) return 0;
    joined = joined === "" ? line : `${joined} ${line}`;
    if (joined.length > 400) return 0;
    if (joined.endsWith(":") && ATTRIBUTIONS.some((pattern) => pattern.test(joined))) return n + 1;
  }
  return 0;
}

function nextFilled(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && i < from + 4 && lines[i]!.trim() === "") i++;
  return i;
}

/** The marker that begins at line `at`, if there is one. Lines are unquoted (no leading ">"). */
export function markerAt(lines: readonly string[], at: number): Marker | null {
  const line = lines[at]!.trim();
  if (line.length < 3 || line.length > 300) return null;
  const rule = /^[_-]{10,}$/.test(line);
  const forward = FORWARD_SEPARATORS.some((pattern) => pattern.test(line));
  if (rule || forward || QUOTE_SEPARATOR.test(line)) {
    const next = nextFilled(lines, at + 1);
    const unquoted = lines.slice(next, next + 24).map((text) => text.replace(/^(>\s?)+/, ""));
    const block = headerBlock(unquoted, 0);
    if (rule && !block) return null;
    return { kind: rule ? "headers" : forward ? "forward" : "original", length: next - at + (block?.length ?? 0), block };
  }
  const attribution = attributionLength(lines, at);
  if (attribution > 0) return { kind: "attribution", length: attribution, block: null };
  const block = headerBlock(lines, at);
  return block ? { kind: "headers", length: block.length, block } : null;
}

const FORWARD_SUBJECT = /^\s*(wg|fwd?|fw|tr|weitergeleitet|rv|i|pd|doorst)\s*(\[\d+\])?\s*:/i;
const REPLY_SUBJECT = /^\s*(re|aw|antw|antwort|sv|odp|r|vs)\s*(\[\d+\])?\s*:/i;

/** Outermost prefix decides: "AW: WG: x" is a reply, "WG: AW: x" is a forward. */
export function isForwardSubject(subject: string): boolean {
  return FORWARD_SUBJECT.test(subject);
}
export function isReplySubject(subject: string): boolean {
  return REPLY_SUBJECT.test(subject);
}
