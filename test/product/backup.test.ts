// Backup while the product works, a damaged file, and the way back: all through the commands that staff use.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Product, startProduct } from "../peers/product.ts";
import { until } from "../peers/until.ts";
import { orderMail } from "./mails.ts";

const ROOT = join(import.meta.dirname, "../..");

function command(script: string, args: string[], data: string): { status: number | null; output: string } {
  const env = { ...process.env, HB_DATA: data };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, `scripts/${script}.ts`), ...args], { env, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

const orders = async (product: Product): Promise<string[]> =>
  (await product.api<{ items: { order_no: string }[] }>("/api/orders?limit=100")).body.items.map((o) => o.order_no);
const letters = (product: Product): number => {
  const sent = join(product.data, "sent");
  return existsSync(sent) ? readdirSync(sent).filter((name) => name.endsWith(".eml")).length : 0;
};

describe("given a product that has worked, and a backup of it", function () {
  this.timeout(120_000);
  let product: Product;
  let to: string;
  let backup: string;
  let saved: string[];
  before(async () => {
    to = mkdtempSync(join(tmpdir(), "hb-backups-"));
    product = await startProduct();
    for (let n = 0; n < 4; n++) await product.post(orderMail(n).raw, "sales@h-bu.de");
    await until(async () => letters(product) === 4);
    saved = await orders(product);
    const { status, output } = command("backup", ["--to", to], product.data);
    assert.equal(status, 0, output);
    backup = join(to, readdirSync(to)[0] ?? "");
  });
  after(async () => {
    await product.remove();
    rmSync(to, { recursive: true, force: true });
  });

  it("then it holds database, flows, users and config, and says what is in it", () => {
    const { counts, files } = JSON.parse(readFileSync(join(backup, "manifest.json"), "utf8")) as {
      counts: Record<string, number>;
      files: { path: string }[];
    };
    assert.equal(counts["orders"], saved.length);
    for (const path of ["happy-buttons.db", "node-red/flows.json", "users.json", "credential-secret", "config/company.yaml"])
      assert.ok(
        files.some((f) => f.path === path),
        path,
      );
  });

  it("when the product still runs, then a restore is refused, and nothing was moved", async () => {
    const { status, output } = command("restore", [backup], product.data);
    assert.equal(status, 1);
    assert.match(output, /ein anderer Prozess arbeitet schon darin/);
    assert.deepEqual(await orders(product), saved);
  });

  it("when the database is damaged, then the product does not start on it, and the restore brings everything back", async () => {
    await product.post(orderMail(4).raw, "sales@h-bu.de");
    await until(async () => letters(product) === 5);
    await product.stop();
    const damaged = openSync(join(product.data, "happy-buttons.db"), "r+");
    writeSync(damaged, Buffer.alloc(65_536, 0xff), 0, 65_536, 8_192);
    await assert.rejects(product.restart(), /beschädigt.*Sicherung/s);
    const { status, output } = command("restore", [backup], product.data);
    assert.equal(status, 0, output);
    await product.restart();
    assert.deepEqual((await orders(product)).sort(), saved.sort());
    assert.ok(
      readdirSync(product.data).some((name) => name.startsWith("before-restore-")),
      "the damaged files are kept",
    );
  });

  it("when mail comes that is younger, then its order's number leaves a gap for those that nobody knows any more", async () => {
    const was = (await orders(product)).map((no) => Number(no.slice(-5)));
    await product.post(orderMail(9).raw, "sales@h-bu.de");
    await until(async () => (await orders(product)).length > was.length);
    const [newest = ""] = (await orders(product)).sort().reverse();
    assert.ok(Number(newest.slice(-5)) >= Math.max(...was) + 500, newest);
  });

  it("when a file of the backup was changed, then it is refused by name", () => {
    appendFileSync(join(backup, "users.json"), " ");
    const empty = mkdtempSync(join(tmpdir(), "hb-empty-"));
    const { status, output } = command("restore", [backup], empty);
    assert.equal(status, 1);
    assert.match(output, /users\.json ist verändert/);
    assert.equal(existsSync(join(empty, "happy-buttons.db")), false);
    rmSync(empty, { recursive: true });
  });
});
