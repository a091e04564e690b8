// What a sender's address says about the matter, and how a short note of thanks sounds. Patterns run on folded text.
import type { Intent } from "../../words.ts";

/** Beginnings of addresses that lean towards a matter, with the points they give. */
export const LOCAL_PARTS: readonly (readonly [RegExp, Partial<Record<Intent, number>>])[] = [
  [/^(rechnung(en)?|faktura|fakturierung|invoic\w*|billing|rechnungswesen)\b/, { invoice_received: 1.5, dunning_received: 0.5 }],
  [/^(mahn\w*|forderung\w*|inkasso|debitoren\w*|collections?|receivable\w*)\b/, { dunning_received: 1.5, invoice_received: 0.5 }],
  [
    /^(kreditor\w*|ap|accounts?\.?payable|accounts?|buchhaltung|fibu|finanzen|finance|zahlungen|payments?)\b/,
    { payment_advice: 1, invoice_question: 1 },
  ],
  [/^(news\w*|marketing|mailing|info-?mail|aktion\w*|angebote)\b/, { newsletter: 2 }],
  [/^(qs|qm|quality|qualitaet\w*|reklamation\w*)\b/, { complaint: 1, technical_question: 0.5 }],
  [/^(edi|sap\w*|erp|ordersender|orders?|bestell\w*|purchas\w*|einkauf|beschaffung)\b/, { order: 0.5 }],
];

/** A short note that only thanks or agrees. */
export const THANKS =
  /^(\W|moin|hallo|hi|guten (tag|morgen)|liebe\w* \w+|gruezi|ok(ay)?|ja|ah)*.{0,25}\b(danke\w*|dank|thanks?|thank you|thx|perfekt|perfect|super|top|prima|great|merci|dziekuj\w+|grazie|bedankt|gracias|alles klar|passt so|got it|noted|received with thanks)\b/;
/** Words of somebody who wants more than to say thanks. */
export const ASKS =
  /\?|\b(bitte|please|pls|kindly|anbei|attached|koennen|koennten|could|can you|brauche\w*|need|aber|but|leider|statt|bestell\w*|order (no|number)|rechnung|foto\w*|fehlt|missing|urlaub|office)\b|\bhb-[a-z]/;
