// Which of our mailboxes a mail was meant for, when nobody says: the headers of its last hop, then its recipients, else info@.
import type { Company } from "../../core/company.ts";

const ORDER = ["delivered-to", "x-original-to", "to", "cc"] as const;

/** @returns the address of one of the company's mailboxes */
export function mailboxOf(raw: Uint8Array, company: Company): string {
  const head =
    Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 65_536))
      .toString("latin1")
      .split(/\r?\n\r?\n/)[0] ?? "";
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  for (const name of ORDER)
    for (const line of lines) {
      if (!line.toLowerCase().startsWith(`${name}:`)) continue;
      const value = line.toLowerCase();
      const ours = company.mailboxes.find((m) => value.includes(m.address.toLowerCase()));
      if (ours) return ours.address;
    }
  return company.departments.info.mailbox;
}
