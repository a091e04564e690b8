// Words of orders. Patterns run on folded text.
import { rules } from "./rule.ts";

export const ORDER_RULES = rules("order", [
  [
    2,
    "subject",
    /^(unsere |neue |new |our |dringende |eilige |eilt:? |sofort:? |rush:? )*(bestellung|bestellschein|einkaufsbestellung|grossauftrag|nachbestellung|expressbestellung|lieferabruf|abruf|order|orders|purchase order|new po|po|bestelung|bestellg|bon de commande|commande|zamowienie|pedido|ordine|ordre|bestelling|inkooporder|objednavka|siparis|encomenda|comanda|bestaellning)\b(?! (aendern|stornier|cancel|status|bestaetig|acknowledg|confirm))/,
  ],
  [
    0.8,
    "subject",
    /\b(bestellung|nachbestellung|einkaufsbestellung|purchase order|order|bestelle|nachbestellen|reorder|re-order|new order|first order)\b(?! (acknowledg|confirm|status|bestaetig))/,
  ],
  [
    3.5,
    "text",
    /(?<!\b(bevor|ehe|falls|wenn) )\b(hiermit bestell\w*|bestellen wir|wir bestellen|bestelle ich|ich bestelle|gerne bestell\w*|bestellen hiermit|bestellen gemaess|moechten? (wir |ich |gerne? )*.{0,60}\bbestellen\b|wuerden? (wir |ich )?(gerne? )?.{0,40}\bbestellen\b|wollen .{0,40}\bbestellen\b|bestellen wollen|will ich .{0,30}bestellen)/,
  ],
  [
    3,
    "text",
    /\b(erteilen (wir )?(ihnen )?.{0,30}auftrag|(geben|gebe) .{0,30}in auftrag|rufen wir .{0,60}\bab\b|wir rufen .{0,60}\bab\b|erbitten wir|ordern wir|wir ordern|ordere ich|ich ordere|zu ordern|ordern\b)/,
  ],
  [
    2.5,
    "text",
    /\b(bitte|kannst|koennt|koennen) (\w+ ){0,3}(liefern|schicken|senden|schickt|liefert|sendet|packen|buchen) (sie |ihr )?(uns |mir )?(bitte )?(an .{3,40}: ?|zu .{3,30}: ?)?(nochmals? |wieder |noch )?(je )?(\d|ein(e|en)? (packung|karton|gros|beutel|satz|tuete)|zwei|drei|vier|fuenf|zehn|folgende|hundert)/,
  ],
  [
    2.5,
    "text",
    /\bbitte .{0,25}\b\d[\d.']* .{0,60}\b(liefern|schicken|senden|versenden|packen|mitschicken)\b|\b(startschuss fuer|feste zusage|buchen sie (bitte )?die|schreiben sie .{0,30}\bauf:|grosszuegig auf:|wir kaufen|nehme ich .{0,30}in kauf|eintippen|bestellzeichen|unsere (bestell-?nr|bestellnummer|referenz))\b/,
  ],
  [
    3,
    "text",
    /\b(go ahead|kindly proceed|please proceed|proceed for below|accept (the |your )?(price|quotation|offer)|as quoted|quote was fine|your (quote|quotation|offer) (is|was) (fine|accepted|approved)|(nehmen|nehme) (wir |ich )?(ihr|das) angebot .{0,30}an\b|angebot .{0,40}(angenommen|einverstanden|gefaellt|passt)|einverstanden mit (dem|ihrem) (angebot|preis)|zu ihrem listenpreis)\b/,
  ],
  [1.5, "text", /\b(bitte|please|pls)[ :,]{1,4}\d[\d.,']* ?(stk|stueck|st|x|pcs|pieces|packungen|gros|tsd|hb-[a-z]\d+\S*)(?![a-z])/],
  [
    2.5,
    "text",
    /\b(schicken|senden|liefern) (sie|ihr) (uns|mir) (bitte )?(nochmals? |wieder |noch )?(je )?(\d{2,}|[\d.]+ (stk|stueck|packung\w*|gros|tsd))/,
  ],
  [
    2.5,
    "text",
    /\b(brauche|brauchen|braeuchte|braeuchten|benoetige|benoetigen|bedarf|haette gerne?|haetten gerne?|haett ma gern|nehme|nehmen|nehm) (\w+ ){0,6}(bitte )?(\w+ ){0,3}(\d[\d.']*( ?(k|tsd|stk|stueck|st|pcs|gros|packungen|x))?)\b|\b(brauchen?|braeuchten?|benoetigen?|haetten? (wir |ich )?gerne?) .{0,90}\b\d[\d.']* (stk|stueck|packungen|gros|tsd|x)\b/,
  ],
  [2, "text", /\b(nehm(e|en)? (ich|wir)|wir nehmen|ich nehme?|nehmen davon|biore|wzielibysmy)\b/],
  [
    3,
    "text",
    /\b(anbei|im anhang|beiliegend|beigefuegt|in der beilage|angehaengt|anliegend) .{0,60}\b(bestellung|bestellschein|bestellformular|einkaufsbestellung|order|bestell-?liste)\b|\b(anbei|im anhang|beiliegend|beigefuegt|angehaengt|in der anlage) .{0,20}\bunser(en?)? (neue[rn]? )?auftrag\b|\bunsere (bestellung|order) .{0,60}\b(kennwort|passwort|verschluesselt)\w*|\b(bestellung|bestellschein) .{0,30}(anbei|im anhang|beigefuegt|in der anlage|als (pdf|csv|excel|xml))\b/,
  ],
  [
    2.5,
    "text",
    /\bsie haben (eine )?neue bestellung\b|\bbitte (die )?bestellung .{0,30}(bearbeiten|bestaetigen|erfassen|einbuchen)\b|\bbitte (um |bestaetigen sie .{0,20}|senden sie .{0,20})?(eine )?(kurze )?auftragsbestaetigung\b/,
  ],
  [
    3.5,
    "text",
    /\b(we|i)('d| would)? (like|want|wish|need) to (place|order|buy|purchase|reorder)\b|\bwe (hereby )?order\b|\b(place|placing|place the|enter) (an?|our|this|the|another|following)? ?(new |first |small |repeat )?(following )?order\b|\bplease (accept|book|enter|process) (this|our|the|the following|the attached)? ?(purchase )?(order|po)?\b/,
  ],
  [2.5, "text", /\bplease (send|supply|ship|deliver|dispatch) (us |me )?(another |a further |an additional |one |two |the following|\d)/],
  [
    3,
    "text",
    /\b(attached|enclosed|find|here) (is|are|our|you will find|please find|comes)? ?.{0,40}\b(po|purchase order|order form)\b|\bpo (is )?(attached|enclosed)\b|\border .{0,12}attached\b/,
  ],
  [
    2.5,
    "text",
    /\bnew order\b|\badd (a )?(fresh|new|another) order\b|\brelease \d+ against\b|\bcall-?off \d+\b|\b(send|need|want) .{0,20}\d[\d,.]* (pcs|pieces|ea|nos|units|x|of)\b/,
  ],
  [
    1.5,
    "text",
    /\b(deliver(y)? to|ship(ping)? to|delivery address|need date|required (date|by)|ship by|lieferadresse|lieferanschrift|liefertermin|wunschtermin|lieferung (bitte )?(an|bis|kw|frei|in)|anlieferung|termin \d|kw ?\d\d|week \d\d|bestell-?nr|unsere nr|our no|po ?#)\b/,
  ],
  [
    1,
    "text",
    /\b(frei haus|rechnung (bitte )?(an|wie|vorab)|per vorkasse|zahlung wie|zahle? (per|vorab|vorher)|ueberweise vorab|wie (immer|gehabt|letztes mal|gewohnt|beim letzten mal)|laut preisliste|gemaess preisliste|preis laut|preise laut|zu ihren ueblichen konditionen|auf rechnung)\b/,
  ],
  [
    2.5,
    "text",
    /\b(nous (souhaitons|souhaiterions|voudrions|desirons) commander|veuillez trouver (notre|ci-joint|la) .{0,20}commande|voici notre commande|passons? commande|nous commandons|je (souhaite|voudrais) commander|zamawiamy|zamawiam|prosze o (przyjecie|realizacje) zamowienia|objednavame|objednavam|posle?te mi|bestellen wij|wij bestellen|graag ontvangen wij|hierbij bestel|ordiniamo|vorremmo ordinare|procedete pure|os paso el pedido|adjunto (el )?pedido|queremos pedir|pedimos|siparis (ver|et)\w*|vi bestiller|vi bestaeller|megrendel\w*)\b/,
  ],
  [2, "text", /\b(zuschlag|rahmenvertrag|rahmenvereinbarung|rahmenabkommen|abrufauftrag|blanket|einzelabruf|lieferplan|einteilung)\b/],
  [
    -4,
    "any",
    /\b(keine|noch keine|nicht um eine|ist (damit|hiermit) (noch )?keine|keinerlei) (verbindliche )?(bestellung|order)\b|\b(eine |die )?bestellung ist (damit|hiermit) (noch )?nicht\b|\bno order (yet|is)\b|\bnot (an|a|place an) (additional |new )?order\b|\bthere is no order\b|\bisn'?t an? (additional |new )?order\b|\bnicht (mehr )?bestellen\b/,
  ],
  [
    -3,
    "text",
    /\b(bevor|ehe|before|antes de) (ich|wir|we|i|ma|unser \w+) .{0,40}\b(bestell\w*|order|place|buy)\b|\bbestellt haette ich\b|\b(wollte|wollten|after approval|hatte vor) .{0,30}\b(nachbestellen|bestellen|purchase order)\b|\b(zu|zur|in der|aus der|von der|auf der|meine|unsere|offene) bestellung .{0,40}\b(kam|fehlt|fehlen|stornier|aendern|geliefert|haben)\b|\b(order|parcel|shipment) .{0,20}(number|no\.?) .{0,20}\b(arrived|received)\b|\b(planen|plan|may be|might be) .{0,20}(bestellung|ordering)\b|\bhatte? ich .{0,60}\bbestellt\b|\bhatten wir .{0,60}\bbestellt\b/,
  ],
  [
    -3,
    "text",
    /\b(zu|fuer|aus|mit|gemaess) ihre[rm] (bestellung|order|auftrag vom)\b|\bunder your order\b|\byour order (left|has|was|is)\b/,
  ],
  [
    -2.5,
    "text",
    /\b(meine[rnm]?|unsere[rnm]?|die|der|mei|our|my|the) (laufende[nrm]? |offene[nrm]? )?(bestellung|order) (von|vom|of|from) (gestern|heute|vorgestern|letzte\w*|montag|dienstag|mittwoch|donnerstag|freitag|anfang|ende|\d|yesterday|last)|\bbestellung (kam|ist (gut )?angekommen|war (puenktlich|vollstaendig))\b/,
  ],
  [-1.5, "text", /\bkeine auftragsbestaetigung\b/],
  [
    1.5,
    "text",
    /\b(noch ?(ein)?mals?|erneut|vorsorglich|sicherheitshalber) .{0,40}\b(dokument|bestellung|bestellschein|order|formular)\b|\b(dokument|bestellung|bestellschein|order) .{0,30}\bnoch (ein)?mal\b/,
  ],
  [
    2.5,
    "text",
    /\b(bitte|koennten|koennen) .{0,25}\b(liefern|schicken|senden|schickt|liefert|sendet|packen)\b.{0,50}\b\d[\d.']* ?(stk|stueck|st|x|packungen|gros|pcs|tsd|hb)\b/,
  ],
  [
    -1,
    "text",
    /\b(zu|wegen|bezueglich|betreffend|about|regarding|concernant) (unserer|meiner|der|our|my|notre|ma) (bestellung|order|commande)\b/,
  ],
  [
    2.5,
    "text",
    /\b(repeat (our|the|my) (last )?order|(can|could|may) (i|we) (please )?(order|get \d|have \d)|i('d| would) like \d|we need \d|(grateful|pleased|glad|appreciate it) if you (could|would|can|will) (supply|send|ship|deliver|dispatch|let us have)|(decided (in favour of|on|to (take|order|go with))|entschieden (fuer|haben wir)) |(supply|deliver|provide|arrange|send|quote us for) .{0,30}\b(below|following|under|undermentioned)[ -]?(mentioned|listed)? (items?|goods|articles|materials?|products)|please (put through|arrange|note|take) .{0,30}(order|pcs|pieces)|kindly (arrange|supply|dispatch)|bitte (notieren|merken|reservieren) sie .{0,40}\d|fest bestell\w*|zur lieferung (am|bis|in)|bestellt wird|wir bitten um lieferung|bitte um (lieferung|zusendung) von .{0,20}\d)\b/,
  ],
]);
