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

/** "Please pass this on to Jana": praise that travels on asks nothing of us. */
export const PASSED_ON =
  /\b(please |bitte )?(do )?(pass|forward) (this|it|that|my thanks|our thanks) on\b|\b(bitte )?(geben|gebt|leiten|richten|sagen) sie (das|dies|es|den dank|unseren dank|das lob|den gruss|das)? ?.{0,60}\b(weiter|aus)\b|\b(bitte )?(gebt|leitet|sagt|richtet) (das|es|dies) .{0,60}\b(weiter|aus)\b/g;
/** A short note that only thanks or agrees. */
export const THANKS =
  /^(\W|moin|hallo|hi|guten (tag|morgen)|liebe\w* \w+|gruezi|ok(ay)?|ja|ah)*.{0,25}\b(danke\w*|dank|thanks?|thank you|thx|perfekt|perfect|super|top|prima|great|merci|dziekuj\w+|grazie|bedankt|gracias|alles klar|passt so|got it|noted|received with thanks)\b/;
/** Letters written to thank: "just a quick note to say thank you". */
export const PRAISE =
  /\b((just )?(a )?(quick|short|brief|little) (note|line|word) (just )?(to say|of) (thank|thanks|how)|(ein )?(dickes|grosses|herzliches) (lob|dankeschoen|kompliment)|(wollte|wollten|moechte|moechten) (ich |wir )?(mich |uns |einfach |nur |mal )*(bedanken|danke sagen|danke schoen sagen)|ein wort des dankes)\b/;
/** A subject that is thanks and nothing else; "Danke für Ihr Angebot" is more. */
export const THANKS_ALONE =
  /^\W*(thank you|thanks|danke\w*|(vielen|herzlichen|besten|lieben) dank|dank|merci|grosses lob|lob|kompliment\w*|praise)( (so much|very much|again|a lot|sehr|schoen|nochmals?|von herzen|(an|to) .{2,30}))?\W*$/;
/** Words of somebody who wants more than to say thanks. */
export const ASKS =
  /\?|\b(bitte|please|pls|kindly|anbei|attached|koennen|koennten|could|can you|brauche\w*|need|aber|but|leider|statt|bestell\w*|order (no|number)|rechnung|foto\w*|fehlt|missing|urlaub|office)\b|\bhb-[a-z]/;
