// Alarms: one for each thing that is wrong, seen in the stats, journalled when it begins and when it ends.
import assert from "node:assert/strict";
import { until } from "../../peers/until.ts";
import { type Desk, openDesk } from "./desk.ts";

describe("given a mailbox that is out of reach", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  const journalled = async (): Promise<string[]> =>
    (await desk.services.store.db.selectFrom("journal").select("type").where("type", "like", "alarm.%").orderBy("seq").execute()).map(
      (row) => row.type,
    );

  it("when it is reported again and again, then one alarm stands, with the newest cause", async () => {
    const { alarms } = desk.services;
    alarms.raise("mailbox_down", "sales@h-bu.de", "keine Antwort");
    alarms.raise("mailbox_down", "sales@h-bu.de", "Verbindung abgelehnt");
    alarms.raise("mailbox_down", "info@h-bu.de", "keine Antwort");
    const { alarms: shown } = await desk.port.stats();
    assert.deepEqual(
      shown.map(({ label, subject, detail }) => [label, subject, detail]),
      [
        ["Postfach nicht erreichbar", "sales@h-bu.de", "Verbindung abgelehnt"],
        ["Postfach nicht erreichbar", "info@h-bu.de", "keine Antwort"],
      ],
    );
    await until(async () => (await journalled()).length === 2);
    assert.deepEqual(await journalled(), ["alarm.raised", "alarm.raised"]);
  });

  it("when it is back, then the alarm is gone, and the journal knows both moments", async () => {
    const { alarms } = desk.services;
    alarms.raise("mailbox_down", "sales@h-bu.de", "keine Antwort");
    alarms.clear("mailbox_down", "sales@h-bu.de");
    alarms.clear("mailbox_down", "sales@h-bu.de");
    assert.deepEqual((await desk.port.stats()).alarms, []);
    await until(async () => (await journalled()).length === 2);
    assert.deepEqual(await journalled(), ["alarm.raised", "alarm.cleared"]);
  });
});
