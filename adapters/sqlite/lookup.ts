// Read-only questions of nodes and agents (core/ports.ts Lookup). Every one uses an index.
import type { Kysely } from "kysely";
import { addressKey } from "../../core/mail/address-key.ts";
import type { Order } from "../../core/orders/types.ts";
import type { Lookup, SentLetter } from "../../core/ports.ts";
import { toCase, toDocument, toOrder } from "./rows.ts";
import type { Database } from "./schema.ts";

/** Orders that still bind credit: delivered goods do until their invoice is paid. */
const OPEN_ORDER = ["CREATED", "CONFIRMED", "PLANNED", "IN_PRODUCTION", "PRODUCED", "PACKED", "SHIPPED", "DELIVERED", "ON_HOLD"];

export function createLookup(db: Kysely<Database>): Lookup {
  const withLines = async (rows: Parameters<typeof toOrder>[0][]): Promise<Order[]> => {
    if (rows.length === 0) return [];
    const lines = await db
      .selectFrom("order_line")
      .selectAll()
      .where(
        "order_no",
        "in",
        rows.map((r) => r.order_no),
      )
      .orderBy("position")
      .execute();
    return rows.map((r) => toOrder(r, lines));
  };
  const one = async (rows: Parameters<typeof toOrder>[0][]): Promise<Order | null> => (await withLines(rows))[0] ?? null;
  return {
    orderByNumber: async (orderNo) => one(await db.selectFrom("sales_order").selectAll().where("order_no", "=", orderNo).execute()),
    orderByCustomerNo: async (customerNo, customerOrderNo) =>
      one(
        await db
          .selectFrom("sales_order")
          .selectAll()
          .where("customer_no", "=", customerNo)
          .where("customer_order_no", "=", customerOrderNo)
          .where("state", "!=", "CANCELLED")
          .limit(1)
          .execute(),
      ),
    ordersOfCustomer: async (customerNo, limit) =>
      withLines(
        await db
          .selectFrom("sales_order")
          .selectAll()
          .where("customer_no", "=", customerNo)
          .orderBy("created_at", "desc")
          .limit(limit)
          .execute(),
      ),
    documentByNumber: async (number) => {
      const row = await db.selectFrom("document").selectAll().where("number", "=", number).executeTakeFirst();
      return row ? toDocument(row) : null;
    },
    documentsOfCustomer: async (customerNo, limit) =>
      (
        await db.selectFrom("document").selectAll().where("customer_no", "=", customerNo).orderBy("date", "desc").limit(limit).execute()
      ).map(toDocument),
    creditUsed: async (customerNo) => {
      const orders = await db
        .selectFrom("sales_order")
        .select((eb) => eb.fn.sum<number | null>("total_minor").as("sum"))
        .where("customer_no", "=", customerNo)
        .where("state", "in", OPEN_ORDER)
        .executeTakeFirst();
      const invoices = await db
        .selectFrom("document")
        .select((eb) => [eb.fn.sum<number | null>("amount_minor").as("amount"), eb.fn.sum<number | null>("paid_minor").as("paid")])
        .where("customer_no", "=", customerNo)
        .where("kind", "=", "invoice")
        .where("state", "!=", "PAID")
        .where("amount_minor", "is not", null)
        .executeTakeFirst();
      return (orders?.sum ?? 0) + (invoices?.amount ?? 0) - (invoices?.paid ?? 0);
    },
    openCases: async (customerNo) =>
      (
        await db
          .selectFrom("case_file")
          .selectAll()
          .where("customer_no", "=", customerNo)
          .where("state", "in", ["open", "waiting", "human"])
          .orderBy("opened_at", "desc")
          .limit(20)
          .execute()
      ).map(toCase),
    caseByNumber: (caseNo) => caseById(db, caseNo),
    caseById: (caseId) => caseById(db, caseId),
    caseByLetter: async (messageId) => {
      const letter = await db.selectFrom("outbox").select("case_id").where("message_id", "=", messageId).executeTakeFirst();
      return letter?.case_id ? caseById(db, letter.case_id) : null;
    },
    caseByMail: async (messageId) => {
      const mail = await db
        .selectFrom("mail")
        .select("case_id")
        .where("message_id", "=", messageId)
        .where("case_id", "is not", null)
        .executeTakeFirst();
      return mail?.case_id ? caseById(db, mail.case_id) : null;
    },
    lettersById: async (messageIds) =>
      messageIds.length === 0 ? [] : (await gone(db).where("message_id", "in", messageIds).execute()).map(toSent),
    lettersTo: async (address, limit) =>
      (await gone(db).where("to_key", "=", addressKey(address)).orderBy("created_at", "desc").limit(limit).execute()).map(toSent),
    memory: async (namespace, key) =>
      (await db.selectFrom("memory").select("value").where("namespace", "=", namespace).where("key", "=", key).executeTakeFirst())?.value ??
      null,
    memories: async (keys) => {
      if (keys.length === 0) return {};
      const rows = await db
        .selectFrom("memory")
        .selectAll()
        .where((eb) => eb.or(keys.map((k) => eb.and([eb("namespace", "=", k.namespace), eb("key", "=", k.key)]))))
        .execute();
      return Object.fromEntries(rows.map((m) => [`${m.namespace}/${m.key}`, m.value]));
    },
  };
}

/** Letters that have left, or may have. */
const gone = (db: Kysely<Database>) =>
  db
    .selectFrom("outbox")
    .select(["letter_id", "case_id", "to_address", "from_address", "subject"])
    .where("state", "in", ["sent", "sending", "unknown", "bounced"]);
const toSent = (r: {
  letter_id: number;
  case_id: string | null;
  to_address: string;
  from_address: string;
  subject: string;
}): SentLetter => ({
  letterId: String(r.letter_id),
  caseId: r.case_id,
  to: r.to_address,
  from: r.from_address,
  subject: r.subject,
});

async function caseById(db: Kysely<Database>, caseId: string) {
  const row = await db.selectFrom("case_file").selectAll().where("case_id", "=", caseId).executeTakeFirst();
  return row ? toCase(row) : null;
}
