// Who to write to and how: master data if the address matches, else display name and signature. Never guessed beyond that.
import { fold } from "./fold.ts";
import type { Triage } from "./types.ts";
import type { View } from "./view.ts";
import { isFirstName, salutationOf } from "./words/names.ts";
import { DESK, SALUTATIONS, TITLES } from "./words/titles.ts";

type Recipient = Triage["recipient"];
const NOBODY: Recipient = { salutation: "", title: "", firstName: "", lastName: "" };

const PARTICLE = /^(von|van|de|der|den|zu|zur|vom|du|la|le|di|da|dos|del|mac|mc|o'|ten|ter|el|al)$/i;

/** Reads "Frau Mag. Theresa Huber", "Huber, Theresa", "i. A. M. Yildiz"; null if it is no person's name. */
export function parseName(raw: string): Recipient | null {
  let rest = raw
    .replace(/["']/g, "")
    .replace(/\([^()]*\)/g, (m) => (/\((fh|ba|univ)\)/i.test(m) ? m : " "))
    .replace(/^\s*(i\. ?[av]\.|ppa\.?|gez\.|im auftrag|ihre?|dein[e]?|eure?)\s+/i, "")
    .trim();
  rest = rest.split(/\s[|/–—-]\s|,\s*(?=kapt|leit|einkauf|manager|head)/i)[0]!.trim();
  const tail = /,\s*(kapt\.? ?a\. ?d\.)/i.exec(raw)?.[1];
  let salutation: Recipient["salutation"] = "";
  for (const [pattern, says] of SALUTATIONS) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, "");
    salutation = says;
    break;
  }
  const titles: string[] = [];
  for (let found = true; found; ) {
    found = false;
    for (const [pattern, canonical] of TITLES) {
      const match = pattern.exec(rest);
      if (match === null) continue;
      titles.push(canonical === "Dipl." || canonical === "Kapt." ? match[0].trim() : canonical);
      rest = rest.slice(match[0].length);
      found = true;
    }
  }
  if (tail !== undefined) titles.push(tail);
  const comma = /^([\p{L}'-]+),\s*([\p{L}'. -]+)$/u.exec(rest);
  if (comma !== null) rest = `${comma[2]} ${comma[1]}`;
  const words = rest.split(/\s+/).filter((w) => w !== "");
  if (words.length === 0 || words.length > 5 || words.some((w) => !/^[\p{L}][\p{L}'’.-]*$/u.test(w)) || DESK.test(fold(rest))) return null;
  let split = words.length - 1;
  while (split > 1 && PARTICLE.test(words[split - 1]!)) split--;
  const firstName = words.slice(0, split).join(" ");
  const lastName = words.slice(split).join(" ");
  if (words.length === 1 && salutation === "" && titles.length === 0) {
    return isFirstName(fold(words[0]!)) ? { ...NOBODY, salutation: salutationOf(fold(words[0]!)), firstName: words[0]! } : null;
  }
  if (words.length > 1 && salutation === "" && titles.length === 0 && !words.every((w) => /^\p{Lu}/u.test(w) || PARTICLE.test(w)))
    return null;
  return { salutation: salutation || salutationOf(fold(firstName.split(" ")[0] ?? "")), title: titles.join(" "), firstName, lastName };
}

/** The first lines of the signature that read as a person. */
function fromSignature(v: View): Recipient | null {
  const own = v.mail.signature !== "" ? v.mail.signature : v.mail.fresh.split("\n").slice(-5).join("\n");
  for (const line of own
    .split("\n")
    .map((l) => l.trim())
    .filter((l) => l !== "")
    .slice(0, 4)) {
    const name =
      parseName(line.split(/,\s+(?!kapt)/i)[0]!) === null
        ? parseName(line)
        : parseName(line.includes("Kapt") ? line : line.split(/,\s+/)[0]!);
    if (
      name !== null &&
      name.lastName !== "" &&
      (isFirstName(fold(name.firstName.split(" ")[0]!)) || name.title !== "" || matchesAddress(name, v))
    )
      return name;
  }
  return null;
}

const matchesAddress = (name: Recipient, v: View): boolean =>
  name.lastName.length > 2 && fold(v.from.address.split("@")[0]!).includes(fold(name.lastName).replace(/[^a-z]/g, ""));
const same = (a: Recipient, b: Recipient): boolean => fold(a.lastName) === fold(b.lastName) && a.lastName !== "";

/** "Moto Leder Brandt" reads like a name; it is one only if something else says so. */
function believable(name: Recipient | null, v: View): Recipient | null {
  if (name === null) return null;
  const first = fold(name.firstName.split(" ")[0] ?? "");
  const local = fold(v.from.address.split("@")[0]!);
  const signed = name.lastName !== "" && fold(v.mail.signature).includes(fold(`${name.firstName} ${name.lastName}`));
  const likely =
    name.salutation !== "" ||
    name.title !== "" ||
    isFirstName(first) ||
    (first.length > 2 && local.includes(first)) ||
    matchesAddress(name, v) ||
    signed;
  return likely ? name : null;
}

/** The person to address; empty parts where nothing is known. */
export function recipient(v: View): Recipient {
  const display = v.from.name === "" ? null : believable(parseName(v.from.name), v);
  const signed = fromSignature(v);
  const contact = v.customer.customer === null || v.customer.by === "number" ? null : parseName(v.customer.customer.contact);
  const written =
    signed !== null && display !== null && same(signed, display)
      ? merge(signed, display)
      : display !== null && display.lastName !== ""
        ? display
        : (signed ?? display);
  if (contact !== null) {
    if (written !== null && same(contact, written)) return merge(contact, written);
    if (written === null && v.customer.by === "address") return contact;
  }
  return written ?? NOBODY;
}

/** `first` where it says something, else `second`; the longer title wins. */
function merge(first: Recipient, second: Recipient): Recipient {
  return {
    salutation: first.salutation || second.salutation,
    title: first.title.length >= second.title.length ? first.title : second.title,
    firstName: first.firstName.replace(/\W/g, "").length > 1 ? first.firstName : second.firstName,
    lastName: first.lastName,
  };
}
