// Criterion: politeness is measured. Gushing words cost at once, friendly ones only when heaped; none of them earns anything.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped, list, phrases } from "../phrases.ts";
import type { Criterion } from "../types.ts";

const GUSHING = phrases({
  de: list(`
        außerordentlich~ (Freude|Ehre|Dankbarkeit|Wertschätzung);
        (größt|höchst|allerhöchst|tiefst|innigst|ausgesucht|unendlich|überschwänglich|unermesslich)~;
        hoch(ge)?(schätzt|geschätzt|verehrt|wohlgeboren)~; aller(best|höchst|schönst|wertest|herzlichst|größt|liebst)~; überaus;
        zutiefst; von (ganzem|tiefstem) Herzen; aus tiefstem Herzen; (ganz )?ergebenst~?; untertänigst~?; alleruntertänigst~?;
        vorzügliche~ Hochachtung; unendlich~; ewig~ (dankbar|verbunden); untröstlich; liebenswürdig~; gütig~; huldvoll~; hocherfreut;
        (eine )?(große |außerordentliche |besondere )?Ehre; beglück~; entzück~; überglücklich; begeistert~; vielmals; tausend(mal| Dank);
        auf Knien; in aller (Höflichkeit|Demut|Bescheidenheit); wertvolle Zeit; wunderbar~; fantastisch~; traumhaft~; Zauberhand;
        alles in unserer Macht Stehende; keine Mühen? scheuen; inniglich; verneigen;
        (geschätztes|kostbares|wertvolles) (Vertrauen|Haus|Unternehmen); erlesen~; exquisit~; einzigartig~; unvergleichlich~;
        hochverehrt~
      `),
  en: list(`
        overjoyed; enchant~; thrilled; ecstatic; over the moon; etern~; everlasting; lasting happiness; treasure~?; cherish~; esteemed;
        highly valued; (deeply|profoundly|immensely|infinitely|eternally|forever|ever so) (\\p{L}+); from the bottom of our hearts?;
        humbl(e|y|est); beg (of )?you; distinguished; illustrious; magnificent; wonderful~; fabulous; amazing; fantastic; marvellous;
        exquisite; utmost; (what an? )(honour|honor|joy|delight|privilege|pleasure);
        (great|greatest|immense|deepest|highest) (honour|honor|joy|privilege|esteem|admiration|delight|gratitude); how delightful;
        how wonderful; complete delight; devoted; obedient servants?; bow to; a thousand (thanks|apologies|pardons); words cannot;
        beyond words; mortified; devastated; heartbroken; passion(ate)?; at the very heart; bless~; unparalleled; second to none;
        your kind self; good self
      `),
});

const FRIENDLY = phrases({
  de: list(`
        danken?; Dank; herzlich~; freuen; Freude; gern~?; selbstverständlich; geschätzt~; wertvoll~; Wertschätzung; liebe~; höflich~;
        freundlich~; aufrichtig~; sehr verbunden; dankbar~; Hochachtung; Vertrauen; Sorgfalt; aufmerksam~?; angenehm~; verzeihen;
        mit (größter )?Freude
      `),
  en: list(`
        thank~; grateful; gratitude; pleasure; pleased; delight~; kind(ly|ness)?; appreciat~; honoured; sincere(ly)?; valued?;
        warm(ly|est)?; gracious~; privilege~?; most; glad; cordial~; happy; faithful~
      `),
});
/** friendly words that a letter may use before they count as heaped */
const FREE = 6;

/** Every occurrence of any of the patterns. */
function count(patterns: readonly RegExp[], sentence: string): string[] {
  return patterns.flatMap((p) => [...sentence.matchAll(new RegExp(p.source, "giu"))].map((m) => m[0]));
}

export const politenessHeap: Criterion = {
  name: "politeness_heap",
  de: "Höflichkeit mit Maß",
  en: "politeness in measure",
  check(letter) {
    const gushing: CourtesyFinding[] = [];
    const heaped: CourtesyFinding[] = [];
    let friendly = 0;
    for (const sentence of letter.sentences) {
      const gush = count(GUSHING[letter.language], sentence);
      if (gush.length > 0)
        gushing.push({
          criterion: "politeness_heap",
          points: gush.length * 11,
          sentence,
          reason: `überschwänglich: „${gush.join("“, „")}“`,
        });
      const before = Math.max(FREE, friendly);
      friendly += count(FRIENDLY[letter.language], sentence).length;
      if (friendly > before)
        heaped.push({ criterion: "politeness_heap", points: (friendly - before) * 4, sentence, reason: "Höflichkeitswörter gehäuft" });
    }
    return [...capped(gushing, 60), ...capped(heaped, 40)];
  },
};
