// What numbers in a letter can be about besides the order: telephones, addresses, sizes, times, terms, other documents. One a row; add one here.

/** Each hides its match from the check that every number of an order was understood. Bounded, so that no text costs more than its length. */
export const ELSEWHERE: readonly RegExp[] = [
  // links, addresses, and the heads of forwarded mails
  /(?:https?:\/\/|www\.)\S{1,200}|[\w.+-]{1,60}@[\w.-]{1,80}/giu,
  /^[>*\s]{0,6}(?:von|from|gesendet|sent|an|to|cc|betreff|subject|datum|date|de|envoyé|objet|od|do)\s?:.{0,200}$/gimu,
  // names in quotation marks: „Amrum 54“, "Bluse 1920", unless something is counted in them
  /["„“»«](?![^"„“”»«\n]{0,60}\d\s?(?:x|stk|stck|st|stück|pcs|pieces|gros|tsd|dtz|k|ve)(?!\p{L}))(?=[^"„“”»«\n]{0,60}\p{L})[^"„“”»«\n]{1,60}["“”»«]/giu,
  // 'die Bluse "1920"': a model whose name is a figure
  /(?<=(?<!\p{L})(?!(?:Menge|Anzahl|Stückzahl|Position)\s)\p{Lu}\p{L}{2,24}\s)["„“»«]\d{1,4}["“”»«](?!\s?\p{L}*(?:st[kü]|knöpf|pcs|pieces|buttons?))/gu,
  // "des Mantels 2418", "die Baunummer 1408": what is counted stands behind its number, not before it
  /(?<=[\p{Ll},(] )(?!(?:Menge|Anzahl|Stück|Stk|Artikel|Preis|Summe|Gesamt|Position|Quantity|Qty|Total|EUR)|\p{L}*(?:knopf|knöpfen?|knebeln?|ösen|buttons?|snaps|toggles|packungen|beutel|kartons|packs))\p{Lu}\p{L}{2,24}:? \d{3,4}(?![\d.,]*\d|\s?(?:x|stk|stck|st|stück|pcs|pieces|gros|tsd|dtz|k|ve)(?!\p{L}))/gu,
  /(?<!\p{L})(?:lieferant|kreditor|debitor|kunde|supplier|vendor|customer|werk|lagerplatz)\s{0,3}[:#]\s{0,6}\d[\d-]{2,12}|(?<!\p{L})(?:kreditor|debitor|lieferant|vendor|supplier) \d{5,10}(?!\d|\s?(?:st|stk|pcs|x)(?!\p{L}))/giu,
  /(?<!\p{L})net(?:to)? \d{2,3}(?![\d.,]*\d)/giu,
  // call-offs add up what was sent before: "Fortschrittszahl neu 240.000"
  /(?<!\p{L})(?:fortschrittszahl|efz|lfz|vormenge|kumuliert?\p{L}*|eingangsfortschritt\p{L}*|cumulative|cum\.? (?:qty|quantity)|prior (?:qty|quantity))(?!\p{L})[^\n\d.;]{0,24}\d[\d.,]{0,12}/giu,
  // numbers of forms and customers written in groups
  /(?<!\p{L})(?:(?:vda|odette|gs1|gtl)[- ]?)?(?:label|etikett|warenanhänger|formular)s? \d{3,5}(?![\d.,]*\d)|(?<!\p{L})(?:kd|kunden|customer|konto|account|vertrags?)[. -]{0,2}(?:nr|no|nummer|number)\.?:? \d{1,4}(?: \d{2,4}){1,4}(?![\d.,]*\d|\s?(?:x|stk|st|stück|pcs)(?!\p{L}))/giu,
  // GTIN and GLN: articles are looked for by themselves
  /(?<!\d)\d{13}(?!\d)/gu,
  // telephone, bank, register, tax
  /(?<!\p{L})(?:tel|telefon|fon|phone|fax|mobil|mobile|handy|durchwahl|dw|call|ruf|erreichen|iban|bic|blz|konto|hrb|hra|fn|siret|siren|krs|regon|nip|ust-?id\S{0,10}|ust|steuer\S{0,8}|vat(?: ?(?:id|no|reg)\S{0,4})?|uid|gln|iln|eori|duns|bbn)(?!\p{L})[^\n\d]{0,20}[+\d(A-Z][\dA-Z /().+-]{3,34}/giu,
  /(?<!\p{L})(?:durchwahl|dw|ext|extension|app|apparat|nebenstelle|poste|wew)(?!\p{L})[. :-]{0,3}\d{1,5}(?![\d.,]*\d)/giu,
  /(?<![\d.,])(?:\+|00)\d[\d /().-]{6,20}\d/gu,
  /(?<![\d.,])0\d{2,5}[ /)-]\d[\d -]{3,12}\d/gu,
  // streets, postcodes, halls
  /\p{Lu}[\p{L}.-]{2,40}(?:str|straße|strasse|weg|allee|platz|gasse|ring|damm|ufer|hof|street|road|lane|avenue|ave)(?:\.|(?!\p{L}))\s?\d{1,4}\s?[a-z]?(?!\p{L})/giu,
  /(?:\p{Lu}[\p{L}.'-]{1,30} ){1,3}\d{1,4}[a-z]?,? (?=(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu})/gu,
  /\d{1,4} (?:\p{Lu}?[\p{L}'-]{1,20} ){1,4}(?:street|road|lane|avenue|ave|drive|way|row|close|court|square|st|rd|rue|parkway|pkwy|boulevard|blvd|highway|hwy|terrace|trail|circle|cir|dr|ln|ct)(?!\p{L})/giu,
  /(?<!\p{L})(?:ul|al|pl|rue|via|calle|plaza|piazza)\.? (?:\p{Lu}[\p{L}.-]{1,30} ){1,3}\d{1,4}[a-z]?(?!\d)/gu,
  /(?<![\d.,])(?:[A-Z]{1,2}-)?\d{4,5} (?=\p{Lu}\p{Ll})|(?<![\d.,])\d{2}-\d{3} (?=\p{Lu})/gu,
  /(?<!\p{L})[A-Z]{2} \d{5}(?:-\d{4})?(?!\d)|(?:\(\d{3}\) ?|(?<![\d.,-])\d{3}[-.])\d{3}[-.]\d{4}(?![\d-])/gu,
  /(?<!\p{L})[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}(?!\p{L})/gu,
  /(?<!\p{L})(?:ral|pantone|din|en|iso|zeichnung|drawing|baureihe|halle|raum|tor|rampe|dock|gate|linie|line|werk|plant|gebäude|building|lager|bay|etage|stock|floor|unit|suite|zimmer|room|dp|öko-?tex|klasse|class|saison|season|modell|model|style|artikelgruppe|kostenstelle|kst|ticket|projekt|project|vorgang|abt\.?|abteilung|einkäufer(?:gruppe)?|einkaeufer(?:gruppe)?|purchasing group|[kg]lt|vda|ladungsträger|behälter|lieferanten?-?n(?:r|ummer)|supplier (?:no|number|code)|vendor (?:no|number|code)|kunden-?n(?:r|ummer)|customer (?:no|number)|kd\.?-?nr)(?!\p{Ll})(?: (?:bei|with) (?:uns|ihnen|us|you))?[ \t.:#-]{0,4}(?:nr\.?|no\.?)?[ \t]?[\p{Lu}]{0,4}[-/]?\d[\d/.-]{0,16}/giu,
  /(?<!\p{L})(?!(?:artikel|art|material|mat|teile|sach|produkt|waren|bestell|auftrags?|ident)\p{L}{0,3}-?n(?:umme)?r)(?:\p{L}{3,24}n(?:umme)?r\.?|(?:ablade|anliefer|empfangs|liefer|kosten|ziel|versand)stelle|\p{L}{3,24}(?:gruppe|schlüssel|kennung))(?: (?:bei|with) (?:uns|ihnen|us|you))?[ \t.:#-]{0,4}\p{Lu}{0,4}[-/]?\d[\d/.-]{0,16}/giu,
  // reckoned before the amount that is ordered: "macht 192, mit Reserve bitte 500"; ordinals: "unsere 25. Bestellung"
  /(?<!\p{L})(?:macht|sind|ergibt|wären|makes|gives)(?: zusammen| insgesamt| also| about)? \d{1,5},? (?:mit|plus|inkl\.?|inklusive|und|with) (?:etwas |ein wenig |ein bisschen |some |a )?(?:reserve|puffer|sicherheit|spares?)(?!\p{L})/giu,
  /(?<![\d.,])\d{1,3}\. (?=(?:bestellung|auftrag|order|mal|jahr|lieferung|geburtstag|jubiläum|hochzeit|lehrjahr|stock|etage|klasse|saison|filiale|geschäft|kollektion|auflage|ausgabe)\p{L}*)/giu,
  // "frei Haus ab 500 EUR"
  /(?<!\p{L})(?:frei haus|versandkostenfrei|portofrei|carriage paid|free (?:delivery|shipping))(?: \p{L}{2,12}){0,2} (?:ab|über|over|above|from) (?:€|eur)? ?\d[\d.,]{0,8}/giu,
  // what was usual: "statt wie sonst 3.000"
  /(?<!\p{L})(?:(?:an)?statt (?:wie |der |den |die )?(?:sonst|bisher|üblich\p{L}*|gewöhnlich|gewohnt\p{L}*)|instead of (?:our |the )?usual) \d[\d.,]{0,8}(?!\d)/giu,
  // sizes, weights, shares, times
  /(?<!(?:eur|€|preis|price)[ :]{0,3})(?<![\d.,])\d{1,4}(?:[.,]\d{1,3})?[ \u00a0-]?(?:mm|cm|m|m²|m2|kg|gr?|gramm|g\/m²|grad|°c?|%|prozent|percent|ligne|l\b|er\b|ern\b)(?!\p{L})/giu,
  /(?<![\d.,])\d{1,2}(?:[.:]\d{2})?(?: ?(?:-|–|bis|und|and|to) ?\d{1,2}(?:[.:]\d{2})?)? ?(?:uhr|h|am|pm|o'clock)(?!\p{L})/giu,
  /(?<![\d.,])\d{1,2}:\d{2}(?::\d{2})?(?![\d])/gu,
  /(?<![\d.,])\d{1,3}(?: ?(?:-|–|bis|to|x) ?\d{1,3})?\.? ?(?:werk|arbeits|kalender|working |business )?(?:tage?n?|days?|wochen?|weeks?|monate?n?|months?|jahre?n?|years?|stunden?|hours?|minuten|minutes?|jours|dni|dagen|giorni|días|gün)(?!\p{L})/giu,
  /(?<!\p{L})(?:seit|since|von|aus|from|anno|est\.?|jahr|year|weihnachten|christmas)[ \t]{1,3}(?:19|20)\d\d(?![\d.,]*\d)/giu,
  /(?<!\p{L})(?:saison|season|kollektion|collection|frühjahr|sommer|herbst|winter|spring|summer|autumn|fs|hw|ss|aw)[ \t/]{0,3}(?:19|20)?\d\d(?:\/\d\d)?(?![\d.,]*\d)/giu,
  /(?<!\p{L})(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\p{L}{0,7}\.?(?: ?(?:-|–|bis|to) ?\p{L}{2,10}\.?)?:? \d{1,2}(?:[.:]\d\d)? ?(?:-|–|bis|to) ?\d{1,2}(?:[.:]\d\d)?(?!\d)/giu,
  /(?<![\d.,])\d{1,4} (?:\p{L}{2,14} ){0,1}(?:mann|frauen|statisten|sänger\p{L}*|tänzer\p{L}*|gäste\p{L}*|kinder\p{L}*|leute|schüler\p{L}*|guests|people|crew|dancers|singers|children|staff)(?!\p{L})/giu,
  // counting words: "2 Positionen", "Seite 1 von 2", "1. Lieferung"
  /(?<![\d.,])\d{1,3} (?:verschiedenen? |different |weiteren? )?(?:pos(?:itionen|\.)?|zeilen|lines?|line items?|artikeln?|items|sorten|farben|größen|seiten?|pages?|styles|designs|modellen?|models|outfits|looks|teillieferungen|lieferungen|filialen|läden|shops|stores|personen|kolleg\p{L}*|mitarbeiter\p{L}*|mal|times|paletten?|pallets?)(?!\p{L})/giu,
  /(?<!\p{L})(?:seite|page|blatt|pos(?:ition(?:en)?)?|nr|no|zeile|punkt|item|lfd|anlage|attachment|schritt|teil)\.?[ \t#:]{0,3}\d{1,4}(?: ?(?:von|of|\/|-|–|bis|und|and|,) ?\d{1,4})*(?![\d.,]*\d)/giu,
  /^[ \t>*•-]{0,6}\d{1,3}[.)](?=[ \t])|^[ \t>]{0,4}0{0,4}\d{1,4}(?=[ \t]{2,}|[ \t]*[|;\t])/gmu,
  // documents of ours and of theirs that are named as such
  /(?<![\p{L}\d])(?:AB|AN|RE|LS|F)-?\d{2,4}-\d{2,6}(?!\d)/gu,
  /(?<!\p{L})(?:angebots?|offerte?|quot(?:e|ation)|rahmen\p{L}{0,12}|vertrags?|contract|agreement|kontrakt|preisliste|price ?list|katalogs?|catalogue|rechnungs?|invoice|lieferscheins?|ihr zeichen|ref(?:erenz|erence)?|zeichen|aktenzeichen|kommission|vorgangs?|beleg|dokument)[ \t.:#-]{0,4}(?:n(?:r|o|ummer|umber)\.?)?[ \t:]{0,2}(?:vom |of |dated )?[\p{Lu}]{0,6}[-/ ]?\d[\d\p{L}/.-]{0,20}/giu,
  // what the buttons are for, and versions of formats
  /(?<![\d.,])\d{1,4} (?:\p{L}{2,14} ){0,2}(?:\p{L}{2,20})?(?:hemden|blusen|mänteln?|jacken|jacketts|hosen|kleidern?|westen|uniformen|anzügen?|kostümen?|röcken?|dirndln?|janker|jeans|schürzen|trachten|kutten|gewändern?|roben|umhängen?|talaren?|trikots|overalls|kitteln?|mützen|taschen|shirts|blouses|coats|jackets|trousers|dresses|uniforms|suits|costumes|garments|skirts)(?!\p{L})/giu,
  /(?<![\d.,])\d{1,4} (?:\p{L}{2,14} ){0,1}(?:\p{L}{2,20})?(?:personen|leuten?|menschen|frauen|männern?|kindern?|gästen?|teilnehmer\p{L}*|mitglieder\p{L}*|musiker\p{L}*|sänger\p{L}*|tänzer\p{L}*|spieler\p{L}*|schüler\p{L}*|darsteller\p{L}*|statisten|komparsen|pagen|soldaten|kellner\p{L}*|pfleger\p{L}*|fahrer\p{L}*|verkäufer\p{L}*|helfer\p{L}*|azubis|lehrlingen?|näherinnen|people|persons|employees|staff|guests|members|singers|dancers|players|students|waiters|nurses)(?!\p{L})/giu,
  /(?<!\p{L})(?:größen?|gr\.|sizes?|konfektion)[ ]?\d{2,3}(?: ?(?:-|–|bis|to|\/) ?\d{2,3})?(?!\d)/giu,
  /(?<!\p{L})(?:ubl|opentrans|edifact|orders|peppol|xml|version|v|release|interchange|nachricht|message|formular|form)(?!\p{L})[ .:]{0,2}(?:nr\.? )?[a-z]?[ .]?\d[\d.]{0,20}/giu,
  /(?<!\p{L})(?:moq|mindest\p{L}{0,16}|minimum\p{L}{0,10}|min\.)[ \t:]{0,3}(?:von |of |is |ist |ab )?(?:€|eur)?[ ]?\d[\d.,]{0,8}/giu,
  // letters and digits grown together are names: "EN71", "KW50", "B2B"
  /(?<![\p{L}\d])(?!\d+(?:x|k|st|stk|stck|stück|pcs|pc|tsd|dtz|gros|ve|vpe)(?![\p{L}\d]))(?=[\p{L}\d_/-]{0,24}\p{L})(?=[\p{L}\d_/-]{0,24}\d)[\p{L}\d]{1,24}(?:[-_/][\p{L}\d]{1,24}){0,5}(?![\p{L}\d])/gu,
];
