// Mail that a machine wrote about a mail: its form decides, whatever words of ours or of the customer's it quotes.
import { readBounce } from "../../mail/bounce.ts";
import type { View } from "../view.ts";
import type { Evidence } from "./rule.ts";

/** More than all words of a quoted order together: such a mail is never anything else. */
const CERTAIN = 60;

/** Said by the responder itself: RFC 3834, and what older ones send instead. */
const RESPONDER: readonly { header: string; value: RegExp; why: string }[] = [
  { header: "auto-submitted", value: /^\s*auto-replied/i, why: "Auto-Submitted: auto-replied (RFC 3834)" },
  { header: "precedence", value: /\bauto_?reply\b/i, why: "Precedence: auto_reply" },
  { header: "x-autoreply", value: /^(?!\s*no\b)/i, why: "X-Autoreply" },
  { header: "x-autorespond", value: /^(?!\s*no\b)/i, why: "X-Autorespond" },
  { header: "x-autoreply-from", value: /@/, why: "X-Autoreply-From" },
  { header: "x-mail-autoreply", value: /^(?!\s*no\b)/i, why: "X-Mail-Autoreply" },
];

export function machineEvidence(v: View): Evidence[] {
  const bounce = readBounce(v.mail);
  if (bounce)
    return [{ intent: "bounce", points: CERTAIN, why: "Zustellbericht", ...(bounce.diagnostic ? { words: bounce.diagnostic } : {}) }];
  if (v.mail.report) return [{ intent: "auto_reply", points: CERTAIN, why: "Bericht über einen Brief (multipart/report)" }];
  const row = RESPONDER.find(({ header, value }) => header in v.mail.headers && value.test(v.mail.headers[header]!));
  return row ? [{ intent: "auto_reply", points: CERTAIN, why: row.why }] : [];
}
