// Reading side of the API: mails, cases, orders, letters and master data, put together from the store's views.

import type { ApiPort } from "../../../adapters/http/api/port.ts";
import type { CaseDetail, MailDetail, OrderDetail } from "../../../adapters/http/api/rows/case.ts";
import type { OrderRow } from "../../../adapters/http/api/rows/order.ts";
import { attachmentBytes } from "../../../adapters/reader/reader.ts";
import * as cases from "../../../adapters/sqlite/views/cases.ts";
import * as letters from "../../../adapters/sqlite/views/letters.ts";
import * as mails from "../../../adapters/sqlite/views/mails.ts";
import * as orders from "../../../adapters/sqlite/views/orders.ts";
import { reviewsOfCase } from "../../../adapters/sqlite/views/reviews.ts";
import { possible } from "../../../core/orders/lifecycle.ts";
import { mailboxOf } from "../mailbox-of.ts";
import type { Runtime } from "../runtime.ts";

/** Attachments of a mail as the API lists them. */
export async function attachmentsOf(services: Runtime, mailId: string) {
  const { attachments } = await services.read(mailId);
  return attachments.map(({ id, filename, type, size }) => ({ attachment_id: id, filename, type, size }));
}

export function mailPort(services: Runtime): ApiPort["mails"] {
  const { store, company } = services;
  const { db } = store;
  return {
    mailboxes: () => company.mailboxes.map((m) => m.address.toLowerCase()),
    async receive(raw, mailbox) {
      const arrivedAt = services.clock.now().toISOString();
      const stored = await store.storeMail({ raw, mailbox: mailbox ?? mailboxOf(raw, company), origin: "api", purpose: "work", arrivedAt });
      return { mail_id: stored.mailId, known: stored.known };
    },
    list: (query) => mails.listMails(db, query),
    async get(mailId): Promise<MailDetail | null> {
      const mail = await mails.mailById(db, mailId);
      if (!mail) return null;
      const { case_id } = mail;
      return {
        ...mail,
        attachments: await attachmentsOf(services, mailId),
        case: case_id ? await cases.caseById(db, case_id) : null,
        orders: case_id ? (await orders.ordersOfCase(db, case_id)).map(named(services)) : [],
        letters: case_id ? await letters.lettersOfCase(db, case_id) : [],
      };
    },
    raw: (mailId) => store.rawMail(mailId),
    trace: async (mailId) => ((await mails.mailById(db, mailId)) ? cases.traces(db, { mailId }) : null),
    async attachment(mailId, attachmentId) {
      const raw = await store.rawMail(mailId);
      return raw && attachmentBytes(raw, attachmentId);
    },
  };
}

export function casePort(services: Runtime): ApiPort["cases"] {
  const { db } = services.store;
  return {
    list: (query) => cases.listCases(db, query),
    async get(id): Promise<CaseDetail | null> {
      const file = await cases.caseById(db, id);
      if (!file) return null;
      return {
        ...file,
        mails: await mails.mailsOfCase(db, id),
        orders: (await orders.ordersOfCase(db, id)).map(named(services)),
        letters: await letters.lettersOfCase(db, id),
        reviews: await reviewsOfCase(db, id),
        history: await cases.history(db, { caseId: id }),
      };
    },
    trace: async (id) => ((await cases.caseById(db, id)) ? cases.traces(db, { caseId: id }) : null),
  };
}

/** Staff know customers by name. */
const named =
  ({ master }: Runtime) =>
  (order: OrderRow): OrderRow => ({ ...order, customer: master().customer(order.customer_no)?.company ?? null });

export function orderPort(services: Runtime): ApiPort["orders"] {
  const { store } = services;
  const { db } = store;
  async function get(orderNo: string): Promise<OrderDetail | null> {
    const [row, order] = [await orders.orderByNumber(db, orderNo), await store.orderByNumber(orderNo)];
    if (!row || !order) return null;
    const read = order.caseId ? await cases.latestFacts(db, { caseId: order.caseId, mailId: null }) : null;
    return {
      ...named(services)(row),
      lines: await orders.linesOf(db, orderNo),
      fields: order.fields,
      next: possible(order),
      documents: (await orders.listDocuments(db, { order_no: orderNo, limit: 200, after: null })).items,
      history: await cases.history(db, { orderNo }),
      ...(read?.facts["order"] ? { facts: read.facts["order"] } : {}),
    };
  }
  return {
    async list(query) {
      const page = await orders.listOrders(db, query);
      return { ...page, items: page.items.map(named(services)) };
    },
    get,
    async step(orderNo, { version, ...step }, actor) {
      if (!(await orders.orderByNumber(db, orderNo))) return null;
      const seen: Record<string, number> = version === undefined ? {} : { [`order:${orderNo}`]: version };
      const result = await store.commit({ operations: [{ op: "order.step", orderNo, ...step }] }, actor, seen);
      return result.ok ? { ok: true, value: (await get(orderNo))! } : { ok: false, reason: result.detail };
    },
  };
}

export function documentPort({ store: { db } }: Runtime): ApiPort["documents"] {
  return {
    list: (query) => orders.listDocuments(db, query),
    get: (number) => orders.documentByNumber(db, number),
  };
}
