// The yardstick: one plain script with the same reader and core functions, but without Node-RED, work queue and outbox.
// Fetch in batches, eight mails in flight, one SQLite transaction a mail, pooled sending. A crash in it loses and doubles mail.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { ImapFlow } from "imapflow";
import { loadCompany } from "../adapters/files/company.ts";
import { createReader } from "../adapters/reader/reader.ts";
import { compose } from "../adapters/smtp/compose.ts";
import { createSmtpMailer, waitsOf } from "../adapters/smtp/sender.ts";
import type { Company } from "../core/company.ts";
import type { Mailer } from "../core/ports.ts";
import { systemClock } from "../nodes/_kit/clock.ts";
import { pastRecords } from "./kit/past-records.ts";
import { createUnderstanding } from "./kit/understand.ts";

const IN_FLIGHT = 8;
const BATCH = 50;
const ROOT = join(import.meta.dirname, "..");

type Imap = NonNullable<Company["mailboxes"][number]["imap"]>;

function openResults(folder: string): (id: number, raw: Uint8Array, result: string) => void {
  const db = new Sqlite(join(folder, "bare.db"));
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(
    "CREATE TABLE mail (id INTEGER PRIMARY KEY, raw BLOB NOT NULL); CREATE TABLE result (id INTEGER PRIMARY KEY, data TEXT NOT NULL)",
  );
  const mail = db.prepare("INSERT INTO mail VALUES (?, ?)");
  const result = db.prepare("INSERT INTO result VALUES (?, ?)");
  return db.transaction((id: number, raw: Uint8Array, data: string) => {
    mail.run(id, raw);
    result.run(id, data);
  });
}

const connect = (imap: Imap, password: string): ImapFlow =>
  new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: true,
    auth: { user: imap.user ?? "", pass: password },
    tls: { ca: readFileSync(imap.ca_file!) },
    logger: false,
    disableCompression: true,
  });

/** All mails of one mailbox, in batches, as they stream in. */
async function* fetchAll(imap: Imap, password: string): AsyncGenerator<Uint8Array> {
  const client = connect(imap, password);
  await client.connect();
  await client.mailboxOpen(imap.folder);
  const uids = (await client.search({ all: true }, { uid: true })) || [];
  for (let i = 0; i < uids.length; i += BATCH)
    for await (const row of client.fetch(uids.slice(i, i + BATCH), { uid: true, source: true }, { uid: true }))
      if (row.source) yield row.source;
  await client.logout();
}

function openMailer(smtp: NonNullable<Company["smtp"]>): Mailer {
  const { host, port, security, ca_file } = smtp;
  const server = { host, port, security, ...(ca_file ? { ca: readFileSync(ca_file, "utf8") } : {}) };
  return createSmtpMailer(server, { clock: systemClock, random: Math.random, ...waitsOf(smtp) });
}

/** @param folder holds company.yaml and gets bare.db @returns how many mails and letters */
async function work(folder: string, password: string): Promise<{ mails: number; letters: number }> {
  const company = loadCompany(join(folder, "company.yaml"));
  const keep = openResults(folder);
  const reader = createReader();
  const { decide } = createUnderstanding(company, pastRecords(join(ROOT, "samples/documents.csv")));
  const mailer = openMailer(company.smtp!);
  const sending: Promise<unknown>[] = [];
  const underWay = new Set<Promise<void>>();
  let count = 0;

  async function one(raw: Uint8Array, mailbox: string, id: number): Promise<void> {
    const now = new Date();
    const mail = await reader.read(raw, { mailbox, arrivedAt: now.toISOString() });
    const { work: found, letter } = await decide(mail, id, now.toISOString());
    keep(id, raw, JSON.stringify(found));
    if (!letter) return;
    const messageId = `<${id}@${company.company.domain}>`;
    const bytes = await compose(letter, { messageId, date: now, company: company.company });
    sending.push(mailer.send({ messageId, envelope: { from: letter.from.address, to: [letter.to.address] }, raw: bytes }));
  }

  await Promise.all(
    company.mailboxes.map(async ({ address, imap }) => {
      for await (const raw of fetchAll(imap!, password)) {
        while (underWay.size >= IN_FLIGHT) await Promise.race(underWay);
        count += 1;
        const working: Promise<void> = one(raw, address, count).finally(() => underWay.delete(working));
        underWay.add(working);
      }
    }),
  );
  await Promise.all(underWay);
  await Promise.all(sending);
  const done = { mails: count, letters: sending.length };
  await mailer.close();
  await reader.close();
  return done;
}

process.send?.(await work(process.argv[2]!, process.env["HB_BENCH_PASSWORD"] ?? ""));
process.disconnect?.();
