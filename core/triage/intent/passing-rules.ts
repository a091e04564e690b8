// How matters are raised in passing, without their business words: lists, questions and situations. Folded text.
import { rules } from "./rule.ts";

export const PASSING_RULES = [
  ...rules("order_change", [
    [
      3.5,
      "any",
      /\b(umleiten|redirect|reroute|ship[- ]to (change|address)|lieferadresse .{0,30}(aendern|anders)|nicht vor dem \d|spaetere auslieferung|verschaetzt|muessten \d|hinzufuegen|nachtragen|ajouter .{0,60}(a|sur|dans) (notre|la|ma) commande|farbe tauschen|lieferplanaenderung|mitliefern|bisher:? .{0,60}\bneu:)/,
    ],
    [
      3,
      "text",
      /\b(knock|take|bring|cut) (line|pos|item)? ?\d* ?(down|back|up) to\b|\b(all else|alles uebrige|everything else) (per|as|wie|gemaess)\b|\bhaetten wir statt\b/,
    ],
  ]),
  ...rules("order", [
    [
      -3,
      "any",
      /\b(zu unserer bestellung|redirect|verschaetzt|ajouter .{0,60}commande|nicht vor dem|umleiten|off your books|withdraw\w*|nicht mehr abnehmen|bisher:? .{0,60}\bneu:|lieferplanaenderung|termin (vor|ver)\w*ziehen)\b/,
    ],
    [-2.5, "text", /\b(kalkulation|costing|guenstiger|ab welcher menge|would .{0,60}come to|give me prices)\b/],
  ]),
  ...rules("order_cancel", [
    [
      3.5,
      "any",
      /\b(off (your|the) books|withdraw(n|ing)?|(nicht mehr|nicht) abnehmen|fertigung ein(stellen)?|stellen sie die fertigung ein|aufhebung|got killed|(has|have) pulled the (range|order|style|line))\b/,
    ],
  ]),
  ...rules("quote_request", [
    [
      3.5,
      "any",
      /\b(ab welcher menge|guenstiger|mengenstaffel\w*|(aktuellen?|ihre|eure) preise (fuer|bei|zu)|costing|give me prices|prices on \d|come to\?|kalkulation|(een|uw) prijs (geven|voor)|prijsaanvraag)/,
    ],
  ]),
  ...rules("sample_request", [
    [
      -6,
      "any",
      /\b((thanks?( you)?( very much)?|dank|danke|merci) (for|fuer|pour) [^.!?]{0,80}\b(samples?|swatch(es)?|colou?r cards?|muster\w*|farbkarten?|proben|echantillons)|(tested|tried|checked|received|approved|liked|passed|reviewed) (all )?(the|your|our|those|these) (\w+ ){0,3}(samples?|swatch(es)?|colou?r cards?)|(muster|farbkarten?|proben|musterkarten?)\b[^.!?]{0,60}\b((hat|haben) (uns|mir|allen|allgemein|sehr|gut) (\w+ ){0,3}gefallen|gefaellt|gefallen (uns|mir|allen)|gefielen|getestet|geprueft|ueberzeugt|freigegeben|begeistert))\b/,
    ],
    [
      3,
      "any",
      /\b(trim cards?|musterset|musterbuch|kennenlernen.{0,60}(muster|set)|half a dozen .{0,40}(trial|wash|test)|no charge|zur ansicht)\b/,
    ],
  ]),
  ...rules("order_status", [
    [
      3,
      "any",
      /\b(etwas neues zum|eta\b|(schon|bereits) auf dem weg|(bislang|bisher) ist nichts (an)?gekommen|sollte .{0,40}(gestern|heute|montag|dienstag|mittwoch|donnerstag|freitag) (eintreffen|kommen|ankommen|da sein|geliefert werden)|(spedit\w+|fahrer|paketdienst|dhl|ups|gls) weiss (von )?nichts|advise ship date|quando prevedete|(devait|doit) arriver|n'avons rien recu)\b/,
    ],
  ]),
  ...rules("complaint", [
    [
      3.5,
      "any",
      /\b(schleier|haarriss\w*|gesprungen|blister(ing|ed|s)?|blasen(bildung)?|ohne gegenstueck|abgewetzt|laesst sich nicht abwischen|so nicht (arbeiten|verkaufen)|keinem kunden anbieten|only counted|(brazowe|czarne|\w+) zamiast|colore diverso|non conform\w+|diverso dal campione|unzufrieden|inakzeptabel|falsch(e|er|es)? (farbe|teile))\b/,
    ],
  ]),
  ...rules("technical_question", [
    [
      3,
      "any",
      /\b(chemisch gereinigt|imds|datensatz|nachweis|herkunft\w*|cites|bescheinigen|nickel-?free|en ?1811|iso ?\d{4}|trocknergeeignet|waschtest|salt ?water|salt spray|in writing .{0,40}(free|compliant)|pflege(hinweis)?|etikett)\b/,
    ],
  ]),
  ...rules("invoice_question", [
    [
      3.5,
      "any",
      /\b(never received (the |your )?invoices?|missing invoices?|neue rechnung|warum (steht|wurde|haben) .{0,60}(drauf|berechnet|fracht|porto)|frei haus vereinbart|gutschrift .{0,80}(schicken|senden|bisher|gekommen)|wollten .{0,60}gutschrift|price does not match|does not match (the )?po|issue a credit)\b/,
    ],
  ]),
  ...rules("bank_details_change", [
    [
      4,
      "any",
      /\b(change of bank|moved our bank(ing)?|(update|amend) your records .{0,40}(iban|bank|account)|new bank\b|iban in the attachment)\b/,
    ],
  ]),
  ...rules("general_inquiry", [
    [
      4,
      "any",
      /\b(neue preisliste|preise .{0,60}(steigen|erhoeht)|prices? .{0,60}(will )?(rise|increase|go up)|new price list (valid|from|for)|gueltige preisliste|ab januar gueltig)\b/,
    ],
    [
      4,
      "any",
      /\b((which|what) days .{0,40}(closed|open)|closed around|holiday schedule|are you (open|closed)|wann .{0,40}(geschlossen|geoeffnet|betriebsferien)|einfahrt|parkplatz|lkw .{0,40}blockiert|von meiner oma|firmengeschichte|geschichte .{0,30}erzaehlen)\b/,
    ],
    [
      3.5,
      "text",
      /\b(anbei|beigefuegt|im anhang) .{0,30}(die |unsere )?auftragsbestaetigung .{0,40}(zu|fuer|auf) ihre[rn]? (bestellung|auftrag)|\bbitte pruefen sie die angaben\b|\bvielen dank fuer ihre[n]? (bestellung|auftrag)\b.{0,30}\bwir liefern\b/,
    ],
  ]),
  ...rules("job_application", [
    [
      4,
      "any",
      /\b((do|are) you (have|hiring|looking for) (any )?(openings?|vacanc\w+|positions?|people|staff)|any (openings?|vacancies)|(i am|i'm) (a )?(qualified|trained|experienced|skilled) \w+|suche arbeit|staplerschein|kann sofort anfangen|years (in|of) .{0,40}(experience|casting|production))\b/,
    ],
  ]),
  ...rules("auto_reply", [
    [
      4,
      "text",
      /\b(im krankenstand|krank ?geschrieben|auf (fortbildung|schulung|seminar|dienstreise|montage)|rueckmeldung .{0,30}(ab|erst|nach)|(schaue|lese|gucke) .{0,20}erst .{0,30}(mails?|post)|wenn'?s brennt|(aim|endeavour|try) to (respond|reply|answer) within|(redirect|forward) your (message|mail|e-?mail)|melden uns innerhalb|do not send duplicates)\b/,
    ],
    // at a fair people order, too
    [1.5, "text", /\bauf (der |einer )?(\w*messe|\w+ in)\b/],
    [-4, "text", /\b(can you tell me|could you tell|koennen sie mir sagen|which days .{0,30}you)\b/],
  ]),
  ...rules("bounce", [
    [
      4,
      "any",
      /\b(nicht bekannt|unbekannt)\b.{0,20}$|\b(auf diesem server|empfaenger \S+@\S+) .{0,40}(nicht bekannt|unbekannt|existiert nicht)|\bnachricht nicht zugestellt\b/,
    ],
  ]),
  ...rules("spam", [
    [
      4,
      "any",
      /\b((senden|schicken) sie .{0,30}formular .{0,30}(unterschrieben|ausgefuellt)? ?zurueck.{0,80}(kosten|eur|jaehrlich)|firmen-?(register|daten|eintrag)\w*.{0,120}(kosten|jaehrlich|eur)|aktualisierung ihres eintrags|hurt(s|ing)? your (rankings?|site)|issues on your (site|website)|free (report|audit)|inbound leads|double (their|your)|worth a (quick )?(chat|call)|(leading|professional) (\w+ )?(factory|manufacturer)|send (us )?your (inquiry|enquiry)|zugangsdaten|low price|good quality.{0,40}price|e-?mail password)\b/,
    ],
  ]),
];
