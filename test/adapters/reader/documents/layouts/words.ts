// Headings as purchasing systems print them, a line break where the column is narrow.
export const FIELDS = ["pos", "ours", "theirs", "text", "quantity", "unit", "price", "base", "amount", "date"] as const;
export type Field = (typeof FIELDS)[number];

interface Heading {
  text: string;
  /** pieces that this price heading says the price is for; 0: another column or nobody says so */
  per?: number;
}

const plain = (...texts: string[]): Heading[] => texts.map((text) => ({ text }));
const per = (pieces: number, ...texts: string[]): Heading[] => texts.map((text) => ({ text, per: pieces }));

export const HEADINGS: Readonly<Record<"de" | "en", Readonly<Record<Field, readonly Heading[]>>>> = {
  de: {
    pos: plain("Pos", "Pos.", "Position", "Lfd.\nNr.", "Nr."),
    ours: plain("Artikel-Nr.", "Ihre\nArt.-Nr.", "Ihre Artikelnummer", "Lieferanten-\nartikelnr.", "Artikel", "Art.-\nNr."),
    theirs: plain("Unsere\nArt.-Nr.", "Material", "Unsere\nSachnr.", "Material-\nnummer", "Uns. Nr."),
    text: plain("Bezeichnung", "Beschreibung", "Artikel-\nbezeichnung", "Benennung", "Text"),
    quantity: plain("Menge", "Bestell-\nmenge", "Anzahl", "Menge\nStück", "Stückzahl"),
    unit: plain("ME", "Einheit", "Mengen-\neinheit", "Eh."),
    price: [
      ...per(100, "Preis/100", "Preis/\n100 ST", "Preis\nje 100", "E-Preis\n/ 100 Stk", "Netto-\npreis/100", "EUR je\n100 Stück"),
      ...per(1000, "Preis je\n1000 Stk", "Preis/\nTsd.", "Preis\npro 1.000"),
      ...per(1, "Preis je\nStück", "Stück-\npreis", "Preis/\nStk"),
      ...per(0, "E-Preis", "Einzelpreis", "Netto-\npreis", "Einzel-\npreis\nEUR", "Preis"),
    ],
    base: plain("PE", "Preis-\neinheit", "per", "je"),
    amount: plain("Betrag", "Gesamt", "Gesamt-\npreis", "Betrag\nEUR", "Positions-\nwert", "Netto-\nbetrag", "Wert"),
    date: plain("Termin", "Liefer-\ntermin", "Lieferdatum", "Wunsch-\ntermin", "Liefer-\ndatum", "Bedarfs-\ntermin"),
  },
  en: {
    pos: plain("Item", "Line", "Pos.", "Line\nno.", "#"),
    ours: plain("Your part no.", "Supplier\npart no.", "Vendor\nitem", "Your item\nnumber", "Article"),
    theirs: plain("Our part no.", "Customer\nmaterial", "Our ref.", "Buyer's\npart no."),
    text: plain("Description", "Item\ndescription", "Product", "Goods\ndescription"),
    quantity: plain("Qty", "Quantity", "Order\nqty", "Qty\nordered", "Quantity\n(pcs)"),
    unit: plain("UoM", "Unit", "U/M", "Unit of\nmeasure"),
    price: [
      ...per(100, "Price\nper 100", "Unit price\n/ 100", "Price/\n100 pcs", "Net price\nper 100"),
      ...per(1000, "Price\nper 1000", "Price/\n1,000", "Unit price\nper 1000 pcs"),
      ...per(1, "Price\neach", "Price per\npiece"),
      ...per(0, "Unit\nprice", "Unit price", "Price", "Net\nprice"),
    ],
    base: plain("per", "Price\nunit", "Price\nbasis"),
    amount: plain("Amount", "Line\ntotal", "Net\nvalue", "Total", "Extended\namount"),
    date: plain("Due date", "Delivery\ndate", "Required\nby", "Req.\ndate", "Need\nby date"),
  },
};

/** Rows that carry a sum over a page break, and the block of sums at the end: net, tax, gross. */
export const SUMS = {
  de: {
    carry: ["Übertrag", "Zwischensumme", "Übertrag auf Seite 2"],
    carried: ["Übertrag", "Übertrag von Seite 1"],
    net: ["Summe netto", "Nettobetrag", "Gesamtsumme netto EUR", "Warenwert netto", "Zwischensumme netto", "Netto gesamt"],
    tax: ["zzgl. 19 % MwSt.", "USt 19,00 %", "Mehrwertsteuer 19 %"],
    gross: ["Gesamtbetrag brutto", "Endbetrag EUR", "Bruttosumme", "Rechnungsbetrag inkl. MwSt."],
  },
  en: {
    carry: ["Carried forward", "Subtotal page 1"],
    carried: ["Brought forward", "Carried forward from page 1"],
    net: ["Net total", "Total excl. VAT", "Subtotal net", "Total net EUR"],
    tax: ["VAT 19 %", "plus 19% VAT"],
    gross: ["Gross total", "Total incl. VAT", "Grand total EUR incl. VAT"],
  },
} as const;
