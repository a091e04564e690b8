// The alarms that stand: raised once however often they are reported, journalled when they begin and end.
import type { EventEmitter } from "node:events";
import type { SqliteStore } from "../../adapters/sqlite/store.ts";
import { ALARMS, type Alarm, type AlarmCode } from "../../core/alarm.ts";
import type { LetterLanguage } from "../../core/words.ts";
import type { Logger } from "./runtime.ts";

export interface Alarms {
  /** A second report of the same only renews its detail. */
  raise(code: AlarmCode, subject: string, detail: string): void;
  clear(code: AlarmCode, subject: string): void;
  /** oldest first */
  list(): Alarm[];
}

/** @param bus gets "alarm" (nothing with it) whenever the list has changed */
export function createAlarms(given: { store: SqliteStore; bus: EventEmitter; log: Logger; language: LetterLanguage }): Alarms {
  const { store, bus, log, language } = given;
  const standing = new Map<string, Alarm>();
  const keyOf = (code: AlarmCode, subject: string): string => `${code} ${subject}`;

  /** The store itself may be what the alarm is about: then the log has to do. */
  const journal = (type: "alarm.raised" | "alarm.cleared", { code, subject }: Alarm): void => {
    store.noteAlarm(type, code, subject).catch((error: Error) => log.warn(`Journal: ${error.message}`));
  };

  return {
    raise(code, subject, detail) {
      const key = keyOf(code, subject);
      const known = standing.get(key);
      if (known?.detail === detail) return;
      const alarm: Alarm = { code, subject, detail, since: known?.since ?? store.now() };
      standing.set(key, alarm);
      bus.emit("alarm");
      if (known) return;
      log.error(`${ALARMS[code][language]}: ${subject}: ${detail}`);
      journal("alarm.raised", alarm);
    },
    clear(code, subject) {
      const key = keyOf(code, subject);
      const alarm = standing.get(key);
      if (!alarm) return;
      standing.delete(key);
      bus.emit("alarm");
      log.info(`${ALARMS[code][language]}: ${subject}: wieder gut`);
      journal("alarm.cleared", alarm);
    },
    list: () => [...standing.values()].sort((a, b) => a.since.localeCompare(b.since)),
  };
}
