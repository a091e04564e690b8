// Two instances of the product on one data folder: one works, the other says why not, and a predecessor that wakes up late writes nothing.
import assert from "node:assert/strict";
import { loadCompany } from "../../adapters/files/company.ts";
import { openMemory } from "../../adapters/sqlite/open.ts";
import { createStore } from "../../adapters/sqlite/store.ts";
import type { Actor, Change } from "../../core/change.ts";
import { indexMasterData } from "../../core/master-data.ts";
import type { Work } from "../../core/work.ts";
import { createSetClock } from "../../nodes/_kit/clock.ts";
import { type Product, startProduct } from "../peers/product.ts";
import { until } from "../peers/until.ts";
import { orderMail } from "./mails.ts";

describe("two instances on one data folder", function () {
  this.timeout(60_000);
  let first: Product;
  before(async () => {
    first = await startProduct();
  });
  after(() => first?.remove());
  const REFUSED = /ein anderer Prozess arbeitet schon darin.*HB_DATA/s;
  const worked = async (id: string): Promise<boolean> =>
    !["received", "working"].includes((await first.api<{ state: string }>(`/api/mails/${id}`)).body.state);

  it("when a second one starts, then it refuses with the way out, touches nothing, and the first goes on", async () => {
    await assert.rejects(startProduct({ data: first.data }), REFUSED);
    const id = await first.post(orderMail(1).raw);
    await until(() => worked(id), 50);
  });

  it("when the first is halted (a virtual machine that stands still), then it still holds the folder, and goes on when it wakes", async () => {
    const id = await first.post(orderMail(6).raw);
    first.freeze(true);
    try {
      await assert.rejects(startProduct({ data: first.data }), REFUSED);
    } finally {
      first.freeze(false);
    }
    await until(() => worked(id), 50);
  });
});

describe("a predecessor that has lost its folder and does not know it", () => {
  const SYSTEM: Actor = { kind: "flow", name: "finish" };
  const clock = createSetClock("2026-11-23T09:00:00.000Z");
  const company = loadCompany(new URL("../../config/company.yaml", import.meta.url).pathname);
  const raw = Buffer.from("From: a@kunde.example\r\nSubject: Frage\r\nMessage-ID: <1@kunde.example>\r\n\r\nText\r\n");
  const ending = (work: Work): Change => ({
    operations: [{ op: "memory.put", namespace: "test", key: "writer", value: `token ${work.token}` }],
    work: { id: work.id, token: work.token, outcome: { kind: "done" } },
  });

  it("given a successor that took its leases over, then the fencing token refuses all it still wants to write", async () => {
    const opened = await openMemory();
    const instance = () => createStore(opened, { clock, company, master: () => indexMasterData([], [], []) });
    const [before, after] = [instance(), instance()];
    await before.storeMail({ raw, mailbox: "info@h-bu.de", origin: "api", purpose: "work", arrivedAt: clock.now().toISOString() });
    const [stale] = await before.take("triage", 1, 600_000);
    assert.ok(stale);
    assert.deepEqual(await after.take("triage", 1, 600_000), [], "a lease that holds is not taken");
    assert.equal(await after.reclaim(), 1);
    const late = await before.commit(ending(stale), SYSTEM);
    assert.deepEqual([late.ok, !late.ok && late.reason], [false, "lease_lost"]);
    const [fresh] = await after.take("triage", 1, 600_000);
    assert.ok(fresh && fresh.token > stale.token);
    assert.equal((await before.commit(ending(stale), SYSTEM)).ok, false);
    await before.giveBack(stale.id, stale.token);
    assert.equal((await after.commit(ending(fresh), SYSTEM)).ok, true, "giving back with an old token took nothing away");
    assert.equal(await after.memory("test", "writer"), `token ${fresh.token}`);
    await after.close();
  });
});
