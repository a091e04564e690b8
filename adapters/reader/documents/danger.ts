// What must never be opened, by its bytes whatever its name says: programs, macros, shortcuts, disk images, the test virus.
import { dangerousName } from "../../../core/mail/dangerous-names.ts";
import { zipEntries } from "./archive-names.ts";

/** First bytes of files that run: Windows, Linux, scripts, macOS, Java, Android, shortcuts, compiled help. */
const PROGRAMS = [
  "MZ",
  "\x7fELF",
  "#!",
  "\xcf\xfa\xed\xfe",
  "\xca\xfe\xba\xbe",
  "dex\n",
  "L\x00\x00\x00\x01\x14\x02\x00",
  "ITSF\x03",
] as const;
/** ISO 9660: the volume descriptor's mark behind 16 empty sectors. */
const DISK_IMAGE = { at: 0x8001, mark: "CD001" } as const;
const EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
/** Macros in Office files: their project inside the zip, or its storage in files from before 2007. */
const MACROS = { zip: "vbaProject.bin", ole: Buffer.from("_VBA_PROJECT", "utf16le") } as const;
/** A PDF that starts programs (PDF 12.6.4.5), an RTF that carries objects. */
const LAUNCH = /\/S\s*\/Launch\b/;
const RTF_OBJECT = /\\objdata\b|\\objupdate\b/;

/** Why the file is kept shut, for staff, German; null: nothing speaks against reading it. */
export function danger(bytes: Buffer, filename: string): string | null {
  const named = dangerousName(filename);
  if (named !== null) return named;
  const head = bytes.subarray(0, 1_024).toString("latin1");
  if (PROGRAMS.some((magic) => head.startsWith(magic)) || bytes.toString("latin1", DISK_IMAGE.at, DISK_IMAGE.at + 5) === DISK_IMAGE.mark)
    return "Ausführbare Datei: wird nicht geöffnet.";
  if (bytes.includes(EICAR)) return "Virentestdatei (EICAR): wird nicht geöffnet.";
  if (head.startsWith("PK\x03\x04")) return inZip(bytes);
  if (head.startsWith("\xd0\xcf\x11\xe0") && bytes.includes(MACROS.ole)) return "Office-Datei mit Makros: wird nicht geöffnet.";
  if (head.startsWith("{\\rtf") && RTF_OBJECT.test(bytes.toString("latin1")))
    return "RTF-Datei mit eingebetteten Objekten: wird nicht geöffnet.";
  if (head.includes("%PDF-") && LAUNCH.test(bytes.toString("latin1"))) return "PDF, das Programme startet: wird nicht geöffnet.";
  return null;
}

function inZip(bytes: Buffer): string | null {
  const names = zipEntries(bytes).map(({ name }) => name);
  if (names.some((name) => name.endsWith(MACROS.zip))) return "Office-Datei mit Makros: wird nicht geöffnet.";
  const office = names.includes("[Content_Types].xml");
  const inner = office ? undefined : names.find((name) => dangerousName(name) !== null);
  return inner === undefined ? null : `Archiv mit einer ausführbaren Datei (${inner.slice(-80)}): wird nicht entpackt.`;
}
