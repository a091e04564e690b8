// /api/documents, /api/customers, /api/articles, /api/memory: records to look up.
import { z } from "zod";
import { DOCUMENT_KINDS } from "../../../../core/orders/types.ts";
import { found, page, pageOf, paging, route } from "../route.ts";
import { memoryRow } from "../rows/figures.ts";
import { articleRow, customerRow, documentRow } from "../rows/order.ts";

const params = z.object({ no: z.string().max(80) });
const search = z.object({ ...paging, text: z.string().max(200).optional() });

export const recordRoutes = [
  route({
    method: "get",
    path: "/api/documents",
    role: "viewer",
    summary: "Angebote, Lieferscheine und Rechnungen, neueste zuerst.",
    query: z.object({
      ...paging,
      kind: z.enum(DOCUMENT_KINDS).optional(),
      customer_no: z.string().max(40).optional(),
      order_no: z.string().max(40).optional(),
    }),
    answers: { 200: pageOf(documentRow) },
    run: async ({ port, query: { cursor, ...query } }) => page(await port.documents.list({ ...query, after: cursor })),
  }),
  route({
    method: "get",
    path: "/api/documents/:no",
    role: "viewer",
    summary: "Ein Beleg.",
    params,
    answers: { 200: documentRow },
    run: async ({ port, params: { no } }) => found(await port.documents.get(no), `Beleg ${no}`),
  }),
  route({
    method: "get",
    path: "/api/customers",
    role: "viewer",
    summary: "Kunden nach Nummer.",
    query: search,
    answers: { 200: pageOf(customerRow) },
    run: async ({ port, query: { cursor, ...query } }) => page(await port.customers.list({ ...query, after: cursor })),
  }),
  route({
    method: "get",
    path: "/api/customers/:no",
    role: "viewer",
    summary: "Ein Kunde.",
    params,
    answers: { 200: customerRow },
    run: async ({ port, params: { no } }) => found(await port.customers.get(no), `Kunde ${no}`),
  }),
  route({
    method: "get",
    path: "/api/articles",
    role: "viewer",
    summary: "Artikel nach Nummer.",
    query: search,
    answers: { 200: pageOf(articleRow) },
    run: async ({ port, query: { cursor, ...query } }) => page(await port.articles.list({ ...query, after: cursor })),
  }),
  route({
    method: "get",
    path: "/api/articles/:no",
    role: "viewer",
    summary: "Ein Artikel.",
    params,
    answers: { 200: articleRow },
    run: async ({ port, params: { no } }) => found(await port.articles.get(no), `Artikel ${no}`),
  }),
  route({
    method: "get",
    path: "/api/memory",
    role: "viewer",
    summary: "Was die Agenten sich gemerkt haben.",
    query: z.object({ ...paging, namespace: z.string().max(80).optional(), key: z.string().max(320).optional() }),
    answers: { 200: pageOf(memoryRow) },
    run: async ({ port, query: { cursor, ...query } }) => page(await port.memory({ ...query, after: cursor })),
  }),
];
