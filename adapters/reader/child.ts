// The child process that opens documents. It holds no secrets and no state; its parent kills it when it takes too long or grows too big.
import { Buffer } from "node:buffer";
import { READERS } from "./documents/registry.ts";
import { parseMail } from "./mail.ts";
import type { Progress, Reply, Request, Task } from "./protocol.ts";

type Result = Reply extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

async function run(work: Task): Promise<object> {
  if (work.task === "mail") return { parsed: parseMail(work.raw, work.hint) };
  const bytes = Buffer.from(work.bytes.buffer, work.bytes.byteOffset, work.bytes.byteLength);
  if (work.task === "scan") {
    const { readScan } = await import("./ocr/read-scan.ts");
    return { scan: await readScan(work.kind, bytes, work.page) };
  }
  const entry = READERS[work.kind];
  if (!entry) throw new Error(`Dokumentart ${work.kind}: kein Leser eingetragen (documents/registry.ts)`);
  const read = await entry.load();
  return { reading: await read(bytes, work) };
}

process.on("message", async ({ id, work }: Request) => {
  const tell = (progress: Progress["progress"]): void => void process.send?.({ id, progress } satisfies Progress);
  let result: object;
  tell("begun");
  try {
    result = await run(work);
  } catch (error) {
    result = { error: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : "unbekannter Fehler" };
  }
  tell("done");
  process.send?.({ id, ...(result as Result) });
});
// the parent is gone: nobody waits for an answer any more
process.on("disconnect", () => process.exit(0));
