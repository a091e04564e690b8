// Why a letter came back, in words that staff understand: by status code (RFC 3463), else by what servers usually write. German.
import { fold } from "../triage/fold.ts";
import type { Bounce } from "./bounce.ts";

interface Row {
  code: RegExp;
  /** of servers that give no code; folded */
  words: RegExp;
  de: string;
}

/** First that fits: codes are exact, words are the fallback. */
const REASONS: readonly Row[] = [
  {
    code: /^[45]\.2\.2$/,
    words: /(mailbox|postfach|quota|inbox|account).{0,40}(full|voll|exceed|ueber|over)|over ?quota|insufficient (storage|space)/,
    de: "das Postfach des Empfängers ist voll",
  },
  {
    code: /^5\.2\.3$|^5\.3\.4$/,
    words: /too (large|big)|size limit|exceeds .{0,30}size|zu gross/,
    de: "der Brief war dem Empfänger zu groß",
  },
  { code: /^5\.2\.1$/, words: /disabled|inactive|suspended|deaktiviert|gesperrt/, de: "das Postfach des Empfängers ist stillgelegt" },
  {
    code: /^5\.1\.(2|4)$|^5\.4\.4$|^5\.1\.10$/,
    words:
      /host (or domain name )?(not found|unknown)|(domain|host).{0,30}(not found|unknown|does not exist)|no mx|nxdomain|name service error/,
    de: "die Domäne der Adresse gibt es nicht oder sie nimmt keine Mail an",
  },
  {
    code: /^5\.1\.\d+$|^5\.0\.0$/,
    words:
      /(user|recipient|mailbox|address|account|local part).{0,40}(unknown|not found|does ?n.t exist|unavailable|invalid|rejected)|(unknown|no such|invalid) (user|recipient|mailbox|address|local)|existiert nicht|unbekannt/,
    de: "die Adresse gibt es nicht",
  },
  { code: /^[45]\.4\.(6|14)$/, words: /loop|too many hops|schleife/, de: "der Brief lief beim Empfänger im Kreis" },
  {
    code: /^[45]\.4\.\d+$/,
    words: /timed? ?out|connection (refused|lost)|unreachable|retry timeout|too long|expired/,
    de: "der Mailserver des Empfängers war zu lange nicht zu erreichen",
  },
  {
    code: /^5\.7\.\d+$/,
    words: /spam|blocked|blacklist|blocklist|policy|reputation|dmarc|spf|denied|refused|abgelehnt/,
    de: "der Mailserver des Empfängers hat den Brief abgelehnt (Regel oder Spamverdacht)",
  },
];

/** True for a line that names a reason we have words for. */
export const namesReason = (line: string): boolean => REASONS.some((r) => r.words.test(fold(line)));

/** One clause, e.g. "das Postfach des Empfängers ist voll (5.2.2: mailbox full)". */
export function bounceReason({ status, diagnostic }: Pick<Bounce, "status" | "diagnostic">): string {
  const words = fold(diagnostic);
  const row = REASONS.find((r) => r.code.test(status)) ?? REASONS.find((r) => r.words.test(words));
  const said = [status, diagnostic].filter((s) => s !== "" && !(s === status && diagnostic.includes(status))).join(": ");
  const why = row?.de ?? "der Mailserver des Empfängers nimmt ihn nicht an";
  return said === "" ? why : `${why} (${said})`;
}
