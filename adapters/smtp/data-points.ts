// The fail points within DATA: a letter's text on its way to the server, stopped in the middle or at its end.
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { ARMED, failPoint } from "../fail-point.ts";

/** What was written reaches the wire before the next turns of the event loop. */
async function flushed(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

async function* halves(raw: Buffer): AsyncGenerator<Buffer> {
  const middle = raw.byteLength >> 1;
  yield raw.subarray(0, middle);
  await flushed();
  failPoint("smtp.data_half");
  yield raw.subarray(middle);
}

/** @returns the bytes as they are, unless a fail point within them is armed */
export function pastFailPoints(raw: Buffer): Buffer | Readable {
  if (ARMED?.name !== "smtp.data_half" && ARMED?.name !== "smtp.data_end") return raw;
  const stream = Readable.from(halves(raw), { objectMode: false });
  stream.once("end", () => void flushed().then(() => failPoint("smtp.data_end")));
  return stream;
}
