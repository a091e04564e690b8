// Every way in which a document can fail has its name; no failure loses the mail.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createReader } from "../../../adapters/reader/reader.ts";
import type { DocumentContent, MailContent } from "../../../core/mail/types.ts";
import { HEAD, HINT, multipart, type PartSpec } from "./eml.ts";
import { pdf } from "./pdf.ts";

const sample = (name: string): Buffer => readFileSync(new URL(`../../../samples/mails/${name}.eml`, import.meta.url));
const zip = (name: string): Buffer => Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.from(name)]);
const ole = (text: string): Buffer => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(text, "utf16le")]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
// in pieces, or virus scanners take this file away
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!", "$H+H*"].join("");

describe("state of a document", () => {
  const reader = createReader();
  after(() => reader.close());

  async function document(spec: PartSpec, text = "siehe Anlage"): Promise<DocumentContent> {
    const content = await reader.read(multipart([{ type: "text/plain", body: text }, spec]), HINT);
    assert.equal(content.fresh, text);
    return content.documents[0]!;
  }

  it("given text files in the charset that their part, the mail's headers or they themselves name, then they are read so", async () => {
    const czech = Buffer.from([0xe8, 0x65, 0x72, 0x6e, 0xfd]); // "černý" in windows-1250
    const file = async (type: string, filename: string, body: Buffer) => (await document({ type, filename, body })).text;
    assert.equal(await file("text/csv; charset=windows-1250", "a.csv", czech), "černý");
    assert.equal(await file("text/plain; charset=iso-8859-2", "a.txt", czech), "černý");
    const page = Buffer.concat([Buffer.from('<meta charset="windows-1250"><p>'), czech]);
    assert.equal(await file("text/html", "a.html", page), "černý");
    const head = HEAD.replace("Subject: Test", "Subject: =?windows-1250?Q?=E8?=");
    const undeclared = await reader.read(
      multipart([{ type: "application/octet-stream", filename: "a.csv", body: czech }], "mixed", head),
      HINT,
    );
    assert.equal(undeclared.documents[0]?.text, "černý");
  });

  const cases: [string, PartSpec, string][] = [
    ["no bytes", { type: "application/pdf", body: "", filename: "a.pdf" }, "pdf empty"],
    ["half a PDF", { type: "application/pdf", body: "%PDF-1.7\n1 0 obj <<", filename: "a.pdf" }, "pdf broken"],
    ["a PDF that is none", { type: "application/pdf", body: "hello", filename: "a.pdf" }, "pdf broken"],
    ["an XLSX that is none", { type: "application/octet-stream", body: "hello", filename: "a.xlsx" }, "xlsx broken"],
    ["a damaged XLSX", { type: "application/octet-stream", body: zip("xl/workbook.xml"), filename: "a.xlsx" }, "xlsx broken"],
    ["a damaged DOCX", { type: "application/octet-stream", body: zip("word/document.xml"), filename: "a.docx" }, "docx broken"],
    ["an encrypted XLSX", { type: "application/octet-stream", body: ole("EncryptedPackage"), filename: "a.xlsx" }, "xlsx encrypted"],
    ["an XLS of old", { type: "application/vnd.ms-excel", body: ole("Workbook"), filename: "a.xls" }, "xlsx unsupported"],
    ["broken XML", { type: "text/xml", body: "<Order><ID>1</Order>", filename: "a.xml" }, "xml broken"],
    ["an empty CSV", { type: "text/csv", body: " \n", filename: "a.csv" }, "csv empty"],
    ["an archive", { type: "application/zip", body: zip("bestellung.pdf"), filename: "a.zip" }, "archive unsupported"],
    ["a program", { type: "application/octet-stream", body: "MZ\x90", filename: "rechnung.pdf.exe" }, "executable suspicious"],
    ["a program called PDF", { type: "application/pdf", body: "MZ\x90", filename: "rechnung.pdf" }, "executable suspicious"],
    ["a script", { type: "text/javascript", body: "x()", filename: "a.js" }, "executable suspicious"],
    ["the test virus", { type: "text/plain", body: eicar, filename: "a.txt" }, "executable suspicious"],
    ["a web form", { type: "text/html", body: "<form><input type=password></form>", filename: "a.html" }, "html suspicious"],
    ["a photo", { type: "image/jpeg", body: jpeg, filename: "IMG_1.jpg" }, "image unsupported"],
    ["a fax", { type: "image/tiff", body: "II*\x00", filename: "fax.tif" }, "image scanned"],
    ["an encrypted letter", { type: "application/pkcs7-mime", body: "x", filename: "smime.p7m" }, "other encrypted"],
    ["an unknown format", { type: "application/x-dwg", body: "AC10", filename: "a.dwg" }, "other unsupported"],
    ["a text", { type: "text/plain; charset=utf-8", body: "5 Stück", filename: "a.txt" }, "text ok"],
    ["a calendar", { type: "text/calendar", body: "BEGIN:VCALENDAR", filename: "a.ics" }, "calendar ok"],
  ];
  for (const [name, spec, expected] of cases) {
    it(`given ${name}, then ${expected}, with a reason unless it was read`, async () => {
      const { kind, state, reason } = await document(spec);
      assert.equal(`${kind} ${state}`, expected);
      assert.equal(reason === undefined, state === "ok");
    });
  }

  it("given a PDF without text or pictures, then empty", async () => {
    const { state } = await document({ type: "application/pdf", body: await pdf(() => undefined), filename: "a.pdf" });
    assert.equal(state, "empty");
  });
  it("given a mail that is only a picture, then it was meant to be read: scanned", async () => {
    const content = await reader.read(multipart([{ type: "image/jpeg", body: jpeg, filename: "IMG_1.jpg" }]), HINT);
    assert.equal(content.documents[0]?.state, "scanned");
  });
  it("given more pages than are read, then too_large", async () => {
    const strict = createReader({ maxPages: 1 });
    const { documents } = await strict.read(sample("007-gpd-zweiseitig-pdf"), HINT);
    await strict.close();
    assert.deepEqual([documents[0]?.state, documents[0]?.pages], ["too_large", 2]);
  });
  it("given a document that takes too long, then timeout, and the mail's own text remains", async () => {
    const hasty = createReader({ timeoutMs: 1, pool: 1 });
    const { documents, fresh } = await hasty.read(sample("002-bergmann-sap-pdf"), HINT);
    await hasty.close();
    assert.equal(documents[0]?.state, "timeout");
    assert.match(fresh, /Bestellung 4500098812/);
  });
  it("given a child that outgrows its memory, then too_large", async () => {
    const small = createReader({ memoryMb: 20, pool: 1 });
    const { documents } = await small.read(sample("002-bergmann-sap-pdf"), HINT);
    await small.close();
    assert.equal(documents[0]?.state, "too_large");
  });
  it("given a large mail, then a child takes it apart and nothing is missing", async () => {
    const body = `Bitte lesen.\n${"Zeile mit Text.\n".repeat(4_000)}`;
    const big = multipart([
      { type: "text/plain", body },
      { type: "application/octet-stream", body: Buffer.alloc(400_000, 1), filename: "x.bin" },
    ]);
    const content = await reader.read(big, HINT);
    assert.match(content.text, /^Bitte lesen/);
    assert.equal(content.attachments[0]?.size, 400_000);
    assert.ok(content.truncated && content.text.length <= 65_536);
  });
  it("given an electronic order of hundreds of positions, then it is whole; of tens of thousands, then it is cut and says so", async () => {
    const order = (positions: number): Promise<MailContent> => {
      const lines = "LIN+1++4006381333931:EN'QTY+21:100'".repeat(positions);
      const body = `UNA:+.? 'UNB+UNOC:3+A+B+261123:1200+1'UNH+1+ORDERS:D:96A:UN'${lines}UNT+1+1'UNZ+1+1'`;
      return reader.read(multipart([{ type: "application/edifact", filename: "a.edi", body }]), HINT);
    };
    const usual = await order(400);
    assert.deepEqual([usual.documents[0]?.order?.lines.length, usual.truncated], [400, false]);
    const bomb = await order(20_000);
    assert.ok(JSON.stringify(bomb.documents[0]?.order).length < 200_000);
    assert.ok(bomb.truncated);
    assert.match(bomb.notes.join(), /a\.edi ist sehr lang und wurde gekürzt/);
  });
  it("given a large mail whose child is killed, then its headers and first text remain", async () => {
    const hasty = createReader({ timeoutMs: 1, pool: 1 });
    const content = await hasty.read(multipart([{ type: "text/plain", body: "Anfang. ".repeat(50_000) }]), HINT);
    await hasty.close();
    assert.equal(content.from?.address, "jana@kunde.example");
    assert.match(content.text, /^Anfang/);
    assert.match(content.notes.join(), /nur zum Teil gelesen/);
  });
});
