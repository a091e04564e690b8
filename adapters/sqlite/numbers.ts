// Our document numbers (AB-, AN-, F-, RE-YYYY-NNNNN): the next of a series, or one that was reserved and given back.
import type { Transaction } from "kysely";
import type { Database } from "./schema.ts";

export const SERIES = { case: "F", order: "AB", quote: "AN", invoice: "RE", deliveryNote: "LS" } as const;
export type SeriesKind = keyof typeof SERIES;

type Trx = Transaction<Database>;

/** Draws the next number of a series for good; gapless as long as it is called inside the commit that uses it. */
export async function drawNumber(trx: Trx, kind: SeriesKind, at: string): Promise<string> {
  const year = Number(at.slice(0, 4));
  const { last } = await trx
    .insertInto("number_series")
    .values({ kind, year, last: 1 })
    .onConflict((c) => c.columns(["kind", "year"]).doUpdateSet((eb) => ({ last: eb("number_series.last", "+", 1) })))
    .returning("last")
    .executeTakeFirstOrThrow();
  return `${SERIES[kind]}-${year}-${String(last).padStart(5, "0")}`;
}

/** The number that this work holds, else a free one, else the next. The same work gets the same number on a retry. */
export async function reserveNumber(trx: Trx, kind: SeriesKind, workId: number, at: string): Promise<string> {
  const held = await trx
    .selectFrom("number_reserved")
    .select("number")
    .where("kind", "=", kind)
    .where("work_id", "=", workId)
    .executeTakeFirst();
  if (held) return held.number;
  const free = await trx
    .selectFrom("number_reserved")
    .select("number")
    .where("kind", "=", kind)
    .where("work_id", "is", null)
    .where("number", "like", `${SERIES[kind]}-${at.slice(0, 4)}-%`)
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
  if (free) {
    await trx.updateTable("number_reserved").set({ work_id: workId }).where("kind", "=", kind).where("number", "=", free.number).execute();
    return free.number;
  }
  const number = await drawNumber(trx, kind, at);
  await trx.insertInto("number_reserved").values({ kind, number, work_id: workId }).execute();
  return number;
}

/** Later numbers of a series start after those that came with imported documents. */
export async function advanceSeries(trx: Trx, number: string): Promise<void> {
  const match = /^([A-Z]+)-(\d{4})-(\d+)$/.exec(number);
  const kind = (Object.keys(SERIES) as SeriesKind[]).find((k) => SERIES[k] === match?.[1]);
  if (!match || !kind) return;
  const last = Number(match[3]);
  await trx
    .insertInto("number_series")
    .values({ kind, year: Number(match[2]), last })
    .onConflict((c) =>
      c.columns(["kind", "year"]).doUpdateSet((eb) => ({
        last: eb.case().when("number_series.last", "<", last).then(last).else(eb.ref("number_series.last")).end(),
      })),
    )
    .execute();
}
