// What the API tells of orders, documents and master data. Money in minor units (cents), unit prices as decimal strings.
import { z } from "zod";
import { DOCUMENT_KINDS, ORDER_STATES } from "../../../../core/orders/types.ts";

const minor = z.number().int().meta({ description: "minor units, e.g. cents" });

export const orderRow = z.object({
  order_no: z.string(),
  state: z.enum(ORDER_STATES),
  customer_no: z.string(),
  customer_order_no: z.string().nullable(),
  held_from: z.enum(ORDER_STATES).nullable(),
  case_id: z.string().nullable(),
  requested_delivery: z.string().nullable(),
  confirmed_delivery: z.string().nullable(),
  currency: z.string(),
  total_minor: minor.nullable(),
  version: z.number().int(),
  created_at: z.string(),
  updated_at: z.string(),
  customer: z.string().nullable().optional().meta({ description: "the customer's name" }),
});

export const orderLineRow = z.object({
  position: z.number().int(),
  article_no: z.string(),
  description: z.string(),
  quantity: z.number(),
  unit_price: z.string(),
  price_per: z.number().int(),
  amount_minor: minor,
});

export const documentRow = z.object({
  number: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  customer_no: z.string().nullable(),
  order_no: z.string().nullable(),
  date: z.string(),
  state: z.string(),
  currency: z.string(),
  amount_minor: minor.nullable(),
  due_date: z.string().nullable(),
  paid_minor: minor,
  data: z.record(z.string(), z.unknown()),
});

export const customerRow = z.object({
  customer_no: z.string(),
  company: z.string(),
  domain: z.string(),
  tier: z.enum(["oem", "standard"]),
  country: z.string(),
  contact: z.string(),
  email: z.string(),
  payment_terms: z.string(),
  discount_percent: z.number(),
  credit_limit_minor: minor,
});

export const articleRow = z.object({
  article_no: z.string(),
  name_de: z.string(),
  name_en: z.string(),
  unit: z.string(),
  pack_size: z.number(),
  price: z.string(),
  price_per: z.number().int(),
  min_quantity: z.number(),
  stock: z.number(),
  lead_time_days: z.number(),
  gtin: z.string(),
});

export type OrderRow = z.infer<typeof orderRow>;
export type OrderLineRow = z.infer<typeof orderLineRow>;
export type DocumentRow = z.infer<typeof documentRow>;
export type CustomerRow = z.infer<typeof customerRow>;
export type ArticleRow = z.infer<typeof articleRow>;
