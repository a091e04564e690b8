// Every sample mail is read; what the reader must find in them is spot-checked.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { attachmentBytes, createReader } from "../../../adapters/reader/reader.ts";
import type { MailContent } from "../../../core/mail/types.ts";

const folder = new URL("../../../samples/mails/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
const hint = { mailbox: "sales@h-bu.de", arrivedAt: "2026-12-31T12:00:00.000Z" };

describe("the sample mails", () => {
  const reader = createReader();
  const mails = new Map<string, MailContent>();
  const mail = (number: string): MailContent => mails.get(number)!;
  const table = (number: string) => mail(number).documents[0]!.tables.filter(({ header }) => header);

  before(async function () {
    this.timeout(30_000);
    for (const file of files) mails.set(file.slice(0, 3), await reader.read(readFileSync(new URL(file, folder)), hint));
  });
  after(() => reader.close());

  it("all have a sender, a date and text of their own, with nothing odd noted", () => {
    for (const [number, content] of mails) {
      assert.match(content.from?.address ?? "", /^[a-z0-9._-]+@[a-z0-9.-]+$/, number);
      assert.match(content.date, /^2026-1[12]-\d\dT[\d:.]+Z$/, number);
      assert.notEqual(content.fresh, "", number);
      assert.deepEqual(content.notes, [], number);
      assert.doesNotMatch(content.text, /\ufffd/, number);
    }
  });

  it("keep umlauts of every declared charset", () => {
    assert.match(mail("001").fresh, /Gruß|5\.000 Stk/);
    assert.match(mail("013").fresh, /Dzień dobry/);
    assert.match(mail("017").fresh, /stück/);
    assert.equal(mail("017").from?.name, "Kemal Öztürk");
  });

  it("state their documents: read, encrypted, scanned, suspicious, picture", () => {
    const state = (number: string) => `${mail(number).documents[0]?.kind} ${mail(number).documents[0]?.state}`;
    assert.equal(state("002"), "pdf ok");
    assert.equal(state("023"), "pdf scanned");
    assert.equal(state("024"), "pdf encrypted");
    assert.equal(state("080"), "html suspicious");
    assert.equal(state("052"), "image unsupported");
    assert.equal(state("017"), "text ok");
  });

  it("give the tables of every PDF layout, wrapped lines in their row", () => {
    assert.deepEqual(table("002")[0]!.header, ["Pos.", "Material", "Bezeichnung", "Bestellmenge", "ME", "Preis pro Einheit", "Nettowert"]);
    assert.deepEqual(table("002")[0]!.rows[2]!.slice(2), ["Mantelknopf Horn 28 mm dunkelbraun", "2.000", "ST", "49,59 / 100 ST", "991,80"]);
    assert.match(table("002")[0]!.rows[2]![1]!, /BB-90310.*HB-M28-DB/);
    assert.deepEqual(table("006")[0]!.rows[0], [
      "1",
      "LA/BTN/017",
      "HB-O18-BL",
      "shank button plastic 18 mm blue",
      "8,000",
      "8.22",
      "657.60",
    ]);
    assert.deepEqual(table("015")[0]!.rows[3], ["4", "1", "ST", "HB-W02", "Handpresse für Druckknöpfe", "474,33", "1", "474,33"]);
    assert.deepEqual(table("021")[0]!.rows[0]!.slice(0, 2), ["5.000 Stück", "HB-D15-SI uns. Nr. NO-4711"]);
    assert.deepEqual(table("033")[0]!.rows[3]!.slice(0, 3), ["14.12.2026", "–", "HB-D12-SW"]);
    assert.deepEqual(table("033")[0]!.rows[4]!.slice(5), ["Netto gesamt", "2.952,69 €"]);
  });

  it("give one table a page, with what is carried forward kept as a row", () => {
    for (const [number, pages] of [
      ["007", [12, 9]],
      ["016", [13, 7]],
    ] as const) {
      assert.deepEqual(
        table(number).map(({ rows }) => rows.length),
        pages,
      );
      assert.deepEqual(
        table(number).map(({ page }) => page),
        [1, 2],
      );
    }
    assert.deepEqual(table("016")[1]!.rows[0], ["", "", "Übertrag von Blatt 1", "", "", "", "3.405,46"]);
  });

  it("give orders of UBL, openTRANS and EDIFACT, and invoices of ZUGFeRD and XRechnung", () => {
    const order = (number: string) => mail(number).documents[0]?.order;
    assert.deepEqual(
      [order("008")?.orderNumber, order("008")?.deliveryDate, order("008")?.lines.length],
      ["AT-5502-1178", "2026-12-09", 2],
    );
    assert.deepEqual([order("022")?.orderNumber, order("022")?.total], ["EB-114907", "53265.00"]);
    assert.deepEqual([order("026")?.orderNumber, order("026")?.lines[1]?.buyerArticle], ["LA-77102", "LA/BTN/018"]);
    assert.equal(mail("061").documents[0]?.invoice?.gross, "1932.56");
    assert.equal(mail("062").documents[0]?.invoice?.net, "800.00");
  });

  it("give rows of CSV, XLSX, DOCX and of tables in html mail", () => {
    assert.equal(table("004")[0]!.rows[0]![3], "HB-H11-WS");
    assert.equal(table("009")[0]!.rows[0]![5], "HB-Z25-GO");
    assert.deepEqual(table("010")[0]!.header, ["Artikel-Nr.", "Benennung", "Stück", "Anmerkung"]);
    assert.deepEqual(mail("014").tables[0]?.rows[0], ["4012345001334", "Ösenknopf 15 rot", "20"]);
  });

  it("tell what is new from what is quoted and forwarded, and read the attached mail", () => {
    assert.doesNotMatch(mail("029").fresh, /HB-O22-BL/);
    assert.match(mail("029").quoted, /HB-O22-BL/);
    assert.match(mail("045").forwarded, /2500 Knöpfe/);
    assert.equal(mail("028").documents[0]?.mail?.from?.address, "t.lang@kindertraeume.example");
    assert.match(mail("028").documents[0]?.text ?? "", /2 Tsd\. HB-O18-RO/);
  });

  it("know a delivery report, its letter and the null return path", () => {
    const { report, returnPath } = mail("076");
    assert.deepEqual(
      [report?.kind, report?.fields["action"], report?.originalMessageId],
      ["delivery-status", "failed", "<ab10519@h-bu.de>"],
    );
    assert.equal(returnPath, "");
    assert.equal(mail("075").headers["auto-submitted"], "auto-replied");
  });

  it("give back an attachment's bytes by its id", () => {
    const raw = readFileSync(new URL(files.find((name) => name.startsWith("002"))!, folder));
    const { id, size, filename } = mail("002").attachments[0]!;
    assert.deepEqual([attachmentBytes(raw, id)?.bytes.length, attachmentBytes(raw, id)?.filename], [size, filename]);
    assert.equal(attachmentBytes(raw, "no-such-id"), null);
  });
});
