// Business words that give a language away in texts too short or too full of numbers for statistics. Folded.

export const LANGUAGE_WORDS: Readonly<Record<string, RegExp>> = {
  de: /\b(und|bitte|wir|ich|ihre?r?n?|nicht|mit|fuer|bestell\w*|lieferung|liefern|stueck|stk|knoepfe?n?|knopf|rechnung|anfrage|gruss|gruesse|guten|hallo|moin|servus|auftrag|termin|anbei|siehe|anhang|danke|farbkarten?|kw|herr|frau|euch|ihr|der|die|das|den|noch|brauchen?)\b/g,
  en: /\b(the|and|please|we|our|your|order|orders|purchase|delivery|pieces|pcs|quote|invoice|dear|hello|hi|regards|thanks|thank|attached|need|from|with|ship|shipment|for|you|is|are|buttons?|any|yet)\b/g,
  fr: /\b(nous|vous|votre|vos|notre|bonjour|merci|commande|commander|pieces|livraison|facture|cordialement|veuillez|boutons?|avec|pour|est|les|des|une|ci-joint|monsieur|madame)\b/g,
  pl: /\b(prosze|zamowieni[ea]|zamawiamy|dzien|dobry|szt|faktura|faktury|dostaw[ay]|guzik(i|ow)?|pozdrawiam|powazaniem|oraz|jest|nasze|panstwa|witam|dla|nie)\b/g,
  nl: /\b(wij|graag|bestelling|bestellen|levering|leveren|stuks|factuur|groet|groeten|geachte|beste|onze|uw|het|een|niet|voor|knopen|bijlage|dank|goedemorgen|goedemiddag)\b/g,
  it: /\b(buongiorno|ordine|ordini|fattura|consegna|pezzi|bottoni|gentile|gentili|saluti|cordiali|vostra|vostro|nostro|nostra|grazie|spettabile|allegato|per|della|sono|di|il)\b/g,
  es: /\b(pedido|factura|entrega|unidades|uds|piezas|botones|estimad[oa]s?|saludos?|saludo|gracias|nuestro|nuestra|adjunto|buenos|buenas|hola|para|los|las|del|por)\b/g,
  cs: /\b(dobry|den|objednavame|objednavka|prosim|prosime|knofliku|knofliky|kusu|faktura|dekuji|pozdravem|dodani|jsme|nas|vas)\b/g,
  pt: /\b(encomenda|fatura|entrega|pecas|botoes|obrigad[oa]|prezad[oa]s|cumprimentos|nossa|nosso|bom|dia|por favor|nao|para)\b/g,
  da: /\b(vi|venlig|hilsen|ordre|bestiller|bestilling|levering|stk|knapper|faktura|tak|jeg|ikke|og|vores)\b/g,
  sv: /\b(vi|vaenlig|haelsning(ar)?|ordern?|bestaeller|bestaellning|leverans|knappar|faktura|tack|jag|inte|och|vaar)\b/g,
  tr: /\b(siparis|sayin|lutfen|fatura|teslimat|adet|dugme|tesekkur\w*|saygilarimla|merhaba|icin|bir|ve)\b/g,
  hu: /\b(rendeles|szamla|kerjuk|kerem|koszonjuk|udvozlettel|tisztelt|darab|gomb|szallitas|es|nem)\b/g,
  ro: /\b(comanda|factura|livrare|bucati|nasturi|va rugam|multumesc|stimat[ea]?|buna ziua|noastra|pentru)\b/g,
};
