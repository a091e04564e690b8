// Domains made to be taken for a customer's or our own: swapped letters, homoglyphs, added words, another ending.
import { fold } from "../fold.ts";
import type { Finding } from "../types.ts";
import type { View } from "../view.ts";
import { houseOf, isFreemail } from "../words/domains.ts";

/** Characters and pairs that look like others. */
const HOMOGLYPHS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/cl/g, "d"],
  [/0/g, "o"],
  [/[1!|]/g, "l"],
  [/3/g, "e"],
  [/5/g, "s"],
  [/[а]/g, "a"],
  [/[е]/g, "e"],
  [/[о]/g, "o"],
  [/[р]/g, "p"],
  [/[с]/g, "c"],
  [/[х]/g, "x"],
  [/[і]/g, "i"],
];

const skeleton = (label: string): string => HOMOGLYPHS.reduce((s, [from, to]) => s.replace(from, to), fold(label).replace(/^xn--/, ""));
const bare = (label: string): string => label.replace(/[-_]/g, "");

/** Name without its ending: "mail.a-b.co.uk" -> "a-b". */
const labelOf = (domain: string): string => houseOf(domain).split(".")[0] ?? domain;

/** Edits (insert, delete, replace, swap neighbours) between two words, at most `limit` + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** How `domain` imitates `real`, or null. Both lower case. */
export function imitation(domain: string, real: string): string | null {
  if (domain === real || domain.endsWith(`.${real}`)) return null;
  const [fake, true_] = [labelOf(domain), labelOf(real)];
  if (domain.startsWith(`${real}.`) || domain.includes(`.${real}.`)) return "echte Domäne nur vorangestellt";
  if (fake === true_) return "gleicher Name, andere Endung";
  if (bare(fake) === bare(true_)) return "nur der Bindestrich ist anders";
  if (skeleton(fake) === skeleton(true_)) return "ähnlich aussehende Zeichen";
  const limit = true_.length >= 10 ? 2 : true_.length >= 6 ? 1 : 0;
  if (limit > 0 && distance(skeleton(fake), skeleton(true_), limit) <= limit) return "nur ein oder zwei Zeichen anders";
  if (true_.length >= 4 && fake.split(/[-_]/).length > true_.split(/[-_]/).length && new RegExp(`(^|-)${true_}(-|$)`).test(fake))
    return "echter Name mit angehängtem Wort";
  return null;
}

/** A sender's or answer's domain that imitates one of our customers or ourselves. */
export function lookAlike(v: View): Finding<string> | null {
  const addresses = [v.mail.from, v.mail.replyTo, v.mail.sender].filter((a) => a !== null);
  const real = [v.company.company.domain, ...v.master.customers.map((c) => c.domain)];
  for (const { address } of addresses) {
    const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
    if (domain === "" || isFreemail(domain) || real.some((r) => domain === r.toLowerCase() || domain.endsWith(`.${r.toLowerCase()}`)))
      continue;
    for (const r of real) {
      const how = imitation(domain, r.toLowerCase());
      if (how !== null)
        return { value: "look_alike_domain", confidence: 0.9, reason: `Domäne ${domain} ahmt ${r} nach: ${how}`, evidence: domain };
    }
  }
  return null;
}
