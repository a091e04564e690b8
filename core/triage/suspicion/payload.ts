// What hangs on the mail: programs, disguised files, log-in pages.
import { dangerousName } from "../../mail/dangerous-names.ts";
import type { Finding } from "../types.ts";
import type { View } from "../view.ts";

/** An attachment that no business partner sends, or null. */
export function payload(v: View): Finding<string> | null {
  for (const document of v.mail.documents) {
    if (document.state === "suspicious" || document.kind === "executable") {
      return {
        value: "dangerous_attachment",
        confidence: 0.95,
        reason: `Anlage ${document.filename}: ${document.reason ?? "Programm oder Schadcode"}`,
        evidence: document.filename,
      };
    }
  }
  for (const { filename } of v.mail.attachments) {
    if (dangerousName(filename) !== null) {
      return {
        value: "dangerous_attachment",
        confidence: 0.95,
        reason: `Anlage ${filename} ist ein Programm oder tarnt sich`,
        evidence: filename,
      };
    }
  }
  return null;
}

/** Our own mail server found the sender forged (RFC 8601; only its own header counts). */
export function authentication(v: View): Finding<string> | null {
  const results = v.mail.headers["authentication-results"] ?? "";
  const server = results.split(";")[0]!.trim().toLowerCase();
  if (!server.endsWith(v.company.company.domain)) return null;
  if (!/\b(dmarc=fail|spf=fail\b.*\bdkim=(fail|none)|dkim=fail\b.*\bspf=(fail|softfail))/i.test(results)) return null;
  return {
    value: "forged_sender",
    confidence: 0.85,
    reason: `Absenderprüfung nicht bestanden: ${results.slice(0, 120)}`,
    evidence: v.from.address,
  };
}
