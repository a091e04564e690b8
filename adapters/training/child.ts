// The training process: learns from the shipped letters and the corrections, measures before and after, writes the candidate. Decides nothing.
import { setPriority } from "node:os";
import { COMPARE_STEPS, compare } from "../../core/triage/model/compare.ts";
import { grouped, rowOf } from "../../core/triage/model/examples.ts";
import type { ModelRecord } from "../../core/triage/model/record.ts";
import { SHIPPED_MODEL } from "../../core/triage/model/shipped.ts";
import { shrink } from "../../core/triage/model/shrink.ts";
import { train } from "../../core/triage/model/train.ts";
import { loadCompany } from "../files/company.ts";
import { loadMasterData } from "../files/master-data.ts";
import { readModel, writeModel } from "../files/models.ts";
import type { Answer, CorrectedMail, Job, Progress, Told } from "./protocol.ts";
import { shippedRows } from "./shipped-letters.ts";

/** Behind everything that works on mail. */
const NICE = 10;

const answer = (message: Answer): void => void process.send?.(message);
const tell = (step: Progress["step"], done: number, of: number): void => answer({ kind: "progress", progress: { step, done, of } });

async function learn(job: Job, mails: readonly CorrectedMail[], upTo: number, unreadable: number): Promise<ModelRecord> {
  const context = { company: loadCompany(job.companyFile), master: loadMasterData(job.master) };
  tell("reading", 0, 1);
  const letters = await shippedRows(job.samples, context);
  const all = grouped([...letters, ...mails.map((mail) => rowOf(mail, context))], context.company.company.domain);
  const [shipped, corrections] = [all.slice(0, letters.length), all.slice(letters.length)];
  const inUse = job.inUse.file === null ? SHIPPED_MODEL : readModel(job.inUse.file).model;
  const seen = new Set(corrections.map(({ id }) => id).filter((id) => Number(id) <= job.inUse.upTo));
  let done = 0;
  tell("comparing", done, COMPARE_STEPS);
  const comparison = compare(shipped, corrections, { model: inUse, seen }, context.company.limits.min_confidence, () =>
    tell("comparing", ++done, COMPARE_STEPS),
  );
  tell("writing", 0, 1);
  const name = `house-${String(job.version).padStart(4, "0")}/${shipped.length}+${corrections.length}`;
  const model = shrink(
    train(
      all.map((row) => row.example),
      name,
    ),
  );
  const record: ModelRecord = {
    version: job.version,
    name,
    trained_at: job.trainedAt,
    by: job.by,
    shipped: SHIPPED_MODEL.version,
    letters: shipped.length,
    corrections: { count: corrections.length, up_to: upTo, unreadable },
    comparison,
  };
  writeModel(job.folder, record, model);
  return record;
}

try {
  setPriority(NICE);
} catch {
  // a system that knows no priorities trains as well
}
let job: Job | null = null;
const mails: CorrectedMail[] = [];
process.on("message", (told: Told) => {
  if (told.kind === "job") job = told.job;
  else if (told.kind === "mail") mails.push(told.mail);
  else if (job)
    learn(job, mails, told.upTo, told.unreadable).then(
      (record) => answer({ kind: "done", record }),
      (error: Error) => answer({ kind: "failed", reason: error.message }),
    );
});
// the product has stopped: nobody waits for the answer
process.on("disconnect", () => process.exit(0));
