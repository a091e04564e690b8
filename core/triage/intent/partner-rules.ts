// Words of suppliers, of thanks and short notes, and of papers that only go back and forth: nobody orders with them. Folded text.
import { rules } from "./rule.ts";

export const PARTNER_RULES = [
  ...rules("general_inquiry", [
    [
      4.5,
      "any",
      /\b(preis(anpassung|erhoehung|steigerung)\w*|teuerungszuschlag|energiezuschlag|rohstoffzuschlag|(unsere|die) (verkaufs|listen)?preise .{0,90}\b(anpassen|anheben|erhoehen|erhoeht)|price (increase|adjustment)|(increase|adjust|raise) (our|the) prices|hausse (de|des|de nos) (prix|tarifs)|podwyzk\w+ cen|aumento (dei )?prezzi|prijsverhoging)\b/,
    ],
    [
      5,
      "any",
      /\b(auftragsbestaetigung\b.{0,40}\b(zu|fuer|auf) ihre[rn]? (bestellung|auftrag)|(wir )?(danken|dank) (ihnen )?fuer ihre[n]? (bestellung|auftrag) und (bestaetigen|werden)|bestaetigen (wir )?(ihnen )?(hiermit )?(gerne )?ihre[n]? (bestellung|auftrag)|wir bestaetigen .{0,40}ihre[rn]? (bestellung|auftrag)|we (confirm|acknowledge) (receipt of )?your (purchase )?order|order (confirmation|acknowledg\w+) .{0,30}your (purchase )?(order|po)|nous confirmons votre commande|potwierdzamy .{0,20}zamowieni\w+|confermiamo (il )?vostro ordine|bevestigen (wij )?uw bestelling)\b/,
    ],
    [
      4.5,
      "any",
      /\b(versandanzeige|versandavis|lieferavis|versandmitteilung|ihre (ware|sendung|lieferung|bestellung) .{0,90}\b(uebergeben|versandt|verladen|verschickt|unterwegs|zugestellt|abgeholt)|your (goods|shipment|order|consignment) .{0,40}\b(shipped|dispatched|despatched|handed over|on (its|the) way)|trifft voraussichtlich|advance ship(ping)? notice|dispatch note)\b/,
    ],
    [
      4,
      "text",
      /\b(unterschrieben\w*|gegengezeichnet\w*|unterzeichnet\w*|countersigned|signed) .{0,40}\b(ab\b|auftragsbestaetigung|confirmation|acknowledg\w+|nda|vereinbarung|vertrag)/,
    ],
    [
      3,
      "any",
      /\b(betriebserkundung|exkursion|betriebsbesuch|werksbesuch|klassenfahrt|unsere (klasse|schueler\w*|kinder|azubis)|\d+ (kinder|schueler\w*|students)|ihren betrieb (anschauen|besuchen|besichtigen|kennenlernen)|(laden|geschaeft|showroom|verkaufsraum|ausstellungsraum)\b.{0,60}\b(anschauen|mitnehmen|kaufen|vorbeikommen)|(haben sie|habt ihr|gibt es) .{0,40}\b(laden|geschaeft|showroom)\b|wann (ist|habt ihr|haben sie) (auf|offen))/,
    ],
    [
      3.5,
      "any",
      /\b(self-?assessment|supplier (survey|onboarding|registration|audit)|human rights|conflict minerals|(vendor|supplier|lieferanten?)[- ]?(form|profile?s?|master data|stammdaten|stammblatt|datenblatt|selbstauskunft)|(details|data|information|daten) (that )?(we|wir) (hold|have on file|ueber sie (fuehren|gespeichert))|insurance certificate|lieferantenaudit|selbstverpflichtung|lieferantenselbstauskunft|audit(termin)?|versicherungsnachweis|unbedenklichkeitsbescheinigung|geheimhaltungsvereinbarung|non-?disclosure)\b/,
    ],
    [
      2.5,
      "any",
      /\b(rueckruf(bitte)?|bitte .{0,40}\banrufen|anzurufen|zurueckzurufen|call (me|us) back|give (me|us) a (quick )?(call|ring)|telefonat|terminvorschlag|persoenliche[sn]? (gespraech|treffen)|vorstellen kommen|besuchstermin)\b/,
    ],
    [
      2.5,
      "any",
      /\b(portrae?t|podcast|fernsehteam|radio|dreh(genehmigung|arbeiten)|journalist\w*|redakteur\w*|pressemappe|filming|documentary|feature (on|about) (you|your))\b/,
    ],
    [
      3,
      "any",
      /\b(loeschen sie .{0,30}daten|daten .{0,60}\b(loeschen|gespeichert|speichern)|meine daten|erase my data|right (to|of) (erasure|access)|data (subject|access) request|gdpr)\b/,
    ],
    [
      3,
      "text",
      /\b(neue\w* (adresse|anschrift|rufnummer|telefonnummer|firmierung|rechnungsadresse)|umfirmier\w*|firmieren (wir )?unter|wir ziehen um|(uebernimmt|uebernehme) .{0,60}(einkauf|betreuung|nachfolge)|nachfolger\w*|neue kolleg\w+|new (buyer|colleague|point of contact)|my (last|final) day)\b/,
    ],
  ]),
  ...rules("general_inquiry", [
    [
      3.5,
      "any",
      /\b((vorstellung|bewerbung|vorstellen|empfehlen|bewerben)\b.{0,30}\b(als|um) .{0,20}lieferant\w*|(als|ihr) (neuer )?lieferant (vorstellen|anbieten|empfehlen)|(unser|unsere) (programm|sortiment|kollektion|musterkollektion|produkte?|leistungen|firma|unternehmen)\b.{0,60}\b(vorstellen|zeigen|praesentieren)|(vorstellen|zeigen|praesentieren)\b.{0,40}\b(bei einem (besuch|termin|gespraech)|unser (programm|sortiment)|unsere (kollektion|produkte))|introduce (our company|ourselves|our range)\b.{0,60}\b(supplier|visit|meeting)|(gespraechs|kennenlern|besuchs)termin)\b/,
    ],
  ]),
  ...rules("quote_request", [
    [
      -4,
      "any",
      /\b(preis(anpassung|erhoehung|steigerung)\w*|unsere preise|price (increase|adjustment)|our prices|preise\b.{0,40}\b(steigen|erhoehen sich|gelten ab|werden angepasst)|unsere\b.{0,30}\bpreisliste|our (new |current |updated )+price list)\b/,
    ],
    [
      3,
      "any",
      /\b(best (number|pricing|rate|offer)|pricing\b|price ?list|preisliste (zusenden|schicken|zukommen)|minimum (order )?quantit\w+|zu welche[nm] (konditionen|preis)|was (wuerde|wuerden) .{0,40}kosten|ungefaehr kosten|budget\w* (price|quote)|cost (breakdown|estimate)|grob(er|en)? preis\w*|hausnummer|preisidee|liefer(zeit|bar) und preis\w*|preis\w* und (liefer|mindest)\w*)\b/,
    ],
  ]),
  ...rules("order", [
    [
      -4,
      "any",
      /\b(zu ihrer bestellung|(danken|dank) (ihnen )?fuer ihre[n]? (bestellung|auftrag)|bestaetigen .{0,30}ihre[n]? (bestellung|auftrag)|we (confirm|acknowledge) your|thank you for your (order|purchase)|ihre bestellung (\S+ )?(ist|wurde|bei uns)|versandanzeige|ihre ware|your (goods|order) (has|have|was|were)|nous confirmons votre|onlineshop|(unterschrieben\w*|signed) .{0,20}(ab\b|auftragsbestaetigung|confirmation))/,
    ],
    [-3, "text", /\b(preis(anpassung|erhoehung)\w*|preise .{0,60}erhoehen|price increase)\b/],
  ]),
  ...rules("order_status", [
    [
      -3.5,
      "any",
      /\b(versandanzeige|ihre ware|your (goods|shipment) (has|have|was|were|will)|zu ihrer bestellung|trifft voraussichtlich)\b/,
    ],
  ]),
  ...rules("auto_reply", [
    [
      5,
      "any",
      /\b(ihre bestellung (\S+ )?(ist|wurde)( bei uns)? (erfolgreich )?(eingegangen|aufgegeben|uebermittelt|registriert)|(danke|dank) fuer ihre[n]? (bestellung|einkauf) (in|bei|im|auf) .{0,40}(shop|store|uns)|sobald .{0,40}(ware|bestellung|paket) .{0,40}(verlaesst|verschickt|versandt|unterwegs)|erhalten sie eine versandbestaetigung|we('ve| have) received your order|your order (is|has been) (confirmed|received)|votre commande (a ete|est) (bien )?(recue|enregistree))\b/,
    ],
  ]),
];
