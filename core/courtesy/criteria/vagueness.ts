// Criterion: promises have a date. "Bei Gelegenheit", "asap", "in due course" are none.
import { factsIn, whenIn } from "../facts.ts";
import { capped, list, phraseCriterion } from "../phrases.ts";
import type { Criterion } from "../types.ts";
import { GRAVE } from "../weights.ts";

const vague = phraseCriterion({
  name: "vagueness",
  de: "Zusagen mit Termin",
  en: "promises with a date",
  cap: GRAVE,
  groups: [
    {
      points: 25,
      reason: "gleichgültige Zusage",
      de: list(`
        bei (passender |nächster |sich bietender )?Gelegenheit; irgendwann; irgendwie; irgendwer; irgendjemand; mal (schauen|sehen);
        (schauen|sehen) (wir )?mal; wenn wir (dazu kommen|Zeit haben|Zeit finden); sobald (wir )?(einmal )?(Zeit|dazu kommen);
        früher oder später; über kurz oder lang; vielleicht; womöglich; möglicherweise; mal (im|nach|nächste);
        wohl (erst|irgendwann|nächste); so (zehn|fünf|zwei|drei|\\d+) (Tage|Wochen); ohne Gewähr;
        können (wir )?(nichts|nicht) versprechen
      `),
      en: list(`
        at some point; some ?(time|day); one of these days; when (we|I) (get|find|have) … (round|time|chance); sooner or later; maybe;
        perhaps; we'll see; we (will|shall) see; (can't|cannot|can not) promise; no promises; whenever; somebody; someone or other;
        or so
      `),
      unless: {
        en: ["perhaps you would", "would perhaps", "whenever (you|it)"],
        de: ["vielleicht (möchten|haben|ist|dürfen|können wir)", "wenn Sie vielleicht"],
      },
    },
    {
      points: 12,
      reason: "Zusage ohne Termin",
      de: list(`
        (so )?(bald|schnell)(st)? ?(wie|als)? ?möglich; schnellstmöglich~?; baldmöglichst~?; baldigst; demnächst; zeitnah~?; in Kürze;
        in absehbarer Zeit; zu gegebener Zeit; bis auf Weiteres; in den nächsten (Tagen|Wochen); kurzfristig; alsbald; bald; rechtzeitig;
        (in )?(etwa|ungefähr|circa|ca[.]) (einer?|zwei|drei|\\d+) (Tag|Woche|Monat)~; voraussichtlich irgend~; nach (dem )?Möglichkeit;
        (werden|wird) … (weitergegeben|weitergeleitet|geprüft|bearbeitet); (sie|Sie) hören von uns
      `),
      en: list(`
        as soon as (possible|we can|practicable); asap; shortly; soon; in due course; in the near future;
        at (our|your) (earliest )?convenience; before long; in the coming (days|weeks); in a (few|couple of) (days|weeks);
        (about|around|roughly|approximately|some) (a|one|two|three|\\d+) (day|week|month)s?;
        will be (looked into|passed on|processed|handled|considered|reviewed|forwarded); look into (it|this|the matter); hear from us;
        get back to you
      `),
    },
  ],
});

export const vagueness: Criterion = {
  ...vague,
  check(letter) {
    const findings = vague.check(letter);
    // With a date elsewhere in the same sentence "in Kürze" is a manner of speaking; without any in the letter it is all there is.
    const none = whenIn(factsIn(letter.body)).length === 0;
    const kept = findings
      .filter((f) => f.points > 12 || whenIn(factsIn(f.sentence)).length === 0)
      .map((f) => (f.points > 12 ? f : { ...f, points: none ? 20 : 6 }));
    return capped(kept, GRAVE);
  },
};
