// MIME as the world sends it: charsets, broken senders, reports, wrappers.
import assert from "node:assert/strict";
import { parseMail } from "../../../adapters/reader/mail.ts";
import { HEAD, HINT, multipart, simple } from "./eml.ts";

const read = (raw: Buffer) => parseMail(raw, HINT).content;
const latin = (text: string) => Buffer.from(text, "latin1");

describe("charset of a body", () => {
  const cases: [string, string, Buffer, string][] = [
    ["undeclared utf-8", "", Buffer.from("Grüße 5 €"), "Grüße 5 €"],
    ["undeclared windows-1252", "", Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80]), "Grüße €"],
    ["windows-1252 called us-ascii", "text/plain; charset=us-ascii", latin("Knöpfe"), "Knöpfe"],
    ["windows-1252 called utf-8", "text/plain; charset=utf-8", latin("Knöpfe"), "Knöpfe"],
    ["utf-8 called iso-8859-1", "text/plain; charset=iso-8859-1", Buffer.from("Knöpfe für"), "Knöpfe für"],
    ["typographic quotes in iso-8859-1", "text/plain; charset=iso-8859-1", Buffer.from([0x84, 0x41, 0x93]), "„A“"],
    ["gb2312 that is really GBK", "text/plain; charset=gb2312", Buffer.from([0xc5, 0xa6, 0xbf, 0xdb, 0xe9, 0x46]), "纽扣镕".slice(0, 2)],
    ["iso-2022-jp", "text/plain; charset=iso-2022-jp", Buffer.from("\x1b$B%\\%?%s\x1b(B", "latin1"), "ボタン"],
    ["undeclared iso-2022-jp", "", Buffer.from("\x1b$B%\\%?%s\x1b(B", "latin1"), "ボタン"],
    ["utf-7", "text/plain; charset=utf-7", Buffer.from("Kn+APY-pfe +- mehr"), "Knöpfe + mehr"],
    ["iso-8859-2", "text/plain; charset=iso-8859-2", Buffer.from([0xb1, 0xe6]), "ąć"],
    ["a charset nobody knows", "text/plain; charset=x-klingon", Buffer.from("Knöpfe"), "Knöpfe"],
    ["utf-16 with a mark", "text/plain; charset=utf-16", Buffer.from([0xff, 0xfe, 0x4b, 0x00, 0xf6, 0x00]), "Kö"],
  ];
  for (const [name, type, body, expected] of cases) {
    it(`given ${name}, then it reads right`, () => assert.ok(read(simple(type, body)).text.startsWith(expected)));
  }

  it("given an assumption was made, then it is noted in German", () => {
    assert.deepEqual(read(simple("", latin("Knöpfe"))).notes, ["Zeichensatz nicht angegeben: windows-1252 angenommen"]);
  });
  it("given a charset only in the subject, then the undeclared body follows it", () => {
    const head = HEAD.replace("Subject: Test", "Subject: =?iso-8859-2?Q?Zam=F3wienie?=");
    const content = read(simple("", Buffer.from([0xb1]), head));
    assert.deepEqual([content.subject, content.text], ["Zamówienie", "ą"]);
  });
  it("given raw 8-bit headers, then they are read", () => {
    const raw = Buffer.from(simple("", "x").toString("latin1").replace("Subject: Test", "Subject: Knöpfe"), "latin1");
    assert.equal(read(raw).subject, "Knöpfe");
  });
});

describe("sender", () => {
  const senders: [string, string, string | undefined][] = [
    ["a missing From", "Reply-To: R <r@kunde.example>\r\n", "r@kunde.example"],
    ["a From without address", "From: Jana\r\nSender: S@Kunde.example\r\n", "s@kunde.example"],
    ["only a Return-Path", "Return-Path: <p@kunde.example>\r\n", "p@kunde.example"],
    ["nothing at all", "", undefined],
  ];
  for (const [name, head, expected] of senders) {
    it(`given ${name}, then the sender is ${expected ?? "unknown"} and it is noted`, () => {
      const content = read(simple("", "x", `${head}Subject: x\r\nDate: Tue, 3 Nov 2026 09:14:17 +0100\r\n`));
      assert.equal(content.from?.address, expected);
      assert.equal(content.notes.length, 1);
    });
  }
  it("given an unreadable date, then a server's stamp counts, else the arrival", () => {
    const received = "Received: from a by b; Wed, 4 Nov 2026 10:00:00 +0100\r\n";
    assert.equal(read(simple("", "x", `From: a@b.example\r\nDate: gestern\r\n${received}`)).date, "2026-11-04T09:00:00.000Z");
    assert.equal(read(simple("", "x", "From: a@b.example\r\n")).date, HINT.arrivedAt);
  });
  for (const [written, iso] of [
    ["Tue, 3 Nov 2026 09:14:17 +0100 (CET)", "2026-11-03T08:14:17.000Z"],
    ["3 Nov 26 09:14 GMT", "2026-11-03T09:14:00.000Z"],
    ["Di, 3 Nov 2026 09:14:17 MEZ", "2026-11-03T08:14:17.000Z"],
    ["Mo, 5 Okt 2026 09:14:17 +0200", "2026-10-05T07:14:17.000Z"],
    ["2026-11-03T09:14:17+01:00", "2026-11-03T08:14:17.000Z"],
  ] as const) {
    it(`given the date "${written}", then it is ${iso}`, () =>
      assert.equal(read(simple("", "x", `From: a@b.example\r\nDate: ${written}\r\n`)).date, iso));
  }
});

describe("body", () => {
  it("given only html, then its text; given a stub beside it, then also its text", () => {
    const html = "<p>Bitte liefern:</p><table><tr><th>Artikel</th><th>Menge</th></tr><tr><td>HB-K15-SW</td><td>500</td></tr></table>";
    for (const parts of [
      [{ type: "text/html; charset=utf-8", body: html }],
      [
        { type: "text/plain", body: " " },
        { type: "text/html; charset=utf-8", body: html },
      ],
    ]) {
      const content = read(multipart(parts, "alternative"));
      assert.match(content.fresh, /Bitte liefern:[\s\S]*HB-K15-SW {2}500/);
      assert.deepEqual(content.tables, [{ header: ["Artikel", "Menge"], rows: [["HB-K15-SW", "500"]] }]);
    }
  });
  it("given scripts, forms and remote pictures, then the html for the work list has none", () => {
    const evil =
      '<p onclick="x()">Hallo</p><script>x()</script><img src="https://t.example/p.gif"><form action="https://t.example"><input></form><a href="javascript:x()">A</a><iframe src="//t"></iframe>';
    const { html } = read(simple("text/html", evil));
    assert.equal(html, '<p>Hallo</p><a rel="noopener noreferrer nofollow">A</a>');
  });
  it("given format=flowed, then soft breaks are joined", () => {
    assert.equal(read(simple("text/plain; format=flowed", "Bitte liefern Sie \r\nbald.\r\n")).text, "Bitte liefern Sie bald.");
  });
  it("given a uuencoded file in the text, then it is an attachment", () => {
    const content = read(simple("", "Anbei.\n\nbegin 644 liste.csv\n#0V%T\n`\nend\n"));
    assert.deepEqual([content.attachments[0]?.filename, content.attachments[0]?.size], ["liste.csv", 3]);
    assert.match(content.text, /\[Anlage: liste\.csv\]/);
  });
  it("given an attached mail that carries a file, then both are attachments and the letter is read", () => {
    const inner = multipart([
      { type: "text/plain", body: "Bitte 500." },
      { type: "text/csv", body: "a;b", filename: "x.csv" },
    ]);
    const { content, items } = parseMail(
      multipart([
        { type: "text/plain", body: "siehe Anlage" },
        { type: "message/rfc822", body: inner, filename: "a.eml" },
      ]),
      HINT,
    );
    assert.deepEqual(
      content.attachments.map(({ filename }) => filename),
      ["a.eml", "x.csv"],
    );
    assert.equal(items[0]?.mail?.text, "Bitte 500.");
  });
});
