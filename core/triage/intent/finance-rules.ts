// Words of invoices, payments, dunning and bank data. Patterns run on folded text.
import { rules } from "./rule.ts";

export const FINANCE_RULES = [
  ...rules("invoice_received", [
    [
      2.5,
      "subject",
      /^(ihre |unsere |neue |korrigierte |your |our |new )*(monthly )?(rechnung|e-?rechnung|xrechnung|faktura|honorar(note|rechnung)|abschlagsrechnung|schlussrechnung|teilrechnung|sammelrechnung|gutschrift|monatsabrechnung|stromabrechnung|abrechnung|beitragsbescheid|rechnungsstellung|invoice|facture|factura|fattura|faktura|factuur|bill|beitragsrechnung|gebuehrenbescheid|\w+bescheid|billing)\b/,
    ],
    [
      3,
      "text",
      /\b(anbei|im anhang|beiliegend\w*|anliegend\w*|beigefuegt\w*|in der anlage|angehaengt|hier kommt|uebersende\w*|erhalten sie|uebermittle\w*|sende\w*|schicke) .{0,60}\b(unsere|meine|die|eine|deren|dritte)? ?(\w+ )?(rechnung|faktura|honorarrechnung|honorarnote|honorar|abrechnung|abschlagsrechnung|ersatzrechnung|beitragsbescheid|gutschrift(?!en)|bescheid)\b/,
    ],
    [
      3,
      "text",
      /\b(stellen wir (ihnen )?(wie folgt )?in rechnung|in rechnung zu stellen|(beiliegend\w*|anbei) rechnung|erlauben wir uns|erlaube ich mir|unsere rechnung als|meine rechnung|unsere rechnung (nr|nummer|\d|[a-z]+-?\d)|ihre rechnung (erhalten|steht|finden) sie|ihre monatsabrechnung|rechnung als (pdf|xrechnung|zugferd)|rechnungsbetrag (brutto|netto)?|legen wir die|leistungszeitraum (war|ist|:)|schreiben wir ihnen .{0,30} gut)\b/,
    ],
    [
      3,
      "text",
      /\b(please find|attached|enclosed|find herewith|herewith)\b.{0,60}\b(our|the|your) (\w+ )?(invoice|bill|charge)\b|\byour invoice (for|is attached|is available)\b|\bour (commercial )?invoice\b|\bbill (is )?attached\b|\bamount due\b|\bpayable within\b|\bdays net\b|\bin the attached document\b/,
    ],
    [
      2,
      "text",
      /\b(zahlbar (innerhalb|bis|binnen|sofort|rein netto)|zahlungsziel \d+|abzueglich \d ?% skonto|ohne abzug|faelligkeit( am)?:? \d|faellig am|lastschrifteinzug|wird .{0,30}abgebucht|binnen eines monats|kleinunternehmer\w*|keine umsatzsteuer|reverse charge|zugferd|xrechnung|stundenzettel|usual account|wird mit der naechsten zahlung verrechnet|der beleg ist beigefuegt|shipped and billed|lieferung und berechnung|drafted|bank charges|wie immer bitte bis)\b/,
    ],
    [
      2,
      "text",
      /\b(veuillez trouver (ci-joint )?(notre|la) facture|w zalaczeniu faktur\w*|in allegato (la )?(nostra )?fattura|adjuntamos (la|nuestra) factura|bijgaand (onze|de) factuur|zasilame fakturu)\b/,
    ],
    [
      -3,
      "any",
      /\b(ihre[rn]? rechnung(en)? (re|vom|\d|ueber|ist (falsch|nicht))|kopie|rechnungskopie|missing invoice|copy (of|invoices?)|falsch berechnet|preisabweichung|noch offen|mahnung(?! hoffentlich)|zahlungserinnerung|overdue|unpaid|ueberfaellig|beglichen|ueberwiesen|skonto ziehen|stornieren|reissue|query)\b/,
    ],
  ]),
  ...rules("payment_advice", [
    [
      2.5,
      "text",
      /\b(die|der betrag|das geld|betrag) .{0,30}\b(kommt|kommen|ist unterwegs|geht raus) .{0,30}(konto|unterwegs)?|\b(gehoert|gehoeren) .{0,20}zur rechnung\b|\bdamit (ihr|sie) nicht such\w*/,
    ],
    [
      4,
      "subject",
      /\b(zahlungsavis|avis|zahlungsmitteilung|zahlungsankuendigung|zahlungsfreigabe|remittance( advice)?|payment (advice|made|sent|notification)|ueberweisung(?! falsch)|sammelueberweisung|bezahlt|gutschriftsanzeige|skontozahlung|avis de virement|awizo|zahlung (statt|raus|erfolgt)|geld ist da|kontokorrent\w*|vorkasse fuer|ratenzahlung|zahlungseingang)\b/,
    ],
    [
      3.5,
      "text",
      /\b((haben?|hab|heute|soeben|eben|gestern|gerade) (\w+ ){0,8}(ueberwiesen|angewiesen|bezahlt|beglichen|ausgeglichen|eingezahlt|ausgefuehrt|freigegeben|reguliert)|(ueberwiesen|angewiesen|bezahlt|zahlung) (\w+ ){0,3}(heute|soeben|gestern|raus)|ueberweisen wir (ihnen)?|wir ueberweisen|rausgegangen|zur zahlung freigegeben|zur zahlung angewiesen|zur auszahlung angewiesen|mit valuta|wertstellung|zahlungslauf|zahlbetrag|ueberweisungsbetrag|verwendungszweck|bankbeleg|ausfuehrungsbestaetigung|von unserem konto|abgegangen|unterwegs auf ihr konto|auf dem konto|regulieren wir|verrechnen wir|teilzahlung|zweite rate)\b/,
    ],
    [
      3.5,
      "text",
      /\b(remittance|wire transfer|we have (today )?(paid|transferred|instructed|remitted)|payment (was |has been )?(made|sent|executed|date|released)|paid (today|yesterday|by|via)|went out (this morning|today)|sepa transfer|value date|in settlement of|please credit the invoices)\b/,
    ],
    [
      2,
      "text",
      /\b(abzuegl\w*|abzgl|skonto(betrag)?|einbehalten|deduction|less credit note|summe|gesamtbetrag|zahlungsempfaenger|bitte ordnen sie|zuordnen|belegnummer|belegdatum)\b/,
    ],
    [
      3,
      "text",
      /\b((notre|un) virement|avons (vire|regle)|przelew\w*|bonifico (effettuato|eseguito|e stato)|transferencia (realizada|hemos)|hemos (pagado|transferido)|overgemaakt|betaald|uhradili|zaplatili)\b/,
    ],
    [
      -2.5,
      "text",
      /\b(ueberweise (ich )?(dann|vorab|gleich|sobald)|ueberweise dann|dann ueberweis\w*|bezahlt wird dann|sobald|wird nicht bezahlt|nicht bezahlt|noch offen|steht noch offen|bitte (ueberweisen|begleichen)|(ueberweisen|begleichen) sie|bestellen|mahngebuehr|abgebucht|bezahle vorher|kopie|doppelt)\b/,
    ],
  ]),
  ...rules("invoice_question", [
    [
      3,
      "subject",
      /\b(rechnungs(kopie|frage|korrektur|anschrift|adresse)|frage zu(r)? rechnung(?! \()|rechnung .{0,30}(falsch\w*|fehlt|doppelt|korrektur|passen|ohne|preisabweichung|stornier)|falsche (rechnung|menge berechnet)|missing invoice|copy (of )?invoices?|invoice (copy|query|correction|question)|query on|statement of account|saldenbestaetigung|offene-posten|zahlungsziel|skonto(frist)?|lastschrift doppelt|mahnung (erhalten|zu unrecht)|leitweg|gutschrift (zu|fehlt|fuer)|bestellnummer auf rechnung|faktur\w*.{0,30}(fehlt|ursprung)|ursprungsland|zolltarif\w*|credit note missing|korrigierte rechnung anfordern)\b/,
    ],
    [
      3,
      "text",
      /\b(rechnungskopie\w*|kopien? (der|aller|ihrer|zu|zuschicken|schicken|davon)|(eine )?kopie .{0,40}(rechnung|zusenden|schicken|zu)|berichtigte (rechnung|faktura)|korrigierte rechnung|rechnungskorrektur|neue rechnung|richtige rechnung|rechnung (korrigieren|stornieren|neu|umschreiben|berichtigen|neu ausstellen)|schickt mir bitte eine richtige|neuausstellung|gutschrift ueber|ausbuch\w*|falsch (berechnet|verrechnet|ausgewiesen)|zu viel berechnet|doppelt (berechnet|abgebucht|fakturiert)|eine null zuviel|auf der rechnung (habt|haben|steht|stehen)|zweimal (fakturiert|berechnet|abgebucht)|haben sie uns .{0,60}\bberechnet|(auf|in) (der|ihrer|einer|den|unserer letzten|meiner|deren) (\w+ )?(rechnung|faktura|handelsrechnung)\b|laut rechnung|rechnung (fehlt|nie bekommen|haben wir nie|nicht erhalten)|fehlt .{0,30}\brechnung\b|rechnung .{0,60}\b(nie (bekommen|erhalten)|nicht (finden|gefunden|bekommen|erhalten)))\b/,
    ],
    [
      2.5,
      "text",
      /\b(saldenbestaetigung|warten wir auf die gutschrift|kuerzen wir selbst|saldo|offene posten|op-liste|kontoauszug|noch skonto|skonto ziehen|2 % (noch )?ziehen|zahlungsziel|welche der beiden|steuerbuero|steuerberater|betriebspruefung|abschlusspruef\w*|jahresabschluss|beleg .{0,40}(abgewiesen|gesperrt|zugestellt)|rechnungspruefung .{0,30}gesperrt|umsatzsteuer (verrechnet|ausgewiesen)|uid-?nummer fehlt|fehlt unsere (uid|ust)|frachtkosten|versandkosten|mindermengenzuschlag|mahnung .{0,60}(bezahlt|bekommen|nie|erhalten)|drohen mir mit inkasso|leitweg-?id)\b/,
    ],
    [
      3,
      "text",
      /\b((send|need|resend|provide) .{0,30}\bcop(y|ies)\b|copy of (the|your|our)? ?(invoice)?|cannot find the invoice|can'?t find the invoice|invoice .{0,60}\b(wrong|incorrect|missing|shows|charged|duplicate|without tax|does not)|you charged|overcharged|reissue|re-?issue it|zero-rated|vat id|commodity codes|statement (shows|lists)|reconcile|credit note (is|for|was)|bill to|purchase order number on)\b/,
    ],
    [
      2.5,
      "text",
      /\b(duplicata|copie de la facture|erreur sur (la|votre) facture|facture .{0,30}(erreur|incorrecte)|kopi\w+ faktury|korekt\w+ faktur\w*|copia (della|de la) (fattura|factura)|fattura .{0,30}(errat\w+|sbagliat\w+)|kopie van de factuur|creditnota|dobropis)\b/,
    ],
    [
      -2.5,
      "any",
      /\b(gegen die rechnung (habe|sage) ich (gar )?nichts|nichts einzuwenden|fehlt (noch|bis heute|von den)|de factuur is al geboekt|rechnung da, ware|not about any invoice|anbei (erhalten sie )?unsere rechnung|unsere rechnung|frage zur rechnung \(|rueckfragen zur .{0,20}geklaert|hat sich erledigt)\b/,
    ],
    [
      3,
      "text",
      /\b(credit note|gutschrift)\b.{0,80}\b(not (yet )?received|have not received|missing|outstanding|still waiting|noch (immer )?(nicht|aus)|fehlt|bisher nicht|nie (erhalten|bekommen))\b|\b(promised|zugesagte|versprochene) (us )?(a )?(credit note|gutschrift)\b|\b(rabatt|discount|skonto|nachlass)\b.{0,40}\b(fehlt|nicht (beruecksichtigt|abgezogen)|missing|not (applied|deducted))\b/,
    ],
  ]),
  ...rules("dunning_received", [
    [
      3.5,
      "subject",
      /\b((zahlungs)?erinnerung(?! an die bestellung)|mahnung(?! (erhalten|zu unrecht|hat sich|an mich|hoffentlich|\?))|mahnstufe|letzte mahnung|offene (posten|rechnung|forderung)|ueberfaellig\w*|overdue|payment reminder|past due|rappel|przypomnienie|wezwanie|sollecito|betalingsherinnering|vollstreckung\w*|inkasso|forderung)\b/,
    ],
    [
      3.5,
      "text",
      /\b(unsere[rn]? rechnung\w* .{0,80}\b(noch offen|steht noch (zur zahlung )?offen|nicht (bezahlt|beglichen|ausgeglichen)|offen ist|unbezahlt)|(zahlungseingang|eingang ihrer zahlung) (\w+ ){0,2}(nicht|kein\w*)?|keinen zahlungseingang|noch nicht (verbucht|eingegangen|bei mir gelandet|beglichen)|ueberfaellig\w*|mahnkosten|mahngebuehr\w*|verzugszins\w*|mahnbescheid\w*|gesamtforderung|saeumniszuschlaeg\w*|um ausgleich|ausgleich (bis|des)|begleichen sie|letzte frist|trotz (unserer|meiner|mehrfacher) (erinnerung|mahnung)\w*|ihrer aufmerksamkeit entgangen|ueberfaelligen? (posten|betrag|rechnung\w*)|ausliefern duerfen wir .{0,30}erst|gesperrt, bis|anderkonto|zum ausgleich der|als gegenstandslos|zahlung .{0,20}ueberschnitten|unbezahlt|offenen? betrag|rueckstand wird|fehlbetrag|inkasso\w*)\b/,
    ],
    [
      3,
      "text",
      /\b(remains? (unpaid|outstanding|open)|overdue|past due|outstanding (balance|amount|invoice)|according to our records .{0,60}unpaid|we kindly (but firmly )?ask for settlement|settle(ment)? (within|by)|collection agency|final notice|on hold until)\b/,
    ],
    [
      2.5,
      "text",
      /\b(facture .{0,60}impayee|rappel de paiement|nieoplacon\w+|zaleglosc\w*|prosimy o uregulowanie|fattura .{0,40}(scaduta|insoluta)|sollecito di pagamento|factura .{0,40}(pendiente|vencida)|openstaande factuur|nog niet (betaald|ontvangen))\b/,
    ],
    [
      -3.5,
      "any",
      /\b(zwangsgeld|meldung (zum|zur)|monatserhebung|landesamt|domain|ihre mahnung|gemahnt wird|mahnung (ueber|erhalten|hat sich)|(eine )?mahnung .{0,30}von ihnen|mahnung zu unrecht|keine mahnung|sie drohen mir|lieferantenmahnlauf|auftragsbestaetigung|liefererinnerung|noch nicht eingetroffen|lieferung|bestellung .{0,20}(offen|nicht)|nicht (mehr )?mahnen|2\. erinnerung: wo)\b/,
    ],
  ]),
  ...rules("bank_details_change", [
    [
      4,
      "subject",
      /\b((neue|geaenderte|aenderung (unserer|der)|updated?|new|change (of|in)) .{0,30}\b(bankverbindung|bankdaten|kontodaten|kontoverbindung|bank(ing)? (details|information|account|data)|iban|beneficiary|account details)|kontoaenderung|bankwechsel|(zahlung|rechnung).{0,40}(umleiten|anders ueberweisen)|sepa-?mandat|forderungsabtretung|erstattungskonto|beneficiary bank|changement .{0,20}(rib|bancaires?)|zmiana (konta|rachunku)|nuovo iban|nieuw rekeningnummer|cambio de cuenta)\b/,
    ],
    [
      4,
      "text",
      /\b((neue[nrs]?|geaenderte[nrs]?|andere[nrs]?|anderes?|folgendes?) (\w+ ){0,2}(bankverbindung|kontoverbindung|bankdaten|konto|geschaeftskonto|glaeubigerkonto|iban|verbindung bei der)|(bankverbindung|kontoverbindung|kontoinhaber|iban|bankdaten|bank)\b.{0,40}\b(aendert|aendern|geaendert|gewechselt|aufgeloest|geschlossen|gesperrt)|nicht mehr die iban|nur noch auf (die|das)|ausschliesslich auf|(konto|postbank|sparkasse)\w* .{0,40}\b(aufgeloest|gesperrt|schliesst|geschlossen)|auf das meines|schuldbefreiend|forderungen .{0,40}abgetreten)\b/,
    ],
    [
      4,
      "text",
      /\b((new|changed|updated?|different|following) (\w+ ){0,2}(bank (account|details|information)|iban|account (number|details)|beneficiary)|(bank|banking|account) (details|information|account)?( \w+){0,3} (has|have) (been )?changed|our receiving bank|can ?not receive payment|we (now )?bank with|remit .{0,80}(subsidiary|following|new) account|new iban|update your record)\b/,
    ],
    [
      3,
      "text",
      /\b(nouveau(x)? (rib|compte|coordonnees bancaires)|nowy (numer )?(konta|rachunku)|nuovo conto|nueva cuenta|nieuwe? (bankrekening|rekeningnummer)|novy ucet|novy iban)\b/,
    ],
    [
      -5,
      "any",
      /\b(bankverbindung (ist |bleibt )?unveraendert|konto(verbindung)? (bleibt|unveraendert)|(lieferadresse|anschrift) neu|konto gutschreiben|bank(ing)? details (remain|are) (the same|unchanged))\b/,
    ],
  ]),
];
