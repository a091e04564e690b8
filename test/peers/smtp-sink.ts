// A mail server that only receives: records what it got, and can refuse, delay or hang up as told. For tests and benches.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { SMTPConnection } from "smtp-server/lib/smtp-connection.js";
import { makeCertificates } from "./certificates.ts";

export interface SunkMail {
  from: string;
  to: string[];
  raw: Buffer;
}

/** What happens to a message: taken; taken and hung up before the answer; hung up in the middle; or refused with this code. */
export type Verdict = "accept" | "cut_after" | "cut_during" | { code: number; text: string };

export interface SinkOptions {
  /** default "starttls"; "none" for clients that want no TLS */
  security?: "tls" | "starttls" | "none";
  user?: string;
  password?: string;
  onMail?: (mail: SunkMail) => void;
  hidePipelining?: boolean;
}

export interface Sink {
  host: string;
  port: number;
  /** PEM and path of the CA that its certificate hangs on; "" without TLS */
  ca: string;
  caFile: string;
  /** what was taken, in order */
  mails: SunkMail[];
  /** connections accepted so far */
  connections(): number;
  /** connections that are open now */
  open(): number;
  /** may be changed at any time */
  verdict: (mail: SunkMail) => Verdict;
  /** null accepts the recipient */
  recipient: (address: string) => { code: number; text: string } | null;
  /** Hangs up on everyone, as servers do with idle clients. */
  hangUp(): void;
  stop(): Promise<void>;
}

/** smtp-server waits 100 ms before it greets, to catch clients that talk too soon. A bench would measure that wait. */
class PromptServer extends SMTPServer {
  override connect(...[socket, options]: Parameters<SMTPServer["connect"]>): void {
    const connection = new SMTPConnection(this, socket, options ?? undefined);
    this.connections.add(connection);
    connection.on("error", (error) => this._onError(error));
    connection.on("connect", (data) => this._onClientConnect(data));
    connection.init = () => connection._setListeners(() => connection.connectionReady());
    connection.init();
  }
}

const answer = (v: { code: number; text: string }): Error => Object.assign(new Error(v.text), { responseCode: v.code });

export async function startSink(options: SinkOptions = {}): Promise<Sink> {
  const security = options.security ?? "starttls";
  const dir = mkdtempSync(join(tmpdir(), "hb-sink-"));
  const certificates = security === "none" ? null : makeCertificates(dir);
  let connections = 0;
  const sockets = new Set<{ destroy(): void }>();
  const settings: SMTPServerOptions = {
    name: "sink.test",
    secure: security === "tls",
    ...(certificates ? { key: certificates.key, cert: certificates.cert } : {}),
    disabledCommands: [...(certificates ? [] : ["STARTTLS"]), ...(options.user === undefined ? ["AUTH"] : [])],
    authOptional: options.user === undefined,
    hidePIPELINING: options.hidePipelining ?? false,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onAuth: (auth, _session, done) =>
      auth.username === options.user && auth.password === options.password
        ? done(null, { user: auth.username })
        : done(new Error("wrong password")),
    onRcptTo(to, _session, done) {
      const refused = sink.recipient(to.address);
      done(refused ? answer(refused) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map((r) => r.address), raw: Buffer.concat(chunks) };
        const verdict = sink.verdict(mail);
        if (typeof verdict === "object") return done(answer(verdict));
        if (verdict === "cut_during") return sink.hangUp();
        sink.mails.push(mail);
        options.onMail?.(mail);
        if (verdict === "cut_after") return sink.hangUp();
        done(null, "2.0.0 taken");
      });
    },
  };
  const server = new PromptServer(settings);
  server.on("error", () => undefined);
  server.server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const sink: Sink = {
    host: "127.0.0.1",
    port: address && typeof address === "object" ? address.port : 0,
    ca: certificates?.ca ?? "",
    caFile: certificates?.caFile ?? "",
    mails: [],
    connections: () => connections,
    open: () => sockets.size,
    verdict: () => "accept",
    recipient: () => null,
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      sink.hangUp();
      await closed;
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return sink;
}
