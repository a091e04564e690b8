// One logged-in SMTP connection that sends one letter after another and knows how far each one got.
import SMTPConnection, { type SMTPConnectionEnvelopeInfo } from "nodemailer/lib/smtp-connection";
import type { MailError } from "../../core/ports.ts";
import { failPoint } from "../fail-point.ts";
import { pastFailPoints } from "./data-points.ts";
import { classify, type SmtpFailure } from "./failures.ts";

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte, or STARTTLS that must succeed */
  security: "tls" | "starttls";
  user?: string;
  password?: string;
  /** PEM of the CA that signed the server's certificate; default: the public ones. Verification cannot be switched off */
  ca?: string;
}

export interface RawLetter {
  envelope: { from: string; to: string[] };
  raw: Uint8Array;
  /** send nothing unless every recipient was accepted */
  all?: boolean | undefined;
}

export interface SmtpSession {
  /** @returns the server's answer to the message @throws MailError; the session is closed then */
  send(letter: RawLetter): Promise<string>;
  usable(): boolean;
  close(): void;
}

type EnvelopeDone = (error: SmtpFailure | null, info?: SMTPConnectionEnvelopeInfo) => void;
interface EnvelopeStep {
  _setEnvelope(envelope: unknown, done: EnvelopeDone): void;
}

const CONNECT_MS = 30_000;
/** RFC 5321, 4.5.3.2 allows servers more after the text; who answers later has an "unknown" letter looked up */
const SILENCE_MS = 120_000;

/**
 * Calls `check` between the server's answers to the envelope and the first byte of the text. nodemailer goes on as soon as one
 * recipient was accepted; if only the archive was, the letter would be filed as sent and never reach the customer. There is no
 * public hook, so the one internal step is wrapped; a test against the sink fails if an upgrade changes it.
 */
function afterEnvelope(connection: SMTPConnection, check: (info: SMTPConnectionEnvelopeInfo) => SmtpFailure | null): void {
  const steps = connection as unknown as EnvelopeStep;
  const original = steps._setEnvelope;
  if (typeof original !== "function") throw new Error("nodemailer: SMTPConnection._setEnvelope fehlt; adapters/smtp/session.ts anpassen");
  steps._setEnvelope = (envelope, done) => {
    original.call(connection, envelope, (error, info) => {
      const refused = error || !info ? error : check(info);
      // dropped before the final dot: the server must forget it (RFC 5321, 4.1.1.4)
      if (refused && !error) connection.close();
      if (refused) done(refused);
      else done(null, info);
    });
    failPoint("smtp.mail_from");
  };
}

/**
 * RFC 5321, 3.3: each recipient is accepted or refused alone, and DATA speaks for all that were accepted. The customer must be
 * among them; where the archive later tells whether a letter left, it must be too.
 */
function refusedFirst(info: SMTPConnectionEnvelopeInfo, letter: RawLetter): SmtpFailure | null {
  const [primary = ""] = letter.envelope.to;
  const why = (address: string): SmtpFailure =>
    info.rejectedErrors?.find((e) => e.recipient === address) ?? { message: `${address} refused`, code: "EENVELOPE", responseCode: 450 };
  if (info.rejected.includes(primary)) return why(primary);
  const [other] = letter.all ? info.rejected : [];
  if (other === undefined) return null;
  const { message, code, responseCode } = why(other);
  return { message, code, responseCode, copy: true };
}

/** Connects, secures and logs in. @throws MailError "temporary": none of it is the letter's fault */
export async function openSession(server: SmtpServer): Promise<SmtpSession> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // rejectUnauthorized is said aloud because NODE_TLS_REJECT_UNAUTHORIZED=0 would switch it off otherwise
    tls: { rejectUnauthorized: true, minVersion: "TLSv1.2", ...(server.ca === undefined ? {} : { ca: server.ca }) },
  });
  let open = true;
  let dataBegan = false;
  let current: RawLetter = { envelope: { from: "", to: [] }, raw: new Uint8Array() };
  connection.on("end", () => {
    open = false;
  });
  const failed = (error: SmtpFailure): MailError => classify(error, dataBegan);
  await new Promise<void>((resolve, reject) => {
    const fail = (error: SmtpFailure): void => {
      connection.close();
      reject(failed(error));
    };
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (server.user === undefined) return resolve();
      connection.login({ user: server.user, pass: server.password ?? "" }, (refused) => (refused ? fail(refused) : resolve()));
    });
  });
  failPoint("smtp.connected");
  afterEnvelope(connection, (info) => {
    const refused = refusedFirst(info, current);
    if (refused) return refused;
    dataBegan = true;
    failPoint("smtp.data_begun");
    return null;
  });
  return {
    usable: () => open,
    close: () => connection.close(),
    send(letter) {
      dataBegan = false;
      current = letter;
      return new Promise((resolve, reject) => {
        connection.send({ ...letter.envelope, size: letter.raw.byteLength }, pastFailPoints(Buffer.from(letter.raw)), (error, info) => {
          if (!error) failPoint("smtp.accepted");
          if (!error)
            return resolve([info.response, ...(info.rejectedErrors ?? []).map((e) => `${e.recipient}: ${e.response}`)].join("; "));
          connection.close();
          reject(failed(error));
        });
      });
    },
  };
}
