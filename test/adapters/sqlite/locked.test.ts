// A database that somebody else has locked, on a real file: writers wait without stopping the process, readers go on.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { loadCompany } from "../../../adapters/files/company.ts";
import { connect } from "../../../adapters/sqlite/connection.ts";
import { type Opened, openDatabase } from "../../../adapters/sqlite/open.ts";
import { StoreUnavailable } from "../../../adapters/sqlite/trouble.ts";
import { indexMasterData } from "../../../core/master-data.ts";
import type { Clock } from "../../../core/ports.ts";
import { realClock, until } from "../../peers/until.ts";

const company = loadCompany(join(import.meta.dirname, "../../../config/company.yaml"));
const ACTOR = { kind: "system", name: "test" } as const;

describe("given another program has locked the database", () => {
  let folder: string;
  let opened: Opened;
  let other: Sqlite.Database;
  /** hours pass while the writer sleeps between two tries */
  let skipped = 0;
  const clock: Clock = { ...realClock, monotonic: () => realClock.monotonic() + skipped };

  const open = () => connect(opened, { clock, company, master: () => indexMasterData([], [], []) });
  const put = (store: ReturnType<typeof open>, key: string) =>
    store.transact(ACTOR, (unit) => unit.trx.insertInto("setting").values({ key, value: "1" }).execute());

  beforeEach(async () => {
    skipped = 0;
    folder = mkdtempSync(join(tmpdir(), "hb-locked-"));
    opened = await openDatabase(folder);
    other = new Sqlite(join(folder, "happy-buttons.db"));
    other.exec("BEGIN IMMEDIATE");
  });
  afterEach(async () => {
    other.close();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("then what is written waits, what is read does not, and it is written once the lock is gone", async () => {
    const store = open();
    let written = false;
    const writing = put(store, "a").then(() => {
      written = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(await opened.db.selectFrom("setting").select("key").execute(), []);
    assert.equal(written, false);
    other.exec("COMMIT");
    await writing;
    assert.equal((await opened.db.selectFrom("setting").select("key").execute()).length, 1);
  });

  it("when it lasts, then the store says so, and says when it is over", async () => {
    const store = open();
    const told: (string | null)[] = [];
    store.events.on("trouble", (trouble) => told.push(trouble?.kind ?? null));
    const writing = put(store, "a");
    skipped = 3_000;
    await until(() => told.length > 0);
    assert.equal(store.trouble()?.kind, "locked");
    other.exec("COMMIT");
    await writing;
    assert.equal(store.trouble(), null);
    assert.deepEqual(told, ["locked", null]);
  });

  it("when it outlasts all patience, then the writer is told, and nothing was written", async () => {
    const store = open();
    const refused = assert.rejects(put(store, "a"), StoreUnavailable);
    await new Promise((resolve) => setTimeout(resolve, 200));
    skipped = 120_000;
    await refused;
    other.exec("COMMIT");
    assert.deepEqual(await opened.db.selectFrom("setting").select("key").execute(), []);
  });

  it("given the file says no for lack of room, then the writer is told that there is no room, and the next write goes through", async () => {
    other.exec("COMMIT");
    const store = open();
    const pages = opened.raw.pragma("page_count", { simple: true });
    opened.raw.pragma(`max_page_count = ${pages}`);
    const big = store.transact(ACTOR, (unit) =>
      unit.trx
        .insertInto("setting")
        .values({ key: "big", value: "x".repeat(1_000_000) })
        .execute(),
    );
    await assert.rejects(big, (error: StoreUnavailable) => error.trouble?.kind === "full");
    opened.raw.pragma("max_page_count = 1000000");
    await put(store, "c");
    assert.equal(store.trouble(), null);
  });
});
