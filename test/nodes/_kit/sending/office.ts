// An outbox with everything around it real: store, SMTP peer, Dovecot as the archive. The clock is moved by the test.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import type { ApiPort } from "../../../../adapters/http/api/port.ts";
import type { OutgoingLetter } from "../../../../core/change.ts";
import { createApiPort } from "../../../../nodes/_kit/api-port.ts";
import { assemble } from "../../../../nodes/_kit/assemble.ts";
import { compose, openMailer } from "../../../../nodes/_kit/mailer.ts";
import { closeRuntime, type Runtime } from "../../../../nodes/_kit/runtime.ts";
import { startSending } from "../../../../nodes/_kit/sending.ts";
import type { Dovecot } from "../../../peers/dovecot.ts";
import { type Sink, startSink } from "../../../peers/smtp-sink.ts";
import { createSteppedClock, type SteppedClock } from "../../../peers/stepped-clock.ts";
import { until } from "../../../peers/until.ts";
import { startWire, type Wire } from "../../../peers/wire.ts";

const SHIPPED = resolve(import.meta.dirname, "../../../../config/company.yaml");
export const CUSTOMER = "k.sommer@bergmann-bekleidung.example";
export const ARCHIVE = "archiv@h-bu.de";
export const USER = "archiv";

export interface Office {
  services: Runtime;
  sink: Sink;
  /** the line to the SMTP peer */
  wire: Wire;
  clock: SteppedClock;
  port: ApiPort;
  /** @returns its id in the outbox */
  queue(more?: Partial<OutgoingLetter>): Promise<number>;
  start(): void;
  stop(): Promise<void>;
  /** Moves the clock on by so many seconds, one poll at a time, until the letter is in that state. */
  state(letterId: number, state: string): Promise<void>;
  /** how often the customer got it, by Message-ID */
  copies(): string[];
  close(): Promise<void>;
}

/** @param archive null: no IMAP for the archive, so nobody can look there */
export async function openOffice(archive: Pick<Dovecot, "port" | "caFile" | "deliver" | "host"> | null): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "hb-office-"));
  const got: string[] = [];
  const idOf = (raw: Buffer): string => /^Message-ID: (\S+)/im.exec(raw.toString("latin1"))?.[1] ?? "";
  const sink = await startSink({
    onMail: (mail) => {
      if (mail.to.includes(CUSTOMER)) got.push(idOf(mail.raw));
      if (mail.to.includes(ARCHIVE)) archive?.deliver(USER, mail.raw);
    },
  });
  const wire = await startWire(sink.port);
  const company = parse(readFileSync(SHIPPED, "utf8")) as Record<string, unknown>;
  const imap = archive && {
    host: archive.host,
    port: archive.port,
    user: USER,
    password_env: "ARCHIVE_PASSWORD",
    ca_file: archive.caFile,
  };
  company["smtp"] = {
    host: sink.host,
    port: wire.port,
    ca_file: sink.caFile,
    archive: ARCHIVE,
    ...(imap ? { archive_imap: imap } : {}),
    unknown_grace_seconds: 120,
    unknown_give_up_hours: 1,
  };
  company["automation"] = { default: "auto", intents: {} };
  const file = join(folder, "company.yaml");
  writeFileSync(file, stringify(company));
  const clock = createSteppedClock("2026-11-23T09:00:00.000Z");
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const env = { HB_CONFIG: file, HB_DATA: folder, ARCHIVE_PASSWORD: "only-for-tests" };
  const services = await assemble({ mode: "dry", env, log: quiet, clock });
  const { store } = services;
  let stop = async (): Promise<void> => {};
  let letters = 0;
  const stateOf = async (id: number) =>
    (await store.db.selectFrom("outbox").select("state").where("letter_id", "=", id).executeTakeFirstOrThrow()).state;
  return {
    services,
    sink,
    wire,
    clock,
    port: createApiPort(services),
    async queue(more = {}) {
      letters += 1;
      const letter: OutgoingLetter = {
        caseId: null,
        to: { address: CUSTOMER, name: "Katrin Sommer" },
        from: { address: "sales@h-bu.de", name: "Happy Buttons GmbH" },
        subject: `Auftragsbestätigung ${letters}`,
        text: "Sehr geehrte Frau Dr. Sommer,\n\nvielen Dank.\n",
        language: "de",
        context: "order_confirmation",
        template: "order-confirmation",
        courtesy: 90,
        inReplyTo: null,
        references: [],
        autoSubmitted: "auto-replied",
        about: { orderNo: `AB-2026-9000${letters}` },
        release: "send",
        ...more,
      };
      await store.commit({ operations: [{ op: "letter.queue", letter }] }, { kind: "flow", name: "test" });
      return letters;
    },
    start() {
      stop = startSending({ services, mailer: openMailer(services), compose, atOnce: 4, random: () => 0.5, show: () => {} });
    },
    stop: () => stop(),
    async state(letterId, state) {
      await until(async () => {
        await clock.advance(5_000);
        return (await stateOf(letterId)) === state;
      }, 20);
    },
    copies: () => got,
    async close() {
      await stop();
      closeRuntime();
      await wire.stop();
      await sink.stop();
      await services.reader.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
