// Sending letters through a real mail server: raw message, explicit envelope, TLS verified.
import { domainToASCII } from "node:url";
import type { Mailer } from "../../core/ports.ts";
import { createPool } from "./pool.ts";
import type { SmtpServer } from "./session.ts";

const CONNECTIONS = 4;

/** Domains with umlauts go over the wire in their ASCII form (RFC 5891); an address that has none is left as it is. */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = domainToASCII(address.slice(at + 1));
  return at > 0 && domain !== "" && /[^\p{ASCII}]/u.test(address.slice(at)) ? `${address.slice(0, at)}@${domain}` : address;
}

/**
 * A Mailer over SMTP. `envelope.to[0]` is the customer: if the server refuses it, nothing is sent to the others (the archive)
 * either; if it refuses only others, the letter goes and the refusal stands in the response, unless `all` is asked for. Files and URLs are out of reach:
 * the raw bytes go over the wire as they are.
 */
export function createSmtpMailer(server: SmtpServer & { connections?: number }): Mailer {
  const pool = createPool(server, server.connections ?? CONNECTIONS);
  return {
    send: async ({ envelope, raw, all }) => ({
      response: await pool.send({ envelope: { from: wireAddress(envelope.from), to: envelope.to.map(wireAddress) }, raw, all }),
    }),
    verify: pool.verify,
    close: pool.close,
  };
}
