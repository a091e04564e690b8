// How long one mail takes from its bytes to facts, and on to decision and letter, one after another: the same reader and core functions as the nodes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadCompany } from "../../adapters/files/company.ts";
import { createReader } from "../../adapters/reader/reader.ts";
import type { MailContent } from "../../core/mail/types.ts";
import { median, percentile, round, table } from "./figures.ts";
import { pastRecords } from "./past-records.ts";
import { createUnderstanding } from "./understand.ts";

const ROOT = join(import.meta.dirname, "../..");
/** ms for one mail, issue 3; a mail is of the first kind that fits */
const KINDS = [
  { kind: "scanned page", aim: 3_000, rounds: 3, fits: (mail: MailContent) => mail.documents.some((d) => d.ocrConfidence !== undefined) },
  {
    kind: "PDF of one page",
    aim: 25,
    rounds: 15,
    fits: (mail: MailContent) => mail.documents.some((d) => d.kind === "pdf" && d.pages === 1),
  },
  { kind: "text mail", aim: 4, rounds: 15, fits: (mail: MailContent) => mail.attachments.length === 0 },
] as const;

/** @param files paths of .eml files @returns a printed table and its rows: ms, the median over the mails' own medians and the slowest of these */
export async function timesOf(files: readonly string[]): Promise<{ printed: string; rows: Record<string, string | number>[] }> {
  const company = loadCompany(join(ROOT, "config/company.yaml"));
  const { facts, decide } = createUnderstanding(company, pastRecords(join(ROOT, "samples/documents.csv")));
  const reader = createReader({ pool: 1 });
  const now = "2026-12-10T09:00:00.000Z";
  const read = (raw: Uint8Array): Promise<MailContent> => reader.read(raw, { mailbox: "sales@h-bu.de", arrivedAt: now });
  const mails = [];
  // the first reading finds the kind and warms up
  for (const file of files) {
    const raw = new Uint8Array(readFileSync(file));
    const mail = await read(raw);
    await decide(mail, 1, now);
    mails.push({ raw, kind: KINDS.find(({ fits }) => fits(mail)) });
  }
  const rows = [];
  for (const kind of KINDS) {
    const chosen = mails.filter((mail) => mail.kind === kind);
    const understood = await each(chosen, kind.rounds, async (raw) => void facts(await read(raw), now));
    const decided = await each(chosen, kind.rounds, async (raw) => void (await decide(await read(raw), 1, now)));
    rows.push({
      kind: kind.kind,
      mails: chosen.length,
      facts_ms: round(median(understood)),
      slowest_ms: round(percentile(understood, 100)),
      aim_ms: kind.aim,
      with_letter_ms: round(median(decided)),
    });
  }
  await reader.close();
  return { printed: table(rows), rows };
}

/** The median time of each mail, ms. */
async function each(mails: readonly { raw: Uint8Array }[], rounds: number, work: (raw: Uint8Array) => Promise<void>): Promise<number[]> {
  const medians: number[] = [];
  for (const { raw } of mails) {
    const taken: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const started = performance.now();
      await work(raw);
      taken.push(performance.now() - started);
    }
    medians.push(median(taken));
  }
  return medians;
}
