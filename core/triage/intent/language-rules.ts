// Words of our customers' other languages (French, Polish, Italian, Dutch, Spanish, Turkish, Czech): intent by intent. Folded text.
import { rules } from "./rule.ts";

export const LANGUAGE_RULES = [
  ...rules("order", [
    [
      3,
      "text",
      /\b(merci de (nous |me )?(livrer|envoyer|expedier) .{0,40}\d|je (passe|souhaite passer) commande|pouvez-vous (nous |me )?(livrer|expedier) .{0,30}\d|prosimy o (dostarczenie|dostawe|wysylke)|prosze o (wysylke|wyslanie|dostarczenie) \d|zamawia(my|m)|vi ordino|si ordina|ordiniamo|con la presente ordin\w+|(inviateci|spediteci) .{0,20}\d|graag (leveren|ontvangen wij|bestellen)|wij (willen|wensen) .{0,30}bestellen|(nos gustaria|queremos|deseamos) (pedir|hacer un pedido)|por favor,? (envien|sirvan) .{0,20}\d|siparis (vermek|veriyoruz)|gonder(in|ir misiniz)|prosim(e)? (dodat|zaslat) \d)/,
    ],
    [
      -3,
      "any",
      /\b(bien recu (ma|notre|la) commande|pas (eu|recu) (de )?(la )?confirmation|annuler|annulation|modification|modifier|statut (de|du)|ou en est|przesun\w+|anulowa\w+|zmian\w+|czy (termin|zamowieni\w+)|status zamowieni\w+|annullare|modificare|annuleren|wijzig\w+|anular|modificar|iptal|degisiklik|zrusit|zmenit)\b/,
    ],
  ]),
  ...rules("order_change", [
    [
      4,
      "any",
      /\b(modif(ier|ication)\b.{0,60}\b(commande|quantite|livraison|ligne)|passer la quantite|(changer|remplacer|reporter|avancer|decaler) .{0,50}\b(commande|quantite|livraison|date|adresse)|zmian\w+ .{0,40}(zamowieni\w+|ilosc\w*|termin\w*|adres\w*)|zmienic|zwiekszyc|zmniejszyc|przesunac|(modificare|cambiare|aumentare|ridurre|spostare|posticipare) .{0,50}(ordine|quantita|consegna|data)|(wijzigen|aanpassen|verhogen|verlagen|verplaatsen|uitstellen)\b|(cambiar|modificar|aumentar|reducir|aplazar) .{0,50}(pedido|cantidad|entrega|fecha)|(siparis\w*|miktar\w*|adet\w*) .{0,40}(degistir\w*|artir\w*|azalt\w*)|(zmenit|navysit|snizit|posunout) )/,
    ],
  ]),
  ...rules("order_cancel", [
    [
      4,
      "any",
      /\b(annul(er|ation|ons) .{0,40}(commande)?|anul(owac|ujemy|uje|owanie)|rezygnujemy|annull(are|iamo|amento)|annuler(en|ing)|(anular|cancelar) .{0,30}pedido|anulamos|iptal (et\w*|ediyor\w*)|zrus(it|ime|ujeme|eni))\b/,
    ],
  ]),
  ...rules("order_status", [
    [
      4,
      "any",
      /\b(bien recu (ma|notre|la) commande|pas (encore )?(eu|recu) (de |la |votre )?(confirmation|commande|colis|livraison)|ou en est|quand (sera|seront|allez|pensez|puis|pouvons|arrive)\w*|delai de livraison de (ma|notre)|date d'expedition|numero de suivi|czy .{0,60}(termin|zamowieni\w+|wysylk\w+|dostaw\w+|wyslan\w+)|kiedy .{0,60}(wysl\w+|dostaw\w+|otrzym\w+|dotrze|zamowieni\w+|mozemy)|jaki jest (status|termin)|gdzie jest|numer (przesylki|listu)|quando (arriva|arrivera|spedi\w+|sara|riceveremo|possiamo)|a che punto|stato (dell'|del )ordine|wanneer (komt|wordt|kunnen|leveren|ontvangen|worden)|status van (de|onze)|cuando (recibiremos|llegara|se envia|podemos)|estado (del|de nuestro) pedido|siparis\w* .{0,40}(ne zaman|durum\w*|nerede)|ne zaman|kdy (bude|prijde|dorazi|dostaneme)|stav objednavky)\b/,
    ],
  ]),
  ...rules("quote_request", [
    [
      4,
      "any",
      /\b(demande (de|d'un) (prix|devis|offre)|(votre|vos|un|meilleurs?) (devis|tarifs?|prix|offre de prix)|combien (coute\w*|pour)|quel (est le |serait le )?(prix|tarif)|zapytanie( ofertowe| o cene)?|(prosze|prosimy|uprzejmie prosze) o .{0,20}(oferte|wycene|cene|cennik)|ile kosztuj\w+|richiesta (di )?(prezz\w+|offerta|preventivo)|(inviar\w*|mandar\w*|fornir\w*) .{0,40}(listino|prezz\w+|offerta|preventivo)|listino( prezzi)?|prijsaanvraag|offerteaanvraag|wat (kost|kosten|is de prijs)|(prijs|offerte) (voor|van|opgave)|solicit(ud|amos) .{0,20}(precio|presupuesto|oferta|cotizacion)|(cual es el|que) precio|fiyat(i|lar\w*)? ?(teklif\w*|listes\w*|nedir|al\w*)|cenov\w+ nabidk\w+|kolik stoji)\b/,
    ],
  ]),
  ...rules("sample_request", [
    [
      4,
      "any",
      /\b(echantillons?|carte de couleurs|nuancier|prob(ki|ek|ka|ke) |wzornik|(?<!\b(dal|al|del|sul) )campion(i|e|atura)|cartella colori|(staal|stalen|monsters?|kleurenkaart)\b|muestras?|carta de colores|numune\w*|vzork\w*|vzornik\w*)\b/,
    ],
  ]),
  ...rules("complaint", [
    [
      4,
      "any",
      /\b(reclamation|a la place d\w+|(mauvais|mauvaise) (couleur|article|taille|quantite|produit)|defaut|defectueux|casses?\b|abimes?|manqu(e|ent|ait|aient) .{0,30}(boutons|pieces|\d)|il manque|ne correspond(ent)? pas|reklamacj\w+|wad(a|y|liwe\w*)|uszkodzon\w+|zamiast .{0,40}(otrzyma\w+|dosta\w+|przysz\w+|przyszl\w+)|brakuje|reclamo|difett\w+|rott[ie]|al posto di|sbagliat\w+|mancano|klacht|kapot\w*|beschadigd\w*|verkeerde|in plaats van .{0,40}(ontvangen|geleverd)|ontbreken|reclamacion|defectuos\w+|rotos?|equivocad\w+|faltan|sikayet|kirik|hatali|yanlis|eksik|reklamac\w+|poskozen\w+|chybi)\b/,
    ],
  ]),
  ...rules("return_request", [
    [
      4,
      "any",
      /\b(retourner|renvoyer|retour de (marchandise|boutons)|bon de retour|zwroc\w+|zwrot\w*|odeslac|restituire|rendere|reso merce|terugsturen|retourneren|retourzending|devol(ver|ucion)|iade( et\w*)?|vratit|vraceni)\b/,
    ],
  ]),
  ...rules("technical_question", [
    [
      4,
      "any",
      /\b((resist\w+|supporte\w*|lavables?|passe\w* ).{0,40}(lavage|nettoyage|repassage|machine|sec|temperature|a \d+)|nettoyage a sec|fiche (technique|de securite)|composition (des|du)|certificat (oeko|reach|de conformite)|czy (mozna|guziki) .{0,50}(prac|prasowac|czyscic|odporn\w+|nadaj\w+)|odporn\w+ na|certyfikat\w*|karta (techniczna|charakterystyki)|(lavabil\w+|resist\w+ .{0,30}(lavaggio|stiro|temperatura)|lavaggio a secco|scheda tecnica|certificat\w+ (oeko|reach))|(wasbaar|bestand tegen|stomen|strijken)\b|(lavable|resiste\w* .{0,30}(lavado|plancha))|ficha tecnica|(yikan\w+|utulen\w+|nikel iceri\w+)|(prat|zehlit) (pri|na))/,
    ],
  ]),
  ...rules("invoice_question", [
    [
      4,
      "any",
      /\b((numero de )?tva .{0,40}(facture|n'apparait|manque|incorrect)|facture .{0,60}(rectifie\w*|corrigee?|erreur|incorrect\w*|double|n'avons pas|pas recu|copie|duplicata)|(copie|duplicata) .{0,20}facture|avoir (pour|sur)|faktur\w* .{0,50}(korekt\w+|bled\w*|popraw\w+|brak\w*|kopi\w+|duplikat\w*|nie otrzym\w+)|(korekt\w+|kopi\w+|duplikat\w*) .{0,20}faktur\w*|fattura .{0,50}(corretta|errata|errore|copia|non abbiamo|duplicato)|copia .{0,15}fattura|nota di credito|factuur .{0,50}(klopt niet|fout|ontbreekt|kopie|corrigeren|niet ontvangen)|(kopie|creditnota) .{0,20}factuur|factura .{0,50}(error|incorrecta|copia|duplicad\w+|corregir)|fatura .{0,50}(yanlis|hatali|kopya\w*|duzelt\w*))\b/,
    ],
    [3, "text", /\b(rectifi(er|ee|ez)|numero de tva)\b/],
  ]),
  ...rules("payment_advice", [
    [
      3.5,
      "any",
      /\b((avons|ai) (effectue|fait|emis) (un|le) (virement|paiement|reglement)|virement (effectue|emis|de \d)|avis de (virement|paiement)|(wyslalismy|zlecilismy|wykonalismy|dokonalismy) .{0,20}(przelew\w*|platnos\w+)|potwierdzenie przelewu|bonifico (effettuato|eseguito|inviato|disposto)|abbiamo (pagato|effettuato)|betaling (is )?(uitgevoerd|gedaan|verstuurd)|hebben .{0,30}(betaald|overgemaakt)|(hemos|se ha) (realizado|hecho|enviado) .{0,20}(transferencia|pago)|odeme(yi)? (yapt\w+|gonder\w+|yapildi)|havale (yap\w+|edildi))\b/,
    ],
  ]),
  ...rules("invoice_received", [
    [
      3.5,
      "any",
      /\b((ci-joint|veuillez trouver|voici) .{0,40}(notre|votre|la) facture|w zalaczeniu .{0,30}faktur\w*|przesylamy .{0,20}faktur\w*|(in allegato|alleghiamo|inviamo) .{0,30}fattura|(bijgaand|hierbij|in de bijlage) .{0,30}factuur|(adjuntamos|adjunto) .{0,20}factura|faturaniz|ekte .{0,20}fatura|v priloze .{0,20}faktur\w*)\b/,
    ],
  ]),
  ...rules("dunning_received", [
    [
      3.5,
      "any",
      /\b(rappel (de paiement|de facture)|relance|facture .{0,60}(impayee|echue|reste due|non reglee|en attente de reglement)|mise en demeure|wezwanie do zaplaty|przypomnienie o platnosci|nie (odnotowalismy|otrzymalismy) .{0,20}(wplaty|platnosci)|sollecito( di pagamento)?|fattura .{0,50}(scaduta|insoluta|non risulta pagata)|(betalings)?herinnering|factuur .{0,40}(nog niet betaald|openstaat|vervallen)|aanmaning|recordatorio de pago|factura .{0,40}(vencida|impagada|pendiente de pago)|odeme hatirlatma\w*|upominka)\b/,
    ],
  ]),
  ...rules("bank_details_change", [
    [
      4,
      "any",
      /\b((nouvelles?|changement de|nouveau) (coordonnees bancaires|rib|compte bancaire|iban|banque)|(nowy|zmian\w+) (numer\w* )?(rachunk\w+|kont\w+)|nuov[eoi] (coordinate bancarie|iban|conto)|(nieuw|gewijzigd)e? (bankgegevens|rekening\w*|iban)|(nuev[oa]s?|cambio de) (cuenta|datos bancarios|iban)|(yeni|degisen) (banka|iban|hesap)\w*)\b/,
    ],
  ]),
  ...rules("job_application", [
    [
      4,
      "any",
      /\b(je (souhaite|voudrais) postuler|candidature (spontanee)?|recherche (un|d'un) (stage|emploi)|szukam pracy|aplikuj\w+|podanie o prace|cerco (lavoro|un impiego)|invio (il mio )?(curriculum|cv)|ik (zoek|solliciteer)|busco (trabajo|empleo)|is (ariyorum|basvuru\w*))\b/,
    ],
  ]),
];
