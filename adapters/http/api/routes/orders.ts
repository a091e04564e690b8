// /api/orders: orders and their steps.
import { z } from "zod";
import { ORDER_STATES } from "../../../../core/orders/types.ts";
import { found, outcome, page, pageOf, paging, route } from "../route.ts";
import { orderDetail } from "../rows/case.ts";
import { orderRow } from "../rows/order.ts";

const params = z.object({ no: z.string().max(40) });
const name = (no: string): string => `Auftrag ${no}`;

export const orderRoutes = [
  route({
    method: "get",
    path: "/api/orders",
    role: "viewer",
    summary: "Aufträge, neueste zuerst.",
    query: z.object({
      ...paging,
      state: z.enum(ORDER_STATES).optional(),
      customer_no: z.string().max(40).optional(),
      customer_order_no: z.string().max(80).optional(),
    }),
    answers: { 200: pageOf(orderRow) },
    run: async ({ port, query: { cursor, ...query } }) => page(await port.orders.list({ ...query, after: cursor })),
  }),
  route({
    method: "get",
    path: "/api/orders/:no",
    role: "viewer",
    summary: "Ein Auftrag mit Positionen, Belegen, Verlauf und den jetzt möglichen Schritten.",
    params,
    answers: { 200: orderDetail },
    run: async ({ port, params: { no } }) => found(await port.orders.get(no), name(no)),
  }),
  route({
    method: "post",
    path: "/api/orders/:no/step",
    role: "staff",
    summary: "Einen Schritt verlangen. 409 mit Grund, wenn er jetzt nicht geht.",
    params,
    body: z.strictObject({
      to: z.enum(ORDER_STATES),
      fields: z.record(z.string().max(60), z.string().max(500)).default({}),
      reason: z.string().max(500).default(""),
      version: z.number().int().optional().meta({ description: "der Stand, den man gesehen hat; ist er überholt: 409" }),
    }),
    answers: { 200: orderDetail },
    run: async ({ port, params: { no }, body, actor }) => outcome(await port.orders.step(no, body, actor), name(no)),
  }),
];
