// How urgent: the writer's own words decide; footers, history and automatic texts do not.
import { INTENTS, type Intent, type Urgency } from "../words.ts";
import { fold, unfold } from "./fold.ts";
import type { Finding } from "./types.ts";
import type { View } from "./view.ts";
import { HARMLESS, URGENCY_ROWS } from "./words/urgency.ts";

/** Supplier and lawyer letters: a deadline of today or tomorrow is critical there. */
const THREAT =
  /\b(mahnbescheid|klage|gericht\w*|anwalt\w*|rechtsanw\w*|inkasso|vollstreck\w*|sperr(e|ung)|einstweilig\w*|verfuegung|pfaendung|court|lawyer|solicitor|legal action|geschaetzt|zwangsgeld)\b/;
/** The hour strikes today or tomorrow. */
const NOW_OR_TOMORROW = /\b(heute|heutigen|morgen|today|tomorrow|tonight)\b/;
const BY_NOW =
  /\b(bis|spaetestens|ab|by|until|innerhalb der naechsten (stunden?|halben)|within the hour|before)\b(?!.{0,30}\d{1,2}\.\s?(\d{1,2}\.|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)).{0,40}\b(heute|heutigen|morgen|today|tomorrow|tonight|uhr|stunde)\b/;
/** An event that cannot be moved: the last hours before it are critical. */
const EVENT =
  /\b(premiere|hochzeit|generalprobe|auffuehrung|messe|vorstellung|wedding|opening night|show|betriebspruefung|pruefer\w*|steuerfahndung)\b/;

/** An hour or a fixed time is named. */
const HOUR = /\b(\d{1,2}([:.]\d{2})? uhr|\d{1,2}:\d{2}|stunden?|\d{1,2} ?(am|pm)|mittag|heute noch)\b/;

const DAY = 24 * 3600 * 1000;

/** Days from the mail to the nearest date "16.12." or "16.12.2026" named after "bis/spätestens/by"; null if none. */
function daysToDeadline(folded: string, mailDate: string): number | null {
  const sent = new Date(mailDate);
  let nearest: number | null = null;
  for (const match of folded.matchAll(/\b(?:bis|spaetestens|by|until|frist)\b.{0,40}?(\d{1,2})\.\s?(\d{1,2})\.(\d{4}|\d{2})?/g)) {
    const year = match[3] === undefined ? sent.getUTCFullYear() : (Number(match[3]) % 100) + 2000;
    const days = Math.round(
      (Date.UTC(year, Number(match[2]) - 1, Number(match[1])) - Date.UTC(sent.getUTCFullYear(), sent.getUTCMonth(), sent.getUTCDate())) /
        DAY,
    );
    if (days >= 0 && (nearest === null || days < nearest)) nearest = days;
  }
  return nearest;
}

/** Deadlines that make a threat or an event critical: today or tomorrow. */
function deadline(flat: string, mailDate: string, intent: Intent): string | null {
  const days = daysToDeadline(flat, mailDate);
  const imminent = BY_NOW.test(flat) || (days !== null && days <= 1);
  if (THREAT.test(flat) && imminent && INTENTS[intent].department !== "sales")
    return "Frist läuft heute oder morgen ab, Folgen sind angedroht";
  if (EVENT.test(flat) && NOW_OR_TOMORROW.test(flat) && HOUR.test(flat) && INTENTS[intent].department === "sales")
    return "Unverschiebbarer Termin heute oder morgen";
  return null;
}

/** Court or collector, and a day to pay or sign by that has not come yet. */
const threatened = (flat: string, mailDate: string, intent: Intent): boolean =>
  THREAT.test(flat) && INTENTS[intent].department !== "sales" && daysToDeadline(flat, mailDate) !== null;

/** normal, high or critical; automatic mail, newsletters and spam are always normal. */
export function urgency(v: View, intent: Intent): Finding<Urgency> {
  if (!INTENTS[intent].answer)
    return { value: "normal", confidence: 0.95, reason: "Automatische oder unerwünschte Mail: ihre Wörter zählen nicht" };
  const parts = [v.isReply ? null : v.subject, v.body, v.body.text === "" || v.isForward ? v.forwarded : null].filter((p) => p !== null);
  const text = parts.map((p) => p.text).join("\n");
  // Same length as the folded text, so that a hit can be shown in the writer's own spelling.
  const folded = fold(text)
    .replace(/\n/g, " ")
    .replace(HARMLESS, (m) => "_".repeat(m.length));
  const hit = (level: Urgency): Finding<Urgency> | null => {
    for (const row of URGENCY_ROWS) {
      const match = row.level === level ? row.pattern.exec(folded) : null;
      if (match !== null)
        return { value: level, confidence: 0.87, reason: row.why, evidence: unfold(text, match.index, match.index + match[0].length) };
    }
    return null;
  };
  const byRow = hit("critical");
  if (byRow !== null) return byRow;
  const byDeadline = deadline(folded, v.mail.date, intent);
  if (byDeadline !== null) return { value: "critical", confidence: 0.75, reason: byDeadline };
  const high = hit("high");
  if (high !== null) return high;
  if (threatened(folded, v.mail.date, intent))
    return { value: "high", confidence: 0.75, reason: "Frist mit angedrohten rechtlichen Folgen" };
  return { value: "normal", confidence: 0.9, reason: "Keine Worte, die Eile verlangen" };
}
