// Reads a configuration file as UTF-8 text; a missing or unreadable one is a ConfigError that says what to do.
import { readFileSync } from "node:fs";
import { ConfigError, shownPath } from "./config-error.ts";

const WAYS_OUT: Record<string, string> = {
  ENOENT: "Datei fehlt; anlegen oder den Pfad berichtigen",
  EACCES: "Datei darf nicht gelesen werden; Leserecht geben",
  EISDIR: "ist ein Ordner; den Pfad der Datei angeben",
};

/** @returns the text without a byte order mark (Excel writes one). @throws ConfigError */
export function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError([`${shownPath(file)}: ist kein UTF-8; als UTF-8 speichern`]);
    const code = error instanceof Error && "code" in error ? String(error.code) : "unbekannter Fehler";
    throw new ConfigError([`${shownPath(file)}: ${WAYS_OUT[code] ?? `nicht lesbar (${code}); Datei prüfen`}`]);
  }
}
