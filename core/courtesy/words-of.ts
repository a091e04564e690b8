// Small words and verbs: enough grammar to tell a sentence from a heap of words, and one language from the other.
import type { LetterLanguage } from "../words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that make a sentence: articles, pronouns, prepositions, conjunctions, auxiliaries. */
export const FUNCTION_WORDS: Record<LetterLanguage, ReadonlySet<string>> = {
  de: set(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen ich wir sie er es uns mich mir ihnen ihn ihm ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres mein meine sich dieser diese dieses diesen diesem dafür davon dazu damit darüber hierfür und oder aber denn dass weil wenn falls sollte sollten ob als wie da bis zu zum zur von vom mit bei beim nach vor für um an am auf in im aus über unter durch gegen ohne zwischen seit ab je pro ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann können konnte konnten muss müssen soll möchten dürfen darf sein bin nicht auch noch nur schon bereits so sehr hier dort anbei wieder was wer welche welcher welches bitte jedoch sowie sobald bevor nachdem innerhalb spätestens",
  ),
  en: set(
    "the a an this that these those i we you he she it they me us him her them my our your his its their of to in on at by for from with without within under over before after until till between through against into as than and or but nor so if because although though while when whether which who whom whose what where how is are was were be been being am has have had having do does did will would shall should can could may might must not no please there here also only already yet very any some all each both more most such about per via up out",
  ),
};

/** Words that the other language does not share, to notice a change of language. */
export const TELLTALE: Record<LetterLanguage, ReadonlySet<string>> = {
  de: set(
    "der die das und ist nicht wir sie ihnen ihre ihren für mit auf von zu bitte haben werden wurde ein eine einen bei uns dass vielen dank sehr auch sind",
  ),
  en: set(
    "the and is not we you your our for with please have will been are of to this that thank thanks kindly would be from best looking forward",
  ),
};

/** Words of letters; figures and codes are no words. */
export const wordsOf = (text: string): string[] => text.match(/(?<![\p{L}\p{N}-])\p{L}[\p{L}'-]*/gu)?.filter((w) => !/\d/.test(w)) ?? [];

/** lower-case words that look like verbs and are none */
const NO_VERB = set(
  "mit bitte heute gut seit nicht fast erst jetzt meist rest leicht sonst fest ernst zuletzt selbst weit bereit bereits anbei soweit direkt laut samt statt den einen keinen ihren unseren meinen diesen neuen freundlichen guten besten herzlichen vielen zwischen neben wegen gegen morgen gestern unten oben allen anderen ersten nächsten letzten folgenden offenen beiden einigen wenigen weiteren roten schwarzen weißen blauen grünen großen kleinen dessen deren zehn sieben zwanzig spätestens innen außen hinten vorn binnen zusammen insgesamt recht nett komplett separat exakt kostenfrei",
);
const GERMAN_VERB =
  /^(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|konnte|konnten|muss|müssen|soll|sollte|sollten|darf|dürfen|möchte|möchten|bin|sei|seien|wäre|wären|mag|will|wollen|gilt|geht|steht|liegt|folgt|entfällt|bitte)$/i;
const ENGLISH_VERB =
  /(?<!\p{L})(?:i|we|you|he|she|it|they|that|which|who|this|is|are|was|were|am|be|been|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did|please|kindly|let|allow|thank|find|\p{L}+'(?:s|re|ve|ll|d|m|t))(?!\p{L})/iu;

/** Is there anything like a finite verb (German) or a subject with a verb (English)? Errs towards yes. */
export function hasVerb(sentence: string, language: LetterLanguage): boolean {
  if (language === "en") return ENGLISH_VERB.test(sentence) || /\p{Ll}{3,}(?:ed|es)\s/u.test(sentence.slice(0, -1));
  return wordsOf(sentence).some((word, i) => {
    if (GERMAN_VERB.test(word)) return true;
    // German writes nouns with a capital, so a lower-case word with a verb's ending mostly is one.
    const verbLike = /(?:en|ern|eln|t|te|ten|st)$/.test(word) && !NO_VERB.has(word.toLowerCase());
    return verbLike && (/^\p{Ll}/u.test(word) || (i === 0 && /\bSie\b/.test(sentence)));
  });
}
