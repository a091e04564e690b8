// What reading a mail will cost, guessed from its parts before anything is read: only a light one is read in the main process.
import { content, type Part } from "./parse.ts";

/** Real letters stay far below each of these; together they keep reading in the main process to a few milliseconds. */
const LIGHT = { headerBytes: 32_768, parts: 100, textBytes: 98_304, tags: 4_000, wrapped: 65_536 } as const;

/** Parts whose bytes are opened and read, not only hashed. */
const READ = /^(text\/(plain|html)|message\/|application\/ms-tnef$)/;
/** Mails inside mails and Outlook's wrapper are taken apart in turn. */
const WRAPPED = /^(message\/rfc822|application\/ms-tnef)$/;

interface Weight {
  parts: number;
  textBytes: number;
  tags: number;
  wrapped: number;
}

function weigh(part: Part, weight: Weight): void {
  weight.parts++;
  for (const inner of part.parts) weigh(inner, weight);
  if (part.parts.length > 0 || !READ.test(part.type)) return;
  const bytes = content(part);
  if (WRAPPED.test(part.type)) weight.wrapped += bytes.length;
  else weight.textBytes += bytes.length;
  for (let at = bytes.indexOf(0x3c); at >= 0 && weight.tags <= LIGHT.tags; at = bytes.indexOf(0x3c, at + 1)) weight.tags++;
}

/** True if the main process may read it. A file name that says .eml counts as little as its type: such parts are small here anyway. */
export function isLight(root: Part): boolean {
  const headerBytes = root.headers.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  if (headerBytes > LIGHT.headerBytes) return false;
  const weight: Weight = { parts: 0, textBytes: 0, tags: 0, wrapped: 0 };
  weigh(root, weight);
  return (Object.keys(weight) as (keyof Weight)[]).every((name) => weight[name] <= LIGHT[name]);
}
