// winmail.dat (MS-OXTNEF): body, subject and attachments of mail that Outlook wrapped. A careful reader of hostile bytes.
import { rtfToText } from "./rtf.ts";

export interface Tnef {
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; type: string; bytes: Buffer }[];
}

const SIGNATURE = 0x223e9f78;
const LIMITS = { attributes: 2_000, properties: 2_000, attachments: 100 } as const;

/** attribute ids, MS-OXTNEF 2.1.3.2 (without the type in the upper word) */
const ATTRIBUTE = {
  subject: 0x8004,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRend: 0x9002,
  messageProps: 0x9003,
  attachProps: 0x9005,
} as const;
/** MAPI property ids */
const PROPERTY = {
  subject: 0x0037,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  attachData: 0x3701,
  attachName: 0x3704,
  attachLongName: 0x3707,
  attachType: 0x370e,
} as const;

/** Reads a TNEF stream; null if it is none. What is cut off or odd is left out. */
export function readTnef(bytes: Buffer): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  const tnef: Tnef = { subject: "", text: "", html: "", attachments: [] };
  let at = 6;
  for (let n = 0; n < LIMITS.attributes && at + 9 <= bytes.length; n++) {
    const id = bytes.readUInt32LE(at + 1) & 0xffff;
    const length = bytes.readUInt32LE(at + 5);
    const data = bytes.subarray(at + 9, Math.min(bytes.length, at + 9 + length));
    take(tnef, id, data);
    at += 9 + length + 2;
  }
  return tnef;
}

function take(tnef: Tnef, id: number, data: Buffer): void {
  const current = tnef.attachments[tnef.attachments.length - 1];
  if (id === ATTRIBUTE.subject) tnef.subject ||= ansi(data);
  else if (id === ATTRIBUTE.body) tnef.text ||= ansi(data);
  else if (id === ATTRIBUTE.attachRend) {
    if (tnef.attachments.length < LIMITS.attachments) tnef.attachments.push({ filename: "", type: "", bytes: Buffer.alloc(0) });
  } else if (id === ATTRIBUTE.attachTitle && current) current.filename ||= ansi(data);
  else if (id === ATTRIBUTE.attachData && current) current.bytes = data;
  else if (id === ATTRIBUTE.messageProps) messageProps(tnef, properties(data));
  else if (id === ATTRIBUTE.attachProps && current) {
    const props = properties(data);
    current.filename = text(props.get(PROPERTY.attachLongName) ?? props.get(PROPERTY.attachName)) || current.filename;
    current.type = text(props.get(PROPERTY.attachType)).toLowerCase() || current.type;
    const inner = props.get(PROPERTY.attachData);
    // an object property begins with the 16 bytes of its interface id
    if (current.bytes.length === 0 && inner) current.bytes = inner.type === 0x000d ? inner.bytes.subarray(16) : inner.bytes;
  }
}

function messageProps(tnef: Tnef, props: Map<number, Property>): void {
  tnef.subject = text(props.get(PROPERTY.subject)) || tnef.subject;
  tnef.text = text(props.get(PROPERTY.body)) || tnef.text;
  tnef.html = text(props.get(PROPERTY.html)) || tnef.html;
  const rtf = props.get(PROPERTY.rtf);
  if (!tnef.text && !tnef.html && rtf) tnef.text = rtfToText(rtf.bytes);
}

interface Property {
  type: number;
  bytes: Buffer;
}

function ansi(data: Buffer): string {
  return new TextDecoder("windows-1252").decode(data).replace(/\0[\s\S]*$/, "");
}

function text(property: Property | undefined): string {
  if (!property) return "";
  if (property.type === 0x001f) return property.bytes.toString("utf16le").replace(/\0[\s\S]*$/, "");
  return ansi(property.bytes);
}

/** Sizes of fixed MAPI types, padded to four bytes. */
const FIXED: Readonly<Record<number, number>> = { 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 };

/** MsgPropertyList, MS-OXTNEF 2.1.3.4: the first value of each property that is wanted or can be skipped. */
function properties(data: Buffer): Map<number, Property> {
  const found = new Map<number, Property>();
  if (data.length < 4) return found;
  const count = Math.min(data.readUInt32LE(0), LIMITS.properties);
  let at = 4;
  for (let n = 0; n < count && at + 4 <= data.length; n++) {
    const type = data.readUInt16LE(at);
    const id = data.readUInt16LE(at + 2);
    at += 4;
    if (id >= 0x8000) at = skipName(data, at);
    const fixed = FIXED[type & 0x0fff];
    const many = (type & 0x1000) !== 0 || fixed === undefined;
    let values = 1;
    if (many) {
      if (at + 4 > data.length) break;
      values = data.readUInt32LE(at);
      at += 4;
    }
    for (let v = 0; v < Math.min(values, 1_000) && at <= data.length; v++) {
      let length = fixed ?? 0;
      if (fixed === undefined) {
        if (at + 4 > data.length) return found;
        length = data.readUInt32LE(at);
        at += 4;
      }
      if (!found.has(id)) found.set(id, { type: type & 0x0fff, bytes: data.subarray(at, Math.min(data.length, at + length)) });
      at += fixed ?? length + ((4 - (length % 4)) % 4);
    }
    if (values > 1_000) return found;
  }
  return found;
}

/** Named properties carry a GUID and a number or a name before the value. */
function skipName(data: Buffer, at: number): number {
  if (at + 24 > data.length) return data.length;
  const isName = data.readUInt32LE(at + 16) === 1;
  if (!isName) return at + 24;
  const length = data.readUInt32LE(at + 20);
  return at + 24 + length + ((4 - (length % 4)) % 4);
}
