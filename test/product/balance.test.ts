// The mail balance with a real server: everything on it is accounted for, and what is unknown here is fetched by itself.
import assert from "node:assert/strict";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { createRandom } from "../../bench/kit/random.ts";
import { type House, openHouse } from "../chaos/house.ts";
import { settled } from "../chaos/invariants.ts";
import { type GoodMail, goodMails } from "../chaos/mails.ts";
import { needDovecot } from "../peers/dovecot.ts";
import { look } from "../peers/imap-look.ts";
import { until } from "../peers/until.ts";

interface Row {
  address: string;
  on_server: number | null;
  finished: number;
  too_large: number;
  missing: number;
}
interface Imap {
  mark?: string;
  max_mb?: number;
}

describe("mail balance", function () {
  this.timeout(120_000);
  let house: House;
  const mails = goodMails(6, createRandom(7)).map((mail): GoodMail => ({ ...mail, boxes: mail.orderNo ? ["sales"] : ["info"] }));
  const moved = goodMails(2, createRandom(7), 100).map((mail): GoodMail => ({ ...mail, boxes: ["info"] }));

  const reckon = async (address: string): Promise<Row> => {
    const { body } = await house.product.api<{ items: Row[] }>("/api/balance", {});
    const row = body.items.find((r) => r.address === address);
    assert.ok(row);
    return row;
  };
  /** as if the product had died before it noted it, or had been restored from an older backup */
  function forget(sql: string): void {
    const db = new Sqlite(join(house.product.data, "happy-buttons.db"), { timeout: 5_000 });
    assert.ok(db.prepare(sql).run().changes > 0, sql);
    db.close();
  }
  const orders = async (): Promise<number> => (await house.product.api<{ orders: { total: number } }>("/stats")).body.orders.total;

  before(async function () {
    needDovecot(this);
    house = await openHouse({
      change(company) {
        const boxes = company["mailboxes"] as { address: string; imap: Imap }[];
        for (const { address, imap } of boxes) {
          if (address.startsWith("info")) imap.mark = "move";
          if (address.startsWith("support")) imap.max_mb = 0.01;
        }
      },
    });
    for (const mail of mails.filter((m) => m.orderNo !== null)) house.deliver(mail);
    await until(async () => house.sink.mails.length >= mails.filter((m) => m.orderNo !== null).length, 200);
  });
  after(() => house?.close());

  it("given a mailbox whose mails are all done, then it adds up", async () => {
    const n = mails.filter((m) => m.orderNo !== null).length;
    const { on_server, finished, missing } = await reckon("sales@h-bu.de");
    assert.deepEqual({ on_server, finished, missing }, { on_server: n, finished: n, missing: 0 });
  });

  it("given a mail on the server that the store has forgotten, then it is looked at again, and made into nothing twice", async () => {
    const before = await orders();
    forget("DELETE FROM mail_location WHERE account = 'sales@h-bu.de' AND uid = 2");
    const { on_server, missing } = await reckon("sales@h-bu.de");
    assert.deepEqual({ on_server, missing }, { on_server: mails.filter((m) => m.orderNo !== null).length, missing: 0 });
    assert.equal(await orders(), before);
  });

  it("given a mailbox whose mails are moved when they are taken over, then they still count", async () => {
    for (const mail of moved) house.deliver(mail);
    await until(async () => (await look(house.dovecot, "info", "HappyButtons")).length === moved.length, 200);
    const { on_server, missing } = await reckon("info@h-bu.de");
    assert.deepEqual({ on_server, missing }, { on_server: moved.length, missing: 0 });
  });

  it("given a moved mail that was never noted, then it is found in the folder it was moved to", async () => {
    const letters = house.sink.mails.length;
    forget("DELETE FROM mail_location WHERE account = 'info@h-bu.de' AND outcome = 'moved'");
    const { on_server, missing } = await reckon("info@h-bu.de");
    assert.deepEqual({ on_server, missing }, { on_server: moved.length, missing: 0 });
    assert.equal(house.sink.mails.length, letters);
  });

  it("given a mail that is too large, then it is accounted for where it lies", async () => {
    house.dovecot.deliver(
      "support",
      `From: Kundin <k@kunde.example>\r\nSubject: gross\r\nMessage-ID: <g@kunde.example>\r\n\r\n${"x".repeat(20_000)}\r\n`,
    );
    await until(async () => (await reckon("support@h-bu.de")).too_large === 1, 500);
    const { on_server, missing } = await reckon("support@h-bu.de");
    assert.deepEqual({ on_server, missing }, { on_server: 1, missing: 0 });
  });

  it("then every figure is a metric too", async () => {
    const { body } = await house.product.api<string>("/metrics");
    assert.match(String(body), /happy_buttons_mail_balance\{mailbox="support@h-bu\.de",part="too_large"\} 1/);
    assert.equal((await settled(house, [], 10_000)).quarantinedGood.length, 0);
  });
});
