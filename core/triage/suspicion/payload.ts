// What hangs on the mail: programs, disguised files, log-in pages.
import { isForged, senderCheck } from "../../mail/authentication-results.ts";
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

/** Our own mail server found the sender forged. */
export function authentication(v: View): Finding<string> | null {
  const { company, authentication_servers } = v.company;
  const check = senderCheck(v.mail.headers["authentication-results"] ?? "", [company.domain, ...authentication_servers]);
  if (check === null || !isForged(check)) return null;
  const { server, spf = "none", dkim = "none", dmarc = "none" } = check;
  return {
    value: "forged_sender",
    confidence: 0.85,
    reason: `Absenderprüfung durch ${server} nicht bestanden: SPF ${spf}, DKIM ${dkim}, DMARC ${dmarc}`,
    evidence: v.from.address,
  };
}
