// The words for sums, in the languages that reach us: what adds up a page, an order, or carries a sum over to the next page.

/** A sum that the next page begins with or the last one ended with. */
export const CARRIED =
  /übertrag|uebertrag|(?<!\p{L})vortrag|seitensumme|carried|brought|c\/f|b\/f|c\/fwd|b\/fwd|\breport\b|à reporter|riporto|a riportare|do przeniesienia|z przeniesienia|suma y sigue|suma anterior|transporteren|převod|nakli ?yekün|(?:summe|total|sum|suma) (?:von |vorige |previous |poprzedni)?(?:seite|page|strona|pagina|blatt)/iu;

/** Names the sum of all positions. */
export const TOTAL =
  /summe|total|gesamt|endbetrag|bestellwert|auftragswert|order value|montant|razem|łącznie|suma|somma|totaal|bedrag|importe|celkem|celková|toplam|wert der bestellung|betrag|(?<!\p{L})(?:alles |macht )?zusammen(?!\p{L})|(?<!\p{L})(?:macht|ergibt) (?:in summe|insgesamt|also)(?!\p{L})|altogether|(?<!\p{L})in all(?!\p{L})|(?<!\p{L})sum(?!\p{L})/iu;
