// Words of complaints, returns and technical questions. Patterns run on folded text.
import { rules } from "./rule.ts";

export const SUPPORT_RULES = [
  ...rules("complaint", [
    [
      3.5,
      "subject",
      /\b(reklamation(?!sbearbeitung)|maengelruege|maengelanzeige|beanstandung|beschwerde|mangelhaft\w*|maengel|falschlieferung|falsche (ware|farbe|artikel|lieferung)|fehlmenge|minderlieferung|zu wenig geliefert|unvollstaendig|beschaedigt\w*|transportschaden|defekt\w*|unbrauchbar|farbabweichung|complaint|claim|wrong (goods|colou?r|item)|short (count|delivery|shipment)|damaged|corrosion|rust|defect\w*|unacceptable|ncr|8d|reklamacja|reclamation|reclamo|klacht|reclamacion|fehlerhaft\w*|bruch|grat|kratzer|qualitaet)\b|\b(brechen|loesen sich|loest sich|angelaufen)\b/,
    ],
    [
      3,
      "text",
      /\b(reklamier\w*|reklamation(?!sbearbeitung)|beanstand(e|en|et)\w*|bemaengel\w*|maengelruege\w*|mangelhaft\w*|maengel\b|(den|der|ein) mangel|gewaehrleistung|garantiefall|sachmangel|nachbesser\w*|nacherfuellung|ersatzlieferung|um ersatz|sofort ersatz|ersatz (bis|erwart|fuer|sowie)|8d-?(report|sofort)\w*|stellungnahme|minderung|schadensersatz|kulanz\b)\b/,
    ],
    [
      3,
      "text",
      /\b(falsche[nrs]? (farbe|artikel|ware|groesse|knoepfe|menge|lieferung|tuete)|statt .{2,40}\b(kam|kamen|geliefert|liegen|sind|lag|war|waren|steckten|im karton)\b|(kam|kamen|geliefert|bekommen haben wir|liegen|im (packerl|paket|karton|beutel|tuete) sind)\b.{0,40}\bstatt\b|bestellt (hatten|waren|hatte|haben) (wir|ich)?.{0,80}\b(bekommen|geliefert|erhalten|gekommen|packerl)\b|falsch geliefert|vertauscht|verwechselt|nicht (das|die|den) bestellte\w*)\b/,
    ],
    [
      3,
      "text",
      /\b(gebrochen\w*|abgebrochen\w*|brechen ab|brach|zerbrochen|zersprungen|gerissen\w*|gesplittert|zersplittert|zerdrueckt|verbogen|verkratzt|kratzer|risse\b|grate?\b|lunker|rost\w*|korrosion\w*|angelaufen|laufen .{0,40}an\b|abgeplatzt\w*|platz(t|en)|ausgeblichen|verblasst|verfaerb\w*|farbabweichung\w*|unterschiedliche toene|massabweichung\w*|schwankt|unbrauchbar|defekt\w*|kaputt\w*|fehlerhaft\w*|ausschuss|durchnaesst|nass|feucht|beschaedig\w*|aufgerissen\w*|loesen sich|loest sich|loesten sich|haben sich .{0,90}geloest|abgerissen|abgefallen|faellt ab|schliessen nicht|rastet? (keiner|nicht)|klemmt|stinken|riechen|verdreht|haftete .{0,20}nicht|nickelabgabe von|zu hell|zu dunkel)\b/,
    ],
    [
      3,
      "text",
      /\b(fehlmenge|fehlen(den)? \d+|es fehlen|fehlende tuete|gezaehlt (haben|habe)|nachgezaehlt|nachgewogen|nur \d[\d.']* (stueck|statt|im|von)|sind nur \d+|zu wenig|weniger als|minderlieferung|unvollstaendig|nicht vollstaendig|avisiert [\d.]+, gezaehlt)\b/,
    ],
    [
      3,
      "text",
      /\b(wrong (goods|colou?r|items?|article|size|buttons?|product)|instead of (the )?.{2,40}\b(received|got|delivered|arrived)|received .{2,60}\binstead\b|broken|cracked|chipped|rusty?|corroded|tarnish\w*|flak(ed|ing)|scratch\w*|faulty|defective|damaged|soaked|torn|poor quality|not acceptable|quality (issue|problem|claim)|does(n't| not) (hold|close|fit|match)|not match|missing (pieces|items|parts)|short(age| count)?|shows [\d,]+|fewer than|holds [\d,]+ pieces where|root cause|containment|non-?conform\w*|credit (note )?(for|or)|replacement bag|make up the difference|disappointed|swallowed|rejects?|burr|bluish)\b/,
    ],
    [
      2,
      "text",
      /\b(enttaeuscht|veraergert|aergerlich|stinksauer|unverschaemt\w*|zufrieden bin ich nicht|nicht zufrieden|gar nicht begeistert|so nicht|unfassbar|frechheit|entschuldigung wuerde|unpassend|bedient|zumuten|peinlich|sehr unzufrieden|fed up|annoyed|unhappy|appalled)\b/,
    ],
    [
      1.5,
      "text",
      /\b(charge|chargennummer|partie|stichprobe|wareneingangspruefung|pruefbericht|q-meldung|gesperrt|sperrlager|freigabemuster|fotos? (anbei|haengen|im anhang|habe|hab|siehe)|bilder? (anbei|haeng\w*|im anhang)|batch|photos? (are )?attached|pictures are attached|siehe foto)\b/,
    ],
    [
      2.5,
      "text",
      /\b(reklamacj\w+|uszkodzon\w+|wadliw\w+|brakuje|nous avons recu .{0,80}(defectueu\w+|casse\w*|mauvais\w*|varie)|defectueux|impossible de|un echange|difettos\w+|rotti|danneggiat\w+|sbagliat\w+|defectuos\w+|equivocad\w+|kapot|beschadigd|verkeerde|reklamace|vadn\w+|poskozen\w+)\b/,
    ],
    [
      1.5,
      "text",
      /\b(umtausch\w*|austausch\w*|ersetzen sie|tauschen sie|tauschen das|geld zurueck|gutschrift|ersatz|gutschreiben|exchange|refund|replacement)\b/,
    ],
    [
      -3.5,
      "any",
      /\b(reklamation erledigt|reklamation (koennen sie )?(zumachen|schliessen)|(ersatzlieferung|ersatzknoepfe) .{0,60}(war|sind) (einwandfrei|da|prima)|no shortage|ob das schon eine reklamation|reklamation einer kundin|keine reklamation|keine beschwerde|nichts (auszusetzen|zu beanstanden|zu bemaengeln)|reklamation\? (nein|eher nicht|nur)|complaint\? no|not a complaint|no complaint|don'?t have any complaint|vor einer moeglichen reklamation|ware (ist )?(tadellos|einwandfrei|in ordnung)|stimmt alles|die ware ist okay|nothing wrong with|goods (are perfect|were fine)|ist aktuell alles bestens|aktuell ist alles bestens|mache ihnen keinen vorwurf|unsere?n? alten lieferanten|noch keine reklamation|quality perfect)\b/,
    ],
    [
      -2.5,
      "any",
      /\b(beanstand\w* .{0,40}(zuschlag|rechnung|betrag|gebuehr)|ausbuchung|rechnung.{0,60}(falsch|korrig)|fehlende (bestellnummer|auftragsbestaetigung)|falsche? (menge|preis) (berechnet|verrechnet)|in (der|ihrer|einer) rechnung)\b/,
    ],
    [
      2.5,
      "text",
      /\b\w+e[nrs]? statt (der |die |den )?\w+e[nrs]? (knoepfe?n?|ware|farbe|buttons)\b|\bbehalten und gutschrift\b|\bnur sind in \d+\b|\bbestellt,? .{0,80}\b(bekommen|geliefert|erhalten)\b/,
    ],
    [
      3,
      "text",
      /\b(nicht durchgebohrt|locker|faerben ab|abgefaerbt|blaettern? ab|abgeblaettert|oxidiert|verzogen|krumm|klebrig|verschmutzt|oelig|vergilbt|gelblich|fallen ab|fallen auseinander|loest sich ab|geht ab|gehen ab|loose (backs|caps|shanks)|come (off|apart|loose)|fell (off|apart)|fall(ing)? (off|apart)|peel(s|ed|ing)?|discolou?red|faded|stained|mould|not what we ordered|corrective action|out of (tolerance|spec\w*)|falsche[nrs]? \w+ (geschickt|gesendet|bekommen|erhalten))\b/,
    ],
    [2, "text", /\b(leider|aber) .{0,40}\bstatt\b|\bumtauschen\b|\bkommen .{0,60}\bstatt\b/],
  ]),
  ...rules("return_request", [
    [1.5, "any", /\b(ruecksendeschein|ruecksendeetikett|retourenlabel|retourschein|return label|rma)\b/],
    [
      2.5,
      "text",
      /\b(rueckholung|abholung (der|von) .{0,30}(palette|ware|kartons?|gesperrten|sperr\w*)|abholen lassen|leergut|mehrweg\w*)\b/,
    ],
    [
      3.5,
      "subject",
      /\b(ruecksend\w*|retoure\w*|rueckgabe|ruecknahme|umtausch|retour(schein|label|ware)?|return(s|ing)?|rma|zwrot|retour(ner|neren)?|reso|devolucion|widerruf|zurueckgeben|zurueck$|zuviel bestellt|restmenge zurueck|ruecksendenummer)\b/,
    ],
    [
      3.5,
      "text",
      /\b(zurueck ?(schicken|senden|geben|nehmen|gegeben|bringen|zuschicken|zusenden|zugeben)|zruckschicken|zurueckbringen|ruecksend\w*|ruecknahme|rueckgabe\w*|retourn\w+|retoure\w*|retourenlabel|retourschein|ruecksende(schein|etikett|adresse|nummer)|rma(-nummer)?|rueckgaberecht|nehmt ihr die zurueck|nehmen sie .{0,60}\bzurueck\b)\b/,
    ],
    [
      3,
      "text",
      /\b(rma|return (label|address|them|the goods|these|it|number)|send (them|it|these|the .{2,30}) back|take (them|it) back|get it back to you|ship(ped)? back|back (against|for) credit|collection of)\b/,
    ],
    [2.5, "text", /\b(zwroc(ic|enia)|zwrot|retourner|renvoyer|terugsturen|retourneren|restituire|rendere|devolver|vratit)\b/],
    [
      2,
      "text",
      /\b(originalverpackt|original verpackt|originalkarton|originalbeutel\w*|ungeoeffnet\w*|unangebrochen\w*|unbenutzt|verschlossen\w*|ovp|unopened|sealed (bags?)?|untouched|neuwertig|paket ist noch zu|fehlbestellung|verbestellt|verklickt|zu viel bestellt|zuviel bestellt|aus versehen .{0,30}(bestellt|geordert)|mein fehler|my fault|selbst schuld|vertan|over-?bought|uebrig (geblieben)?|widerrufe ich|widerrufsrecht|als verbraucher\w*)\b/,
    ],
    [
      1.5,
      "text",
      /\b(gegen gutschrift|eintauschen|umtauschen|gegen .{2,20} (eintauschen|tauschen)|geld erstattet|abholung|wiedereinlagerung\w*|restbestand|ueberbestand)\b/,
    ],
    [-2, "any", /\b(rueckruf|zurueckrufen|ruecktritt vom vertrag|die falschen)\b/],
  ]),
  ...rules("technical_question", [
    [
      3,
      "subject",
      /\b(technische (frage|rueckfrage|anfrage)|datenblatt|sicherheitsdatenblatt|werkstoff\w*|material\b|reach|oeko-?tex|wasch(bar|bestaendig)\w*|haltbarkeit|setzkraft|pull (test|strength)|wash|zeichnung|cad|nickel\w*|seewasserfest|lochabstand|magnetisch|beschichtung|buegeln|ironing|imds|prop 65|einstellung|anleitung|matrize|zertifikat|speichelfest|faerben|naehmaschine|technical)\b/,
    ],
    [
      3,
      "text",
      /\b(waschbar\w*|waschbestaendig\w*|waschfest|temperatur|grad (celsius|waesche)|\d+ ?(°|grad|degrees)|buegel\w*|trockenreinigung|chemische(n)? reinigung|perchlor\w*|dry cleaning|chlorbestaendig|seewasserbestaendig|salzsprueh\w*|salt spray|zugfestigkeit|abzugskraft|pull[- ](off|strength|test)|reissfestigkeit|haltekraft|newton|n\b gehalten|materialzusammensetzung|brandverhalten|zusammensetzung|legierung|werkstoff\w*|nickelfrei|nickel free|nickel-?abgabe nach|nickelschicht|bleifrei|lead above|pfas|azo\w*|reach|oeko-?tex|prop(osition)? 65|din (en )?\d+|en ?71|iso \d+|astm|imds|prueflabor|pruefzeugnis|pruefprotokoll|pruefbericht(e)? vor|datenblatt|data sheet|sicherheitsdatenblatt|technische[sn]? (daten|zeichnung|merkblatt)|bemasste|toleranz\w*|lochabstand|durchmesser der|speichel\w*|zertifikat\w*|certificate class|declaration)\b/,
    ],
    [
      2.5,
      "text",
      /\b(woraus|aus welchem material|aus was|wie dick|wie schwer|welche (staerke|dicke|temperatur|groesse haelt|legierung|matrize|norm)|wie (herum|befestig\w*|montier\w*|setze|stelle|pflege|reinige)|womit .{0,30}(kleben|reinigen|faerben)|kann man .{0,60}(faerben|loeten|kleben|waschen|naehen|ueberbuegeln|nachfaerben)|passen .{0,60}\bin\b|lassen sich .{0,60}(annaehen|verarbeiten|setzen|loeten)|blind werden|kann .{3,60} (durch|von) .{3,30}reiniger|ich will es nur verstehen|lohnt|vertragen|eignet sich|eignen sich|geeignet fuer|halten .{0,40}(aus|stand)|haelt das|welche[rsn]? (stempel|einsatz|werkzeug|die|nadel|presse)|welches werkzeug|gebrauchsanleitung|bedienungsanleitung|liegt keine anleitung|wie viele (newton|oeffnungen|stunden)|magnetisch|ferromagnetisch|galvanisch|angespritzt|lebensmittelecht|uv-?bestaendig|ist es normal)\b/,
    ],
    [
      3,
      "text",
      /\b(what (material|temperature|alloy|thread|tack length|die|pressure)|which (die|standard|tack|needle|tool)|can .{2,40}(withstand|go through|survive|be washed|be ironed|be dyed)|how (thick|heavy|strong|do i set|should we set)|recommend\b|washable|meets? reach|test report|could you tell us which|advise if .{0,40}(free|meets|suitable)|do(es)? your .{2,40} survive)\b/,
    ],
    [
      2,
      "text",
      /\b(einsatz|handpresse|einnaehwerkzeug|stempel|matrize|fadenspannung|federteil|kappe|oese|nadel|materialstaerke|lagen)\b.{0,120}\?/,
    ],
    [
      2,
      "text",
      /\b(lavable|resist\w+ a|composition|fiche technique|karta techniczna|sklad|scheda tecnica|ficha tecnica|technisch(e)? (fiche|gegevens)|technicky list)\b/,
    ],
    [
      -2,
      "text",
      /\b(reklamier\w*|preis(e)? (bei|fuer)|was kosten|angebot|quote|price|stueckpreis|8d|ersatzlieferung|bestellen wir|kostenlose zusendung)\b/,
    ],
    [
      3,
      "text",
      /\b(dry[- ]cleaned|care label|reach[- ]compliant|compliant|compliance (statement|declaration)|tumble dry|colou?r ?fast(ness)?|specification sheet|spec sheet|safety data sheet|wie stelle ich|richtig ein(stellen)?|einstellen|waschanleitung|pflegehinweis\w*|pflegeetikett\w*|lichtecht\w*|farbecht\w*|materialdaten|rohstoff\w*|herkunft des (horn|holz|perlmutt)\w*)\b/,
    ],
  ]),
];
