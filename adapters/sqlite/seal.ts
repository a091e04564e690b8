// Seals each finished day of the journal: one row with a hash over all hashes of that day, so that a later change would show.
import { createHash } from "node:crypto";
import { note, type Unit } from "./commit/unit.ts";

/** @param dayOf the company's calendar day of an instant */
export async function sealDay(unit: Unit, dayOf: (at: string) => string): Promise<string | null> {
  const last = await unit.trx
    .selectFrom("journal")
    .select("seq")
    .where("type", "=", "day.sealed")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const first = await unit.trx
    .selectFrom("journal")
    .select(["at", "seq"])
    .where("seq", ">", last?.seq ?? 0)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  if (!first) return null;
  const day = dayOf(first.at);
  if (day >= unit.day) return null;
  const hash = createHash("sha256");
  let rows = 0;
  let upTo = 0;
  for await (const row of unit.trx
    .selectFrom("journal")
    .select(["seq", "at", "hash"])
    .where("seq", ">", last?.seq ?? 0)
    .orderBy("seq")
    .stream()) {
    if (dayOf(row.at) > day) break;
    hash.update(row.hash);
    rows++;
    upTo = row.seq;
  }
  await note(unit, { type: "day.sealed", data: { day, rows, upTo, seal: hash.digest("hex") } });
  return day;
}
