// One training in its own process, on a small set of letters: what it writes, what it says on the way, and how it fails.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readModel } from "../../../adapters/files/models.ts";
import { letterMail } from "../../../adapters/files/training.ts";
import { type Job, STEPS } from "../../../adapters/training/protocol.ts";
import { type Corrected, startTraining } from "../../../adapters/training/trainer.ts";
import { SHIPPED_MODEL } from "../../../core/triage/model/shipped.ts";
import { INTENTS, type Intent } from "../../../core/words.ts";
import { until } from "../../peers/until.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

/** Two letters of each intent, in words of their own. */
function samplesIn(folder: string): string {
  for (const name of ["texts", "letters", "mails"]) mkdirSync(join(folder, name), { recursive: true });
  const lines = Object.keys(INTENTS).flatMap((intent) =>
    [1, 2].map((n) =>
      JSON.stringify({ id: `${intent}-${n}`, intent, subject: "", text: `${intent.replace("_", "")}wort ${n}\nHerr ${intent} ${n}` }),
    ),
  );
  writeFileSync(join(folder, "letters/few.jsonl"), lines.join("\n"));
  return folder;
}

async function* corrections(count: number): AsyncGenerator<Corrected> {
  for (let id = 1; id <= count; id++) {
    const mail = letterMail({ subject: "", text: `zwetschgensache ${id}\nFrau Nummer ${id}`, from: `x@kunde${id}.example` }, "h-bu.de");
    yield { id, mail: { id: String(id), intent: "complaint" as Intent, mail } };
  }
  yield { id: count + 1, mail: null };
}

describe("one training", function () {
  this.timeout(60_000);
  let folder: string;
  let job: Job;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hb-training-"));
    job = {
      ...{ folder: join(folder, "models"), version: 1, by: "vera", trainedAt: "2026-11-23T09:00:00.000Z" },
      ...{ samples: samplesIn(join(folder, "samples")), companyFile: join(ROOT, "config/company.yaml"), master: join(ROOT, "config") },
      inUse: { file: null, upTo: 0 },
    };
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("given corrections, then a candidate with its record lies in the folder, and unreadable mails are counted", async () => {
    const training = startTraining(job, corrections(3), 4);
    assert.deepEqual(training.progress(), { step: "corrections", done: 0, of: 4 });
    const trained = await training.result;
    assert.ok(trained.ok, trained.ok ? "" : trained.reason);
    const kept = readModel(join(job.folder, "model-0001.json"));
    assert.deepEqual(kept.record, trained.record);
    assert.deepEqual(kept.record.corrections, { count: 3, up_to: 4, unreadable: 1 });
    assert.deepEqual([kept.model.version, kept.record.letters], ["house-0001/40+3", 40]);
    assert.deepEqual([kept.record.comparison.inUse.version, kept.record.comparison.inUse.seen], [SHIPPED_MODEL.version, 0]);
    assert.ok(
      kept.model.weights.some((line) => line.startsWith("zwetschgensache\t")),
      "learned from the corrections",
    );
  });

  it("given the same again, then the same model; given the one in use was trained on two of three, then that is said", async () => {
    const first = await startTraining(job, corrections(3), 4).result;
    const inUse = { file: join(job.folder, "model-0001.json"), upTo: 2 };
    const second = await startTraining({ ...job, version: 2, inUse }, corrections(3), 4).result;
    assert.ok(first.ok && second.ok);
    const [a, b] = [1, 2].map((n) => readModel(join(job.folder, `model-000${n}.json`)).model);
    assert.deepEqual(a?.weights, b?.weights);
    assert.deepEqual(second.record.comparison.inUse.seen, 2);
    assert.deepEqual(second.record.comparison.shipped, first.record.comparison.shipped);
  });

  it("given the letters of the product are missing, then the reason is told and no file is left", async () => {
    const trained = await startTraining({ ...job, samples: join(folder, "nowhere") }, corrections(1), 2).result;
    assert.match(trained.ok ? "" : trained.reason, /nowhere/);
    assert.equal(existsSync(job.folder), false);
  });

  it("given the corrected mails cannot be fetched, then it ends with the reason instead of waiting", async () => {
    async function* broken(): AsyncGenerator<Corrected> {
      yield* corrections(1);
      throw new Error("Datenbank weg");
    }
    const trained = await startTraining(job, broken(), 2).result;
    assert.deepEqual(trained, { ok: false, reason: "Datenbank weg" });
    assert.equal(existsSync(job.folder), false);
  });

  it("given the disk takes nothing, then that is the reason, and what lay there before still does", async () => {
    writeFileSync(job.folder, "keine Mappe");
    const trained = await startTraining(job, corrections(1), 2).result;
    assert.match(trained.ok ? "" : trained.reason, /EEXIST|ENOTDIR/);
    assert.deepEqual(readdirSync(folder).sort(), ["models", "samples"]);
  });

  it("tells how far it is", async () => {
    const training = startTraining(job, corrections(2), 3);
    const seen = new Set<string>();
    let over = false;
    void training.result.then(() => {
      over = true;
    });
    await until(() => {
      seen.add(training.progress().step);
      return over;
    }, 1);
    assert.equal([...seen][0], "corrections");
    assert.deepEqual(
      [...seen],
      STEPS.filter((step) => seen.has(step)),
    );
  });
});
