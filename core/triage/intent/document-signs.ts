// What an attached document is, told by its heading or its file name.
import type { Intent } from "../../words.ts";

export interface DocumentSign {
  intent: Intent;
  points: number;
  /** on the folded first lines of the document */
  heading: RegExp;
  /** on the folded file name */
  filename: RegExp;
}

export const DOCUMENT_SIGNS: readonly DocumentSign[] = [
  {
    intent: "order_change",
    points: 4,
    heading:
      /\b(bestellaenderung|auftragsaenderung|aenderung zur bestellung|change order|order amendment|purchase order change|revised purchase order)\b/,
    filename: /(bestellaenderung|aenderung|change|amend)/,
  },
  { intent: "order_cancel", points: 4, heading: /\b(stornierung|storno|order cancellation)\b/, filename: /(storno|cancel)/ },
  {
    intent: "quote_request",
    points: 4,
    heading: /\b(preisanfrage|anfrage|angebotsanfrage|angebotsaufforderung|request for quotation|rfq|demande de prix|ausschreibung)\b/,
    filename: /(anfrage|rfq|quotation|ausschreibung)/,
  },
  {
    intent: "order",
    points: 4.5,
    heading:
      /\b(bestellung|einkaufsbestellung|bestellschein|bestellformular|bestell-nr|lieferabruf|abruf|purchase order|order form|bon de commande|zamowienie|ordine|pedido|inkooporder|objednavka|siparis|orders)\b|\bauftrag(s-?nr|snummer)?\b[ ":.]*(nr\b)?[ ":.]*(?!ab-)[a-z]{0,4}[-/]?\d/,
    filename: /(bestell|order|(^|[^a-z])po[^a-z]|^be\d|abruf|commande|zamowienie|objednavka|siparis|(^|[^a-z])auftrag[^a-z]|\.edi$)/,
  },
  {
    intent: "dunning_received",
    points: 4,
    heading: /\b(mahnung|zahlungserinnerung|payment reminder|mahnbescheid)\b/,
    filename: /(mahnung|zahlungserinnerung|reminder)/,
  },
  { intent: "payment_advice", points: 4, heading: /\b(zahlungsavis|avis|remittance|payment advice)\b/, filename: /(avis|remit|zahlung)/ },
  {
    intent: "invoice_received",
    points: 3.5,
    heading: /\b(rechnung|rechnungsnummer|invoice|facture|faktura|fattura|gutschrift|honorarnote|bescheid)\b/,
    filename: /(rechnung|invoice|faktura|facture|xrechnung|zugferd|factur)/,
  },
  {
    intent: "job_application",
    points: 4,
    heading: /\b(lebenslauf|curriculum vitae|bewerbung|resume)\b/,
    filename: /(lebenslauf|bewerbung|(^|[^a-z])cv([^a-z]|$)|resume|zeugnis|anschreiben)/,
  },
  {
    intent: "complaint",
    points: 3,
    heading: /\b(reklamation|pruefbericht|8d-report|maengelanzeige|fehlerbericht|non-conformance)\b/,
    filename: /(reklamation|8d|mangel|maengel|pruefbericht|defekt|schaden)/,
  },
  {
    intent: "bank_details_change",
    points: 4,
    heading: /\b(neue bankverbindung|aenderung der bankverbindung|change of bank)\b/,
    filename: /(bankverbindung|bank.?details|kontoaenderung)/,
  },
  {
    intent: "general_inquiry",
    points: 2.5,
    heading: /\b(fragebogen|questionnaire|lieferantenerklaerung|code of conduct|selbstauskunft)\b/,
    filename: /(fragebogen|questionnaire|lieferantenerklaerung|code.of.conduct)/,
  },
];
