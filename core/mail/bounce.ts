// Is this mail a delivery report, and what does it say? RFC 3464 where servers speak it; else the words of Exim, qmail, Exchange, Notes and the providers.
import { fold } from "../triage/fold.ts";
import { DAEMON } from "../triage/words/domains.ts";
import { namesReason } from "./bounce-reasons.ts";
import type { MailContent } from "./types.ts";

export interface Bounce {
  /** delayed: the server goes on trying; delivered: a receipt */
  outcome: "failed" | "delayed" | "delivered";
  /** Message-IDs with <>, one of which may be our letter's */
  ids: string[];
  /** addresses that the report is about, lower case */
  recipients: string[];
  /** RFC 3463, e.g. "5.1.1"; "" if it says none */
  status: string;
  /** the server's own words, one line */
  diagnostic: string;
}

/** Subjects of delivery reports, folded, without reply marks. */
const SUBJECT =
  /undeliver|unzustellbar|unzustellb|nicht zu(ge)?stell|konnte nicht (aus|zu)geliefert|zustellung.{0,30}(fehlgeschlagen|gescheitert|verzoeger|nicht moeglich)|zustell(ungs)?(fehler|bericht|benachrichtigung|status|problem)|(mail|message|e-mail) delivery (fail|system|problem|status|error)|delivery (status notif|fail|has failed|delayed|report|notification|error|incomplete|problem|unsuccess|to .{3,80} (has )?failed)|failure notice|failure delivery|returned (mail|e-mail|to sender|message)|(message|mail|e-mail) (could not be|not|cannot be|can't be|was not) delivered|not deliverable|(mail|message)( you sent)? (was )?(delayed|status|returned|bounced|rejected|blocked|quarantined)|delayed (mail|delivery)|warning: (could not send|message .{0,40}(delayed|undelivered))|^warnung: .{0,60}zustell|non[- ]remis|echec (de )?(la )?(remise|distribution|livraison)|remise (differee|impossible)|mancat[ao] (consegna|recapito)|impossibile recapitare|consegna (fallita|non riuscita)|no (se pudo|se ha podido|entregad)|error de entrega|no entregable|nie(dostarcz|doreczen|mozna dostarczyc)|zwrot (wiadomosci|poczty)|onbestelbaar|niet (afgeleverd|bezorgd)|aflevering .{0,20}mislukt|nedorucit|permanent fail|(mailbox|postfach|inbox|quota) .{0,20}(full|voll|exceeded|ueberschritten)|rejected mail|^bounce\b/;

/** What such a report says in its text; one of these must stand there if nothing else shows what it is. Folded, on one line. */
const TEXT =
  /(could|can|was|were|has|have)( not|n't|not)( yet)? be(en)? (delivered|sent)|(cannot|can't|couldn't|unable to|failed to|could not) deliver|was ?n[o']t (delivered|able to deliver)|delivery .{0,60}(failed|failure|delayed|suspended|aborted|unsuccessful|expired)|undeliver(able|ed)|konnte[n]? .{0,80}(nicht|weder) .{0,40}(zugestellt|ausgeliefert|uebermittelt|uebergeben)|nicht zugestellt|nicht zustellbar|unzustellbar|zustellung .{0,80}(fehlgeschlagen|gescheitert|verzoegert|abgelehnt|nicht moeglich)|qmail-send|this is the (mail system|mailer-daemon|postfix)|mail delivery (software|system|subsystem)|permanent( fatal)? error|transient non-fatal|user (unknown|not found)|unknown (user|recipient|local part)|no such (user|recipient|mailbox|person)|(recipient|address|mailbox|user|host|domain).{0,40}(unknown|unavailable|not found|does ?n[o']t exist|rejected|disabled|full)|(existiert|exists?) nicht|unbekannt(er)? (empfaenger|benutzer)|(postfach|mailbox|quota).{0,40}(voll|full|exceeded|over|ueberschritten)|over quota|giving up|gave up|message (rejected|was rejected|expired)|\b[45]\d\d[ -#]+[245]\.\d{1,3}\.\d{1,3}|\bsmtp;?[ :]*5\d\d\b|said: [45]\d\d|non (ha|e) (potuto|stat)|n'a pas pu etre (remis|distribue)|no (se )?(ha podido|pudo) (ser )?entreg|nie (mogla|zostala|moze).{0,30}dostarcz|kon niet worden (afgeleverd|bezorgd)|(zurueckgesandt|zurueckgeschickt|returned to (the )?sender)/;

/** A server that goes on trying: no failure yet. */
const DELAYED =
  /(has been|is|was|been|be) delayed|delayed (\d|more|by|for)|not yet been delivered|(will|we'?ll) (keep |continue |be )?(trying|to try|retr)|will be (retried|attempted)|still trying|do(es)? not need to (resend|do anything)|this is a warning( message)? only|no action is required on your part|verzoeger|weiter(hin)? (versucht|versuchen)|weitere (zustell)?versuche|erneut (zuzustellen|versucht|versuchen)|sera (reessaye|retent)|remise differee|(ponownie|kolejne) .{0,20}prob|nog niet (afgeleverd|bezorgd)/;
const FINAL =
  /giving up|gave up|given up|permanent (fatal )?error|too (long|many)|endgueltig|aufgegeben|expired|failed permanently|permanently/;

const ADDRESS = /[a-z0-9._%+'-]{1,64}@[a-z0-9.-]{1,200}\.[a-z]{2,24}/gi;
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const first = (text: string, chars: number): string => fold(oneLine(text.slice(0, chars)));
const local = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf("@"))).toLowerCase();

/** Enough for what a server says; the copy of the letter below it may say anything. */
const SAID = 3_000;
const MOST_IDS = 60;

const SYSTEM = /^(mailer-?daemon|mail-?daemon|mdaemon|double-?bounce)/;
const SYSTEM_NAME =
  /\b(mail(er)?|message|e-?mail)[ -]?(delivery|daemon|system|router|administrator|gateway)|\bpostmaster\b|^(system administrator|systemadministrator)$/;
/** Goods come back too, and carriers say so in the same words. */
const PARCEL =
  /\b(paket|paeckchen|sendung|ware|lieferung|spedition|fracht|karton|palette|parcel|shipment|package|tracking|carrier|consignment|dhl|dpd|gls|ups|hermes|fedex)\b/;
const ABOUT_MAIL = /\b(e-?mail|nachricht|message|mailserver|mail server|mailbox|postfach|smtp|posta|wiadomosc|courriel|correo|bericht)/;
const ON_PURPOSE = /^\s*(re|aw|antw|wg|fwd?|fw)\s*:/i;

/**
 * True if a mail system wrote it about a mail, in whatever form. A person who complains about a returned mail or parcel has
 * neither the sender nor the words of one.
 */
function isReport(mail: MailContent): boolean {
  if (mail.report?.kind === "delivery-status" || mail.headers["x-failed-recipients"]) return true;
  if (mail.report) return false;
  const from = local(mail.from?.address ?? "");
  if (SYSTEM.test(from)) return true;
  const said = first(mail.text, SAID);
  const subject = SUBJECT.test(fold(mail.subject));
  const text = TEXT.test(said);
  if (DAEMON.test(from) || SYSTEM_NAME.test(fold(mail.from?.name ?? ""))) return subject || text;
  if (!subject || !text || PARCEL.test(`${fold(mail.subject)} ${said}`)) return false;
  if (mail.returnPath === "" || /^\s*auto-(replied|generated)/i.test(mail.headers["auto-submitted"] ?? "")) return true;
  return !ON_PURPOSE.test(mail.subject) && ABOUT_MAIL.test(said) && said.match(ADDRESS) !== null;
}

/** Ids that stand in the text: copies of the letter's headers, quoted or not. */
function idsIn(text: string): string[] {
  const found = [...text.matchAll(/<([^<>\s@]{1,200}@[^<>\s@]{1,200})>/g)].map(([id]) => id);
  const bare = [...text.matchAll(/message-id:\s*([^\s<>]{1,200}@[^\s<>]{1,200})/gi)].map(([, id]) => `<${id}>`);
  return [...found, ...bare];
}

function recipientsOf(mail: MailContent, said: string): string[] {
  const stated = (mail.report?.recipients ?? []).map((r) => r.address).filter((a) => a.includes("@"));
  if (stated.length > 0) return [...new Set(stated)];
  const failed = mail.headers["x-failed-recipients"]?.match(ADDRESS);
  return [...new Set((failed ?? said.match(ADDRESS) ?? []).map((a) => a.toLowerCase()))].slice(0, 20);
}

function outcomeOf(mail: MailContent, said: string): Bounce["outcome"] {
  const actions = (mail.report?.recipients ?? []).map((r) => r.action);
  const action = actions.find((a) => a === "failed") ?? actions.find((a) => a === "delayed") ?? actions[0] ?? mail.report?.fields["action"];
  if (action === "failed") return "failed";
  if (action === "delayed") return "delayed";
  if (action && /^(delivered|relayed|expanded)/.test(action)) return "delivered";
  const words = `${fold(mail.subject)} ${fold(said)}`;
  return DELAYED.test(words) && !FINAL.test(words) ? "delayed" : "failed";
}

/** The line that says why: the report's own field, else the first of the text that has a code or a reason. */
function diagnosticOf(mail: MailContent, said: string): string {
  const stated = mail.report?.recipients?.find((r) => r.diagnostic !== "")?.diagnostic ?? mail.report?.fields["diagnostic-code"];
  if (stated) return oneLine(stated).slice(0, 300);
  const lines = said.split("\n").map((line) => line.trim());
  const coded = lines.find((line) => /\b[45]\d\d\b.*\b[245]\.\d{1,3}\.\d{1,3}\b|\b[245]\.\d\.\d{1,3}\b|\b(4|5)[0-5]\d[ -]/.test(line));
  return oneLine(coded ?? lines.find(namesReason) ?? lines.find((line) => TEXT.test(fold(line))) ?? "").slice(0, 300);
}

/** @returns what the mail reports about a mail of ours, or null if it is no delivery report */
export function readBounce(mail: MailContent): Bounce | null {
  if (!isReport(mail)) return null;
  const said = mail.text.slice(0, SAID);
  const diagnostic = diagnosticOf(mail, said);
  const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
  const stated = mail.report?.recipients?.find((r) => r.status !== "")?.status ?? mail.report?.fields["status"]?.match(code)?.[0];
  const ids = [
    ...(mail.report?.originalMessageId ? [mail.report.originalMessageId] : []),
    ...(mail.returnedIds ?? []),
    ...(mail.inReplyTo ? [mail.inReplyTo] : []),
    ...mail.references,
    ...idsIn(mail.text),
    ...mail.documents.flatMap((d) => idsIn(d.mail?.text ?? d.text)),
  ];
  return {
    outcome: outcomeOf(mail, said),
    ids: [...new Set(ids.map((id) => (id.startsWith("<") ? id : `<${id}>`)))].slice(0, MOST_IDS),
    recipients: recipientsOf(mail, said),
    status: stated ?? code.exec(diagnostic)?.[0] ?? code.exec(said)?.[0] ?? "",
    diagnostic,
  };
}
