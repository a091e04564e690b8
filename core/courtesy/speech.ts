// Speech acts that several criteria look for: apology, thanks, offer of a remedy, request, refusal.

import type { LetterLanguage } from "../words.ts";
import { firstMatch, list, phrases } from "./phrases.ts";
import type { LetterView } from "./types.ts";

const ACTS = {
  apology: phrases({
    de: list(`
        entschuldig~; Entschuldigung; tut (uns|mir) … leid; leid tut; bedauer~; um (Verzeihung|Nachsicht|Pardon); verzeihen;
        verzeih~ Sie; (sehr|äußerst|überaus|ausgesprochen) unangenehm; (ist|war) (unser|ein) (Fehler|Versehen) (von uns|unsererseits);
        (unser|einen) Fehler … (gemacht|unterlaufen); uns … (Fehler|Versehen|Irrtum) unterlaufen;
        hätte (uns )?nicht (passieren|geschehen|vorkommen) dürfen
      `),
    en: list(`
        apolog~; sorry; regret~; forgive; pardon; (our|entirely our) (mistake|fault|error|oversight);
        should (not|never) have (happened|occurred|been); (mistake|error|fault) (is|was) (entirely |wholly )?ours
      `),
  }),
  /** words of regret that carry none */
  emptyApology: phrases({
    de: list(`
        bedauern … (mitteilen|mitzuteilen|ablehnen|abzulehnen|zurückweisen|zurückzuweisen);
        (falls|wenn|sofern) Sie sich … (fühl~|gestört|verärgert|enttäuscht|beleidigt);
        (bedauer~|leid) … dass Sie … (so |das |dies |es )?(empfinden|sehen|auffassen|glauben|meinen|verärgert sind|unzufrieden sind);
        (kein~|nicht|ohne) … (Anlass|Grund|Entschuldigung|zu entschuldigen|entschuldigen);
        entschuldigen Sie (die|bitte die) (Störung|Frage|Nachfrage)
      `),
    en: list(`
        regret to (inform|advise|say|tell|note); regret that we (are unable|cannot|can not|must);
        (sorry|regret~) … (that )?you (feel|felt|think|believe|see it|are unhappy|are upset|find); (sorry|apolog~) if;
        if you (feel|felt|were offended|are upset); (no|not|without) … (reason|need|cause|apolog~); sorry to say
      `),
  }),
  /** regret for what may not even have happened */
  hedgedApology: phrases({
    de: list(`
        (etwaige|eventuelle|mögliche|gegebenenfalls entstandene) … (Unannehmlichkeit~|Umstände|Ungelegenheit~|Verärgerung)
      `),
    en: ["any … (inconvenience|trouble|upset|annoyance|distress)", "inconvenience … (may|might) have"],
  }),
  thanks: phrases({
    de: ["dank~", "verbunden", "freu~", "Freude", "gern~", "zu schätzen", "willkommen"],
    en: list(`
        thank~; grateful; gratitude; pleas(ed|ure); delight~; glad; appreciat~; how kind; kind; happy to
      `),
  }),
  remedy: phrases({
    de: list(`
        ersetz~; Ersatz~; umtausch~; tauschen … (aus|um); nach(ge)?liefer~; Nachlieferung; liefern … nach; senden … (nach|zu);
        schicken … (nach|zu); gutschrift~; gutschreiben; gutgeschrieben; schreiben … gut; erstatt~; Erstattung; rückerstatt~; hol~ … ab;
        abhol~; Abholung; Rücksendeschein; Retourenschein; Rücksendung; (ge)?prüf~; untersuch~; gesperrt; Nachbesserung; nachbessern;
        korrigier~; berichtig~; (ruft|rufen) … an; melden … (uns|mich); meldet sich; antworten; Antwort; Stellungnahme; unterwegs;
        (trifft|treffen) … ein; versandt; verschickt; Vorgangsnummer; Vorgang; kümmer~; bearbeit~
      `),
    en: list(`
        replac~; refund~; credit~; reimburs~; re-?send~; send~; sent; dispatch~; despatch~; ship~; collect~; deliver~; investigat~;
        examin~; inspect~; test~; look~ into; review~; correct~; put … right; repair~; telephone; call you; report; withdrawn; blocked;
        quarantined; answer; reply; write to you; case; due; on its way; at our expense; free of charge
      `),
  }),
  request: phrases({
    de: list(`
        bitte; benötig~ wir; wir benötig~; brauchen wir; wir brauchen;
        bitte … (senden|schicken|teilen|nennen|geben|füllen|prüfen|lassen|bestätigen|rufen|überweisen); bitten wir; wir bitten;
        bitten (Sie|um)
      `),
    en: list(`
        we (would |should )?(need|require); could you; would you; please; kindly; may we ask; (we|I) (would|should) be grateful
      `),
  }),
  refusal: phrases({
    de: list(`
        (können|kann|konnten) … (nicht|kein~); nicht möglich; ausgeschlossen; unmöglich; lehnen … ab; ablehn~; geht nicht;
        nicht (entsprechen|anbieten|liefern|gewähren)
      `),
    en: ["(cannot|can not|can't|unable|not able|not possible|impossible|decline|refuse|out of the question)"],
  }),
  wayOut: phrases({
    de: list(`
        stattdessen; alternativ~; jedoch; gern~; bieten … an; anbieten; prüfen; sobald; Vorschlag; vorschlagen; schlagen … vor; Ausnahme;
        Lösung; Ersatz~; falls; wenn; möglich ist; sowie; bitte; bitten; kostenfrei
      `),
    en: list(`
        instead; alternativ~; however; offer; as soon as; suggest~; propos~; exception; solution; if; please; should you; we can; could;
        happy to; glad to; once
      `),
  }),
} as const;

/** Sentences of a letter that perform an act. */
export function sentencesWith(letter: LetterView, act: keyof typeof ACTS): string[] {
  return letter.sentences.filter((s) => firstMatch(ACTS[act][letter.language], s) !== null);
}

/** Apologies that mean something: not "we regret to inform you", not "sorry if you feel". */
export function apologies(letter: LetterView): string[] {
  const empty = new Set(sentencesWith(letter, "emptyApology"));
  return sentencesWith(letter, "apology").filter((s) => !empty.has(s));
}

const WORK: readonly (keyof typeof ACTS)[] = ["apology", "thanks", "remedy", "request", "wayOut"];

/** Does a sentence do something for the reader? */
export const isWork = (language: LetterLanguage, sentence: string): boolean =>
  WORK.some((act) => firstMatch(ACTS[act][language], sentence) !== null);
