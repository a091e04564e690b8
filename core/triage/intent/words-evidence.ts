// Asks every word rule of the letter and says which words answered.
import { unfold } from "../fold.ts";
import type { Passage, View } from "../view.ts";
import { INTENT_RULES } from "./all-rules.ts";
import type { Evidence, IntentRule } from "./rule.ts";

interface Place {
  passage: Passage;
  folded: string;
  name: string;
  subject: boolean;
  weight: number;
}

/** A letter of fewer characters than this leaves the word to what hangs on it. */
const SHORT = 200;

/** Where rules look, and how much a hit there counts. */
function places(v: View): Place[] {
  const flat = (p: Passage): string => p.folded.replace(/\s+/g, (m) => " ".repeat(m.length));
  const short = v.body.text.length < SHORT;
  return [
    { passage: v.subject, folded: flat(v.subject), name: "Betreff", subject: true, weight: v.isReply ? 0.3 : v.isForward ? 0.6 : 0.85 },
    { passage: v.body, folded: flat(v.body), name: "Text", subject: false, weight: 1 },
    { passage: v.forwarded, folded: flat(v.forwarded), name: "weitergeleiteter Text", subject: false, weight: short ? 0.6 : 0.2 },
    { passage: v.documents, folded: flat(v.documents), name: "Anlage", subject: false, weight: short ? 0.25 : 0 },
  ].filter((p) => p.weight > 0 && p.folded !== "");
}

/** "Reklamation? Nein": the subject only plays with the word. */
const TAKEN_BACK =
  /^\w*\s*\?|\b(erledigt|nein|doch nicht|oder nicht|not needed|keine?|zurueckgenommen|unmoeglich|statt|picker)\b|^\w*\s*["“”]/;

function best(rule: IntentRule, where: Place[]): Evidence | null {
  let found: Evidence | null = null;
  for (const place of where) {
    if (rule.in === "subject" && !place.subject) continue;
    if (rule.in === "text" && place.subject) continue;
    if (found !== null && Math.abs(rule.points * place.weight) <= Math.abs(found.points)) continue;
    const match = rule.match.exec(place.folded);
    if (match === null) continue;
    const playful = place.subject && rule.points > 0 && TAKEN_BACK.test(place.folded.slice(match.index + match[0].length));
    const points = rule.points * place.weight * (playful ? 0.3 : 1);
    found = {
      intent: rule.intent,
      points,
      why: place.name,
      words: unfold(place.passage.text, match.index, match.index + match[0].length),
      ...(place.name === "Text" ? { at: match.index } : {}),
    };
  }
  return found;
}

/** Evidence of all rules that fire; each rule counts once, at the place where it weighs most. */
export function wordEvidence(v: View): Evidence[] {
  const where = places(v);
  return INTENT_RULES.flatMap((rule) => best(rule, where) ?? []);
}
