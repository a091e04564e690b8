// Mail in by SMTP on the loopback interface. 250 is said only once the mail is stored; until then the sender keeps it.
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import type { Intake } from "../../core/mail/intake.ts";
import type { Clock } from "../../core/ports.ts";
import type { Log } from "../imap/options.ts";

export interface ListenerOptions {
  /** 0: any free one */
  port: number;
  /** default 127.0.0.1 */
  host?: string;
  /** our addresses; mail for anyone else is refused, so that this is never a relay */
  mailboxes: readonly string[];
  maxBytes: number;
  intake: Intake;
  clock: Clock;
  log: Log;
}

export interface Listener {
  port: number;
  /** Takes nothing new and lets transactions under way finish for up to 2 s. */
  close(): Promise<void>;
}

const CLOSE_MS = 2000;
const answer = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

/** Drains the whole message (SMTP cannot be interrupted), keeps it only up to the limit. */
async function collect(stream: SMTPServerDataStream, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > maxBytes || stream.sizeExceeded ? null : Buffer.concat(chunks);
}

/**
 * Starts the listener. Several recipients in one transaction are one store() each; the store recognises the copies.
 * @throws if the port is taken, naming it and the way out
 */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const { mailboxes, maxBytes, intake, clock, log } = options;
  const ours = new Map(mailboxes.map((m) => [m.toLowerCase(), m]));
  const server = new SMTPServer({
    name: "localhost",
    banner: "Happy Buttons",
    // without a certificate of ours there is nothing to offer
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    disableReverseLookup: true,
    size: maxBytes,
    logger: false,
    closeTimeout: CLOSE_MS,
    onRcptTo: (to, _session, done) => (ours.has(to.address.toLowerCase()) ? done() : done(answer(550, `5.1.1 ${to.address} is not ours`))),
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const take = async (): Promise<string> => {
        const raw = await collect(stream, maxBytes);
        if (!raw) throw answer(552, `5.3.4 larger than ${maxBytes} bytes`);
        const arrivedAt = clock.now().toISOString();
        const envelopeFrom = mailFrom ? mailFrom.address : "";
        const stored = [];
        for (const mailbox of new Set(rcptTo.map((r) => ours.get(r.address.toLowerCase()) ?? r.address)))
          stored.push(await intake.store({ raw, mailbox, origin: "smtp", purpose: "work", arrivedAt, envelopeFrom }));
        return `2.0.0 stored as ${[...new Set(stored.map((s) => s.mailId))].join(", ")}`;
      };
      take().then(
        (text) => done(null, text),
        (error: Error & { responseCode?: number }) => {
          log("warn", "smtp: mail not taken", { reason: error.message });
          done(error.responseCode ? error : answer(451, "4.3.0 could not be stored, try again later"));
        },
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`SMTP-Eingang: Port ${options.port} ist schon belegt; das andere Programm beenden oder HB_SMTP_PORT ändern`)
          : error,
      ),
    );
    server.listen(options.port, options.host ?? "127.0.0.1", resolve);
  });
  // a client that hangs up is no reason to end the process
  server.on("error", (error) => log("info", "smtp: connection error", { reason: error.message }));
  const address = server.server.address();
  return {
    port: address && typeof address === "object" ? address.port : options.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
