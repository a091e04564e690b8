// What a zip file says it holds, from its directory alone: nothing is unpacked.

export interface ZipEntry {
  name: string;
  /** needs a password (APPNOTE 4.4.4, bit 0) */
  locked: boolean;
}

const ENTRY = Buffer.from("PK\x01\x02");
const MAX_ENTRIES = 2_000;

/** Entries of the central directory in its order; those that its end cuts off are left out. */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = bytes.indexOf(ENTRY); at >= 0 && entries.length < MAX_ENTRIES; at = bytes.indexOf(ENTRY, at + 4)) {
    if (at + 46 > bytes.length) break;
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + length).toString("utf8");
    entries.push({ name, locked: (bytes.readUInt16LE(at + 8) & 1) === 1 });
  }
  return entries;
}
