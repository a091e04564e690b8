// Sending letters through a real mail server: raw message, explicit envelope, TLS verified.
import { domainToASCII } from "node:url";
import { createBackoff, createDoubling, type Waits } from "../../core/backoff.ts";
import { createBreaker } from "../../core/breaker.ts";
import type { Company } from "../../core/company.ts";
import { type Clock, type Mailer, NoAnswer } from "../../core/ports.ts";
import { LoginRefused } from "./failures.ts";
import { createPool } from "./pool.ts";
import type { SmtpServer } from "./session.ts";

const CONNECTIONS = 4;
/** Letters in a row that got no answer: from then on one goes ahead, and the others wait for it. */
const OPENS_AFTER = 3;

/** Domains with umlauts go over the wire in their ASCII form (RFC 5891); an address that has none is left as it is. */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = domainToASCII(address.slice(at + 1));
  return at > 0 && domain !== "" && /[^\p{ASCII}]/u.test(address.slice(at)) ? `${address.slice(0, at)}@${domain}` : address;
}

/** A server that is down is tried this often between a letter's own tries. */
const TRIALS = 10;
/** A refused login is tried again after at most so many times its first wait. */
const LOGIN_CAP = 30;

/** The waits that the company file asks for. */
export function waitsOf(smtp: NonNullable<Company["smtp"]>): Pick<Outage, "reconnect" | "loginRetry"> {
  const base = smtp.retry_base_seconds * 1000;
  const login = smtp.login_retry_seconds * 1000;
  return { reconnect: { baseMs: base / TRIALS, capMs: base }, loginRetry: { baseMs: login, capMs: login * LOGIN_CAP } };
}

/** How a server that is down is treated. */
export interface Outage {
  clock: Clock;
  /** 0 <= x < 1 */
  random: () => number;
  /** waits between trials, with jitter */
  reconnect: Waits;
  loginRetry: Waits;
}

/**
 * A Mailer over SMTP. `envelope.to[0]` is the customer: if the server refuses it, nothing is sent to the others (the archive)
 * either; if it refuses only others, the letter goes and the refusal stands in the response, unless `all` is asked for. Files and URLs are out of reach:
 * the raw bytes go over the wire as they are.
 */
export function createSmtpMailer(server: SmtpServer & { connections?: number }, outage: Outage): Mailer {
  const { clock, random } = outage;
  const pool = createPool(server, server.connections ?? CONNECTIONS);
  const loginRetry = createDoubling(outage.loginRetry);
  const breaker = createBreaker(OPENS_AFTER, createBackoff(outage.reconnect, random));
  function failed(error: unknown): void {
    if (error instanceof NoAnswer) breaker.failed(clock.monotonic(), error instanceof LoginRefused ? loginRetry.next() : undefined);
    else answered();
  }
  function answered(): void {
    loginRetry.reset();
    breaker.succeeded();
  }
  return {
    async send({ envelope, raw, all }) {
      breaker.begin(clock.monotonic());
      try {
        const response = await pool.send({ envelope: { from: wireAddress(envelope.from), to: envelope.to.map(wireAddress) }, raw, all });
        answered();
        return { response };
      } catch (error) {
        failed(error);
        throw error;
      }
    },
    room() {
      const now = clock.monotonic();
      // while the trial is under way its end wakes the others
      return { letters: breaker.room(now), againInMs: breaker.wait(now) ?? Number.POSITIVE_INFINITY };
    },
    verify: pool.verify,
    close: pool.close,
  };
}
