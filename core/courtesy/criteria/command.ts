// Criterion: the letter asks, it does not order. "Sie müssen", bare imperatives, "sofort".
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped, list, phraseCriterion } from "../phrases.ts";
import type { Criterion } from "../types.ts";
import { GRAVE, SERIOUS } from "../weights.ts";

const must = phraseCriterion({
  name: "command",
  de: "bitten statt befehlen",
  en: "ask, do not order",
  cap: GRAVE,
  groups: [
    {
      points: GRAVE,
      reason: "Befehlston",
      de: list(`
        (fordern|fordere) … (Sie|Ihnen) … (auf|letztmalig|unverzüglich); verlangen (wir )?von Ihnen; wir verlangen;
        (erwarten|verlangen) … (unverzüglich|umgehend|sofort)~?; Sie müssen … (sofort|endlich|unverzüglich|umgehend|gefälligst);
        (sofort|endlich|unverzüglich|gefälligst) … (zahlen|überweisen|senden|schicken|liefern|antworten) Sie;
        (zahlen|überweisen|begleichen|senden|schicken|liefern|antworten|lesen|unterlassen) Sie … (sofort|endlich|unverzüglich|gefälligst);
        gefälligst; zahlen Sie; beim nächsten Mal … (Sie|bitte); nächstes Mal … (Sie|bitte); (bitte|Sie) … (beim nächsten Mal|nächstes Mal); von … (Rückfragen|Anrufen|Nachfragen) … (abzusehen|absehen); nehmen Sie zur Kenntnis; haben Sie … zu (zahlen|unterlassen|akzeptieren|liefern|warten);
        keine (Diskussion|Widerrede); ohne Wenn und Aber; akzeptieren Sie
      `),
      en: list(`
        we demand; next time … (you|please); (you|please) … next time; do not (contact|call|write|telephone|e-?mail|send|bother) … again; stop (sending|calling|writing|contacting|asking); you (must|shall|are to|will) … (immediately|at once|now|forthwith|instantly|without delay);
        (immediately|at once|forthwith)[!]; pay (up|now|immediately|at once|by|the); take it or leave it;
        no (discussion|excuses|arguments?); do as; kindly (refrain|stop|desist|learn|remember|read); (refrain|desist) from
      `),
      unless: { de: ["bitte~?"], en: ["please pay", "to pay", "may pay", "could you"] },
    },
    {
      points: SERIOUS,
      reason: "fordert, statt zu bitten",
      de: list(`
        Sie (müssen|haben zu); müssen Sie; Sie sollten; sollten Sie (bedenken|wissen|lernen|beachten|zuerst|erst|sich); Sie dürfen nicht;
        (in|für die) Zukunft … (Sie|bitte); künftig … (Sie|bitte); beim nächsten Mal … (Sie|bitte); nächstes Mal … (Sie|bitte);
        (bitte|Sie) … (beim nächsten Mal|nächstes Mal|künftig|in Zukunft)
      `),
      en: list(`
        you (must|have to|are required to|are obliged to|had better|need to); you should; (in (the )?future|next time) … (you|please);
        (you|please) … (next time|in (the )?future)
      `),
      unless: {
        de: list(`
        müssen (Sie )?(nichts|sich nicht|nicht|leider warten|lange|so lange); Sie (müssen|mussten) … (nicht|nichts|warten);
        sollten Sie (Fragen|Rückfragen|noch|weitere|Änderungen|etwas|bereits|dennoch|sich … entscheiden);
        (wir|uns) … (künftig|in Zukunft); (künftig|in Zukunft) … (wir|uns)
      `),
        en: list(`
        you (must|need|have to) not; (do not|don't|need not) (have|need) to; no need;
        you should (receive|have|find|need|wish|require|hear|expect|see); should you (wish|have|need|require|prefer);
        you must (be|have been|have had); we (will|shall|are|have); forward to
      `),
      },
    },
  ],
});

const POLITE = /(?<!\p{L})(?:bitte|gern|gerne|einfach|jederzeit|please|kindly)(?!\p{L})/iu;
const IMPERATIVE = {
  de: /^(?:überweisen|begleichen|senden|schicken|liefern|prüfen|lesen|halten|unterlassen|beachten|warten|holen|klären|stellen|nennen|füllen|geben|reichen|wenden|bestellen|kommen|unterschreiben|retournieren|bringen|suchen|schauen|sehen|legen|bezahlen|antworten|erledigen|beschreiben|ändern|packen) Sie(?![\p{L}].*\?)/iu,
  en: /^(?:pay|send|return|read|check|contact|settle|remit|provide|submit|sign|fill|wait|order|reply|respond|stop|call|ship|tell|confirm|transfer|complete|note|remember|follow|look|ask|get|give|make sure|do not|don't)\s(?!hesitate)/i,
} as const;

export const command: Criterion = {
  ...must,
  check(letter) {
    const bare = letter.sentences
      .filter((s) => IMPERATIVE[letter.language].test(s) && !POLITE.test(s) && !s.trim().endsWith("?"))
      .map((sentence): CourtesyFinding => ({ criterion: "command", points: 20, sentence, reason: "Aufforderung ohne „bitte“" }));
    return capped([...must.check(letter), ...bare], GRAVE);
  },
};
