// A mail server that is gone, greylists or refuses: what letters wait for, how long, who asks the server, and when staff hear of it.
import assert from "node:assert/strict";
import { until } from "../../../peers/until.ts";
import { type Office, openOffice } from "./office.ts";

const DAY_MS = 86_400_000;

describe("letters and a mail server in trouble", function () {
  this.timeout(60_000);
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(null);
  });
  afterEach(() => office.close());
  const rows = () => office.services.store.db.selectFrom("outbox").selectAll().orderBy("letter_id").execute();
  const alarm = () => office.services.alarms.list().find((a) => a.code === "mail_server_down");
  const gone = (): void => {
    office.wire.plan = () => ({ kind: "refuse" });
  };
  const back = (): void => {
    office.wire.plan = () => null;
  };
  /** Moves the clock on, a little at a time, so that sockets keep up. */
  async function pass(seconds: number): Promise<void> {
    for (let s = 0; s < seconds; s += 5) {
      await office.clock.advance(5_000);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  }

  it("given no server, then one letter asks for it at growing intervals, no letter loses an attempt, and all leave when it is back", async () => {
    gone();
    for (let n = 0; n < 8; n += 1) await office.queue();
    office.start();
    await until(() => office.wire.connections() >= 3);
    await pass(60);
    const asked = office.wire.connections();
    assert.ok(asked <= 14, `${asked} times in the first minute`);
    assert.match(alarm()?.detail ?? "", /./);
    await pass(600);
    assert.ok(office.wire.connections() - asked <= 25, "about once a minute from then on");
    assert.ok((await rows()).every((r) => r.state === "queued" && r.attempts === r.unanswered));
    back();
    for (let id = 1; id <= 8; id += 1) await office.state(id, "sent");
    assert.equal(office.copies().length, 8);
    assert.equal(alarm(), undefined);
  });

  it("given no server, then staff hear of it within a minute, and not of a restart of half a minute", async () => {
    gone();
    const id = await office.queue();
    office.start();
    await until(() => office.wire.connections() >= 1);
    await pass(30);
    assert.equal(alarm(), undefined);
    back();
    await office.state(id, "sent");
    // the session of the first letter is kept open: this time it ends too
    await office.wire.down();
    await office.queue();
    await until(async () => ((await rows())[1]?.unanswered ?? 0) > 0);
    await pass(60);
    assert.equal(alarm()?.subject, "127.0.0.1");
  });

  it("given a server that comes back before five days are over, then the letter leaves; after five days a person decides", async () => {
    gone();
    await office.queue();
    office.start();
    await until(() => office.wire.connections() >= 1);
    await pass(60);
    office.clock.setWall(4.9 * DAY_MS);
    await pass(120);
    assert.equal((await rows())[0]?.state, "queued");
    office.clock.setWall(0.2 * DAY_MS);
    await office.state(1, "failed");
    const { items } = await office.port.reviews.list({ limit: 10, after: null });
    assert.match(JSON.stringify(items), /5 Tage lang nicht zustellbar/);
    back();
    await office.port.outbox.release("1", { kind: "user", name: "vera" });
    await office.state(1, "sent");
  });

  it("given a draft that lay for a week before it was released, then its five days begin with the first attempt", async () => {
    gone();
    await office.queue();
    office.clock.setWall(7 * DAY_MS);
    office.start();
    await until(() => office.wire.connections() >= 1);
    await pass(60);
    assert.equal((await rows())[0]?.state, "queued");
  });

  it("given greylisting, then the letter waits longer each time and leaves when it is let in; others are not held up", async () => {
    let refusals = 4;
    office.sink.recipient = (address) => (address.startsWith("neu@") && refusals-- > 0 ? { code: 451, text: "greylisted" } : null);
    const grey = await office.queue({ to: { address: "neu@kunde.example", name: "" } });
    const other = await office.queue();
    office.start();
    await office.state(other, "sent");
    await until(async () => (await rows())[0]?.attempts === 1);
    await office.state(grey, "sent");
    const [row] = await rows();
    assert.deepEqual([row?.attempts, row?.unanswered], [5, 0]);
    assert.equal(alarm(), undefined);
  });
});
