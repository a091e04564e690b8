// Criterion: no threats. A consequence may be named in a late reminder, with regret; that costs less.
import { list, phraseCriterion } from "../phrases.ts";
import { GRAVE, MINOR } from "../weights.ts";

const SOFT_DE = list(`
        leider; bedauer~; ungern; ersparen; vermeiden; lassen Sie; gemeinsam; ohne dass; (kein~|ohne) (gericht~|Inkasso~|Mahnverfahren)
      `);
const SOFT_EN = ["regret~?", "reluctant~", "unfortunately", "avoid", "spare", "prefer", "rather", "without"];
const HARD_DE = list(`
        (auch|ebenfalls) … (Rechtsabteilung|Anw[aä]lt~|Rechtsanw[aä]lt~);
        (Rechtsabteilung|Anw[aä]lt~|Rechtsanw[aä]lt~) … (einschalten|eingeschaltet|übergeben|beauftrag~|vorgehen);
        (übergeben|einschalten|beauftragen) … (Rechtsabteilung|Anw[aä]lt~|Rechtsanw[aä]lt~); gerichtlich~; vor Gericht;
        (rechtliche|juristische)~ Schritte; weitere~ Schritte (einleiten|einzuleiten|ergreifen|vorbehalten); Inkasso~; Mahnbescheid;
        Mahnverfahren; verklagen; Klage; Strafanzeige; (anzeigen|Anzeige) … (erstatten|Polizei); Auskunftei; Schufa; Zwangsvollstreckung;
        Gerichtsvollzieher; Konsequenzen; (sperren|einstellen|stoppen) … (Konto|Kundenkonto|Belieferung|weitere~ Lieferung~);
        (Konto|Kundenkonto|Belieferung|weitere~ Lieferung~) … (sperren|gesperrt|einstellen|eingestellt|stoppen|gestoppt); Liefersperre;
        Lieferstopp; letzte (Chance|Warnung|Gelegenheit); droh(en|t); (teuer|ungemütlich|unangenehm) (werden|für Sie|zu stehen); für Sie … (teuer|ungemütlich);
        zu spüren bekommen; bereuen; (werden|wird) … (Folgen haben|nicht vergessen);
        kündigen … (Vertrag|Zusammenarbeit|Geschäftsbeziehung); beenden … (Zusammenarbeit|Geschäftsbeziehung); nie wieder;
        schwarze~? Liste
      `);
const HARD_EN = list(`
        legal (action|steps|proceedings|measures|remedies);
        (we too|we also|our own|instruct~?|pass~ … to) … (lawyers?|solicitors?|attorneys?|legal department);
        our (lawyers?|solicitors?|attorneys?) (will|shall|have been); court; sue; lawsuit; litigation; debt(-| )collect~;
        collection agency; (pass|hand|refer)~ … to collections?; bailiffs?; credit (bureau|agency|reference|rating);
        (face|bear|suffer|prepare for) the consequences; consequences; or else;
        (suspend|block|freeze|close|stop) … (your account|(all|further|any) deliver~|(your )?supply);
        (your account|(all|further) deliver~) … (suspended|blocked|frozen|closed|stopped); last (chance|warning); final warning; threat~;
        (will|shall) (regret|hear from); report you; terminate … (contract|relationship|agreement); blacklist~; never again; police;
        (action|measures|steps|proceed) against you
      `);

export const threat = phraseCriterion({
  name: "threat",
  de: "keine Drohung",
  en: "no threats",
  cap: 60,
  groups: [
    {
      points: GRAVE,
      reason: "Drohung mit dem Anwalt",
      contexts: ["dunning"],
      de: ["Rechtsabteilung", "Anw[aä]lt~", "Rechtsanw[aä]lt~", "Jurist~"],
      en: ["lawyers?", "solicitors?", "attorneys?", "legal department"],
      unless: { de: SOFT_DE, en: SOFT_EN },
    },
    { points: GRAVE, reason: "Drohung", de: HARD_DE, en: HARD_EN, unless: { de: SOFT_DE, en: SOFT_EN } },
    { points: MINOR + 2, reason: "Folgen angedroht, wenn auch mit Bedauern", de: HARD_DE, en: HARD_EN, contexts: ["dunning"] },
    {
      points: 15,
      reason: "„sonst“ klingt nach Drohung",
      de: ["(andernfalls|sonst|ansonsten) (werden|sehen|müssen|behalten|können) wir", "anderenfalls"],
      en: ["otherwise we (will|shall|must|have)", "failing which"],
      unless: { de: ["gern~?", "senden wir Ihnen"], en: ["gladly", "happy"] },
    },
  ],
});
