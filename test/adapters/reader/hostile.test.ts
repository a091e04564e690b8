// Any bytes in, a MailContent out: nothing a stranger sends may throw, hang or lose a mail.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { sanitizeMailHtml } from "../../../adapters/reader/html.ts";
import { parseMail } from "../../../adapters/reader/mail.ts";
import { createReader } from "../../../adapters/reader/reader.ts";
import { rtfToText } from "../../../adapters/reader/rtf.ts";
import { readTnef } from "../../../adapters/reader/tnef.ts";
import { HEAD, HINT, multipart, simple } from "./eml.ts";

const folder = new URL("../../../samples/mails/", import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".eml"))
  .map((name) => readFileSync(new URL(name, folder)));
const read = (raw: Uint8Array) => parseMail(raw, HINT).content;

describe("hostile mail", () => {
  it("given random bytes, then a result with arrival time and mailbox", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_000 }), (raw) => {
        const content = read(raw);
        assert.equal(content.mailbox, HINT.mailbox);
        assert.match(content.date, /^\d{4}-.*Z$/);
      }),
    );
  });

  it("given real mail with bytes changed, cut out or doubled, then a result", () => {
    const text = samples.filter((raw) => raw.length < 20_000);
    fc.assert(
      fc.property(fc.constantFrom(...text), fc.nat(), fc.nat({ max: 200 }), fc.uint8Array({ maxLength: 50 }), (raw, at, length, insert) => {
        const from = at % raw.length;
        assert.ok(read(Buffer.concat([raw.subarray(0, from), insert, raw.subarray(from + length)])).notes.length < 21);
      }),
    );
  });

  it("given words of mail syntax in any order, then a result", () => {
    const words = [
      "Content-Type: ",
      "multipart/mixed; boundary=",
      "a",
      "\r\n",
      "\n",
      "--a",
      "--a--",
      "message/rfc822",
      "=?utf-8?B?",
      "?=",
      "From: ",
      "<",
      ">",
      "\0",
      "text/html",
      "<table><tr><td>",
      "begin 644 x\n",
      "Von: ",
      "On 1 Jan, x wrote:",
      "> ",
      "-- ",
      "Content-Transfer-Encoding: base64",
    ];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 120 }), (list) => assert.ok(read(Buffer.from(list.join(""))))));
  });

  it("given a thousand levels of multipart, then it is cut off and noted", () => {
    let body = "tief";
    for (let level = 0; level < 1_000; level++)
      body = `Content-Type: multipart/mixed; boundary=b${level}x\r\n\r\n--b${level}x\r\n${body}\r\n--b${level}x--\r\n`;
    assert.match(read(Buffer.from(HEAD + body)).notes.join(), /MIME zu tief/);
  });

  it("given a thousand attached mails inside each other, then the outer ones are read", () => {
    let body = "From: a@b.example\r\n\r\ntief";
    for (let level = 0; level < 300; level++) body = `From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n${body}`;
    assert.ok(read(Buffer.from(body)).attachments.length >= 4);
  });

  it("given 100,000 parts, boundaries or headers, then a result", () => {
    assert.ok(
      read(Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=a\r\n\r\n${"--a\r\n\r\nx\r\n".repeat(20_000)}`)).text.length > 0,
    );
    assert.ok(read(Buffer.from(`${"X-A: b\r\n".repeat(30_000)}From: a@b.example\r\n\r\nx`)));
    assert.ok(read(Buffer.from(`To: ${"<a@b.example>, ".repeat(15_000)}\r\n\r\nx`)).to.length <= 200);
    assert.ok(read(Buffer.from(`Subject: ${"=?utf-8?Q?a?= ".repeat(15_000)}\r\n\r\nx`)).subject.length <= 500);
  });

  it("given a missing or wrong boundary, then the parts or the text are still found", () => {
    const good = multipart([{ type: "text/plain", body: "Bitte 500." }]).toString();
    assert.equal(read(Buffer.from(good.replace("boundary=grenze", "boundary=falsch"))).fresh, "Bitte 500.");
    assert.equal(read(Buffer.from(good.replace("; boundary=grenze", ""))).fresh, "Bitte 500.");
    assert.equal(read(Buffer.from(good.replace("--grenze--", ""))).fresh, "Bitte 500.");
  });

  it("given NULs, then they are gone from text, subject and file names", () => {
    const content = read(
      Buffer.from(
        'From: a@b.example\r\nSubject: a\0b\r\nContent-Disposition: attachment; filename="x\0.pdf"\r\nContent-Type: application/pdf\r\n\r\n\0',
      ),
    );
    assert.doesNotMatch(JSON.stringify(content), /\\u0000/);
  });

  it("given a file name with a path, then only its last piece counts", () => {
    const [attachment] = read(multipart([{ type: "application/pdf", body: "x", filename: "../../etc/passwd.pdf" }])).attachments;
    assert.equal(attachment?.filename, "passwd.pdf");
  });

  it("given header names that are JavaScript's own, then nothing is polluted", () => {
    const content = read(simple("", "x", "__proto__: polluted\r\nconstructor: x\r\nlist-__proto__: y\r\nFrom: a@b.example\r\n"));
    assert.equal((content.headers as { polluted?: string }).polluted, undefined);
    assert.equal(({} as { polluted?: string }).polluted, undefined);
  });

  it("given html without end, depth or closing tags, then a result", () => {
    for (const html of [
      "<b>".repeat(60_000),
      "<".repeat(100_000),
      "<table><tr>".repeat(10_000),
      `<p style="${"x".repeat(100_000)}`,
      "<style>".repeat(20_000),
      "&#x110000;&#0;",
    ]) {
      assert.ok(read(simple("text/html", html)));
      assert.doesNotMatch(sanitizeMailHtml(html), /<script|on\w+=/i);
    }
  });

  it("given endless lines of digits, signs or markers, then a result", () => {
    for (const text of [
      "1".repeat(200_000),
      "> ".repeat(100_000),
      "Am 1. schrieb x:\n".repeat(8_000),
      "Von: a\nGesendet: b\n".repeat(6_000),
      "Gruß\n".repeat(20_000),
      "_".repeat(200_000),
    ]) {
      assert.ok(read(simple("", text)));
    }
  });

  it("given cut or random TNEF and RTF, then text or null", () => {
    const winmail = parseMail(samples.find((raw) => raw.includes("winmail.dat"))!, HINT).items.find(
      ({ attachment }) => attachment.filename === "winmail.dat",
    )!;
    fc.assert(
      fc.property(fc.nat({ max: winmail.bytes.length }), fc.uint8Array({ maxLength: 300 }), (at, tail) =>
        assert.notEqual(readTnef(Buffer.concat([winmail.bytes.subarray(0, at), tail])), undefined),
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) =>
        assert.equal(typeof rtfToText(Buffer.concat([Buffer.from("{\\rtf1 "), bytes])), "string"),
      ),
    );
  });
});

describe("hostile documents", () => {
  const reader = createReader({ timeoutMs: 2_000 });
  after(() => reader.close());
  const names = ["a.pdf", "a.xlsx", "a.docx", "a.xml", "a.edi", "a.csv", "a.html", "a.txt"];
  const heads: Record<string, string> = {
    "a.pdf": "%PDF-1.4\n",
    "a.xlsx": "PK\x03\x04xl/workbook",
    "a.docx": "PK\x03\x04word/document",
    "a.xml": "<?xml version='1.0'?><Order>",
    "a.edi": "UNA:+.? 'UNB+",
  };

  it("given random bytes under any name, then a state, and a reason unless it was read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 2_000 }), async (filename, bytes) => {
        const body = Buffer.concat([Buffer.from(heads[filename] ?? "", "latin1"), bytes]);
        const { documents } = await reader.read(multipart([{ type: "application/octet-stream", body, filename }]), HINT);
        assert.ok(documents[0]!.state === "ok" || documents[0]!.reason, filename);
      }),
      { numRuns: 60 },
    );
  }).timeout(20_000);

  it("given real PDFs with bytes changed, then a state", async () => {
    const raw = samples.find((one) => one.includes("LA-77031.pdf"))!;
    const pdf = parseMail(raw, HINT).items[0]!.bytes;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: pdf.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 20 }), async (at, bytes) => {
        const body = Buffer.from(pdf);
        body.set(bytes.subarray(0, pdf.length - at), at);
        const { documents } = await reader.read(multipart([{ type: "application/pdf", body, filename: "a.pdf" }]), HINT);
        assert.ok(documents[0]!.state);
      }),
      { numRuns: 30 },
    );
  }).timeout(20_000);
});
