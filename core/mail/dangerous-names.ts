// File names that no business partner sends: programs, scripts, disk images, documents with macros, and names that hide what they are.

/** Extensions that Windows, macOS or Office run or mount on a double click. */
const RUNS =
  /\.(exe|com|scr|pif|bat|cmd|ps1|psm1|vbs?|vbe|js|jse|mjs|wsf|wsh|wsc|sct|hta|msi|msp|msix|appx|cpl|dll|sys|jar|jnlp|lnk|scf|reg|inf|apk|app|dmg|pkg|deb|rpm|run|iso|img|vhdx?|udf|one|onepkg|chm|sh|py|docm|dotm|xlsm|xlsb|xltm|xlam|xll|pptm|potm|ppam|ppsm|url|website|svg|settingcontent-ms|library-ms|theme)$/i;
/** A document's extension before one that browsers run: "rechnung.pdf.html". */
const DISGUISED = /\.(pdf|docx?|xlsx?|jpe?g|png|txt|csv|xml)[\s._]*\.(html?|xht(?:ml)?|mht(?:ml)?)$/i;
/** Signs that turn the reading direction, or blanks that push the real extension out of sight. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069]|\s{8,}\.\w{2,5}$/;

/** Why a name is dangerous, for staff, German; null: it is not. Trailing dots and blanks are ignored as Windows ignores them. */
export function dangerousName(filename: string): string | null {
  const name = filename.replace(/[\s.]+$/, "");
  if (HIDDEN.test(name)) return "Der Dateiname verbirgt, was für eine Datei es ist: wird nicht geöffnet.";
  if (/\.(?:docm|dotm|xlsm|xlsb|xltm|xlam|xll|pptm|potm|ppam|ppsm)$/i.test(name)) return "Office-Datei mit Makros: wird nicht geöffnet.";
  if (RUNS.test(name)) return "Ausführbare Datei: wird nicht geöffnet.";
  return DISGUISED.test(name) ? "Webseite, die sich als Dokument ausgibt: wird nicht geöffnet." : null;
}
