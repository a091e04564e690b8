// Which customer writes: by the sender's domain or address, else by a customer number of ours stated in the mail.
import type { Address, MailContent } from "../mail/types.ts";
import type { Customer, MasterData } from "../master-data.ts";
import type { Finding } from "./types.ts";
import type { View } from "./view.ts";
import { isFreemail, NOREPLY } from "./words/domains.ts";

const STATED =
  /(?:kd\.?|kunden?|customer|client|debitor(?:en)?|konto|account|klient[ua]?|cliente?|klantn?)[\s.-]*(?:nr|nummer|no|number|n°|num(?:er|ero)?|#|id)?\.?[\s:#]*(?:lautet|ist|is)?\s*(?<![\d-])(\d{4,6})(?![\d-])/gi;

function byDomain(domain: string, master: MasterData): Customer | undefined {
  if (domain === "" || isFreemail(domain)) return undefined;
  const labels = domain.split(".");
  for (let i = 0; i + 2 <= labels.length; i++) {
    const customer = master.customerByDomain(labels.slice(i).join("."));
    if (customer !== undefined) return customer;
  }
  return undefined;
}

/** The customer whom the sender's own address proves. A stated number or a Reply-To proves nothing: anybody can write them. */
export function provenCustomer(address: string, master: MasterData): Customer | undefined {
  return master.customerByAddress(address) ?? byDomain(address.slice(address.lastIndexOf("@") + 1).toLowerCase(), master);
}

/** Looks for the customer behind a mail; the sender's address counts before what the text claims. */
export function findCustomer(mail: MailContent, from: Address, text: string, master: MasterData): View["customer"] {
  const known = master.customerByAddress(from.address);
  if (known !== undefined) return { customer: known, by: "address", evidence: from.address };
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1).toLowerCase();
  const owner = byDomain(domain, master);
  if (owner !== undefined) return { customer: owner, by: "domain", evidence: domain };
  for (const match of text.matchAll(STATED)) {
    const customer = master.customer(match[1]!);
    if (customer !== undefined) return { customer, by: "number", evidence: match[0].trim() };
  }
  // A procurement portal writes in the customer's name and wants the answer there.
  if (mail.replyTo !== null && NOREPLY.test(from.address.split("@")[0] ?? "")) {
    const replyDomain = mail.replyTo.address.slice(mail.replyTo.address.lastIndexOf("@") + 1);
    const behind = byDomain(replyDomain, master);
    if (behind !== undefined) return { customer: behind, by: "domain", evidence: `Reply-To ${replyDomain}` };
  }
  return { customer: null, by: "none", evidence: "" };
}

const HOW = {
  address: { confidence: 0.99, reason: "Absenderadresse steht im Kundenstamm" },
  domain: { confidence: 0.97, reason: "Domäne des Absenders gehört dem Kunden" },
  number: { confidence: 0.75, reason: "Kundennummer in der Mail genannt, Absender selbst ist nicht bekannt" },
  none: { confidence: 0.9, reason: "Absender ist kein bekannter Kunde und nennt keine Kundennummer" },
} as const;

/** The customer number as a finding. */
export function customerNo(v: View): Finding<string | null> {
  const how = HOW[v.customer.by];
  return {
    value: v.customer.customer?.customerNo ?? null,
    confidence: how.confidence,
    reason: how.reason,
    ...(v.customer.evidence === "" ? {} : { evidence: v.customer.evidence }),
  };
}

/** OEM only if the sender's own domain belongs to an OEM customer: a name or number in the text is not enough. */
export function oem(v: View): Finding<boolean> {
  const { customer, by } = v.customer;
  if (customer === null || by === "number")
    return { value: false, confidence: 0.95, reason: "Domäne des Absenders gehört keinem OEM-Kunden" };
  const value = customer.tier === "oem";
  return {
    value,
    confidence: 0.97,
    reason: value ? `${customer.company} ist OEM-Kunde` : `${customer.company} ist kein OEM-Kunde`,
    evidence: v.domain,
  };
}
