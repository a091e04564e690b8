// More words of mail that nobody waits to have answered: absence, newsletters, cold calls. Folded text.
import { rules } from "./rule.ts";

export const AWAY_RULES = [
  ...rules("auto_reply", [
    [
      3.5,
      "text",
      /\b(in dringenden (faellen|angelegenheiten|notfaellen)|bei dringenden (anliegen|fragen|faellen)|wenn es (eilt|dringend ist)|for (urgent|time-?critical|immediate) (matters|issues|enquiries|inquiries|requests|assistance|help)|if (your (message|matter|request)|it|this) is urgent|in urgent cases|en cas d'urgence|pour toute urgence|w pilnych sprawach|w sprawach pilnych|in caso di urgenz\w+|per urgenze|bij spoed|voor dringende|en caso de urgencia|v nalehavych|acil durumlarda)\b/,
    ],
    [
      4,
      "text",
      /\b((habe|haben) (ich |wir )?.{0,40}\b(frei|urlaub|ferien|betriebsurlaub|betriebsruhe)\b|(lese|bearbeite|beantworte|sehe) (ich )?(meine |ihre |die )?(e-?mails?|nachricht\w*|post) .{0,30}(danach|erst|wieder|dann)|(erst )?(danach|dann|anschliessend) wieder (erreichbar|da|im buero|fuer sie da)|wieder (erreichbar|im dienst|im buero|fuer sie da|zurueck) (am|ab)|ab dem .{0,20}wieder (erreichbar|da|im)|nicht am arbeitsplatz|in (elternzeit|kur|reha|karenz)|betriebsruhe|betriebsurlaub|werksferien|im homeoffice nur|arbeite (nur )?(montag|dienstag|mittwoch|halbtags|in teilzeit)\w*)\b/,
    ],
    [
      4,
      "text",
      /\b(i am|i'm|i will be|i'll be|we are|we're|we will be) (currently )?(out|off|away|closed|on leave|on holiday|on vacation|unavailable|travell?ing|out of (the )?office)\b|\b(back|return\w*|available again) (on|from) (monday|tuesday|wednesday|thursday|friday|\d)|\bwill (respond|reply|answer|get back) .{0,40}(on my return|when i('m| am)? (return|back)|upon my return)\b|\bhappy holidays\b/,
    ],
    [
      4,
      "text",
      /\b(est fermee?|sommes fermes|actuellement (absente?|indisponible)|en (conge|vacances) (du|jusqu)|(traiterons?|repondrai|repondrons|lirai) .{0,30}(message|mail|retour)|a (notre|mon) retour|de retour (le|au)|przebywam na|na urlopie|wracam|poza biurem|biuro (jest )?(nieczynne|zamkniete)|dziekuj\w+ za wiadomosc\.? .{0,60}(urlop|nieobecn|wroc)|in ferie|ufficio (e )?chiuso|sar[oa'] di ritorno|chiusura (estiva|natalizia)|met (vakantie|verlof)|afwezig|ben ik terug|terug op|de vacaciones|fuera de la oficina|estaremos cerrados|na dovolene|mimo kancelar|izinde\w*|ofis disinda\w*)\b/,
    ],
    [
      4,
      "any",
      /\b(ihr (anliegen|ticket|vorgang) .{0,60}(erfasst|registriert|unter der nummer|bearbeitet)|(anfrage|nachricht|anliegen) .{0,30}(erfasst|registriert)|your (case|ticket|enquiry|inquiry) (number|id|#)|has been (logged|assigned|registered)|wurde am .{3,60}gelesen|was read on|has been read|a ete lu|zostala (przeczytana|wyswietlona)|e stato letto|diese (e-?mail|nachricht) (wurde|wird) automatisch|automatic(ally generated)? (reply|response|message)|automatische antwort|reponse automatique|autorespond\w*)\b/,
    ],
    [3, "subject", /\b(closed|geschlossen|abwesend|urlaub|holiday|ferme|out of office|ooo|betriebsferien|nieobecn\w+|ferie)\b/],
    [-2, "text", /\b(wir bestellen|bestelle ich|bestellen wir|please quote|reklamier\w*|stornieren|bitte liefern|wir brauchen|we need)\b/],
  ]),
  ...rules("bounce", [
    [
      5,
      "any",
      /\b(n'a (pas )?pu etre (remis|distribue|delivre)\w*|boite (aux lettres|mail|de reception) .{0,20}pleine|message non (distribue|remis|delivre)|echec de (la )?(remise|distribution)|nie mozna (bylo )?dostarczyc|nie (zostala|zostal) dostarczon\w+|impossibile (recapitare|consegnare)|mancato recapito|kon niet worden (afgeleverd|bezorgd)|no se ha podido entregar|ulasilamad\w*|mailbox('s)? (size|is full|quota|does not exist)|address (not found|couldn't be found|does not exist)|no such (user|recipient)|konnte nicht zugestellt werden|existiert nicht oder|adressverzeichnis|unbekannter empfaenger|recipient (not found|unknown)|delivery to .{3,80} (failed|has been delayed))\b/,
    ],
  ]),
  ...rules("newsletter", [
    [
      4,
      "any",
      /\b((manage|update|e-?mail) (your )?(e-?mail )?preferences|in this (edition|month)|read the full (story|article)|you('re| are) receiving this|because you (signed up|subscribed|visited|registered)|sie erhalten diese (e-?mail|nachricht),? (weil|da)|verlosen wir|unter allen teilnehmern|stand (reservieren|buchen|sichern)|standflaeche\w*|view online|online ansehen|zum (ganzen )?artikel|(\d+|five|seven|ten|drei|fuenf|sieben|zehn) (trends|tipps|tips|ways|gruende|reasons|ideen)|liebe (aussteller|kundinnen und kunden|fachbesucher|newsletter\w*)|neu im sortiment|unsere neuheiten|herbstaktion|winteraktion|rabattaktion|cyber monday|sale\b.{0,30}%|nehmen sie sich (\d|zwei|fuenf|kurz) .{0,15}minuten|how likely are you to recommend|net promoter|(take|complete) (our|this|a) (short |quick )?survey|wie (war|zufrieden|hat ihnen))\b/,
    ],
  ]),
  ...rules("spam", [
    [
      5,
      "any",
      /\b(eintrag(s|ung|ungs)?\w*|aufnahme|veroeffentlichung|firmendaten|stammeintrag|grundeintrag|listing|insertion|entry|publication)\b.{0,90}\b(\w*(?<!handels|grund|transparenz)verzeichnis\w*|branchen\w+|\w*zentral(register|verzeichnis)\w*|(gewerbe|firmen|unternehmens|internet|marken|adress)-?(register|verzeichnis|auskunft|datenbank|katalog)\w*|(business|company|trade|trademark|internet) (directory|register|registry|index|catalogue))\b|\b(branchen\w+|(gewerbe|firmen|unternehmens|internet|marken|adress)-?(zentral)?-?(register|verzeichnis|auskunft|datenbank|katalog)\w*|(business|company|trade|trademark|internet) (directory|register|registry|index|catalogue))\b.{0,90}\b(eintrag(s|ung|ungs)?\w*|aufnahme|listing|insertion|entry)\b/,
    ],
    [
      4,
      "any",
      /\b(eintragungs?-?(offerte|angebot|antrag)|(mit|durch) (der |ihrer |die )?(zahlung|ueberweisung|unterschrift)\b.{0,40}\b(kommt|gilt|wird)\b.{0,40}\b(vertrag|angebot|auftrag|offerte)\b|(vertrag|offerte|angebot) (gilt|wird) (mit|durch) (der |die )?(zahlung|ueberweisung)|payment (constitutes|means) (acceptance|a contract)|this is (an offer|a solicitation)( and)? not an? (invoice|bill))\b/,
    ],
    [
      3.5,
      "any",
      /\b(this is \w+ (\w+ )?(from|with|of) |(sind|bin|stellen|produzieren) .{0,40}hersteller aus (china|indien|pakistan)|may i send (you )?(our|a) (catalog\w*|quotation|price|portfolio)|competitive prices?|we (produce|manufacture|export|make) .{0,80}\b(since|with|for over|at)\b|dear (purchasing|purchase|marketing|sales|hr|business) manager|(bei|in|auf) google .{0,30}(kaum|nicht|besser|oben|gefunden|sichtbar)|bringen .{0,40}(nach oben|nach vorne|auf seite)|haben sie (diese woche|kurz|\d+) .{0,15}(minuten|zeit)|mir ist aufgefallen, dass ihre (seite|website|webseite)|decision maker|right person to (talk|speak)|follow(ing)? up on my (last|previous) (e-?mail|message)|oem\/odm)\b/,
    ],
    [2, "subject", /\b(manufacturer|factory|supplier of|cooperation|business (opportunity|cooperation)|hersteller aus|partnership)\b/],
  ]),
];
