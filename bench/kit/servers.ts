// The mail servers of a bench: a real Dovecot over TLS, a wire before it that notes the first connection, and an SMTP sink.
import { type Dovecot, hasDovecot, startDovecot } from "../../test/peers/dovecot.ts";
import { type Sink, startSink } from "../../test/peers/smtp-sink.ts";
import { startWire } from "../../test/peers/wire.ts";
import type { BenchMail } from "./mails.ts";

export interface Bench {
  dovecot: Dovecot;
  imapPort: number;
  sink: Sink;
  /** begins a run: its mails lie in mailboxes of its own, the clocks are at null */
  begin(run: string, mails: readonly BenchMail[]): { user(mailbox: string): string };
  /** milliseconds (Date.now) of the first connection to the mail server in this run */
  firstConnection(): number;
  /** milliseconds (Date.now) of the last letter at the sink */
  lastLetter(): number;
  letters(): number;
  stop(): Promise<void>;
}

const BOXES = ["info", "sales", "support", "finance"] as const;

/** @throws if there is no Dovecot 2.3 on this machine */
export async function startServers(runs: readonly string[]): Promise<Bench> {
  if (!hasDovecot()) throw new Error("this bench needs Dovecot 2.3: apt-get install dovecot-imapd");
  const dovecot = await startDovecot({ users: runs.flatMap((run) => BOXES.map((box) => `${run}-${box}`)) });
  const wire = await startWire(dovecot.port);
  let first: number | null = null;
  let last = 0;
  wire.plan = () => {
    first ??= Date.now();
    return null;
  };
  const sink = await startSink({
    onMail: () => {
      last = Date.now();
    },
  });
  return {
    dovecot,
    imapPort: wire.port,
    sink,
    begin(run, mails) {
      for (const { mailbox, raw } of mails) dovecot.deliver(`${run}-${mailbox}`, raw);
      sink.mails.length = 0;
      first = null;
      last = 0;
      return { user: (address) => `${run}-${address.split("@")[0]}` };
    },
    firstConnection: () => first ?? Number.NaN,
    lastLetter: () => last,
    letters: () => sink.mails.length,
    async stop() {
      await wire.stop();
      await sink.stop();
      await dovecot.stop();
    },
  };
}
