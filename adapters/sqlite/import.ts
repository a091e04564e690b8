// Our past documents into an empty store: what was there before this product. Not journalled: it did not happen here.
import type { Kysely } from "kysely";
import type { BusinessDocument, Order } from "../../core/orders/types.ts";
import { advanceSeries } from "./numbers.ts";
import type { Database } from "./schema.ts";

/** Records that are there already stay as they are. @returns how many were new */
export async function importDocuments(db: Kysely<Database>, past: { orders: Order[]; documents: BusinessDocument[] }): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let added = 0;
    for (const o of past.orders) {
      const row = await trx
        .insertInto("sales_order")
        .values({
          order_no: o.orderNo,
          customer_no: o.customerNo,
          customer_order_no: o.customerOrderNo,
          state: o.state,
          held_from: o.heldFrom,
          version: 1,
          case_id: null,
          requested_delivery: o.requestedDelivery,
          confirmed_delivery: o.confirmedDelivery,
          currency: o.currency,
          total_minor: o.totalMinor,
          fields: JSON.stringify(o.fields),
          created_at: o.createdAt,
          updated_at: o.updatedAt,
        })
        .onConflict((c) => c.doNothing())
        .returning("order_no")
        .executeTakeFirst();
      if (!row) continue;
      added++;
      await advanceSeries(trx, o.orderNo);
      if (o.lines.length > 0)
        await trx
          .insertInto("order_line")
          .values(
            o.lines.map((l) => ({
              order_no: o.orderNo,
              position: l.position,
              article_no: l.articleNo,
              description: l.description,
              quantity: l.quantity,
              unit_price: l.unitPrice,
              price_per: l.pricePer,
              amount_minor: l.amountMinor,
            })),
          )
          .execute();
    }
    for (const d of past.documents) {
      const row = await trx
        .insertInto("document")
        .values({
          number: d.number,
          kind: d.kind,
          customer_no: d.customerNo,
          order_no: d.orderNo,
          date: d.date,
          state: d.state,
          currency: d.currency,
          amount_minor: d.amountMinor,
          due_date: d.dueDate,
          paid_minor: d.paidMinor,
          data: JSON.stringify(d.data),
        })
        .onConflict((c) => c.doNothing())
        .returning("number")
        .executeTakeFirst();
      if (!row) continue;
      added++;
      await advanceSeries(trx, d.number);
    }
    return added;
  });
}

/** Empties a throwaway store but for its readings, so that the next mail is judged alone. */
export async function wipe(db: Kysely<Database>): Promise<void> {
  const tables = [
    "order_line",
    "sales_order",
    "document",
    "payment",
    "mail_location",
    "mail_raw",
    "mail",
    "work",
    "number_series",
    "number_reserved",
    "case_file",
    "review",
    "outbox",
    "memory",
    "setting",
    "correction",
    "trace",
    "journal",
    "rollup",
    "sample",
  ] as const;
  await db.transaction().execute(async (trx) => {
    for (const table of tables) await trx.deleteFrom(table).execute();
  });
}
