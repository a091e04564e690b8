// What a table's heading means, in the languages that reach us. Add a column heading here: the first row that matches wins, so the narrower ones stand above.

export const FIELDS = [
  "ignore",
  "gtin",
  "buyerArticle",
  "supplierArticle",
  "article",
  "oldQuantity",
  "packContent",
  "quantity",
  "unit",
  "priceBase",
  "unitPrice",
  "amount",
  "delivery",
  "orderNumber",
  "position",
  "description",
] as const;
export type Field = (typeof FIELDS)[number];

/** `not`: words that make the heading something else although the pattern fits ("Stückpreis" is no number of pieces). */
const ROWS: readonly { field: Field; pattern: RegExp; not?: RegExp }[] = [
  {
    field: "ignore",
    pattern:
      /bemerkung|anmerkung|remark|^note|^notes|comment|kommentar|rabatt|discount|remise|mwst|^ust|steuer|^vat|^tax|tva|lieferzeit|lead ?time|lagerort|kostenstelle|cost cent|hs[- ]?code|zolltarif|ursprung|origin|gewicht|weight|bestand|\bstock|bereits geliefert|ihr preis|your (?:best )?price|kommission$|^(?:bestell|auftrags|beleg|erfassungs)-?datum|^(?:order|po|p\.o\.|purchase order|document|entry)[ _-]*date|^date (?:de (?:la )?commande|ordered|of order)|^data (?:zamówienia|ordine|objednání)|^fecha (?:de(?:l)? )?pedido|^besteldatum|^sipariş tarihi/i,
  },
  { field: "gtin", pattern: /\b(?:ean|gtin|barcode|upc)\b/i },
  {
    field: "orderNumber",
    pattern:
      /^(?:bestell(?:ung|nr|nummer|-?nr|-?nummer|zeichen)|po|p\.o\.|order|auftrag|purchase order|commande|zamówienie)[ .\-_#:]*(?:nr|no|nummer|number|n°|č|n)?[.:]*$|^ebeln$/i,
  },
  {
    field: "position",
    pattern:
      /^(?:pos(?:ition|itions?nr|\.-nr|nr)?|lfd\.? ?(?:nr)?|lfd|line(?: ?(?:no|item|#))?|ln|item(?: no\.?)?|nr|no|#|l\.?p|lp|ligne|zeile|rang|poz|pol|řádek|riga|regel|sr\.? ?no|s\.? ?no|sıra(?: no)?|ebelp)\.?:?$/i,
  },
  {
    field: "buyerArticle",
    pattern:
      /(?<!\p{L})(?:unsere?|uns\.|our|notre|nasz\w*|eigene|own|naš\w*|nostr\w*|nuestr\w*|onze?|bizim|buyer'?s?|cust(?:omer)?(?:'s)?|kunden|käufer)[ ._-]*(?:(?:art|mat|sach|item|part|ref|nr|no|code|artikel|prod|n°|sku|réf|teile|best|ident|indeks|č|kod|cod)|$)|^material(?:nummer|nr|-nr)?\.?$|sach-?n(?:r|ummer)|^teile-?n|internal|interne|^sku$|^matnr$/iu,
  },
  {
    field: "supplierArticle",
    pattern:
      /(?:ihre|ihr|your|votre|vos|państwa|wasz\w*|vaš\w*|vostr\w*|uw\b|sizin|lieferanten?|lief\.?|liefer|supplier'?s?|vendor'?s?|kred|kreditor|fournisseur|dostawc\w*|hersteller|manufacturer|mfr|mfg|hb|happy)[ .\-_]*(?:art|mat|item|part|ref|nr|no|code|artikel|prod|n°|sku|réf|sach|teile|num|best|č|kod|cod|$)|^idnlf$/i,
  },
  {
    field: "priceBase",
    pattern:
      /^(?:pe|peinh|per|preiseinheit|pr\.?-?einh\w*|preis-?einh\w*|price (?:unit|basis|base|qty)|basis|unit of price|je|pro|preis je|peh|pro stück|für menge|par|za)\.?$/i,
  },
  {
    field: "oldQuantity",
    pattern:
      /(?:menge|anzahl|stückzahl|qty|quantity|ilość|quantité)[ ,:(]*(?:alt|bisher\w*|vorher|bestätigt|old|previous|before|confirmed|stara|ancienne)\b|^(?:alte?|bisherige?|bestätigte|old|previous|original|confirmed|ancienne)[ _-]*(?:menge|anzahl|stückzahl|qty|quantity|quantité)/i,
  },
  {
    field: "packContent",
    pattern:
      /^inhalt|(?<!\p{L})contents?(?!\p{L})|contenance|(?:st(?:ü|ue)?ck|stk|st\.?|pcs\.?|pieces|units?)\s?(?:\/|je|pro|per|in|im|a|par)\s?(?:vpe|ve|pack|pkg|pkt|beutel|bag|kart|carton|box|gebinde|case)|(?:meng|anzahl|qty|quantity)\p{L}*\s(?:je|pro|per|in)\s(?:vpe|ve|pack|pkg|beutel|bag|kart|carton|box|gebinde|case)|(?:pack(?:ungs|age|et)?|vpe|ve|kartons?|carton|box|gebinde|beutel|case)[ ._-]*(?:size|größe|groesse|inhalt)/iu,
    not: /preis|price/i,
  },
  {
    field: "quantity",
    pattern:
      /(?:gesamt|total)[ ._-]*(?:st(?:ü|ue)ck|stk|pcs|pieces|qty|units)|meng|anzahl|^anz\.?(?: |$)|wie ?viel|how many|^qty|quant|st(?:ü|ue)ckzahl|^st(?:ü|ue)ck|^stk|^st$|^pcs|pieces|^bedarf|jahresbedarf|jahresmenge|annual|ilość|ilosc|quantité|quantite|^qté|^qte|cantidad|quantità|aantal|množství|sztuk|pièces|packung|\bpacks?\b|\bvpe\b|^(?!.*(?:preis|price|€|eur\b)).*\btsd\b|^ordered|order(?:ed)? q|množ|^ks$|^adet$|miktar|^aant\b|^cant\b|pezzi|^unidades|^(?:neue?|new|changed)[ _-]*(?:menge|qty|quantity)/i,
    not: /preis|price|prix|cena|cost\b|prezzo|precio|prijs|fiyat|termin|datum|\bdate\b|wert\b|betrag|amount|^mengen-?\s?einh|unit of|(?:quantity|qty\.?) unit/i,
  },
  {
    field: "unit",
    pattern:
      /^(?:me|meins|bstme|einh(?:eit)?|mengen-?\s?einh(?:eit)?|bestell-?einheit|unit|unit of (?:measure|quantity)|order unit|(?:quantity|qty\.?) unit|uom|um|u\/m|unité|mengeneinheit|eh|j\.?m|jednostka|unidad|eenheid|vpe-einheit|u\.?m\.?|mj|m\.j|birim|ud)\.?$/i,
  },
  {
    field: "unitPrice",
    pattern:
      /preis|price|^netpr$|^ep\b|^e-?preis|\bep\b|^ek|einzel|prix|^p\.?u\.?|cena|precio|prezzo|prijs|fiyat|\bcost\b|rate|^(?:per|je|pro|za|par|à)\s*(?:1[.,' ]?000|100|hundert|hundred|tsd|tausend|thousand|c|m)\b\.?(?: ?(?:st|stk|stück|pcs?|pieces|ks|szt)\.?)?$|(?:€|eur|usd|gbp|chf)\s*(?:\/|per|je|pro)\s*(?:\d+|tsd|stk|stück|pc|m\b)/i,
    not: /gesamt|total|summe|celkem|cost (?:cent|code)|\bext\b|ext(?:ended|\.)|(?:pos(?:itions)?|line|zeilen)[ .-]*(?:preis|price|net)/i,
  },
  {
    field: "amount",
    pattern:
      /(?:pos(?:itions)?|line|zeilen)[ .-]*(?:preis|price)|betrag|gesamt|summe|^netwr$|^gp\b|\bgp\b|amount|total|^ext|wert|montant|wartość|wartosc|importe|importo|bedrag|netto|^net\b|value|celkem|tutar|toplam|^eur$|^€$|line sum/i,
  },
  {
    field: "delivery",
    pattern:
      /termin|eingang|ankunft|^eindt$|^eilfdat$|liefer(?:datum|tag|woche|ung)|datum|deliver|due|required|req\.? ?date|need ?by|needed|wanted|date|livraison|dostaw|^kw$|^eta$|entrega|consegna|dodání|levering|leverdatum|teslim/i,
  },
  {
    field: "article",
    pattern:
      /art(?:ikel|icle)?[ .\-_]*(?:n|$)|^artikel|^article|item|part|prod(?:ukt|uct)?[ .\-_]*(?:n|code|id|$)|^r[ée]f|référence|reference|indeks|symbol|kod|^code|^nr\.? |bestell-?nr|best\.?-?nr|^n°|articolo|articulo|artículo|artikelnummer|codice|código|ürün kodu|model/i,
    not: /descr|bezeichn|beschreib|benenn|\btext|name\b/i,
  },
  {
    field: "description",
    pattern:
      /bezeichn|beschreib|descr|^txz01$|^maktx$|text|benenn|désign|design|nazwa|opis|artikelbez|ware|produkt|product|goods|name|libell|was\b|knopf|descripción|descrizione|omschrijving|popis|název|oznaczenie|açıklama|ürün/i,
  },
];

export interface Column {
  field: Field;
  /** from the heading: "Menge (Tsd.)" counts thousands, "Packungen à 100" packs */
  unitText: string;
  /** from the heading: "Preis/100"; null: not said */
  pricePer: number | null;
  heading: string;
}

/** What one heading means; null if it is none that we know. */
export function columnOf(heading: string): Column | null {
  const text = spaced(heading);
  if (text === "" || text.length > 60 || /^\d[\d.,]*$/.test(text)) return null;
  const row = ROWS.find((r) => r.pattern.test(text) && !r.not?.test(text));
  if (row === undefined) return null;
  return {
    field: row.field,
    unitText: row.field === "quantity" ? quantityUnit(text) : "",
    pricePer: row.field === "unitPrice" ? headingPer(text) : null,
    heading: text,
  };
}

/** `perOf` a heading, where "Preis 100 St." says it, too. */
export function headingPer(heading: string): number | null {
  const text = spaced(heading);
  return perOf(text) ?? perOf(text.replace(/(?:preis|price|prix|ep)\s+(?=1[.,' ]?0{2,3}(?!\d))/iu, "/ "));
}

/** "PREIS_JE_100" -> "PREIS JE 100" */
function spaced(heading: string): string {
  return heading.replace(/[\s_]+/g, " ").trim();
}

/** "/ 100", "per 1000", "je Tsd.", "%" (per hundred, an old trade sign) -> pieces; null: nothing said. */
export function perOf(text: string): number | null {
  const m =
    /(?:\/|per|pro|je|p\.|par|za|for|à|a)\s*(1[.,'’ ]?000|100|10|1|tsd|tausend|thousand|mille|hundert|hundred|dtz|dutzend|dozen|gros|gross|st(?:ü|ue)?ck|stk|st|pcs?|pce|piece|each|ea|pièce|szt|ks|pz|adet|unit|sto|cento|cien|k|m|c)\b/i.exec(
      text,
    );
  if (m === null) return /%/.test(text) ? 100 : null;
  const base = (m[1] ?? "").toLowerCase().replace(/[.,'’ ]/g, "");
  return PER[base] ?? 1;
}

const PER: Record<string, number> = {
  "1000": 1000,
  "100": 100,
  "10": 10,
  "1": 1,
  tsd: 1000,
  tausend: 1000,
  thousand: 1000,
  mille: 1000,
  k: 1000,
  m: 1000,
  c: 100,
  hundert: 100,
  hundred: 100,
  dtz: 12,
  dutzend: 12,
  dozen: 12,
  gros: 144,
  gross: 144,
  sto: 100,
  cento: 100,
  cien: 100,
};

function quantityUnit(text: string): string {
  const m =
    /(tsd\.?|tausend|thousand|'?000s|\bk\b|gros|gross|dutzend|dtz\.?|dozen|pack(?:ung(?:en)?|s)?(?:\s*(?:à|a|zu|of)\s*\d[\d.]*)?|vpe(?:\s*(?:à|a|zu|of)\s*\d[\d.]*)?|karton(?:s)?(?:\s*(?:à|a|zu)\s*\d[\d.]*)?|beutel|box(?:es)?(?:\s*of\s*\d[\d.,]*)?|cartons?)/i.exec(
      text,
    );
  return m?.[1] ?? "";
}
