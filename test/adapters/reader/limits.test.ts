// The reader's promise to the rest: any bytes in, within two seconds and 256 MB an object or a named failure out. The limits are its own; nothing is timed here.
import assert from "node:assert/strict";
import fc from "fast-check";
import { Pool } from "../../../adapters/reader/pool.ts";
import { createReader } from "../../../adapters/reader/reader.ts";
import { DOCUMENT_STATES } from "../../../core/mail/types.ts";
import { HINT, multipart } from "./eml.ts";

/** Pieces that parsers stumble over; each may be repeated until the mail is large. */
const WORDS = [
  "From: a@b.example\r\n",
  "Subject: =?utf-8?Q?=C3?= =?gbk?B?/?=\r\n",
  "Content-Type: multipart/mixed; boundary=a\r\n",
  "Content-Type: text/plain; charset=utf-7; format=flowed; delsp=yes\r\n",
  "Content-Type: text/html\r\n",
  "Content-Transfer-Encoding: base64\r\n",
  "Content-Disposition: attachment; filename*0*=utf-8''a%; filename*1=b\r\n",
  "\r\n",
  "\r\r\n",
  "--a\r\n",
  "--a--\r\n",
  "begin 644 a.csv\r\n",
  "-----BEGIN PGP SIGNED MESSAGE-----\r\n",
  "-----BEGIN PGP MESSAGE-----\r\n",
  "<table><tr><td>",
  "<!--[if mso]>",
  "> Von: x\r\n> Gesendet: y\r\n",
  "Am 1.1.2026 um 10:00 schrieb",
  "On Mon, x wrote:\r\n",
  "1.000,00 ",
  "=\r\n",
  "+AP",
  "\x1b$B",
  "\0",
  "ü",
] as const;
const piece = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(1, 1, 1, 2, 50, 4_000)).map(([word, times]) => word.repeat(times));
const soup = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 200 })), { maxLength: 12 })
  .map((all) => all.join(""));

describe("limits of the reader", function () {
  this.timeout(60_000);

  it("given any mail, then a child takes it apart within its time and memory", async () => {
    const pool = new Pool({ size: 1, timeoutMs: 2_000, memoryMb: 256 });
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const outcome = await pool.run({ task: "mail", raw: Buffer.from(text), hint: HINT });
        assert.ok("parsed" in outcome, JSON.stringify(outcome));
      }),
      { numRuns: 150 },
    );
    await pool.close();
  });

  it("given any document under any name, then it has a state that is known, and the mail its text", async () => {
    const reader = createReader({ timeoutMs: 2_000, memoryMb: 256, scans: { timeoutMs: 2_000, memoryMb: 256 } });
    const names = [
      "a.pdf",
      "a.xlsx",
      "a.docx",
      "a.xml",
      "a.edi",
      "a.csv",
      "a.html",
      "a.txt",
      "scan.png",
      "scan.tif",
      "scan.jpg",
      "a.eml",
      "a.p7m",
      "a",
    ];
    const heads = [
      "",
      "%PDF-1.7\n",
      "PK\x03\x04word/document",
      "PK\x03\x04xl/workbook",
      "<?xml?><Order>",
      "UNA:+.? 'UNH+1+ORDERS'",
      "II*\0",
      "\x89PNG",
      "\xff\xd8",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...heads),
        fc.oneof(fc.uint8Array(), soup),
        async (filename, head, tail) => {
          const body = Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(tail as string)]);
          const parts = [
            { type: "text/plain", body: "Text" },
            { type: "application/octet-stream", body, filename },
          ];
          const content = await reader.read(multipart(parts), HINT);
          assert.equal(content.fresh, "Text");
          for (const { state, reason } of content.documents) {
            assert.ok(DOCUMENT_STATES.includes(state));
            assert.equal(reason === undefined, state === "ok");
          }
        },
      ),
      { numRuns: 60 },
    );
    await reader.close();
  });
});
