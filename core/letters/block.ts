// What every letter knows of us: who signs, how to reach us, and the particulars that a German company's letter must carry.
import type { Company } from "../company.ts";
import type { Department, LetterLanguage } from "../words.ts";
import { type Recipient, salutation } from "./salutation.ts";

/** Departments in English letters; in German ones the company file's label stands. */
const DEPARTMENT_EN = {
  info: "Customer Information",
  sales: "Sales Department",
  support: "Customer Care",
  finance: "Accounts Department",
} as const satisfies Record<Department, string>;

const DIAL_CODE: Record<string, string> = { DE: "+49", AT: "+43", CH: "+41" };
const COUNTRY_EN: Record<string, string> = { DE: "Germany", AT: "Austria", CH: "Switzerland" };
const DAYS = {
  de: ["montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

/** Phone as a reader in that language dials it. */
function phone(company: Company["company"], language: LetterLanguage): string {
  const code = DIAL_CODE[company.country];
  return language === "en" && code && company.phone.startsWith("0") ? `${code} ${company.phone.slice(1)}` : company.phone;
}

function hour(time: string, language: LetterLanguage): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const rest = minutes === 0 ? "" : `${language === "de" ? ":" : "."}${String(minutes).padStart(2, "0")}`;
  if (language === "de") return `${hours}${rest}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${rest} ${hours < 12 ? "a.m." : "p.m."}`;
}

/** "montags bis freitags von 8 bis 18 Uhr" / "Monday to Friday from 8 a.m. to 6 p.m. German time" */
function hours({ working_hours: { days, from, to } }: Company, language: LetterLanguage): string {
  const names = [...days].sort().map((day) => DAYS[language][day - 1] ?? "");
  const run = days.length > 2 && Math.max(...days) - Math.min(...days) === days.length - 1;
  const when = run ? `${names[0]} ${language === "de" ? "bis" : "to"} ${names.at(-1)}` : names.join(", ");
  return language === "de"
    ? `${when} von ${hour(from, language)} bis ${hour(to, language)} Uhr`
    : `${when} from ${hour(from, language)} to ${hour(to, language)} German time`;
}

/** The variables that the shared partials use: address, closing, signature, contact. GmbHG § 35a for the particulars. */
export function letterBlock(company: Company, department: Department, recipient: Recipient, language: LetterLanguage) {
  const own = company.company;
  const address = salutation(recipient, language);
  const { label, signature, mailbox } = company.departments[department];
  return {
    salutation: address,
    /** British usage: faithfully where no name is spoken */
    anonymous: /^(?:Dear Sir or Madam|Sehr geehrte Damen und Herren)$/.test(address),
    signature,
    department: language === "de" ? label : DEPARTMENT_EN[department],
    mailbox,
    phone: phone(own, language),
    hours: hours(company, language),
    company: { ...own, country: language === "en" ? (COUNTRY_EN[own.country] ?? own.country) : own.country },
  };
}
