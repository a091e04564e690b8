import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../../adapters/sqlite/open.ts";

describe("a data folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hb-data-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("given a process that works in it, then a second one is refused and told the way out", async () => {
    const first = await openDatabase(folder);
    await assert.rejects(openDatabase(folder), /ein anderer Prozess arbeitet schon darin.*HB_DATA/);
    await first.close();
    const next = await openDatabase(folder);
    await next.close();
  });

  it("given it is opened, then a commit is on disk before it returns, and what refers to nothing is refused", async () => {
    const { raw, close } = await openDatabase(folder);
    assert.equal(raw.pragma("journal_mode", { simple: true }), "wal");
    assert.equal(raw.pragma("synchronous", { simple: true }), 2);
    assert.equal(raw.pragma("foreign_keys", { simple: true }), 1);
    await close();
  });

  it("given a damaged database, then it is refused with the way out, and the folder is free again", async () => {
    await (await openDatabase(folder)).close();
    const file = join(folder, "happy-buttons.db");
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4_096, 40_960);
    writeFileSync(file, bytes);
    await assert.rejects(openDatabase(folder), /beschädigt.*Sicherung/s);
    rmSync(file);
    await (await openDatabase(folder)).close();
  });
});
