// Criterion: no advertising and no stock phrases in place of an answer.
import { list, phraseCriterion } from "../phrases.ts";
import { SERIOUS } from "../weights.ts";

export const emptyPhrases = phraseCriterion({
  name: "empty_phrases",
  de: "keine Floskeln und keine Werbung statt einer Antwort",
  en: "no stock phrases or advertising in place of an answer",
  cap: 45,
  groups: [
    {
      points: 10,
      reason: "Floskel ohne Aussage",
      de: list(`
        Qualität … (an erster Stelle|oberstes Gebot|großgeschrieben); seit jeher; (Kundenzufriedenheit|Ihre Zufriedenheit); am Herzen;
        in (den )?(aller)?besten Händen; höchste Priorität; oberste Priorität; mit der gebotenen (Aufmerksamkeit|Sorgfalt);
        (zuständige|entsprechende|betreffende) (Stelle|Abteilung) (weiter|über); im üblichen Verfahren; möchten (wir )?Ihnen versichern;
        versichern Ihnen; seien Sie versichert; tun (wir )?alles; alles (daran|daransetzen); stets bemüht; bemühen uns;
        Interesse an unserem (Hause|Unternehmen); Partner an Ihrer Seite; Leidenschaft; Exzellenz; gutes Gefühl; Lob und Kritik;
        wertvolles Feedback; Ihr (Feedback|Anliegen) ist uns wichtig
      `),
      en: list(`
        (excellence|quality) is (our|at); heart of everything; committed to; (your|customer) satisfaction;
        value your (feedback|custom|business|opinion|input); (feedback|comments|opinion|call) (is|are) important; rest assured;
        we pride ourselves; strive (for|to); go the extra mile; world-class; passed (it )?on to the (relevant|appropriate|responsible);
        (relevant|appropriate) (department|team); in safe hands; best of hands; top priority;
        do everything (in our power|we can|possible); every effort; your feedback; customer experience; journey
      `),
    },
    {
      points: SERIOUS,
      reason: "Werbung, wo eine Antwort erwartet wird",
      contexts: ["complaint", "dunning"],
      de: list(`
        Kollektion; Rabattaktion; Sonderangebot~?; Neuheiten; Newsletter; Messe; Online-?shop; (neuer|neuen) Katalog; Gewinnspiel
      `),
      en: list(`
        new (collection|range|catalogue); special offers?; newsletter; trade fair; our latest; promotion; discount code; web ?shop;
        voucher code
      `),
    },
    {
      points: 20,
      reason: "drängende Verkaufssprache",
      de: list(`
        greifen Sie zu; zugreifen; nur (noch )?heute; Schnäppchen; unschlagbar~; zuschlagen; Schnell sein; einmalige Chance;
        solange (der )?Vorrat reicht; (nicht )?entgehen lassen; Konkurrenz
      `),
      en: list(`
        grab (it|them|yours); act (now|fast); while (it's|they're|it is|they are|it) hot; don't miss; do not miss; once in a lifetime;
        unbeatable; bargain; hurry; snap (it|them) up; our competitors?; steal
      `),
    },
  ],
});
