// The house's models on disk: a crash at any moment leaves the old or the new one in use, and a damaged file is named while the shipped model goes on.
import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openModels, readModel, writeModel } from "../../../adapters/files/models.ts";
import { AT_FIRST, activate, type Pointer } from "../../../core/triage/model/pointer.ts";
import type { ModelRecord } from "../../../core/triage/model/record.ts";
import { SHIPPED_MODEL } from "../../../core/triage/model/shipped.ts";
import type { Model } from "../../../core/triage/model/types.ts";

const none = { letters: 0, intent: 0, department: 0, sure: 0, sureRight: 0 };
const record = (version: number): ModelRecord => ({
  ...{ version, name: `house-000${version}`, trained_at: "2026-11-23T09:00:00.000Z", by: "vera", shipped: SHIPPED_MODEL.version },
  ...{ letters: 1344, corrections: { count: 3, up_to: 7, unreadable: 0 } },
  comparison: {
    ...{ folds: 5, groups: 10, shipped: { before: none, after: none }, corrections: { before: none, after: none } },
    ...{ intents: [], departments: [], inUse: { version: "v", seen: 0, tally: none }, worse: [] },
  },
});
const model = (name: string): Model => ({ ...SHIPPED_MODEL, version: name, weights: ["knopf\t0:12 3:-4"] });
const at = { by: "vera", at: "2026-11-23T09:00:00.000Z" };
const pointing = (from: Pointer, to: number): Pointer => {
  const moved = activate(from, to, at);
  assert.ok(moved.ok);
  return moved.pointer;
};

describe("the house's models", () => {
  let folder: string;
  const file = (version: number): string => join(folder, `model-000${version}.json`);
  const trained = (version: number): void => writeModel(folder, record(version), model(`house-000${version}`));
  const open = () => openModels(folder, SHIPPED_MODEL);
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "hb-models-")), "models");
  });
  afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

  it("given no folder, then the shipped model is in use and nothing is wrong", () => {
    const shelf = open();
    assert.deepEqual([shelf.active(), shelf.activeVersion(), shelf.problem(), shelf.list(), shelf.next()], [SHIPPED_MODEL, 0, null, [], 1]);
    assert.equal(existsSync(folder), false);
  });

  it("given a trained model, then it lies there with its record and is not in use until a person says so, across a restart too", () => {
    trained(1);
    const shelf = open();
    assert.deepEqual([shelf.activeVersion(), shelf.next(), shelf.get(1)?.record], [0, 2, record(1)]);
    assert.equal(shelf.point(pointing(AT_FIRST, 1)), true);
    assert.deepEqual([shelf.active().version, open().active().version, open().pointer().by], ["house-0001", "house-0001", "vera"]);
  });

  it("only the owner may read the files, which know words out of mails", () => {
    trained(1);
    if (process.platform !== "win32") assert.equal(statSync(file(1)).mode & 0o077, 0);
  });

  it("given a crash between the model's file and the pointer, then the old one is in use and the new one is a candidate", () => {
    trained(1);
    assert.ok(open().point(pointing(AT_FIRST, 1)));
    trained(2);
    const after = open();
    assert.deepEqual([after.activeVersion(), after.list().map((k) => k.version), after.problem()], [1, [2, 1], null]);
  });

  it("given a crash while a file was being written, then the half file counts for nothing and its number is free", () => {
    trained(1);
    assert.ok(open().point(pointing(AT_FIRST, 1)));
    writeFileSync(`${file(2)}.new`, readFileSync(file(1), "utf8").slice(0, 500));
    writeFileSync(join(folder, "active.json.new"), '{"active": 2, "by"');
    const after = open();
    assert.deepEqual([after.activeVersion(), after.next(), after.list().length, after.problem()], [1, 2, 1, null]);
    trained(2);
    assert.ok(after.point(pointing(after.pointer(), 2)));
    assert.deepEqual(readdirSync(folder).sort(), ["active.json", "model-0001.json", "model-0002.json"]);
  });

  describe("given the model in use is damaged", () => {
    beforeEach(() => {
      trained(1);
      assert.ok(open().point(pointing(AT_FIRST, 1)));
    });
    const goesOn = (what: RegExp): void => {
      const shelf = open();
      assert.deepEqual([shelf.active(), shelf.activeVersion()], [SHIPPED_MODEL, 0]);
      assert.match(shelf.problem() ?? "", what);
      assert.match(shelf.problem() ?? "", /models\/model-0001\.json.*Ausweg: /);
      assert.equal(shelf.get(1)?.record, null);
    };
    it("cut off: the shipped one goes on, and the file is named", () => {
      writeFileSync(file(1), readFileSync(file(1), "utf8").slice(0, 900));
      goesOn(/kein gültiges JSON/);
    });
    it("one weight changed: the digest tells", () => {
      writeFileSync(file(1), readFileSync(file(1), "utf8").replace("0:12", "0:19"));
      goesOn(/Prüfsumme/);
    });
    it("gone", () => {
      rmSync(file(1));
      goesOn(/die Datei fehlt/);
    });
    it("of another make: an intent that it does not know is named", () => {
      writeModel(folder, record(1), { ...model("alt"), classes: SHIPPED_MODEL.classes.filter((c) => c !== "order") });
      goesOn(/kennt die Anliegen order nicht/);
    });
    it("something appended", () => {
      appendFileSync(file(1), "}");
      goesOn(/kein gültiges JSON/);
    });
    it("then it cannot be put to use, what is in use stays, and once the file is back it can", () => {
      renameSync(file(1), `${file(1)}.bak`);
      const shelf = open();
      assert.equal(shelf.point({ ...shelf.pointer(), by: "paul" }), false);
      assert.equal(shelf.pointer().by, "vera");
      renameSync(`${file(1)}.bak`, file(1));
      assert.equal(shelf.point({ ...shelf.pointer(), by: "paul" }), true);
      assert.deepEqual([shelf.activeVersion(), shelf.problem()], [1, null]);
    });
  });

  it("given a pointer that cannot be read, then the shipped model goes on, that is said, and a person's next choice mends it", () => {
    trained(1);
    assert.ok(open().point(pointing(AT_FIRST, 1)));
    writeFileSync(join(folder, "active.json"), "{");
    const shelf = open();
    assert.equal(shelf.activeVersion(), 0);
    assert.match(shelf.problem() ?? "", /models\/active\.json: nicht lesbar.*Ausweg/);
    assert.ok(shelf.point(pointing(shelf.pointer(), 1)));
    assert.deepEqual([shelf.problem(), open().activeVersion()], [null, 1]);
  });

  it("given other files in the folder, then they are left alone", () => {
    trained(1);
    writeFileSync(join(folder, "notizen.txt"), "x");
    writeFileSync(join(folder, "model-0000.json"), "x");
    assert.deepEqual(
      open()
        .list()
        .map((k) => k.version),
      [1],
    );
  });

  it("a file read alone, as explain --model does, names what is wrong", () => {
    trained(1);
    assert.equal(readModel(file(1)).model.version, "house-0001");
    assert.throws(() => readModel(join(folder, "model-0009.json")), /models\/model-0009\.json: die Datei fehlt/);
  });
});
