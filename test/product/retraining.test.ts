// Retraining as the house lives it: corrections become a candidate, a person decides, decisions name the model, a crash or a damaged file costs nothing.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { readModel, writeModel } from "../../adapters/files/models.ts";
import type { ModelStatus } from "../../adapters/http/api/rows/model.ts";
import { type Product, startProduct } from "../peers/product.ts";
import { until } from "../peers/until.ts";
import { complaintMail } from "../ui/screen.ts";

interface Refusal {
  detail: string;
}
interface Trace {
  versions: Record<string, string>;
}

describe("retraining", function () {
  // eleven training runs in a process that stands behind everything else
  this.timeout(300_000);
  let product: Product;
  let shipped: string;
  before(async () => {
    product = await startProduct();
    shipped = (await status()).shipped;
  });
  after(() => product?.remove());

  const status = async (): Promise<ModelStatus> => (await product.api<ModelStatus>("/api/model")).body;
  const post = (path: string, body: object = {}) => product.api<ModelStatus & Refusal>(`/api/model/${path}`, body);
  const letter = (n: number) => product.post(complaintMail(n), "support@h-bu.de");
  /** the model that judged a mail, as its decision's trace has it */
  async function judgedBy(mailId: string): Promise<string> {
    const traces = await until(async () => {
      const { body } = await product.api<Trace[] | { items: Trace[] }>(`/api/mails/${mailId}/trace`);
      const rows = Array.isArray(body) ? body : body.items;
      return rows.length > 0 && rows;
    });
    return traces[0]?.versions["triage"] ?? "";
  }
  async function correct(mailId: string): Promise<void> {
    const id = await until(async () => {
      const { items } = (await product.api<{ items: { review_id: string; mail_id: string }[] }>("/api/reviews?state=open")).body;
      return items.find((r) => r.mail_id === mailId)?.review_id ?? false;
    });
    assert.equal((await product.api(`/api/reviews/${id}/correct`, { corrections: { intent: "return_request" } })).status, 200);
  }
  function journal(): { type: string; actor: string; data: Record<string, unknown> }[] {
    const db = new Sqlite(join(product.data, "happy-buttons.db"), { readonly: true });
    const rows = db.prepare("SELECT type, actor, data FROM journal WHERE type LIKE 'model.%' ORDER BY seq").all();
    db.close();
    return (rows as { type: string; actor: string; data: string }[]).map((r) => ({ ...r, data: JSON.parse(r.data) }));
  }

  it("given nothing was corrected, then there is nothing to learn, and the way out is named", async () => {
    const refused = await post("train");
    assert.equal(refused.status, 409);
    assert.match(refused.body.detail, /keine Korrektur.*erst auf der Arbeitsliste korrigieren/);
  });

  it("given two mails were corrected, then they wait to be learned from", async () => {
    for (const n of [1, 2]) await correct(await letter(n));
    const { corrections } = await status();
    assert.deepEqual(corrections, { total: 2, waiting: 2 });
  });

  it("when it is trained, then one at a time, with progress, and mail is worked on meanwhile", async () => {
    const begun = await post("train");
    assert.equal(begun.status, 202);
    assert.equal(begun.body.training?.step, "corrections");
    const second = await post("train");
    assert.equal(second.status, 409);
    assert.match(second.body.detail, /HB_API_TOKEN trainiert seit .*warten/);
    assert.equal(await judgedBy(await letter(3)), `rules/2 model/${shipped}`);
    const steps = new Set<string>();
    await until(async () => {
      const { training } = await status();
      if (training) steps.add(training.step);
      return training === null;
    });
    assert.ok(steps.has("comparing"), [...steps].join());
  });

  it("then there is a candidate, measured before and after on the same letters, and it is not in use", async () => {
    const { active, versions, corrections, failed } = await status();
    assert.equal(failed, null);
    assert.deepEqual([active.version, corrections.waiting], [0, 2]);
    assert.deepEqual(
      versions.map(({ version, state }) => [version, state]),
      [[1, "candidate"]],
    );
    const comparison = versions[0]?.record?.comparison;
    assert.deepEqual([comparison?.shipped.before.letters, comparison?.corrections.after.letters], [versions[0]?.record?.letters, 2]);
    assert.deepEqual(comparison?.inUse, { ...comparison?.inUse, version: shipped, seen: 0 });
    assert.ok(readFileSync(join(product.data, "models/model-0001.json")).length < 1_000_000);
  });

  it("when a person puts it to use, then decisions name it, also after a restart, and nothing waits any more", async () => {
    const { body } = await post("activate", { version: 1 });
    assert.deepEqual([body.active.version, body.active.by, body.corrections.waiting, body.previous], [1, "HB_API_TOKEN", 0, 0]);
    const name = body.active.name;
    assert.match(await judgedBy(await letter(4)), new RegExp(`model/${name.replace("+", "\\+")}$`));
    await product.stop();
    await product.restart();
    assert.equal((await status()).active.name, name);
    assert.match((await post("activate", { version: 1 })).body.detail, /schon in Gebrauch/);
    assert.equal((await post("activate", { version: 7 })).status, 404);
  });

  it("given the next correction, then it waits for the next training, and nothing happens by itself", async () => {
    await correct(await letter(5));
    assert.deepEqual([(await status()).corrections, (await status()).training], [{ total: 3, waiting: 1 }, null]);
  });

  it("given the plug is pulled while it trains, then what was in use is, no candidate is there, and its number is free", async () => {
    assert.equal((await post("train")).status, 202);
    await until(async () => (await status()).training?.step === "comparing");
    await product.stop("SIGKILL");
    await product.restart();
    const { active, training, versions } = await status();
    assert.deepEqual([active.version, training, versions.map((v) => v.version)], [1, null, [1]]);
  });

  it("given the plug is pulled between the candidate's file and the journal, then it is a candidate, and journalled at the next start", async () => {
    await product.stop();
    const folder = join(product.data, "models");
    const { record, model } = readModel(join(folder, "model-0001.json"));
    writeModel(folder, { ...record, version: 2, by: "vera" }, model);
    await product.restart();
    assert.deepEqual(
      (await status()).versions.map(({ version, state }) => [version, state]),
      [
        [2, "candidate"],
        [1, "active"],
      ],
    );
    assert.equal((await post("discard", { version: 2 })).body.versions[0]?.state, "discarded");
  });

  it("given the plug is pulled between pointer and journal, then the journal is made whole at the next start", async () => {
    await product.stop();
    const file = join(product.data, "models/active.json");
    const pointer = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...pointer, active: 2, by: "vera", previous: [0, 1], discarded: [] }));
    await product.restart();
    assert.deepEqual(journal().at(-1), {
      type: "model.activated",
      actor: "system:start",
      data: { was: 1, version: 2, by: "vera" },
    });
  });

  it("given the model in use is damaged, then the shipped one goes on, staff are alarmed with the file's name, and the way back heals it", async () => {
    await product.stop();
    writeFileSync(join(product.data, "models/model-0002.json"), "{");
    await product.restart();
    const now = await status();
    assert.deepEqual([now.active.version, now.active.name, now.versions[0]?.state], [0, shipped, "damaged"]);
    assert.match(now.problem ?? "", /models\/model-0002\.json: kein gültiges JSON\. Ausweg/);
    const alarms = async () => (await product.api<{ alarms: { code: string; detail: string }[] }>("/stats")).body.alarms;
    assert.match((await alarms()).find((a) => a.code === "model")?.detail ?? "", /model-0002.*mitgelieferte Modell/);
    assert.equal(await judgedBy(await letter(6)), `rules/2 model/${shipped}`);
    const back = await post("revert");
    assert.deepEqual([back.status, back.body.active.version, back.body.problem], [200, 1, null]);
    assert.deepEqual(await alarms(), []);
  });

  it("when one goes back all the way, then the shipped model is in use, and no further", async () => {
    assert.equal((await post("revert")).body.active.version, 0);
    assert.match((await post("revert")).body.detail, /Zurück geht es nicht weiter/);
  });

  it("then the journal has each step: who, from which, to which, and the figures", () => {
    const rows = journal();
    assert.deepEqual(
      rows.map(({ type, actor, data }) => [type, actor, data["was"] ?? null, data["version"]]),
      [
        ["model.trained", "api:HB_API_TOKEN", null, 1],
        ["model.activated", "api:HB_API_TOKEN", 0, 1],
        ["model.trained", "system:start", null, 2],
        ["model.discarded", "api:HB_API_TOKEN", null, 2],
        ["model.activated", "system:start", 1, 2],
        ["model.activated", "system:start", 2, 0],
        ["model.activated", "api:HB_API_TOKEN", 0, 1],
        ["model.activated", "api:HB_API_TOKEN", 1, 0],
      ],
    );
    assert.equal(typeof rows[0]?.data["intent_before"], "number");
    assert.equal(typeof rows[0]?.data["corrections_after"], "number");
  });
});
