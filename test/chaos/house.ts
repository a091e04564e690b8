// The whole house of a chaos run: Dovecot over TLS, an SMTP peer that files copies in the archive mailbox, the product as a process of its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { writeCompanyFile } from "../../bench/kit/company-file.ts";
import { type Dovecot, startDovecot } from "../peers/dovecot.ts";
import { type Product, startProduct } from "../peers/product.ts";
import { type Sink, startSink } from "../peers/smtp-sink.ts";
import type { GoodMail } from "./mails.ts";

/** Local parts of our mailboxes, which are the logins too. */
export const BOXES = ["info", "sales", "support", "finance"] as const;
const ARCHIVE = "archiv";

export interface House {
  dovecot: Dovecot;
  sink: Sink;
  product: Product;
  /** what commands of the project need to work on the same data */
  env: NodeJS.ProcessEnv;
  /** lays a mail into each of its mailboxes, as a mail transport does */
  deliver(mail: GoodMail): void;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** where the product reaches the peers; default: the peers themselves */
  imapPort?: number;
  env?: Record<string, string>;
  /** the product's data folder; default: one of its own */
  data?: string;
  /** changes to the company file; the peers are there already */
  change?(company: Record<string, unknown>, peers: Pick<House, "dovecot" | "sink">): void | Promise<void>;
}

/** A letter that may have left is looked for after so long; the peer files its copy at once. */
const GRACE_SECONDS = 2;

/** Adds the archive: a recipient of every letter, and the mailbox that its copy arrives in. */
function withArchive(company: Record<string, unknown>, { host, port, caFile }: Dovecot): void {
  Object.assign(company["smtp"] as Record<string, unknown>, {
    archive: `${ARCHIVE}@h-bu.de`,
    archive_imap: { host, port, user: ARCHIVE, password_env: "HB_BENCH_PASSWORD", ca_file: caFile },
    unknown_grace_seconds: GRACE_SECONDS,
  });
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), "hb-chaos-"));
  const dovecot = await startDovecot({ users: [...BOXES, ARCHIVE] });
  const sink = await startSink({
    onMail: (mail) => {
      if (mail.to.includes(`${ARCHIVE}@h-bu.de`)) dovecot.deliver(ARCHIVE, mail.raw);
    },
  });
  const user = (address: string): string => address.split("@")[0] ?? "";
  const file = writeCompanyFile(folder, { dovecot, imapPort: options.imapPort ?? dovecot.port, sink, user });
  const company = parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  withArchive(company, dovecot);
  await options.change?.(company, { dovecot, sink });
  writeFileSync(file, stringify(company));
  const env = { HB_CONFIG: file, HB_BENCH_PASSWORD: dovecot.password, ...options.env };
  const product = await startProduct({ env, data: options.data ?? join(folder, "data") });
  return {
    dovecot,
    sink,
    product,
    env: { ...process.env, ...env, HB_DATA: product.data },
    deliver(mail) {
      for (const box of mail.boxes) dovecot.deliver(box, mail.raw);
    },
    async close() {
      await product.stop("SIGKILL");
      await sink.stop();
      await dovecot.stop();
      if (process.env["HB_KEEP"]) process.stdout.write(`kept: ${folder}\n`);
      else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
