// The last log lines in memory, and whoever listens for new ones. Writing to console or file is somebody else's business.
import { LOG_LEVELS, type LogRecord } from "./rows/figures.ts";

export interface LogBuffer {
  write(record: LogRecord): void;
  /** the last `count` lines of at least this level, oldest first */
  recent(count: number, level: LogRecord["level"]): LogRecord[];
  /** returns a function that ends it */
  listen(listener: (record: LogRecord) => void): () => void;
}

export const reaches = (record: LogRecord, level: LogRecord["level"]): boolean =>
  LOG_LEVELS.indexOf(record.level) >= LOG_LEVELS.indexOf(level);

export function createLogBuffer(size = 1000): LogBuffer {
  const lines: LogRecord[] = [];
  const listeners = new Set<(record: LogRecord) => void>();
  return {
    write(record) {
      lines.push(record);
      if (lines.length > size) lines.shift();
      for (const listener of listeners) listener(record);
    },
    recent: (count, level) => lines.filter((record) => reaches(record, level)).slice(-count),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
