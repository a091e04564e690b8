import assert from "node:assert/strict";
import { sql } from "kysely";
import { createGroupCommit, type Write } from "../../../adapters/sqlite/group-commit.ts";
import { type Opened, openMemory } from "../../../adapters/sqlite/open.ts";
import { realClock } from "../../peers/until.ts";

describe("what is written at the same moment", () => {
  let opened: Opened;
  let write: Write;
  const put = (key: string) => write((trx) => trx.insertInto("setting").values({ key, value: "1" }).execute());
  const kept = async (): Promise<string[]> =>
    (await opened.db.selectFrom("setting").select("key").orderBy("key").execute()).map((r) => r.key);
  let commits = 0;

  beforeEach(async () => {
    opened = await openMemory();
    commits = 0;
    const prepare = opened.raw.prepare.bind(opened.raw);
    opened.raw.prepare = ((statement: string) => {
      const prepared = prepare(statement);
      if (statement !== "commit") return prepared;
      const run = prepared.run.bind(prepared);
      prepared.run = (...args: unknown[]) => {
        commits += 1;
        return run(...args);
      };
      return prepared;
    }) as typeof opened.raw.prepare;
    write = createGroupCommit(opened, realClock, () => {});
  });
  afterEach(() => opened.close());

  it("given five pieces, then one flush makes all of them durable", async () => {
    await Promise.all(["a", "b", "c", "d", "e"].map(put));
    assert.deepEqual(await kept(), ["a", "b", "c", "d", "e"]);
    assert.equal(commits, 1);
  });

  it("given one piece that is refused half-way, then nothing of it is written and its neighbours stand", async () => {
    const refused = write(async (trx) => {
      await trx.insertInto("setting").values({ key: "half", value: "1" }).execute();
      throw new Error("no");
    });
    const results = await Promise.allSettled([put("a"), refused, put("b")]);
    assert.deepEqual(
      results.map((r) => r.status),
      ["fulfilled", "rejected", "fulfilled"],
    );
    assert.deepEqual(await kept(), ["a", "b"]);
  });

  it("given a piece that ends the whole transaction, then none of its group is told of success", async () => {
    const fatal = write(async (trx) => {
      await sql`rollback`.execute(trx);
      throw new Error("disk full");
    });
    const results = await Promise.allSettled([put("a"), fatal, put("b")]);
    assert.deepEqual(
      results.map((r) => r.status),
      ["rejected", "rejected", "rejected"],
    );
    assert.deepEqual(await kept(), []);
  });

  it("given a later piece, then it sees what an earlier one of the same moment wrote", async () => {
    const [, seen] = await Promise.all([put("a"), write((trx) => trx.selectFrom("setting").select("key").execute())]);
    assert.deepEqual(
      seen.map((r) => r.key),
      ["a"],
    );
  });

  it("given more than fit one flush, then all are written in order", async () => {
    const order: string[] = [];
    const keys = Array.from({ length: 40 }, (_, i) => `k${String(i).padStart(2, "0")}`);
    await Promise.all(keys.map((key) => put(key).then(() => order.push(key))));
    assert.deepEqual(order, keys);
    assert.ok(commits > 1 && commits < 10);
  });
});
