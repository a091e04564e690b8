// An answer that would go to somebody else: Reply-To in another house than the sender.
import type { Finding } from "../types.ts";
import { domainOf, type View } from "../view.ts";
import { houseOf, isFreemail } from "../words/domains.ts";

/** A company's mail whose answers go to a freemail address, or a customer's mail whose answers go elsewhere. */
export function replyToElsewhere(v: View): Finding<string> | null {
  const { mail, domain } = v;
  if (mail.from === null || mail.replyTo === null || domain === "") return null;
  const target = domainOf(mail.replyTo.address);
  if (target === "" || houseOf(target) === houseOf(domain)) return null;
  if (isFreemail(target) && !isFreemail(domain)) {
    return {
      value: "reply_to_freemail",
      confidence: 0.88,
      reason: `Antworten gingen an eine Freemail-Adresse (${target}) statt an ${domain}`,
      evidence: mail.replyTo.address,
    };
  }
  const knownSender = v.master.customerByDomain(domain);
  const knownTarget = v.master.customerByDomain(target);
  if (knownSender !== undefined && knownTarget?.customerNo !== knownSender.customerNo) {
    return {
      value: "reply_to_elsewhere",
      confidence: 0.75,
      reason: `Mail von ${domain}, Antworten gingen aber an ${target}`,
      evidence: mail.replyTo.address,
    };
  }
  return null;
}
