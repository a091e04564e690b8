// One logged-in SMTP connection that sends one letter after another and knows how far each one got.
import { Socket } from "node:net";
import SMTPConnection, { type SMTPConnectionEnvelopeInfo } from "nodemailer/lib/smtp-connection";
import type { MailError } from "../../core/ports.ts";
import { failPoint } from "../fail-point.ts";
import { pastFailPoints } from "./data-points.ts";
import { createDeadline } from "./deadline.ts";
import { classify, noSession, type SmtpFailure } from "./failures.ts";

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte, or STARTTLS that must succeed */
  security: "tls" | "starttls";
  user?: string;
  password?: string;
  /** PEM of the CA that signed the server's certificate; default: the public ones. Verification cannot be switched off */
  ca?: string;
  /** longest time for one step of a transaction, milliseconds */
  stepMs?: number;
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

/** Connection, TLS and login together take no longer. */
const CONNECT_MS = 30_000;
/** RFC 5321, 4.5.3.2 allows servers more after the text; who answers later has an "unknown" letter looked up */
const STEP_MS = 120_000;
/** A text that is taken more slowly than this is given up: silence is not the only way to stand still. */
const MIN_BYTES_PER_SECOND = 1024;

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

/** Connects, secures and logs in. @throws NoAnswer "session": none of it is the letter's fault */
export async function openSession(server: SmtpServer): Promise<SmtpSession> {
  const stepMs = server.stepMs ?? STEP_MS;
  const connectMs = Math.min(CONNECT_MS, stepMs);
  // nodemailer hears of its errors too; behind TLS nobody else would, and an error that nobody hears ends the process
  const line = new Socket().on("error", () => undefined);
  const connection = new SMTPConnection({
    socket: line,
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: true,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: stepMs,
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
  // A text that was given up is looked for and sent again: what of it is still in buffers must not arrive after that. nodemailer
  // and close(2) would deliver it first; a reset (RFC 9293, 3.10.5: ABORT) throws it away.
  function hangUp(): void {
    if (dataBegan) line.resetAndDestroy();
    connection.close();
  }
  const deadline = createDeadline(server.host);
  await new Promise<void>((resolve, reject) => {
    const fail = (error: SmtpFailure): void => {
      hangUp();
      reject(noSession(error));
    };
    deadline.set(connectMs, fail);
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (server.user === undefined) return resolve();
      connection.login({ user: server.user, pass: server.password ?? "" }, (refused) => (refused ? fail(refused) : resolve()));
    });
  }).finally(deadline.clear);
  failPoint("smtp.connected");
  afterEnvelope(connection, (info) => {
    const refused = refusedFirst(info, current);
    if (refused) return refused;
    dataBegan = true;
    deadline.set(stepMs + (current.raw.byteLength / MIN_BYTES_PER_SECOND) * 1000);
    failPoint("smtp.data_begun");
    return null;
  });
  return {
    usable: () => open,
    close: () => connection.close(),
    send(letter) {
      dataBegan = false;
      current = letter;
      return new Promise<string>((resolve, reject) => {
        deadline.set(stepMs, (late) => {
          hangUp();
          reject(failed(late));
        });
        connection.send({ ...letter.envelope, size: letter.raw.byteLength }, pastFailPoints(Buffer.from(letter.raw)), (error, info) => {
          if (!error) failPoint("smtp.accepted");
          if (!error)
            return resolve([info.response, ...(info.rejectedErrors ?? []).map((e) => `${e.recipient}: ${e.response}`)].join("; "));
          hangUp();
          reject(failed(error));
        });
      }).finally(deadline.clear);
    },
  };
}
