// Orders and documents as the API shows them.
import type { Kysely } from "kysely";
import type { Page, PageOf } from "../../http/api/port.ts";
import type { DocumentRow, OrderLineRow, OrderRow } from "../../http/api/rows/order.ts";
import type { Database } from "../schema.ts";
import { behind, toPage } from "./page.ts";
import { documentRow, orderLineRow, orderRow } from "./wire.ts";

export async function listOrders(
  db: Kysely<Database>,
  query: PageOf & { state?: string; customer_no?: string; customer_order_no?: string },
): Promise<Page<OrderRow>> {
  let rows = db.selectFrom("sales_order").selectAll();
  if (query.state) rows = rows.where("state", "=", query.state);
  if (query.customer_no) rows = rows.where("customer_no", "=", query.customer_no);
  if (query.customer_order_no) rows = rows.where("customer_order_no", "=", query.customer_order_no);
  if (query.after) rows = rows.where(behind(["created_at", "order_no"], "<", query.after));
  const found = await rows
    .orderBy("created_at", "desc")
    .orderBy("order_no", "desc")
    .limit(query.limit + 1)
    .execute();
  return toPage(found, query.limit, orderRow, (r) => [r.created_at, r.order_no]);
}

export async function ordersOfCase(db: Kysely<Database>, caseId: string): Promise<OrderRow[]> {
  return (await db.selectFrom("sales_order").selectAll().where("case_id", "=", caseId).orderBy("created_at").execute()).map(orderRow);
}

export async function orderByNumber(db: Kysely<Database>, orderNo: string): Promise<OrderRow | null> {
  const row = await db.selectFrom("sales_order").selectAll().where("order_no", "=", orderNo).executeTakeFirst();
  return row ? orderRow(row) : null;
}

export async function linesOf(db: Kysely<Database>, orderNo: string): Promise<OrderLineRow[]> {
  return (await db.selectFrom("order_line").selectAll().where("order_no", "=", orderNo).orderBy("position").execute()).map(orderLineRow);
}

export async function listDocuments(
  db: Kysely<Database>,
  query: PageOf & { kind?: string; customer_no?: string; order_no?: string },
): Promise<Page<DocumentRow>> {
  let rows = db.selectFrom("document").selectAll();
  if (query.kind) rows = rows.where("kind", "=", query.kind);
  if (query.customer_no) rows = rows.where("customer_no", "=", query.customer_no);
  if (query.order_no) rows = rows.where("order_no", "=", query.order_no);
  if (query.after) rows = rows.where(behind(["date", "number"], "<", query.after));
  const found = await rows
    .orderBy("date", "desc")
    .orderBy("number", "desc")
    .limit(query.limit + 1)
    .execute();
  return toPage(found, query.limit, documentRow, (r) => [r.date, r.number]);
}

export async function documentByNumber(db: Kysely<Database>, number: string): Promise<DocumentRow | null> {
  const row = await db.selectFrom("document").selectAll().where("number", "=", number).executeTakeFirst();
  return row ? documentRow(row) : null;
}
