// The measures of understanding: what explain said about labelled mails beside their labels (samples/README.md).

interface Line {
  article_no?: string | null;
  quantity?: number;
  unit_price?: string | null;
  price_per?: number | null;
}
interface Order {
  customer_order_no?: string | null;
  requested_delivery?: string | null;
  lines?: Line[];
  total?: string | null;
}
export interface Label {
  language: string;
  department: string;
  intent: string;
  urgency: string;
  oem: boolean;
  reply: "yes" | "no";
  needs_human: boolean;
  customer_no?: string;
  order?: Order;
  references?: Record<string, string[]>;
}
export type Told = Label & { file: string; error?: string };

/** One question put to one mail: does it apply, and if so, is the answer right? */
type Measure = (want: Label, have: Told) => boolean | null;

const LIKE_ORDERS = new Set(["order", "order_change", "quote_request", "sample_request"]);
const when = (applies: boolean, right: () => boolean): boolean | null => (applies ? right() : null);
const price = (l: Line): number => Number(l.unit_price) / Number(l.price_per ?? 1);
const sameLine = (want: Line, have: Line): boolean =>
  (want.article_no ?? null) === (have.article_no ?? null) &&
  (want.quantity === undefined || want.quantity === have.quantity) &&
  (!want.unit_price || Math.abs(price(want) - price(have)) <= 1e-3 * price(want));
const sameLines = (want: Line[] = [], have: Line[] = []): boolean =>
  want.length === have.length && want.every((line) => have.some((other) => sameLine(line, other)));
const doneAlone = (have: Told): boolean => have.intent === "order" && !have.needs_human;
const same = (a: string | null | undefined, b: string | null | undefined): boolean => (a ?? "").toLowerCase() === (b ?? "").toLowerCase();
const orderRight = (want: Label, have: Told): boolean =>
  sameLines(want.order?.lines, have.order?.lines) &&
  (!want.order?.customer_order_no || same(want.order.customer_order_no, have.order?.customer_order_no)) &&
  (!want.order?.requested_delivery || want.order.requested_delivery === have.order?.requested_delivery);

export const MEASURES: Readonly<Record<string, Measure>> = {
  "answered, none crashes": (_w, h) => h.error === undefined,
  language: (w, h) => w.language === h.language,
  department: (w, h) => w.department === h.department,
  intent: (w, h) => w.intent === h.intent,
  urgency: (w, h) => w.urgency === h.urgency,
  OEM: (w, h) => w.oem === h.oem,
  "customer number": (w, h) => when(w.customer_no !== undefined, () => w.customer_no === h.customer_no),
  "silent where no reply may go": (w, h) => when(w.reply === "no", () => h.reply === "no"),
  "no order made of other mail": (w, h) =>
    when(w.intent !== "order", () => (LIKE_ORDERS.has(w.intent) ? !doneAlone(h) : h.intent !== "order")),
  "human asked where needed": (w, h) => when(w.needs_human, () => h.needs_human),
  "no human where none is needed": (w, h) => when(!w.needs_human, () => !h.needs_human),
  "order lines all right": (w, h) => when((w.order?.lines?.length ?? 0) > 0, () => sameLines(w.order?.lines, h.order?.lines)),
  "customer order number": (w, h) =>
    when(Boolean(w.order?.customer_order_no), () => same(w.order?.customer_order_no, h.order?.customer_order_no)),
  "requested delivery": (w, h) =>
    when(Boolean(w.order?.requested_delivery), () => w.order?.requested_delivery === h.order?.requested_delivery),
  total: (w, h) => when(Boolean(w.order?.total), () => Number(w.order?.total) === Number(h.order?.total ?? Number.NaN)),
  "our document numbers": (w, h) =>
    when(w.references !== undefined, () =>
      Object.entries(w.references ?? {}).every(([kind, numbers]) => numbers.every((n) => h.references?.[kind]?.includes(n))),
    ),
  "orders done alone that are right": (w, h) => when(doneAlone(h), () => w.intent === "order" && !w.needs_human && orderRight(w, h)),
  "plain orders done alone": (w, h) => when(w.intent === "order" && !w.needs_human, () => doneAlone(h)),
};

/** The least that issue 3 asks for on mails that were not used to build it, in percent. */
export const LEAST: Readonly<Record<string, number>> = {
  "answered, none crashes": 100,
  language: 98,
  department: 95,
  intent: 90,
  urgency: 88,
  "silent where no reply may go": 100,
  "no order made of other mail": 100,
  "human asked where needed": 95,
  "no human where none is needed": 80,
  "order lines all right": 90,
  "customer order number": 95,
  "requested delivery": 90,
  total: 95,
  "orders done alone that are right": 99,
  "plain orders done alone": 80,
};
