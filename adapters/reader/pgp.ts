// PGP armour in a mail's text (RFC 9580 section 7): signed text is laid open, encrypted text is named. Nothing is verified or decrypted.

type State = "text" | "signed-headers" | "signed" | "signature" | "encrypted";

const MARKS: Readonly<Record<string, State>> = {
  "-----BEGIN PGP SIGNED MESSAGE-----": "signed-headers",
  "-----BEGIN PGP SIGNATURE-----": "signature",
  "-----BEGIN PGP MESSAGE-----": "encrypted",
  "-----END PGP SIGNATURE-----": "text",
  "-----END PGP MESSAGE-----": "text",
};

/** The text without its armour; `note` for staff, German, if it was encrypted. Line ends are LF. */
export function openArmour(text: string): { text: string; note?: string } {
  if (!text.includes("-----BEGIN PGP ")) return { text };
  const kept: string[] = [];
  let state: State = "text";
  let encrypted = false;
  for (const line of text.split("\n")) {
    const next = MARKS[line.trimEnd()];
    if (next) {
      state = next;
      encrypted ||= next === "encrypted";
    } else if (state === "text") kept.push(line);
    // signed lines that begin with a dash carry "- " in front
    else if (state === "signed") kept.push(line.replace(/^- /, ""));
    else if (state === "signed-headers" && line.trim() === "") state = "signed";
  }
  const note = "Der Mailtext ist mit PGP verschlüsselt und wurde nicht gelesen";
  return { text: kept.join("\n"), ...(encrypted && { note }) };
}
