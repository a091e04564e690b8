// What is never opened, whatever it calls itself, and what looks alike but is harmless.
import assert from "node:assert/strict";
import { danger } from "../../../../adapters/reader/documents/danger.ts";
import { detectKind } from "../../../../adapters/reader/documents/kind.ts";
import { createReader } from "../../../../adapters/reader/reader.ts";
import { HINT, multipart } from "../eml.ts";
import { xlsx } from "../office.ts";
import { zip } from "../zip.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
// in pieces, or virus scanners take this file away
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!", "$H+H*"].join("");
const workbook = xlsx([{ name: "A", rows: [["Artikel", "Menge"]] }]);

describe("dangerous attachments", () => {
  const names = [
    "rechnung.pdf.exe",
    "Bestellung.SCR",
    "bestellung.js",
    "makro.docm",
    "bestellung.xlsm",
    "a.vbs",
    "bestellung.lnk",
    "PO.iso",
    "rechnung.pdf.html",
    "bestellung.pdf            .exe",
    "bestellung.exe. ",
    "Bestellung_\u202excod.exe",
    "Bestellung_\u202efdp.zip",
  ];
  for (const name of names) it(`given "${name}", then it stays shut for its name`, () => assert.notEqual(danger(bytes("x"), name), null));

  const files: [string, Buffer, string][] = [
    ["a Windows program", bytes("MZ\x90\x00"), "a.pdf"],
    ["a Linux program", bytes("\x7fELF\x02"), "a.pdf"],
    ["a script", bytes("#!/bin/sh\n"), "a.txt"],
    ["a macOS program", bytes("\xcf\xfa\xed\xfe"), "a.dat"],
    ["a shortcut", bytes("L\x00\x00\x00\x01\x14\x02\x00"), "a.pdf"],
    ["a disk image", Buffer.concat([Buffer.alloc(0x8001), bytes("CD001")]), "a.dat"],
    ["the test virus", bytes(eicar), "a.txt"],
    ["the test virus behind a document", bytes(`%PDF-1.4\n${"x".repeat(20_000)}${eicar}`), "a.pdf"],
    ["macros in a workbook that hides them", zip({ "[Content_Types].xml": "", "xl/workbook.xml": "", "xl/vbaProject.bin": "" }), "a.xlsx"],
    ["macros in an old workbook", Buffer.concat([bytes("\xd0\xcf\x11\xe0"), Buffer.from("_VBA_PROJECT", "utf16le")]), "a.xls"],
    ["a PDF that starts programs", bytes("%PDF-1.7\n<</S /Launch /F (cmd.exe)>>"), "a.pdf"],
    ["an RTF with objects", bytes("{\\rtf1 {\\object\\objdata 0105}}"), "a.rtf"],
    ["a program in an archive", zip({ "ordner/bestellung.pdf.exe": "" }), "a.zip"],
  ];
  for (const [what, content, name] of files)
    it(`given ${what}, then suspicious, with the reason`, () => {
      const { kind, refused } = detectKind(content, name, "application/octet-stream");
      assert.deepEqual([kind, refused?.state], ["executable", "suspicious"]);
      assert.match(refused?.reason ?? "", /nicht (geöffnet|entpackt)\.$/);
    });

  it("given documents and names of every day, then nothing is held back", () => {
    const harmless = [
      "Bestellung.xlsx.pdf",
      "PO 4711 v1.2.pdf",
      "scan.001.tif",
      "Zeichnung.dwg",
      "bestellung.html",
      "foto.jpg",
      "order.csv",
      "a.zip",
    ];
    for (const name of harmless) assert.equal(danger(bytes("x"), name), null, name);
    assert.equal(danger(workbook, "a.xlsx"), null);
    assert.equal(danger(zip({ "bestellung.pdf": "" }), "a.zip"), null);
  });
  it("given an archive with a password, then encrypted; without, then named: neither is unpacked", () => {
    const plain = zip({ "bestellung.pdf": "x" });
    const locked = Buffer.from(plain);
    locked.writeUInt16LE(1, locked.indexOf("PK\x01\x02") + 8);
    assert.deepEqual(detectKind(plain, "a.zip", "").refused, { state: "unsupported", reason: "Archive werden nicht entpackt." });
    assert.equal(detectKind(locked, "a.zip", "").refused?.state, "encrypted");
  });
  it("given a program pasted in as a picture, then it is seen all the same", async () => {
    const reader = createReader();
    const html = { type: "text/html", body: '<p>Bestellung</p><img src="cid:1">' };
    const raw = multipart([html, { type: "image/png", body: "MZ\x90\x00", filename: "logo.png", disposition: "inline" }], "related");
    const { documents } = await reader.read(raw, HINT);
    await reader.close();
    assert.deepEqual([documents[0]?.filename, documents[0]?.state], ["logo.png", "suspicious"]);
  });
});
