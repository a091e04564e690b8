// Words of sample requests and of questions about orders under way. Patterns run on folded text.
import { rules } from "./rule.ts";

export const SAMPLE_STATUS_RULES = [
  ...rules("sample_request", [
    [
      3.5,
      "subject",
      /\b(muster(?!ung)\w*|farbkarten?|bemusterung|erstbemusterung|proben?|samples?|swatch(es)?|echantillons?|probki|campionatura|campioni|muestras?|monsters?|vzork\w*|colou?r cards?|strike-?off|ppap|anschauungsmaterial|ansicht)\b/,
    ],
    [
      3,
      "text",
      /\b(um|fuer|ein|je|drei|zwei|einige|paar|kostenlose\w*|kostenfreie\w*|aktuelle\w*|ihre[nr]?|unsere?|neue) (\w+ ){0,4}(muster|musterkarte|mustertuet\w*|musterknoepfe|farbkarten?|erstmuster|probe|proben|bemusterung)\b|\bals (probe|muster)\b|\bzur ansicht\b|\bfarbkarten?\b/,
    ],
    [
      3,
      "text",
      /\b(a few|some|free|receive|send|courier|please|rush us|two|three|couple of) (\w+ ){0,5}(samples?|swatches|colou?r cards?)\b|\b(sample|samples) (request|of|please)\b|\bcolou?r cards?\b/,
    ],
    [3, "text", /\b(echantillons?|probk[ia]|prob(ek|ki)|campion[ei]|muestras?|proefstukken|vzork[yu]|monsters)\b/],
    [
      2.5,
      "text",
      /\b(in der hand ha(ben|lten)|zum anfassen|in die hand nehmen|anzuschauen|see and touch|in de hand houden|in hand before|ein einzelnes exemplar|zum vergleich ueberlassen|(je|ein|fuenf|zwei|drei|zehn|\d{1,2}) (stueck |knopf |pieces |each )?(von jedem|aus horn|each|pcs free)|je (zwei|drei|fuenf|zehn|\d{1,2}) (stueck )?(von|\w+)|muster\w* (bis|fuer|zu))\b/,
    ],
    [
      2,
      "text",
      /\b(abschlussarbeit|dissertation|meisterarbeit|fachklasse|studentin|student|kollektion entwerfen|freigabemuster anfordern|grenzmuster\w*|musterabteilung|porto zahle|pay the postage|testen|prototyp\w*)\b/,
    ],
    [
      -3,
      "any",
      /\b(muster (kamen|lagen|sind da|angekommen|erhalten|haben)|probki dotarly|samples (well )?received|your sample parcel|approved sample|freigabemuster|bulk (of|not)|sind bei uns durch|durch das muster|vom muster|gegenueber dem|mit dem muster|muster ohne wert|so ein schoenes muster|das muster war|rueckstellmuster|formblatt|das beigefuegte muster|ein muster fuer die|sample costs?|nach der bemusterung|die karte ist da|musterung)\b/,
    ],
    [
      2.5,
      "text",
      /\b(pcs|pieces|stueck) (free|kostenlos|gratis)\b|\bfree (of charge )?by courier\b|\bbefore bulk\b|\bunverbindlich .{0,40}zur ansicht\b/,
    ],
  ]),
  ...rules("order_status", [
    [
      3,
      "subject",
      /\b(status|tracking|sendungs(nummer|verfolgung)|trackingnummer|liefertermin(?! (verschieben|aendern))|lieferverzug|wo (ist|bleib\w*|sind)|where is|eta|wann komm\w*|liefererinnerung|abholbereit|lieferung (noch|fehlt)|rueckstand|fehlende (auftrags)?bestaetigung|confirmation missing|auftragsbestaetigung fehlt|lieferrueckstand|shipment|delivery status|ship date|pytanie o zamowienie|statut|fehlteil|restmenge zu|avis fuer|offene(n|r)? positionen|kindly update|nicht eingetroffen|lieferterminbestaetigung|mahnlauf)\b/,
    ],
    [
      3.5,
      "text",
      /\b(sollte (vorgestern|gestern|heute|letzte woche) da sein|(kommen|kommt) (die|das|der|es) (noch|separat|nach|hinterher)|ob (es|er) (bei|beim) .{2,60}bleibt|ob die (sachen|ware) .{0,40}(rausgeh\w*|kommen)|wo (bleibt|bleiben|ist|sind|steckt|stecken) (die|der|das|meine|unsere|denn)?|wann (wird|werden|kommt|kommen|ist|geht|gehen|gehn|trifft|treffen|duerfen|koennen wir|darf|erfolgt|versende\w*|liefern sie)|bis wann (wird|koennen wir mit)|wann .{0,60}\b(zu rechnen|eintrifft|eintreffen|rausgeh\w*|versandt|verschickt|verschicken|geliefert|ankomm\w*)|schon (unterwegs|verschickt|versandt|raus|abgeschickt|zum abholen)|bereits (unterwegs|verschickt|versandt|abgeholt))\b/,
    ],
    [
      3,
      "text",
      /\b(bleibt es (beim|bei|dabei)|bleibt's bei|stimmt (das|der termin) noch|ist (das|der) termin (noch )?(zu )?halt\w*|stand (der|meiner|unserer) (bestellung|lieferung|dinge)|lieferstatus|sendungsnummer|trackingnummer|tracking-?(link|nr|nummer)|sendungsverfolgung|laut tracking|verbindlichen? liefertermin|noch nicht (eingetroffen|angekommen|da|erhalten|geliefert)|nicht (angekommen|eingetroffen)|kein wareneingang|wareneingang null|fehlt (noch|bis heute)|fehlt noch jede spur|standort des fahrzeugs|ankunftszeit|spalte .{0,3}bestaetigt|kennzeichen und fahrer\w*|seither funkstille|bisher nicht bekommen|noch im advent|dieses? monat noch raus)\b/,
    ],
    [
      3,
      "text",
      /\b(where is|where are|any news|(any |the |a )?tracking( no| number| link)?|when (will|can|do|does|is|are|leave)|what is the status|status of|ship(ping)? date|eta|expected (delivery|date)|has (it|the order|our order) (been )?(shipped|dispatched|left)|did (our|the|my) order .{0,40}(go out|ship|leave)|still (not received|waiting)|not (yet )?(received|arrived)|no truck|cargo ready|which week you expect|where it (really )?is|update us|(has|have) no confirmed delivery date|delivery advice|acknowledgement not received|received an acknowledgement|firm dispatch)\b/,
    ],
    [
      2.5,
      "text",
      /\b(auftragsbestaetigung (fehlt|liegt .{0,20}(nicht|noch)|noch nicht)|noch keine auftragsbestaetigung|liegt uns .{0,20}noch keine|uebermitteln sie die ab\b|ohne bestaetigung|bestaetigung kam (nie|nicht)|(bisher|bislang|noch|leider) keine (auftrags)?bestaetigung|teilen sie (uns|mir) .{0,20}(liefer)?termin .{0,20}mit|angekommen und laeuft|angebot .{0,60}angekommen|fehlen die ordrsp|termine vorab|alle[r]? auftraege, die|noch offen sind)\b/,
    ],
    [
      2.5,
      "text",
      /\b(kiedy|status zamowieni\w*|przewidywan\w+ dat\w*|quand (sera|est|recev|pouvez)|ou en est|suivi (de|du) colis|dove si trova|quando (arriva|viene|spedite)|tracking ?nummer|trackingnummer|waar blijft|al onderweg|donde esta|cuando (llega|sale)|kdy (bude|prijde|dorazi))\b/,
    ],
    [
      1.5,
      "text",
      /\b(zugesagt|bestaetigt war|fest zugesagt|war fuer den|promised|confirmed for|zeitfenster|bereitstelltermin|packstueckzahl|abholdatum|frachtfuehrer|lieferverzug|terminjaeger|nachhaken|gewicht, packst\w*|number of pallets)\b/,
    ],
    [-2.5, "text", /\b(kaputt|gebrochen|falsche (farbe|ware|artikel)|verschieben|stornieren wir|reklamier\w*|mangelhaft|rost)\b/],
    [
      3,
      "text",
      /\b(noch|bisher|bislang|immer noch) (keinen?|nicht|nichts) .{0,30}(liefertermin|termin|rueckmeldung|versandbestaetigung|sendungsnummer|lieferung|eingegangen|erhalten|gekommen|bekommen)\b|\b(wie ist der stand|aktueller? stand|lieferstand|zwischenstand|was ist mit (meiner|unserer) (bestellung|lieferung))\b|\bhaben immer noch nichts\b/,
    ],
    [
      3,
      "text",
      /\b(avez-vous (deja )?(expedie|envoye|livre)|pas (encore )?(recue?|livree?|arrivee?)|date de livraison|quando (sara|verra|arriva)|non (e|abbiamo) ancora (arrivat\w+|ricevut\w+)|aun no (hemos|ha) (recibid\w+|llegad\w+)|nog niet (ontvangen|geleverd|binnen)|jeszcze nie (dotarl\w*|otrzymal\w*)|kiedy (otrzymamy|dotrze)|stale (nedorazil\w*|neprislo))\b/,
    ],
    [0.8, "subject", /\b(rueckfrage|nachfrage|termin|lieferung|delivery|livraison)\b/],
    [
      3,
      "text",
      /\b(kommt|kommen|geht|gehen|ist|sind) (denn )?(mein|meine|unser|unsere|das|die|der) (\w+ )?(paket|lieferung|ware|sendung|bestellung|knoepfe)\b[^.!]{0,60}\?|\bwo (der|das|die) (fahrer|lkw|fahrzeug|lieferung|paket|ware)\b|\bstill on (schedule|track|time)\b|\bon (schedule|track|time)\b[^.!]{0,60}\?|\blet (me|us) know (whether|if|when)\b.{0,60}\b(ship|arriv|deliver|schedule|ready|despatch|dispatch)\w*|\b(lieferung|sendung|ware) fehlt\b|\bwhen (should|can|could|may) (we|i) expect\b|\bhas .{0,40} (shipped|left|been sent)\b/,
    ],
    [
      2.5,
      "text",
      /\b(zostalo|zostaly|juz) .{0,20}(wysla\w+|nadan\w+)|\bwyslan[eoa]\b|\best[- ]elle (partie|expediee)|\b(e|sono) (stat[oaie]) spedit\w+|\bis (het|de bestelling) .{0,20}verzonden\b/,
    ],
    [
      3.5,
      "text",
      /\b(ob|if|whether)\b.{0,40}\b(termin|liefertermin|datum|lieferung|ware|kw ?\d+|date|delivery|week \d+|goods)\b.{0,40}\b(bleib(t|en)|steht|stehen|haelt|gehalten|klappt|passt|kommt|eintrifft|eintreffen|stands?|holds?|arrives?|is (still )?(ok|fixed|good)|can be (kept|held|met))\b|\b(bleibt|steht|klappt|passt|haelt) (es )?(bei dem|beim|der|das|die|unser|unsere)\b[^.!?]{0,30}\b(termin|liefertermin|lieferung|datum|kw)\b[^.!]{0,40}\?/,
    ],
    [
      3.5,
      "text",
      /\b(wann|when)\b[^.!?]{0,50}\b(die |das |der |den |the )?(zweite\w*|andere\w*|naechste\w*|rest|restliche\w*|uebrige\w*|fehlende\w*|second|other|remaining|next|balance)\b( (haelfte|teil|lieferung|teillieferung|sendung|rate|partie|half|part|delivery|lot|consignment))?[^.!?]{0,40}\?/,
    ],
    [2.5, "subject", /\bnicht (angekommen|eingetroffen|geliefert|erhalten)\b|^lieferung\?$|\bnot (arrived|received|delivered)\b/],
  ]),
];
