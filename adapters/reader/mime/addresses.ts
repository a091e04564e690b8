// Who wrote, to whom, and when: address and date headers as real mail breaks them.
import { parseAddressHeader } from "mailparser";
import type { Address } from "../../../core/mail/types.ts";
import { cleanControls, type HeaderField, header } from "./headers.ts";

const MAX_ADDRESSES = 200;
/** Of all headers of one name together: what comes after is nobody who is asked. */
const MAX_HEADER = 16_384;
const ADDRESS = /^[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]{1,253}$/u;

/** All addresses of one header, groups flattened, lower case, without duplicates. Entries without an address are left out. */
export function addresses(fields: readonly HeaderField[], key: string): Address[] {
  const values: string[] = [];
  for (let room = MAX_HEADER, at = 0; at < fields.length && room > 0; at++) {
    if (fields[at]!.key !== key) continue;
    values.push(fields[at]!.value.slice(0, room));
    room -= values.at(-1)!.length + 1;
  }
  const found: Address[] = [];
  for (const { address, name } of parse(values)) {
    const clean = (address ?? "").trim().toLowerCase();
    if (ADDRESS.test(clean) && found.length < MAX_ADDRESSES && !found.some((one) => one.address === clean)) {
      found.push({
        address: clean,
        name: cleanControls(name ?? "")
          .replace(/\s+/g, " ")
          .trim()
          .slice(0, 200),
      });
    }
  }
  return found;
}

function parse(values: string[]): { address?: string; name?: string }[] {
  try {
    return parseAddressHeader(values, { flatten: true }).value;
  } catch {
    // a header that the parser cannot take still names an address
    return values.flatMap((value) => [...value.matchAll(/[^\s<>"(),;:]+@[^\s<>"(),;:]+/g)].map(([address]) => ({ address, name: "" })));
  }
}

/** The Return-Path: "" for the null path, null if there is none. */
export function returnPath(fields: readonly HeaderField[], envelopeFrom?: string): string | null {
  const value = header(fields, "return-path");
  if (value === undefined) return envelopeFrom === undefined ? null : envelopeFrom.toLowerCase();
  const inner = /<([^<>]*)>/.exec(value)?.[1] ?? value;
  return inner.trim().toLowerCase();
}

const ZONES: Readonly<Record<string, string>> = {
  MEZ: "+0100",
  MESZ: "+0200",
  CET: "+0100",
  CEST: "+0200",
  BST: "+0100",
  WET: "+0000",
  EET: "+0200",
  UT: "+0000",
  JST: "+0900",
};

/** German month names that differ from the English ones. */
const MONTHS: Readonly<Record<string, string>> = { mär: "Mar", mrz: "Mar", mai: "May", okt: "Oct", dez: "Dec" };

const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A Date header as UTC ISO, or null. Takes comments, obsolete zones, missing seconds, missing zones (then UTC), ISO dates. */
export function mailDate(value: string | undefined): string | null {
  if (!value) return null;
  const german = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})[ ,]+(?=\d)/;
  const text = value
    .slice(0, 200)
    .replace(german, (_, day: string, month: string, year: string) => `${day} ${MONTH_NAMES[Number(month) - 1] ?? month} ${year} `)
    .replace(/\([^)]*\)/g, " ")
    .replace(/\b([A-Z]{2,4})\s*$/, (zone) => ZONES[zone] ?? zone)
    .replace(/^\s*\p{L}{2,12}\.?,\s*/u, "")
    .replace(/(\d)\.(\d\d)\.(\d\d)(?=\s|$)/, "$1:$2:$3")
    .replace(/\b(mär|mrz|mai|okt|dez)\p{L}*/iu, (month) => MONTHS[month.slice(0, 3).toLowerCase()]!)
    .replace(/\s+/g, " ")
    .trim();
  // Date.parse takes almost anything, "gestern 0" included
  if (!/^\d{1,2}[ -]\p{L}{3,}\.?[ -]\d{2,4}\b|^\d{4}-\d\d-\d\d/u.test(text)) return null;
  const zoned = /([+-]\d{2}:?\d{2}|Z|GMT|UTC|[ECMP][SD]T)$/i.test(text) ? text : `${text} +0000`;
  const time = Date.parse(/^\d{4}-\d\d-\d\d/.test(text) ? text : zoned);
  if (Number.isNaN(time) || time < Date.UTC(1990, 0) || time > Date.UTC(2100, 0)) return null;
  return new Date(time).toISOString();
}

/** Time a server of the way stamped, newest first: the fallback for an unreadable Date. */
export function receivedDate(fields: readonly HeaderField[]): string | null {
  for (const { key, value } of fields) {
    if (key !== "received") continue;
    const date = mailDate(value.slice(value.lastIndexOf(";") + 1));
    if (date) return date;
  }
  return null;
}
