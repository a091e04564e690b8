// Domains that tell nothing about who somebody works for.

/** Freemail providers; a customer's domain is never one of them. */
const FREEMAIL =
  /^(freemail|gmail|googlemail|gmx|web|t-online|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|mail|email|posteo|mailbox|freenet|arcor|protonmail|proton|tutanota|zoho|yandex|wp|onet|interia|orange|free|laposte|libero|virgilio|seznam|qq|163|126|bluewin|hispeed|a1|chello|btinternet|sky|comcast|verizon|ziggo|kpnmail|planet|telenet)\.(\w{2,3}\.)?\w+$/;

/** True for an address anyone can get. */
export const isFreemail = (domain: string): boolean => FREEMAIL.test(domain);

/** Local parts of machines that send and do not read. */
export const NOREPLY =
  /^(no-?_?\.?reply|do-?not-?reply|nicht-?antworten|keine-?antwort|ne-?pas-?repondre|noresponse|bounce[sd]?|notification(s)?|mailer)([-+._].*)?$/;

/** Local parts of mail systems. */
export const DAEMON = /^(mailer-?daemon|postmaster|mail-?daemon|mdaemon|double-?bounce|mail delivery)([-+._].*)?$/;

/** The part of a domain that somebody bought: "mail.shop.co.uk" -> "shop.co.uk". */
export function houseOf(domain: string): string {
  const parts = domain.split(".");
  const secondLevel = parts.length > 2 && /^(co|com|org|net|ac|gv|or)$/.test(parts.at(-2)!);
  return parts.slice(secondLevel ? -3 : -2).join(".");
}
