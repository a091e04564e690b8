// A display name or signature that claims to be somebody else: another address, a customer, our own management.
import { fold } from "../fold.ts";
import type { Finding } from "../types.ts";
import { domainOf, type View } from "../view.ts";
import { isFreemail } from "../words/domains.ts";

const LEGAL_FORM =
  /\b(gmbh( & co\.? kg)?|ggmbh|ag|kg|ohg|gbr|ug|e\.? ?k\.?|ltd|limited|inc|corp|llc|s\.?a\.?r\.?l|sp\. z o\.? ?o\.?|se|b\.?v|s\.?a|plc)\b\.?/g;
const core = (company: string): string =>
  fold(company)
    .replace(LEGAL_FORM, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Family name and given name of a master-data contact, without title and salutation. */
const person = (contact: string): string =>
  fold(contact)
    .replace(/\b(herr|frau|mr|mrs|ms|mme|pani|pan|dr|prof|mag|dipl-ing|kapt|a\.? ?d)\b\.?/g, " ")
    .replace(/[^a-z]+/g, " ")
    .trim();

const OUR_BOSS = /\b(geschaeftsfuehr(er|erin|ung)|ceo|managing director|chief executive|inhaber(in)?|vorstand|chef)\b/;

/** The sender's name is not what the address says. */
export function claimedName(v: View): Finding<string> | null {
  const { from, domain, customer } = v;
  if (from.address === "") return null;
  const name = fold(from.name);
  const inName = /[\w.+-]+@([\w-]+\.[\w.-]+)/.exec(name);
  if (inName !== null && inName[1] !== domain && !domain.endsWith(`.${inName[1]}`) && !inName[1]!.endsWith(`.${domain}`)) {
    return {
      value: "name_claims_address",
      confidence: 0.92,
      reason: `Anzeigename nennt die Adresse ${inName[0]}, geschrieben hat ${from.address}`,
      evidence: from.name,
    };
  }
  const ours = domain === v.company.company.domain || domain.endsWith(`.${v.company.company.domain}`);
  const flatName = ` ${name.replace(/[^a-z0-9]+/g, " ").trim()} `;
  if (!ours && name !== "") {
    const us = core(v.company.company.name);
    const director = person(v.company.company.managing_director);
    if (flatName.includes(` ${us} `) || flatName.includes(` ${director} `)) {
      return {
        value: "claims_to_be_us",
        confidence: 0.92,
        reason: `Absender nennt sich „${from.name}“, schreibt aber von ${domain}`,
        evidence: from.name,
      };
    }
    if (isFreemail(domain) && OUR_BOSS.test(name)) {
      return {
        value: "claims_to_be_us",
        confidence: 0.85,
        reason: `Geschäftsführung schreibt von einer Freemail-Adresse (${domain})`,
        evidence: from.name,
      };
    }
  }
  if (ours || (customer.customer !== null && customer.by !== "number") || name === "") return null;
  for (const c of v.master.customers) {
    const claims = core(c.company).length >= 6 && flatName.includes(` ${core(c.company)} `);
    const contact = person(c.contact).includes(" ") && flatName.includes(` ${person(c.contact)} `);
    const company = fold(`${v.mail.signature} ${v.mail.fresh}`).includes(fold(c.company));
    if ((claims && isFreemail(domain)) || (contact && company)) {
      return {
        value: "claims_to_be_customer",
        confidence: 0.85,
        reason: `Absender gibt sich als ${c.company} aus, schreibt aber von ${domainOf(from.address)}`,
        evidence: from.name,
      };
    }
  }
  return null;
}
