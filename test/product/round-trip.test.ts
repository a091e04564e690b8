// The whole way with real peers: a mail in a Dovecot mailbox over TLS becomes an order, its answer reaches an SMTP server, the mail is marked.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCompanyFile } from "../../bench/kit/company-file.ts";
import { type Dovecot, needDovecot, startDovecot } from "../peers/dovecot.ts";
import { look } from "../peers/imap-look.ts";
import { type Product, startProduct } from "../peers/product.ts";
import { type Sink, startSink } from "../peers/smtp-sink.ts";
import { until } from "../peers/until.ts";
import { orderMail } from "./mails.ts";

describe("a mail's whole way, with Dovecot and an SMTP server", function () {
  this.timeout(90_000);
  let dovecot: Dovecot;
  let sink: Sink;
  let product: Product;
  const folder = mkdtempSync(join(tmpdir(), "hb-round-trip-"));

  before(async function () {
    needDovecot(this);
    dovecot = await startDovecot({ users: ["info", "sales", "support", "finance"] });
    sink = await startSink();
    const user = (address: string): string => address.split("@")[0] ?? "";
    const file = writeCompanyFile(folder, { dovecot, imapPort: dovecot.port, sink, user });
    product = await startProduct({ env: { HB_CONFIG: file, HB_BENCH_PASSWORD: dovecot.password } });
  });
  after(async () => {
    await product?.remove();
    await sink?.stop();
    await dovecot?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("given an order in sales@, then an order, a confirmation in its thread, and the keyword on the server", async () => {
    const mail = orderMail(1);
    dovecot.deliver("sales", Buffer.from(mail.raw));
    const letter = await until(() => sink.mails.find((m) => m.raw.toString().includes(`In-Reply-To: ${mail.messageId}`)), 50);
    assert.deepEqual(letter.to, ["einkauf@kessler-uniform.example"]);
    assert.match(letter.raw.toString(), /^Auto-Submitted: auto-replied/m);
    const { body } = await product.api<{ items: { order_no: string; state: string }[] }>(`/api/orders?customer_order_no=${mail.number}`);
    assert.equal(body.items.length, 1);
    await until(
      async () => (await product.api<{ state: string }>(`/api/orders/${body.items[0]?.order_no}`)).body.state === "CONFIRMED",
      50,
    );
    const marked = await until(async () => (await look(dovecot, "sales")).find((m) => m.flags.includes("HappyButtons")), 100);
    assert.match(marked.subject, new RegExp(mail.number));
  });

  it("given the same mail in three more mailboxes, then no second order and no second answer", async () => {
    const mail = orderMail(2);
    for (const box of ["info", "sales", "support", "finance"]) dovecot.deliver(box, Buffer.from(mail.raw));
    await until(() => sink.mails.find((m) => m.raw.toString().includes(`In-Reply-To: ${mail.messageId}`)), 50);
    for (const box of ["info", "sales", "support", "finance"])
      await until(
        async () => (await look(dovecot, box)).some((m) => m.subject.includes(mail.number) && m.flags.includes("HappyButtons")),
        100,
      );
    assert.equal(sink.mails.filter((m) => m.raw.toString().includes(`In-Reply-To: ${mail.messageId}`)).length, 1);
    const { body } = await product.api<{ items: unknown[] }>(`/api/orders?customer_order_no=${mail.number}`);
    assert.equal(body.items.length, 1);
  });
});
