// More words of our customers' other languages: Italian, Dutch, Spanish, Turkish, Czech, with French and Polish beside them. Folded text.
import { rules } from "./rule.ts";

export const LANGUAGE_OFFICE_RULES = [
  ...rules("order", [
    [
      3.5,
      "text",
      /\b((vogliamo|vorremmo|desideriamo|intendiamo) (ordinare|acquistare)|nuovo ordine|vi preghiamo di (fornir|spedir|consegnar)\w*|(wij|we|ik) (bestellen|bestel)\b|gelieve (te )?leveren|wilt u .{0,30}\d.{0,30}(leveren|sturen)|(les|os|le) (pedimos|encargamos|hacemos (el|un) pedido)|necesitamos \d|rogamos (nos )?(envien|suministren)|nuevo pedido|(asagidaki|su) urunleri|siparisimiz|\d+ adet .{0,40}(istiyoruz|rica|gonder\w*)|(chceme|chteli bychom|radi bychom) objednat|objednavka c|nova objednavka|dodejte (nam )?|nous avons besoin de \d|potrzebujemy \d)/,
    ],
    [
      -3,
      "any",
      /\b(annull\w+|disdire|disdett\w+|annuleer\w*|cancelar|iptal\w*|zrus\w+|storn\w+|preventivo|cotizacion|fiyat|nabidk\w+|campion\w+|muestras?|numune\w*|vzork\w*|reclamo|reclam\w+|klacht|sikayet\w*|spostare|verzetten|retrasar|ertele\w*|odloz\w+|zwieksz\w+|zmniejsz\w+|augmenter|diminuer|aumentare|ridurre|verhogen|verlagen|reducir|azalt\w*|artir\w*|navysit|snizit)\b/,
    ],
  ]),
  ...rules("order_change", [
    [
      4.5,
      "text",
      /\b((vorremmo|possiamo|potete|e possibile) .{0,40}(spostare|cambiare|modificare|aumentare|ridurre|anticipare|posticipare)|(kunnen|kunt|willen) .{0,60}(wijzigen|verzetten|verhogen|verlagen|aanpassen|uitstellen|vervroegen)|(quisieramos|podemos|pueden|necesitamos) .{0,40}(cambiar|modificar|aumentar|reducir|retrasar|adelantar)|(miktar|adet|tarih|teslim\w*)\w* .{0,40}(degistir\w*|artir\w*|azalt\w*|ertele\w*|cikar\w*)|(muzete|prosime|potrebujeme|chceme) .{0,50}(zmenit|navysit|snizit|posunout|odlozit)|(nous (souhaitons|voudrions)|pouvez-vous|merci de) .{0,40}(modifier|changer|augmenter|diminuer|reporter|avancer)|(chcemy|chcielibysmy|prosze|prosimy|mozna) .{0,40}(zmienic|zwiekszyc|zmniejszyc|przesunac))\b/,
    ],
  ]),
  ...rules("order_cancel", [
    [
      4.5,
      "any",
      /\b((disdire|disdiciamo|disdetta|annulliamo|annullate)\b.{0,40}|(annuleer|annuleren wij|wij annuleren|afbestellen|bestelling .{0,30}(annuleren|intrekken))|(cancelamos|queremos cancelar|cancelar (el|nuestro)|anulen)\b.{0,30}|sipari\w* .{0,30}iptal\w*|(stornovat|stornujeme|storno|rusime) .{0,30}objednavk\w*|objednavk\w* .{0,40}(rusime|stornujeme|zrusit)|rezygnujemy z|nous annulons)\b/,
    ],
  ]),
  ...rules("order_status", [
    [
      4,
      "any",
      /\b((dove|a che punto) (si trova|e|sono) .{0,30}(ordine|merce|spedizione)|(non|mai) .{0,20}(arrivat\w+|ricevut\w+) .{0,30}(merce|ordine|bottoni)|data di (consegna|spedizione)|waar blijft|nog (steeds )?niet (ontvangen|aangekomen|geleverd)|verwachte (leverdatum|levertijd)|levering verwachten|donde esta|cuando (sale|llega|nos llega|enviaran|lo envian)|todavia no .{0,20}(llegad\w+|recibid\w+)|fecha de (entrega|envio)|(hala|henuz) .{0,30}(gelmedi|ulasmadi|almadik)|teslim tarihi|kargo(ya)? (verildi|ne zaman)|kde je|jeste .{0,20}(nedoraz\w+|neprisl\w+|nedosl\w+)|termin dodani)\b/,
    ],
  ]),
  ...rules("quote_request", [
    [
      4,
      "any",
      /\b(faire une offre|offre de prix|(mandare|inviare|fare|farci|avere) .{0,25}(offerta|preventivo|quotazione)|quanto (costa|costano|verrebbe)|miglior prezzo|offerte (sturen|maken|aanvragen|ontvangen)|prijsopgave|wat zijn (de|uw) prijzen|solicitud de (precios?|presupuesto|cotizacion|oferta)|(enviar|mandar|hacer|pasar)\w* .{0,25}(presupuesto|oferta|cotizacion|tarifa|precios?)|cuanto (cuesta|costaria)n?|fiyat (verir|verebilir|teklifi|bilgisi|almak)\w*|ne kadar|kac (lira|euro)|(poslat|zaslat|pripravit) .{0,25}(nabidku|cenik)|jaka cena|cenu za)\b/,
    ],
  ]),
  ...rules("sample_request", [
    [
      4,
      "any",
      /\b((inviare|mandare|ricevere|avere) .{0,30}campion\w*|(sturen|ontvangen) .{0,30}(stalen|monsters?)|(enviar|mandar|recibir)\w* .{0,30}muestras?|numune (gonder|iste|rica)\w*|(poslat|zaslat) .{0,30}vzork\w*|przesl\w+ .{0,20}prob\w+|recevoir .{0,20}echantillons?)\b/,
    ],
  ]),
  ...rules("complaint", [
    [
      4.5,
      "any",
      /\b((merce|bottoni|articoli?|pezzi)\b.{0,60}\b(non conform\w+|difettos\w+|rott\w+|sbagliat\w+|divers\w+|graffiat\w+|arrugginit\w+)|non conforme|colore (diverso|sbagliato|errato)|abbiamo ricevuto .{0,60}(invece|anziche|al posto)|(knopen|goederen|levering)\b.{0,60}\b(kapot|beschadigd|verkeerd|defect|gebroken|roestig)|ontvingen .{0,40}in plaats van|(botones|mercancia|piezas)\b.{0,60}\b(rot[oa]s?|defectuos\w+|equivocad\w+|oxidad\w+|danad\w+)|recibi(mos|do) .{0,60}en (vez|lugar) de|(dugme\w*|urun\w*|parca\w*)\b.{0,60}\b(kirik|hatali|bozuk|yanlis|pasli|eksik)|yerine .{0,30}(geldi|gonderil\w*)|(knofliky|zbozi|druky|dodavka)\b.{0,60}\b(vadn\w+|poskozen\w+|praskl\w+|praskaji|spatn\w+|rezav\w+)|praskaji|zmetk\w+|misto .{0,30}(prisl\w+|dosl\w+|dostali)|(guziki|towar|zatrzaski)\b.{0,60}\b(wadliw\w+|uszkodzon\w+|pekni\w+|pekaj\w+|zardzewial\w+)|otrzymalismy .{0,60}zamiast|zla dostawa|(boutons|marchandise)\b.{0,60}\b(casse\w*|defectueu\w+|abime\w*|rouille\w*))\b/,
    ],
  ]),
  ...rules("technical_question", [
    [
      4.5,
      "any",
      /\b(((sono|e) |si possono )?(lavabili|resist\w+|adatt\w+) .{0,30}(lavaggio|secco|gradi|stiro)|(kunnen|zijn|kan) .{0,40}(gewassen|wasbaar|gestreken|chemisch)|(son|se pueden) .{0,30}(lavables?|lavar|planchar)|temperatura (maxima|massima|maksymaln\w+)|temperature maximale|maximale temperatuur|maximalni teplot\w*|azami sicaklik|(lavado|lavaggio|lavage|pranie|prani|wasbeurt|yikama)\w*\b.{0,90}\?|(aguanta\w*|soporta\w*|sopporta\w*|supporte\w*|wytrzym\w+|vydrz\w+|dayan\w+) .{0,40}(lav\w+|prani\w*|temperatur\w*|yikama)|kac derece|(yikama|utu)y?a (dayanikli|uygun)|(lze|daji se|muzou se) .{0,30}(prat|zehlit|cistit))\b/,
    ],
  ]),
  ...rules("payment_advice", [
    [
      4,
      "any",
      /\b(abbiamo (disposto|effettuato|eseguito) .{0,20}(bonifico|pagamento)|(de |het )?(betaling|bedrag) is .{0,20}(uitgevoerd|overgemaakt|betaald)|hemos (pagado|transferido|ordenado)|odeme\w* .{0,20}yapti\w*|(platba|castka) (byla|bude) .{0,20}(odeslana|uhrazena)|(uhradili|zaplatili) jsme)\b/,
    ],
  ]),
  ...rules("bank_details_change", [
    [
      4.5,
      "any",
      /\b(coordonnees bancaires .{0,20}(ont )?chang\w+|zmienil\w+ .{0,20}(numer )?(rachunk\w+|kont\w+)|(cambiato|cambiamo|variato) .{0,20}(banca|iban|coordinate)|rekeningnummer .{0,20}(gewijzigd|veranderd)|(cambiado|cambiamos|cambia) (de )?(cuenta|banco)|(hesap|iban|banka) .{0,20}degist\w*|(zmena|zmenil\w*|novy|nove) .{0,20}(bankovni\w*|cislo uctu|ucet|ucetni))\b/,
    ],
  ]),
  ...rules("invoice_received", [
    [3.5, "any", /\b(nostra fattura|onze factuur|nuestra factura|faturamiz|nase faktura|nasza faktura|notre facture)\b.{0,40}/],
    [
      -3.5,
      "any",
      /\b((fattura|factuur|factura|fatura|faktura|facture)\b.{0,40}\b(non|niet|no|yanlis|ne|nie|pas|hatali|incorrect\w*|errat\w*|fout\w*))\b/,
    ],
  ]),
  ...rules("dunning_received", [
    [
      4,
      "any",
      /\b((niezaplacon|nieuregulowan|zalegl)\w+ .{0,30}(faktur\w*|platnos\w*|naleznos\w*)|fattur\w+ .{0,40}(scadut\w+|non (ancora )?pagat\w+|insolut\w+)|(factuur|facturen) .{0,40}(openstaan\w*|niet betaald|vervallen)|facturas? .{0,40}(vencid\w+|impagad\w+|pendientes?)|vadesi (gecen|gecmis)|odenmemis fatura|(faktura|faktury) .{0,40}(po splatnosti|neuhrazen\w+))\b/,
    ],
  ]),
  ...rules("general_inquiry", [
    [
      4.5,
      "any",
      /\b(entrevista|intervista|entretien|interview|wywiad|roportaj|rozhovor|(soy|sono|je suis|ik ben|jestem|jsem) (estudiante|studente|studentessa|etudiante?|student\w*|periodista|giornalista|journaliste?|dziennikark\w+|novinar\w*)|ogrenciyim|trabajo (de fin|final)|tesi\b|memoire de|scriptie|praca (dyplomowa|magisterska|licencjacka)|bitirme tezi|diplomov\w+ prac\w+|bakalarsk\w+ prac\w+|(orari?|heures?|horario|openingstijden|godziny|calisma saatleri|oteviraci dob\w+) ?(di apertura|d'ouverture|de apertura|otwarcia)?|(visitare|visiter|visitar|bezoeken|zwiedzic|ziyaret|navstivit) .{0,30}(azienda|fabbrica|entreprise|usine|empresa|fabrica|bedrijf|fabriek|firm\w+|fabryk\w+|fabrika\w*|tovarn\w+)|chi e il responsabile|a chi (posso|possiamo) rivolger\w+|wie is verantwoordelijk|quien es (el|la) responsable)\b/,
    ],
  ]),
  ...rules("job_application", [
    [
      4.5,
      "any",
      /\b(cherche un (stage|emploi|travail)|cerco (uno )?stage|stageplaats|(practicas|beca) (en su|profesionales)|staj (yapmak|basvuru\w*)|hledam (praci|misto|staz)|szukam (pracy|stazu|praktyk))\b/,
    ],
  ]),
];
