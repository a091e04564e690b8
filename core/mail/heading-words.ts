// The words that columns are called by, in the languages that reach us. Add a column word here.

/** Column words, matched on whole words of a cell (German, English, French, Polish, Italian, Spanish, Dutch). */
const COLUMN_WORDS =
  /^(pos(ition|ten)?|lfd|nr|no|num(mer|ber|éro)?|line|ln|item|zeile|ligne|lp|rang|#|art(ikel|icle|icolo|ykuł)?|artnr|artikelnr|artikelnummer|article|articulo|material(nummer|nr)?|mat|sach(nummer|nr)?|teil(e|enummer|enr)?|part|sku|ref(erenz|erence|érence)?|réf|réf(érence)?|code|gtin|ean|indeks|towar|symbol|bezeichnung|beschreibung|benennung|description|désignation|designation|descrizione|descripción|omschrijving|text|name|nazwa|opis|produkt|product|produit|ware|menge|anzahl|qty|quantity|quant|quantité|qté|ilość|cantidad|quantità|aantal|stk|stück|stueck|stückzahl|stueckzahl|pcs|pieces|packs?|packungen|gebinde|me|vpe|unit|uom|einheit|mengeneinheit|unité|jm|um|ea|preis|einzelpreis|stückpreis|e-?preis|ep|price|prix|cena|prezzo|precio|prijs|rate|eur|usd|chf|gbp|betrag|gesamt|gesamtpreis|g-?preis|gp|wert|summe|amount|total|ext|extended|montant|wartość|importo|importe|bedrag|net(to)?|brutto|liefertermin|termin|lieferdatum|lieferung|delivery|due|required|wunschtermin|date|datum|livraison|kw|week|pe|preiseinheit|per|rabatt|discount|farbe|colou?r|couleur|größe|groesse|size|menge\/me|mwst|ust|vat|steuer|tax|rechnung(snummer|snr|sdatum)?|invoice|beleg(nummer|nr|datum)?|document|vendor|supplier|lieferant(en)?|bestell(nr|nummer)?|our|your|unsere?|ihre?|zahlbetrag|skonto|abzug|deduction|gross|kunden|buyer|customer|hersteller|ebeln|ebelp|matnr|idnlf|meins|eindt|netpr|peinh|netwr|eingang|wareneingang)$/iu;

/** German compounds: Bestellmenge, Nettopreis, Materialkurztext, Lieferdatum. */
const COMPOUND =
  /^(\p{L}{2,}(menge|preis|nummer|nr|datum|termin|wert|betrag|bezeichnung|einheit|anzahl|summe|artikel|position)|(artikel|material|mengen|preis|einzel|stück|liefer(ungs)?|waren|bestell)\p{L}{2,})$/iu;

/** True if a cell names a column: short, no fact, with a word that columns are called by. */
export function isColumnName(cell: string): boolean {
  // "Datum 02.12.2026" and "Kunden-Nr.: 10010" are facts; only the bases of prices and packs may stand in a column name
  if (cell.length > 45 || /:\s*\S/.test(cell) || /\d/.test(cell.replace(/(?<!\d)1(0|00|[.,']?000)?(?!\d)/g, ""))) return false;
  if (/^[\d.,'\s]+$/.test(cell)) return false;
  return cell
    .toLowerCase()
    .split(/[\s.,:;/()|*[\]%€$&_-]+/)
    .some((word) => word.length > 0 && (COLUMN_WORDS.test(word) || COMPOUND.test(word)));
}
