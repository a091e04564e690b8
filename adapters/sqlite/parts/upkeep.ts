// The store's part for what is neither mail nor work: settings, logins, the day's seal, past documents, the end.
import type { AlarmCode } from "../../../core/alarm.ts";
import type { Store } from "../../../core/ports.ts";
import { afterSetBack, aheadOf } from "../clock-set-back.ts";
import { note } from "../commit/unit.ts";
import type { Connection } from "../connection.ts";
import { importDocuments, wipe } from "../import.ts";
import { sayGoodbye } from "../lost-leases.ts";
import { noteRetention, type RetentionRule, removeOld } from "../retention.ts";
import { sealDay } from "../seal.ts";

export function upkeepPart({ db, opened, events, transact, now, dayOf }: Connection) {
  /** read with every decision and changed by hand: kept until one changes */
  const settings = new Map<string, string | null>();
  events.on("journal", (event: { type: string }) => event.type === "setting" && settings.clear());
  return {
    setting: async (key) => {
      const kept = settings.get(key);
      if (kept !== undefined) return kept;
      const row = await db.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
      settings.set(key, row?.value ?? null);
      return row?.value ?? null;
    },
    sealDay: async () => (await transact({ kind: "system", name: "journal" }, (unit) => sealDay(unit, dayOf))).value,
    noteLogin: async (event: { type: "login" | "login.refused" | "kiosk"; name: string }) => {
      await transact({ kind: "user", name: event.name }, (unit) => note(unit, { type: event.type }));
    },
    noteAlarm: async (type: "alarm.raised" | "alarm.cleared", alarm: AlarmCode, subject: string) => {
      await transact({ kind: "system", name: "alarm" }, (unit) => note(unit, { type, data: { alarm, subject } }));
    },
    removeOld: async (rule: RetentionRule) =>
      (await transact({ kind: "system", name: "retention" }, (unit) => removeOld(unit, rule))).value,
    noteRetention: async (removed: Partial<Record<RetentionRule, number>>) => {
      await transact({ kind: "system", name: "retention" }, (unit) => noteRetention(unit, removed));
    },
    aheadOf: () => aheadOf(db, now()),
    clockSetBack: async (byMs: number) => (await transact({ kind: "system", name: "clock" }, (unit) => afterSetBack(unit, byMs))).value,
    importDocuments: (past: Parameters<typeof importDocuments>[1]) => importDocuments(db, past),
    /** for throwaway stores only */
    wipe: async () => {
      settings.clear();
      await wipe(db);
    },
    close: async () => {
      await transact({ kind: "system", name: "stop" }, sayGoodbye);
      await opened.close();
    },
  } satisfies Partial<Store> & Record<string, unknown>;
}
