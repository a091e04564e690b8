// Server-sent events (WHATWG HTML, section 9.2) of the log: the last lines, then each new one.
import type { IncomingMessage, ServerResponse } from "node:http";
import { whenLoginEnds } from "../access/identity.ts";
import { type LogBuffer, reaches } from "./log-buffer.ts";
import type { LogRecord } from "./rows/figures.ts";

/** A comment line now and then keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;
/** Whoever reads slower than we write is dropped; the browser connects again by itself. */
const MOST_UNSENT_BYTES = 1_000_000;

export function streamLog(
  log: LogBuffer,
  { lines, level }: { lines: number; level: LogRecord["level"] },
  req: IncomingMessage,
  res: ServerResponse,
): void {
  // X-Accel-Buffering: nginx would hold lines back
  res.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store", "X-Accel-Buffering": "no" });
  const send = (record: LogRecord): void => {
    if (res.writableLength > MOST_UNSENT_BYTES) res.destroy();
    else res.write(`event: log\ndata: ${JSON.stringify(record)}\n\n`);
  };
  res.write("retry: 3000\n\n");
  for (const record of log.recent(lines, level)) send(record);
  const stops = [
    log.listen((record) => {
      if (reaches(record, level)) send(record);
    }),
    whenLoginEnds(req, () => res.destroy()),
  ];
  const heartbeat = setInterval(() => res.write(": noch da\n\n"), HEARTBEAT_MS).unref();
  res.on("close", () => {
    clearInterval(heartbeat);
    for (const stop of stops) stop();
  });
}
