// Zip files small on disk and huge when opened: the entries of Office documents, each filled with one repeated piece.
import { constants, crc32, deflateRawSync } from "node:zlib";

export interface Entry {
  name: string;
  head: string;
  /** repeated `times` */
  piece: string;
  times: number;
  tail: string;
}

/** Compressed pieces end at a byte boundary, so that a million of them need no million compressions. */
const flushed = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });

function deflated({ head, piece, times, tail }: Entry): { data: Buffer; size: number } {
  const block = piece.repeat(Math.max(1, Math.floor(65_536 / piece.length)));
  const rounds = Math.ceil((piece.length * times) / block.length);
  const middle = flushed(block);
  const data = Buffer.concat([flushed(head), ...Array<Buffer>(rounds).fill(middle), deflateRawSync(tail)]);
  return { data, size: head.length + rounds * block.length + tail.length };
}

/** A zip of these entries (APPNOTE 4.3); the checksum of bombs is left wrong: nobody gets as far as to compare it. */
export function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { data, size } = deflated(entry);
    const name = Buffer.from(entry.name);
    const sum = entry.times === 0 ? crc32(entry.head + entry.tail) : 0;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(sum, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, data]);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(at, 12);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, central.subarray(2), name]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const plain = (name: string, text: string): Entry => ({ name, head: text, piece: " ", times: 0, tail: "" });
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const types = (part: string, type: string): Entry =>
  plain(
    "[Content_Types].xml",
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  );
const relation = (name: string, type: string, target: string): Entry =>
  plain(
    name,
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
  );

/** @param rows of the one sheet; three million are 130 MB from a file of 400 kB */
export function xlsxBomb(rows: number): Buffer {
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zip([
    types("xl/workbook.xml", "spreadsheetml.sheet"),
    relation("_rels/.rels", "officeDocument", "xl/workbook.xml"),
    plain(
      "xl/workbook.xml",
      `${XML}<workbook ${space} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    relation("xl/_rels/workbook.xml.rels", "worksheet", "worksheets/sheet1.xml"),
    {
      name: "xl/worksheets/sheet1.xml",
      head: `${XML}<worksheet ${space}><sheetData>`,
      piece: '<row><c t="inlineStr"><is><t>A</t></is></c></row>',
      times: rows,
      tail: "</sheetData></worksheet>",
    },
  ]);
}

/** @param paragraphs of the document */
export function docxBomb(paragraphs: number): Buffer {
  return zip([
    types("word/document.xml", "wordprocessingml.document"),
    relation("_rels/.rels", "officeDocument", "word/document.xml"),
    {
      name: "word/document.xml",
      head: `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`,
      piece: "<w:p><w:r><w:t>Bestellung</w:t></w:r></w:p>",
      times: paragraphs,
      tail: "</w:body></w:document>",
    },
  ]);
}
