// The labelled letters that ship with the product, as rows to train on: texts, phrases and the sample mails.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Company } from "../../core/company.ts";
import type { MasterData } from "../../core/master-data.ts";
import { type LabelledMail, type Row, rowOf } from "../../core/triage/model/examples.ts";
import type { Intent } from "../../core/words.ts";
import { DATA_DATE, loadTraining } from "../files/training.ts";
import { createReader } from "../reader/reader.ts";

async function sampleMails(folder: string): Promise<LabelledMail[]> {
  const reader = createReader({ pool: 1 });
  const found: LabelledMail[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .sort()) {
    const label = JSON.parse(readFileSync(join(folder, file.replace(/\.eml$/, ".expected.json")), "utf8")) as {
      intent: Intent;
      mailbox: string;
    };
    const mail = await reader.read(new Uint8Array(readFileSync(join(folder, file))), { mailbox: label.mailbox, arrivedAt: DATA_DATE });
    found.push({ id: file.slice(0, 3), intent: label.intent, mail });
  }
  await reader.close();
  return found;
}

/** Whether a row is one of the sample mails: their ids are numbers. */
export const isSampleMail = ({ id }: Row): boolean => /^\d/.test(id);

/** Reads all of it, in a fixed order, groups not yet set. @param samples the product's folder of samples */
export async function shippedRows(samples: string, context: { company: Company; master: MasterData }): Promise<Row[]> {
  const letters = [...loadTraining(samples, context.company.company.domain), ...(await sampleMails(join(samples, "mails")))];
  return letters.map((letter) => rowOf(letter, context));
}
