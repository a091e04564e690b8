// What customers of the bench write: a matter in one paragraph, and the courtesies and practicalities around it. German and English.

export interface Wanted {
  orderNo: string;
  lines: { articleNo: string; description: string; quantity: number }[];
}

export interface Matter {
  /** local part of our mailbox it goes to */
  mailbox: "info" | "sales" | "support" | "finance";
  subject(w: Wanted): string;
  text(w: Wanted): string;
  /** shown as a table in HTML mails */
  lines?: boolean;
  orders?: boolean;
}

type Language = "de" | "en";

const listed = (w: Wanted, unit: string): string =>
  w.lines.map((l) => `${l.quantity} ${unit}  ${l.articleNo}  ${l.description}`).join("\n");

export const ORDER: Record<Language, Matter> = {
  de: {
    mailbox: "sales",
    lines: true,
    orders: true,
    subject: (w) => `Bestellung ${w.orderNo}`,
    text: (w) => `hiermit bestellen wir unter unserer Bestellnummer ${w.orderNo} die folgenden Artikel:\n\n${listed(w, "Stück")}`,
  },
  en: {
    mailbox: "sales",
    lines: true,
    orders: true,
    subject: (w) => `Purchase order ${w.orderNo}`,
    text: (w) => `please accept our purchase order ${w.orderNo} for the following articles:\n\n${listed(w, "pcs")}`,
  },
};

/** The order itself is in the attached PDF. */
export const ORDER_ATTACHED: Record<Language, Matter> = {
  de: {
    mailbox: "sales",
    orders: true,
    subject: ORDER.de.subject,
    text: (w) => `anbei erhalten Sie unsere Bestellung ${w.orderNo} als PDF. Bitte bestätigen Sie den Auftrag.`,
  },
  en: {
    mailbox: "sales",
    orders: true,
    subject: ORDER.en.subject,
    text: (w) => `please find attached our purchase order ${w.orderNo}. Kindly confirm it.`,
  },
};

export const QUESTIONS: Record<Language, readonly Matter[]> = {
  de: [
    {
      mailbox: "sales",
      lines: true,
      subject: () => "Preisanfrage",
      text: (w) => `bitte nennen Sie uns Ihre Preise und die Lieferzeit für folgende Artikel:\n\n${listed(w, "Stück")}`,
    },
    {
      mailbox: "info",
      subject: () => "Frage zur Pflege",
      text: () =>
        "können Sie uns sagen, bei welcher Temperatur Ihre Perlmuttknöpfe gewaschen werden dürfen und worauf bei der Pflege zu achten ist?",
    },
    {
      mailbox: "info",
      subject: () => "Mindestmengen",
      text: () =>
        "wir sind neu im Einkauf und hätten gern gewusst, welche Mindestmengen bei Ihnen gelten und ob auch angebrochene Packungen möglich sind.",
    },
    {
      mailbox: "support",
      subject: (w) => `Reklamation zu unserer Bestellung ${w.orderNo}`,
      text: (w) =>
        `leider müssen wir die Lieferung zu unserer Bestellung ${w.orderNo} reklamieren: Bei ${w.lines[0]?.articleNo} sind etwa 40 Knöpfe zerkratzt. Wie gehen wir weiter vor?`,
    },
    {
      mailbox: "finance",
      subject: () => "Frage zu Ihrer Rechnung",
      text: (w) =>
        `zu unserer Bestellung ${w.orderNo} finden wir keine Rechnung. Könnten Sie uns bitte eine Kopie Ihrer Rechnung zusenden?`,
    },
  ],
  en: [
    {
      mailbox: "sales",
      lines: true,
      subject: () => "Request for quotation",
      text: (w) => `could you please quote your best prices and lead times for the following articles:\n\n${listed(w, "pcs")}`,
    },
    {
      mailbox: "info",
      subject: () => "Care of buttons",
      text: () => "could you tell us at which temperature your mother-of-pearl buttons may be washed, and what else to mind in their care?",
    },
    {
      mailbox: "support",
      subject: (w) => `Complaint about our order ${w.orderNo}`,
      text: (w) =>
        `unfortunately some of the goods of our order ${w.orderNo} arrived damaged: about 40 pieces of ${w.lines[0]?.articleNo} are scratched. How shall we proceed?`,
    },
  ],
};

export const GREETING: Record<Language, string> = { de: "Sehr geehrte Damen und Herren,", en: "Dear Sir or Madam," };
export const CLOSING: Record<Language, string> = { de: "Mit freundlichen Grüßen", en: "Kind regards" };

/** Practicalities that change nothing about an order; mails are filled up with them to their size. */
const PRACTICAL: Record<Language, readonly string[]> = {
  de: [
    "Bitte liefern Sie wie gewohnt an unser Hauptlager, die Warenannahme ist werktags von sieben bis fünfzehn Uhr besetzt.",
    "Packen Sie die Ware bitte sortenrein und beschriften Sie jeden Karton mit der Artikelnummer und der enthaltenen Menge.",
    "Für Rückfragen zur Anlieferung erreichen Sie unsere Disposition unter der Ihnen bekannten Durchwahl.",
    "Bitte geben Sie auf allen Papieren unsere Bestellnummer an, damit die Zuordnung im Haus ohne Umwege gelingt.",
    "Teillieferungen sind nach Absprache möglich, am liebsten ist uns jedoch eine Sendung im Ganzen.",
    "Die Farbe soll der zuletzt gelieferten Partie entsprechen, unsere Näherei legt auf gleichmäßige Töne großen Wert.",
  ],
  en: [
    "Please deliver to our main warehouse as usual, goods-in is staffed on working days from seven to three.",
    "Kindly pack the goods by article and label each carton with the article number and the quantity it holds.",
    "Should there be any question about the delivery, our dispatch team will be glad to help on the number you know.",
    "Please state our order number on all papers so that they find their way through our house.",
    "Part deliveries are possible after consultation, though we would rather receive everything at once.",
    "The colour should match the last batch, as our sewing room sets great store by even shades.",
  ],
};

/** What people say around a question. */
const SOCIABLE: Record<Language, readonly string[]> = {
  de: [
    "Wir kennen Ihr Haus seit vielen Jahren und haben immer gern mit Ihnen zu tun gehabt.",
    "Unsere neue Kollektion ist gerade im Entwurf, im Atelier wird über Farben und Formen lebhaft gesprochen.",
    "Auf der Messe im Frühjahr haben wir Ihren Stand besucht und viele Anregungen mitgenommen.",
    "Bei uns im Haus sind seit dem Sommer einige Aufgaben neu verteilt, daher schreiben diesmal wir Ihnen.",
    "Über eine kurze Auskunft freuen wir uns sehr, es genügt auch ein Hinweis, wo wir es nachlesen können.",
    "Wir wünschen Ihnen und allen Kolleginnen und Kollegen eine ruhige und angenehme Woche.",
  ],
  en: [
    "We have known your house for many years and have always been glad to deal with you.",
    "Our new collection is being designed, and colours and shapes are much talked about in the studio.",
    "We visited your stand at the spring fair and came home with many ideas.",
    "Some duties have changed hands here since the summer, which is why this time it is us who write.",
    "A short word would be very welcome, or just a hint where we may read about it.",
    "We wish you and all your colleagues a calm and pleasant week.",
  ],
};

export const padding = (language: Language, orders: boolean): readonly string[] => (orders ? PRACTICAL : SOCIABLE)[language];

export const DISCLAIMER: Record<Language, string> = {
  de: "Diese E-Mail enthält vertrauliche Informationen und ist nur für den genannten Empfänger bestimmt. Sollten Sie sie irrtümlich erhalten haben, löschen Sie sie bitte und sagen Sie uns Bescheid.",
  en: "This e-mail is confidential and intended for the named recipient only. If you have received it in error, please delete it and let us know.",
};
