// The mail server between two houses: takes letters over TLS, hands each to the listener of its recipient's house, and keeps what it saw.
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { type Sink, type SunkMail, startSink } from "../../peers/smtp-sink.ts";

export interface Passed {
  from: string;
  to: string;
  subject: string;
  messageId: string;
  /** Message-IDs of In-Reply-To and References */
  refers: string[];
  /** marked as RFC 3834 wants it, when it left its house */
  marked: boolean;
  text: string;
}

export interface Relay {
  sink: Sink;
  /** every letter that a house sent, in order */
  passed: Passed[];
  /** Hands a mail over as the outside world does. */
  hand(mail: SunkMail): void;
  /** all handed over, or given up */
  quiet(): Promise<void>;
  /** how many no house took, however often they were brought */
  undelivered(): number;
  stop(): Promise<void>;
}

/** A house that has no time now is called at again, as mail servers do; in real time. */
const TRIES = 10;
const PAUSE_MS = 500;

const field = (head: string, name: string): string => new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(head)?.[1] ?? "";

export function look(mail: SunkMail): Passed {
  const raw = mail.raw.toString("utf8");
  const end = raw.search(/\r?\n\r?\n/);
  const head = raw.slice(0, end);
  return {
    from: mail.from,
    to: mail.to[0] ?? "",
    subject: field(head, "Subject"),
    messageId: field(head, "Message-ID").trim(),
    refers: `${field(head, "In-Reply-To")} ${field(head, "References")}`.match(/<[^<>\s]+>/g) ?? [],
    marked: /^auto-replied/i.test(field(head, "Auto-Submitted")) && field(head, "X-Auto-Response-Suppress") !== "",
    text: raw.slice(end).trim(),
  };
}

/** A gateway that takes away what RFC 3834 gave: machines no longer know each other. */
export const withoutMarks = (raw: Buffer): Buffer =>
  Buffer.from(
    raw.toString("latin1").replace(/^(Auto-Submitted|X-Auto-Response-Suppress|Precedence|X-[\w-]+):.*(\r?\n[ \t].*)*\r?\n/gim, ""),
    "latin1",
  );

function deliver(port: number, mail: SunkMail): Promise<void> {
  return new Promise((resolve, reject) => {
    const connection = new SMTPConnection({ host: "127.0.0.1", port, ignoreTLS: true, opportunisticTLS: false });
    const end = (error?: Error | null): void => {
      connection.close();
      if (error) reject(error);
      else resolve();
    };
    connection.once("error", end);
    connection.connect(() => connection.send({ from: mail.from, to: mail.to }, mail.raw, (error) => end(error)));
  });
}

/** @returns whether the house took it */
async function bring(port: number, mail: SunkMail): Promise<boolean> {
  for (let n = 0; n < TRIES; n++) {
    if (n > 0) await new Promise((r) => setTimeout(r, PAUSE_MS));
    const taken = await deliver(port, mail).then(
      () => true,
      () => false,
    );
    if (taken) return true;
  }
  return false;
}

/**
 * @param route the port of the house that an address belongs to, or what is to be done with the letter; null: nobody there
 * @param change what happens to letters on the way
 */
export async function startRelay(
  route: (to: string) => number | ((mail: SunkMail) => void) | null,
  change: (raw: Buffer) => Buffer = (raw) => raw,
): Promise<Relay> {
  const passed: Passed[] = [];
  const under = new Set<Promise<void>>();
  let undelivered = 0;
  function hand(mail: SunkMail): void {
    const to = mail.to[0] ?? "";
    const way = route(to);
    if (way === null) return;
    if (typeof way === "function") {
      way(mail);
      return;
    }
    const one = bring(way, { ...mail, raw: change(mail.raw) }).then((taken) => {
      if (!taken) undelivered += 1;
    });
    under.add(one);
    void one.finally(() => under.delete(one));
  }
  const sink = await startSink({
    onMail(mail) {
      passed.push(look(mail));
      hand(mail);
    },
  });
  return {
    sink,
    passed,
    hand,
    async quiet() {
      while (under.size > 0) await Promise.all(under);
    },
    undelivered: () => undelivered,
    stop: () => sink.stop(),
  };
}
