// Texts of fraud: the boss who cannot phone, the account that must not be verified, goods to a new address.
import { unfold } from "../fold.ts";
import type { Finding } from "../types.ts";
import type { View } from "../view.ts";
import { isFreemail } from "../words/domains.ts";

const AT_DESK =
  /\b(sind sie|bist du|are you) (gerade |noch |currently |still )?(am platz|im buero|erreichbar|verfuegbar|at your desk|in the office|available)\b|\b(can ?not|kann (gerade |jetzt )?nicht|cannot|can't) (telefonieren|sprechen|talk|take calls|speak)\b|\bin (einer|a) (vertraulichen |confidential )?(besprechung|sitzung|meeting|notartermin|conference)\b/;
const MONEY =
  /\b(ueberweis\w*|auslandsueberweisung|zahlung(sanweisung)?|anzahlung|geschenkkarten?|gutscheinkarten?|gift ?cards?|wire transfer|payment|transfer|betrag)\b/;
const SECRET =
  /\b(vertraulich\w*|diskret\w*|diskretion|confidential\w*|discreet\w*|niemandem|zu niemand|strictly between|only here|nur hier|ausschliesslich (hier|per mail|per e-?mail))\b/;
const DO_NOT_CALL =
  /\b(nicht (anrufen|telefonisch)|telefonisch (bin ich |sind wir )?.{0,40}(nicht|schlecht)|(mein |unser |das )?telefon\w* (ist )?(derzeit |zurzeit |momentan |leider )*(gestoert|defekt|ausser betrieb)|do not call|don'?t call|not call the|nur per (e-?)?mail|ausschliesslich per (e-?)?mail|only (by|via|reply to this) e-?mail|just confirm to this mail|office is moving)\b/;
const BANK = /\b(iban|bank\w*|konto\w*|account|swift|bic)\b/;
const NEW_PLACE =
  /\b(neue|geaenderte|abweichende|andere|new|changed) (liefer\w*|versand|delivery |shipping )?(adresse|anschrift|address)\b/;
const IN_LAW =
  /\b(konto|iban)\b.{0,60}\b(schwagers?|bruders?|freundes|kollegen|tochtergesellschaft|subsidiary|partnerfirma)\b|\bsubsidiary account\b/;
const NEW_BANK = /\b(neu\w*|geaendert\w*|aendern|gewechselt|wechsel\w*|umstellen|new|changed?|update\w*|switch\w*)\b/;
const WAGES =
  /\b(\w*(gehalt|gehaltskonto|lohnkonto|gehaltszahlung|gehaltsabrechnung)|lohn|salary|payroll|wages|pay ?che(ck|que)|direct deposit)\b/;

interface FraudRow {
  value: string;
  confidence: number;
  reason: string;
  holds: (text: string, v: View) => RegExp | null;
}

const all = (text: string, first: RegExp, ...rest: RegExp[]): RegExp | null => ([first, ...rest].every((p) => p.test(text)) ? first : null);
const stranger = (v: View): boolean => v.customer.customer === null || v.customer.by === "number";

const FRAUDS: readonly FraudRow[] = [
  {
    value: "ceo_fraud",
    confidence: 0.9,
    reason: "Muster der Chef-Masche: nicht erreichbar, vertraulich, es geht um Geld",
    holds: (t, v) => (stranger(v) ? (all(t, AT_DESK, MONEY) ?? all(t, SECRET, MONEY, /\b(geschaeftsfuehr\w*|ceo|chef)\b/)) : null),
  },
  {
    value: "bank_pressure",
    confidence: 0.85,
    reason: "Neues Konto, und ein Anruf zur Prüfung ist nicht erwünscht",
    holds: (t) => all(t, DO_NOT_CALL, BANK, MONEY),
  },
  { value: "foreign_account", confidence: 0.8, reason: "Zahlung soll auf das Konto eines Dritten gehen", holds: (t) => all(t, IN_LAW) },
  {
    value: "wages_fraud",
    confidence: 0.85,
    reason: "Gehalt soll auf ein anderes Konto gehen, geschrieben von einer fremden Adresse",
    holds: (t, v) => (stranger(v) && !v.domain.endsWith(v.company.company.domain) ? all(t, WAGES, BANK, NEW_BANK) : null),
  },
  {
    value: "goods_fraud",
    confidence: 0.8,
    reason: "Neue Lieferadresse, Rückfragen nur per E-Mail",
    holds: (t, v) => (stranger(v) || isFreemail(v.domain) ? all(t, DO_NOT_CALL, NEW_PLACE) : null),
  },
];

/** The first fraud pattern in the writer's own words, or null. */
export function fraud(v: View): Finding<string> | null {
  const text = `${v.subject.text}\n${v.body.text}`;
  const folded = `${v.subject.folded}\n${v.body.folded}`.replace(/\n/g, " ");
  for (const row of FRAUDS) {
    const pattern = row.holds(folded, v);
    const match = pattern?.exec(folded);
    if (match)
      return {
        value: row.value,
        confidence: row.confidence,
        reason: row.reason,
        evidence: unfold(text, match.index, match.index + match[0].length),
      };
  }
  return null;
}
