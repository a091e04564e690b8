// Words of changes, cancellations, enquiries, samples and status questions. Patterns run on folded text.
import { rules } from "./rule.ts";

export const SALES_RULES = [
  ...rules("order_change", [
    [
      3.5,
      "text",
      /\b(one|two|three|four|a few|some|several|the following|\d) (small |minor )?(changes?|amendments?) (to|on|for) [^.?]{3,60}|\bzwei(erlei)? aenderungen (zu|an|bei)\b/,
    ],
    [
      3,
      "subject",
      /\b(bestellaenderung|auftragsaenderung|aenderung (zu|zur|meiner|unserer|der|an|auftrag|im)|aenderung\b.{0,20}\b(bestell|auftrag)|amendment|change (notice|order|request)|order change|terminverschiebung|terminvorziehung|verschieben|postpone|zmiana|wijziging|modification|annule et remplace|modifica|cambio|teilmenge|ergaenzung|korrektur|korrigier\w*|neue lieferanschrift|adressaenderung|address change)\b|\bspaeter$|\berhoehen\b/,
    ],
    [
      2.5,
      "text",
      /\bvon [\d.,' ]+(stk|stueck)? ?auf [\d.,' ]+|\bvon kw ?\d+ auf kw ?\d+|\bfrom (week )?[\d,. ]+ to (week )?[\d,.]+|\bmenge alt\b|\bmenge neu\b|\bersetzt abruf\b|\bwas [a-z]+ \d+\)/,
    ],
    [
      3,
      "text",
      /\b(aendern|ab(zu)?aendern|um(zu)?aendern|um(zu)?stellen|an(zu)?passen|korrigieren|berichtigen|erhoehen|reduzieren|verringern|verschieben|vor(zu)?ziehen|auf(zu)?teilen|zusammen(zu)?legen|auf(zu)?stocken|tauschen|splitten|ersetzen)\b.{0,30}\b(bestellung|auftrag|position|pos|menge|termin|lieferung)\b|\b(bestellung|auftrag|position|pos\.?|menge|termin|liefertermin|lieferung|lieferanschrift|lieferadresse|ab)\b.{0,140}\b(aendern|ab(zu)?aendern|um(zu)?stellen|an(zu)?passen|korrigieren|berichtigen|erhoehen|reduzieren|verringern|verschieben|vor(zu)?ziehen|auf(zu)?teilen|zusammen(zu)?legen|tauschen|ersetzen|verlegen|schieben|streichen|heraus(zu)?nehmen|dazu\w*|hinzu(zu)?fuegen|ergaenzen)\b/,
    ],
    [
      2.5,
      "text",
      /\b(schieben sie|verschieben sie|aendern sie|reduzieren wir|streichen sie bitte lediglich|fassen sie|machen sie aus|aufteilts|bump|aufteilen|aufteilt|tauscht es|soll nicht nach|nicht nach .{2,40}, sondern|nehmen wir halt|nehmen wir stattdessen|liefern sie .{0,60} nicht wie|erst in (der|kw)|eine woche nach hinten|erst spaeter|stattdessen)\b/,
    ],
    [
      2.5,
      "text",
      /\bstatt (der |dem |den |des |in |von )?.{2,40}\b(bitte|nehmen wir|lieber|doch|haetten|schon|jetzt)\b|\b(lieber|doch) .{0,30}\bstatt\b/,
    ],
    [
      2,
      "text",
      /\b(rest (bleibt|unveraendert)|alles andere (unveraendert|bleibt)|(artikel|mengen?|stueckzahl|preis) (und \w+ )?(bleib\w+|unveraendert)|uebrigen positionen|anderen positionen|an (den )?mengen? .{0,20}aendert sich nichts|everything else (stays|remains)|line \d stays|quantit\w+ (and date )?(stay|same|remain)|all articles remain|der rest der bestellung passt|bestellnummer bleibt|inhaltlich bleibt)\b/,
    ],
    [
      3,
      "text",
      /\b(please )?(amend|change|replace|swap|postpone|increase|decrease|reduce|revise|add|update|split|bring forward|push back)\b.{0,60}\b(line|item|po|order|quantity|qty|ship-?to|delivery|date)\b|\bmake the following changes\b|\bmust change from\b|\bcould you deliver .{0,60}\b(instead|not)\b|\brevised (po|confirmation|total)\b|\bre-?issue the order confirmation\b/,
    ],
    [
      2.5,
      "text",
      /\b(vergessen aufzuschreiben|mit ins paket|dazulegen|noch .{0,30} dazu|dazu packen|zusaetzlich .{0,40}(auftrag|bestellung)|nachtraeglich|in den laufenden auftrag|zum auftrag|laufende[nrm]? (auftrag|bestellung)|in der bestellung von (heute|gestern)|nicht extra schicken)\b/,
    ],
    [
      2.5,
      "text",
      /\b(o dopisanie|zmian[ae]|remplace celui|la ligne \d passe|version corrigee|spostare|modificare|cambiar|wijzigen|verplaatsen|zmenit|zmena)\b/,
    ],
    [2, "any", /\b(neue|geaenderte|falsche|andere|abweichende) (liefer|versand)?(adresse|anschrift)\b/],
    [2, "text", /\b(teillieferung statt|komplettlieferung|geaenderte auftragsbestaetigung|neue ab\b|korrigierte (auftrags)?bestaetigung)/],
    [
      2,
      "text",
      /\b(vorgezogen|vorziehung|teilmenge|schon bis|frueher als|statt (in )?kw \d+|machen (sie|wir) aus (den|meinen)|bestellung von (gestern|heute)|abruf \d+ ersetzt|aenderung gegenueber|-> ?\d)\b/,
    ],
    [
      3,
      "text",
      /\b(should (be|go to|read) .{0,60}\binstead\b|instead of .{2,40} as (ordered|confirmed)|please correct (it|this|the (order|address|quantity))|resend (the|your) (acknowledg|confirmation)\w*|we (would like|need|have) to (change|amend|modify|increase|reduce)|(hat|haben) sich .{0,40}(menge|termin|bedarf|adresse) .{0,20}geaendert|(menge|bedarf|termin|adresse)\b.{0,40}\bhat sich geaendert|(aus|auf) .{0,20}stueck (aufstocken|erhoehen|kuerzen)|um [\d.']+ (stk|stueck|pcs) (reduzieren|kuerzen|erhoehen|aufstocken))\b/,
    ],
    [
      3,
      "subject",
      /\b(bestellung|auftrag|order|po|abruf)\b.{0,20}\b(aendern|change|umstellen|anpassen)\b|\bchanges? (to|of|in) (our |the )?(po|order)\b|\bteillieferung\b|\b(mengen|termin|adress|artikel)(aenderung|korrektur)\b/,
    ],
    [
      3,
      "text",
      /\b(bitte|doch|lieber) nur \d[\d.']* .{0,30}(schicken|liefern|senden|statt)\b|\b(bestellt|geordert)[,.]? .{0,30}\bbitte (nur|lieber|stattdessen|doch)\b|\b(hold|skip|remove|drop|delete) (line|pos|item)s? \d|\bship the rest\b|\b(vorab|zunaechst|zuerst) .{0,30}(stueck|teil\w*|haelfte)\b.{0,60}\brest\b|\b(den )?rest (wie (bestaetigt|geplant)|spaeter|danach)\b|\bwants .{0,40} (now|instead)\b/,
    ],
  ]),
  ...rules("order_cancel", [
    [
      4,
      "subject",
      /\b(storno|stornierung|stornieren|abbestellung|cancel(lation|led|ling)?|annullier\w*|annul(ation|ering|eren)|anulowanie|anulacion|annullamento|storniert|ruecktritt|widerruf (der|meiner|unserer) bestellung|stoppen|stop (po|order)|loeschen|zurueckziehen|nicht (mehr )?benoetigt|entfaellt)\b/,
    ],
    [
      3.5,
      "text",
      /\b(stornier(en|e|t)|annullieren|abbestellen|cancel|anhalten und|komplett zurueckziehen|aufzuheben|aufgehoben|widerrufe ich (meine|die) bestellung|als storniert|als gegenstandslos)\b/,
    ],
    [
      3,
      "text",
      /\b(treten? (wir|ich) .{0,40}\b(bestellung|auftrag)\b.{0,40}\bzurueck|ziehe(n)? (ich|wir)? ?.{0,50}(bestellung|auftrag).{0,50} zurueck|(bestellung|auftrag)\b.{0,60}(leider )?zurueck(zu)?(ziehen?|treten)|abstand vom auftrag|nehmen .{0,20}abstand|nicht mehr haben|nicht ausliefern|nicht evadete|hinfaellig|ersatzlos|loeschkennzeichen|bitte (\w+ ){0,2}(loeschen|streichen)|aus ihrem system loeschen|streicht mich|vergessen sie die bestellung|sie zu vergessen|versand .{0,40}(stoppen|anhalten)|auslieferung .{0,40}stoppen|withdraw (the|our) order|is void|in (its )?entirety|do not (ship|load|dispatch)|stop it please|dont need any|erfuellung .{0,60}ablehne|zuviel erteilt|doppelt (bestellt|uebermittelt|ausgeloest))\b/,
    ],
    [
      2.5,
      "text",
      /\b(annuler|annulation|anulowac|rezygnuj\w*|intrekken|annuleren|annullat[oa]|lo consideri annullato|anular|zrusit|zruseni|iptal)\b/,
    ],
    [
      1.5,
      "text",
      /\b(abgesprungen|insolvent|insolvenz|faellt (leider )?aus|entfaellt|klickfehler|versehentlich zweimal|aus versehen zweimal|zweimal (bei ihnen|auf bestellen|freigegeben)|dropped the style|frozen all spending|keine verwendung mehr|nicht mehr benoetigt)\b/,
    ],
    [
      -3.5,
      "any",
      /\b(stornieren? nichts|nicht (mehr )?stornieren|stornieren, wenn|stornieren oder|will (ich )?.{0,20}nicht stornieren|storno doch nicht|storno\? nein|stornierung zurueckgenommen|bleibt storniert|stornierung (pos|position)|stornieren oder nicht|before it is cancelled)\b/,
    ],
    [
      -3,
      "any",
      /\b(nur|lediglich) (die )?(position|pos\.?) \d|\brest bleibt\b|\brechnung\b.{0,60}\b(storn|cancel)\w*|\b(cancel|storno)\w*\b.{0,40}\b(rechnung|invoice|neuausstellung|it and issue)\b/,
    ],
    [-2, "text", /\b(cancellation (policy|terms)|ruecksendeschein|zuruecksenden|zurueckschicken|haven'?t opened)\b/],
    [
      3,
      "text",
      /\b(bestellung|auftrag|order)\b.{0,40}\bz(u)?r(ue|u)ck(zu)?(zieh|nehm)\w*|\b(wir|ich) (brauchen|brauche|benoetigen|benoetige|moechten|moechte|wollen|will) .{0,40}\b(doch nicht|nicht mehr|doch keine)\b|\bno longer (need|require|want)\b|\bplease (disregard|ignore|void|scrap) .{0,30}(order|po)\b/,
    ],
    [
      2,
      "text",
      /\b(anders ueberlegt|changed (his|her|their|our) minds? and|hat abgesagt|faellt weg|projekt (wurde )?(gestoppt|gestrichen|eingestellt)|project (was|has been) (cancelled|stopped|put on hold))\b/,
    ],
  ]),
  ...rules("quote_request", [
    [
      3,
      "subject",
      /\b(anfrage (?!zum|zur|wegen|nach)|preisanfrage|angebotsanfrage|richtpreis|staffelpreis\w*|preis\b|preise\b|kostenvoranschlag|rfq|request for quot\w*|quotation|quote|price (request|enquiry|inquiry)|target price|budgetary|devis|demande de prix|preventivo|oferta|offerte?|offert|zapytanie ofertowe|poptavka|presupuesto|angebot (benoetigt|erbeten|bis|fuer)|angebotsabgabe|ausschreibung|konditionen|vergleichsangebot|jahresbedarf)\b|^(anfrage|angebot\?)$/,
    ],
    [
      3.5,
      "text",
      /\b(um (ein|ihr|das|euer)(en|e)? (\w+ )?(angebot|offert\w*|preisangebot)|(unterbreiten|machen|erstellen|senden|schicken|uebersenden|stellen) sie .{0,40}\b(angebot|offerte?|preis)\b|angebot (ueber|fuer|bis)|offert ueber|ersuche\w* .{0,20}offert|bieten sie .{0,80}\ban\b|(verbindliches|schriftliches|formloses) angebot|offerte (ueber|aus)|(drei )?vergleichsangebote|zur abgabe eines angebots|ihr(en)? (bestes?|besten) (preis|angebot)|rasch anbieten|anbieten|verlangt .{0,30}ein angebot)\b/,
    ],
    [
      3.5,
      "text",
      /\b(muesste|muss|moechte|wuerde) ich wissen, was\b|\bwas der spass kostet\b|\brechnen sie (mir|uns) .{0,40}\b(aus|was)\b|\b(erst|erstmal|zuerst) (einen|den) preis\b|\bneed is a price\b|\b(comparing|vergleichen) .{0,40}(pay|preise|supplier)\b|\bwhat would .{0,80}\brun\b|\b(preise|preis|angebot|gebot) (zu )?(hinterlegen|abgeben|einstellen)\b|\bausfuellen und zurueck\w*|\b(was|wieviel|wie viel) (wuerden?|kosten?|kost|wuerd|sollen?) .{0,60}\b(kosten)?\b|\b(was|wieviel) .{0,40}\bkosten\b|\b(welche[nr]?|einen|den|ihre[n]?|unverbindlichen?) (\w+ )?(preise?|stueckpreis|staffelpreise?|kondition\w*|staffel)\b|\bpreise? (bei|fuer|und lieferzeit|nennen|mitteilen)\b|\bpreis (ab|pro|je) .{0,30}\?|\bzu welchem preis\b|\b(nennen|nenn) sie (uns|mir) .{0,40}preis\w*/,
    ],
    [
      3.5,
      "text",
      /\b(please |kindly )?quote( us| me)?\b(?! was| number| no|d)|\b(best|unit|your) prices?\b|\bwhat (would|do|does|are|is) .{0,40}\b(cost|price|charge|run|take for)\b|\bhow much\b|\bprice (for|and|of)\b|\b(send|need|provide|fresh|written|formal) (us |me )?(a |your )?(quotation|quote|offers?|price)\b|\blead time for\b|\brates? (of|on|for)\b|\bwritten offers?\b|\bto know price\b|\bquotation\b|\ball i need is a price\b/,
    ],
    [
      2,
      "text",
      /\b(rabatt|mengenrabatt|staffel|mindestmenge|sonderanfertigung|werkzeugkosten|discount|moq|tooling|zielpreis|preisbindung|bindefrist|angebotsfrist|angebotsschluss|ausschreibung|tender|jahresmenge|jahresbedarf|incoterm|lieferzeit (ab|und)|zahlungsziel(?! )|skonto)\b/,
    ],
    [
      1.5,
      "text",
      /\b(koennen|koennt|koennten|kann) (sie|ihr|man) .{0,80}\b(fertigen|herstellen|machen|produzieren|mithalten|einfaerben|liefern)\b.{0,5}\?|\b(habt ihr|haben sie|gibt es|gibt's) .{0,60}\bauch\b|\bcan you (make|produce|supply|do)\b/,
    ],
    [
      2.5,
      "text",
      /\b(faire (parvenir )?(un|votre) (devis|offre)|votre (meilleur prix|offre)|prosze o (oferte|wycene|podanie ceny)|nabidk[ua]|cenovou|ricevere un'?offerta|un preventivo|comparar tarifas|a cuanto|cuanto cuesta\w*|presupuesto|offerte (voor|ontvangen)|prijsopgave|fiyat teklif\w*)\b/,
    ],
    [
      1.5,
      "text",
      /\b(spalten? .{0,40}(ausfuellen|fuellen)|fuellen sie .{0,60}(spalten?|tabelle|liste)|jahresmengen|vergleichen (gerade )?unsere)\b/,
    ],
    [
      -3,
      "any",
      /\b(as per your quotation|as quoted|quote was fine|accept price|quotation of my|quote not needed|(preis|angebot) (ist|war) nicht das problem|danke (fuer das|fuers) angebot|thanks for (the|your) quot\w*|price list is already|laut (ihrem )?angebot|gemaess (ihrem |unserem )?angebot|angebot angenommen|not about any|zu ihrem angebot)\b/,
    ],
    [-2, "any", /\b(letztes angebot|angebot zur guete|angebot zur zusammenarbeit|rechnung.{0,40}angebot|im angebot (stand|war))\b/],
  ]),
];
