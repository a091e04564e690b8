// Matters said in plain everyday words, as people write them between two phone calls: German and English. Folded text.
import { rules } from "./rule.ts";

/** An order that stands is restated: its new quantities are no second order. */
const RESTATED =
  /\b(should now (read|be|say)|now reads|(lautet|lauten|gilt|gelten|heisst) (jetzt|nun|neu|ab sofort)|neu wie folgt|(der |den |die )?(rest|uebrige[ns]?|anderen?|all other (terms|lines|items))( positionen| zeilen| mengen)? (wie (gehabt|bestellt|bestaetigt|vereinbart)|stays?|remains?|unveraendert|bleib(t|en)))\b|\((was|bisher|bislang|vorher|zuvor|statt|frueher|instead of|war(en)?) \d[\d.,' ]*( ?(stk|stueck|pcs|pieces))?\)|\b(brauchen|benoetigen|haetten|brauche) (wir |ich )(doch|nun|jetzt|nur noch) (gerne? |lieber )?\d|\b\d[\d.,]* ?(stk|stueck|pcs)?,? (nicht|statt|anstatt|and not|not|instead of) (wie \w+ )?\d/;

export const PLAIN_RULES = [
  ...rules("order", [
    [
      3.5,
      "text",
      /\b((koennt|koennen|kannst|kann|bitte|mal)\b.{0,40}\b(das|die|dies|diese|es|den auftrag|die liste|die bestellung)\b.{0,25}\b(einbuchen|eintragen|erfassen|anlegen|einsteuern|buchen)|(als|den|einen) (auftrag|bestellung) (bitte )?(anlegen|erfassen|einbuchen|eingeben)|(can|could) (you|someone) (please )?(book|enter|key|put) (this|that|these|it) in)\b/,
    ],
    [2.5, "text", /\b\d[\d.]* ?(tsd|tausend|k)\b.{0,30}\bbitte\b|\bbitte\b.{0,30}\b\d[\d.]* ?(tsd|tausend)\b/],
    [1.2, "text", /\b\d[\d.]* ?(stk|stueck|st|pcs|pieces|gros|dtz)\b.{0,30}\bbitte\b/],
    [
      3,
      "text",
      /\b(new|another|further|separate|second) (order|po)\b.{0,20}\b(for you|below|please|is|:)|\b(neue|weitere|zusaetzliche|separate) bestellung\b/,
    ],
    [2.5, "text", /\b(po|purchase order)\b[ :#]*(no\.? ?|number ?)?[a-z]{0,5}-?\d{3,}[ :,-]{1,4}\d/],
    [2.5, "any", /\b(bestelldat(ei|en|ensatz)|bestell-?(csv|excel|liste|pdf)|order (file|csv|data)|po (file|csv|upload))\b/],
    // "noch einmal genau dasselbe wie letztes Mal"
    [
      3.5,
      "text",
      /\b(bestell\w*|schick\w*|liefer\w*|bitte|send|order|brauch\w*|haette\w*)\b.{0,60}\b(dasselbe|das ?gleiche|dieselben?|die gleichen?|wie gehabt|the same|same again|same as)\b.{0,30}\b(letzte\w*|zuletzt|vorige\w*|last|previous|before|wie immer|nochmal\w*|noch ?mals?)\b/,
    ],
  ]),
  ...rules("order_change", [[3.5, "text", RESTATED]]),
  ...rules("order", [[-2.5, "text", RESTATED]]),
  ...rules("order_cancel", [
    [
      4,
      "any",
      /\b((brauch(e|en)|benoetig(e|en)) (wir|ich)( ja| jetzt| doch| leider| die| das| den| sie| es| dann)* nicht mehr|nicht mehr (gebraucht|noetig)|hat sich erledigt|(vergessen|vergesst|streichen|streicht) (sie )?(bitte )?(den|die|unseren|unsere|meine|meinen) (auftrag|bestellung)|ohne (diese|unsere) bestellung|no longer (need|require|want)\w*|(the )?(project|style|range|programme?) (is off|was dropped|has been dropped|is dead)|no need to (ship|deliver|produce|make)|stop production|please delete (one|it|the order|the duplicate))\b/,
    ],
    [-3, "any", /\b(newsletter|katalog|rueckruf|muster|samples?|frage|anfrage|reklamation|zertifikat)\b.{0,40}\b(erledigt|nicht mehr)\b/],
  ]),
  ...rules("order_status", [
    [
      3.5,
      "text",
      /\b((haelt|steht|gilt|bleibt) (der|das|die) (bestaetigte\w* |zugesagte\w* |vereinbarte\w* )?(termin|liefertermin|datum|zusage)|rueckstands?-?(liste|meldung)|(has|have) (it|they|the goods|the parcel) left (your|the) (warehouse|factory|plant)|(frage|fragen) (ich |wir )?(nach|wegen) (der|unserer) (ware|lieferung|sendung)|(nix|nichts) (ist|is) da|wo(s|rans?)? .{0,25}(steckt|bleibt|haengt)|(list|liste|uebersicht|aufstellung)\b.{0,40}\b(offenen?|open) (auftraege|bestellungen|positionen|orders)|which (week|day|date) (do |can |will )?you (expect|plan|intend|will be able))\b/,
    ],
  ]),
  ...rules("complaint", [
    [
      3.5,
      "any",
      /\b(fleckig\w*|verrostet\w*|zerkratzt\w*|zerkratzen|off[- ]cent(re|er)|unusable|bad (lot|batch)|(unterschiedlich|ungleich|verschieden) (dick|gross|hoch|breit|hell|dunkel|lang)\w*|(ungleichmaessig|uneinheitlich)\w*|so nicht (verwenden|verarbeiten|annaehen)|(wir's|es|sie) (so )?nicht (verwenden|brauchen|verarbeiten)|der (lack|farbe|beschichtung) (geht|blaettert)|uneven|inconsistent (size|colou?r|thickness))\b/,
    ],
  ]),
  ...rules("sample_request", [
    [
      3.5,
      "any",
      /\b((eine?|ihre|die|neue|aktuelle) (farb|muster)karten?|swatch(es)?( cards?)?|shade cards?|colou?r cards?|sample (set|card|book))\b/,
    ],
  ]),
  ...rules("bank_details_change", [
    [
      4,
      "any",
      /\b((aenderung|aendern|geaendert|neue)\b.{0,20}\b(kontodaten|kontoverbindung|bankdaten|kontoinhaber)|(kontoinhaber|iban|kontonummer|bankverbindung)\b.{0,40}\b(aendern sich|aendert sich|neu|wechsel\w*))\b/,
    ],
    [-4, "any", /\b(iban|konto|bankverbindung) (bleibt|ist unveraendert|unveraendert|stimmt)\b/],
  ]),
  ...rules("auto_reply", [
    [
      3.5,
      "text",
      /\b(i have left the company|(derzeit|momentan|zur ?zeit) nicht (am platz|im dienst|erreichbar)|vertretung (uebernimmt|hat|macht)|bin (dann )?mal weg|ab \w+ wieder da)\b/,
    ],
  ]),
  ...rules("job_application", [
    [
      4,
      "any",
      /\b(are you (currently )?hiring|suchen sie (noch|zur ?zeit|aktuell)? ?(leute|personal|mitarbeiter\w*|verstaerkung|aushilfen))\b/,
    ],
  ]),
  ...rules("general_inquiry", [
    [
      4,
      "any",
      /\b((bachelor|master|abschluss|diplom|fach|semester|seminar|haus)arbeit|thesis|(i am|i'm|ich bin) (a |an |eine?r? )?(\w+ )?(student\w*|schueler\w*|journalist\w*))\b/,
    ],
  ]),
];
