// What must hold whatever happened, checked from outside only: what the mail server holds, what the SMTP peer received, what the API says.
import { look } from "../peers/imap-look.ts";
import type { Product } from "../peers/product.ts";
import type { SunkMail } from "../peers/smtp-sink.ts";
import { BOXES, type House } from "./house.ts";
import type { GoodMail } from "./mails.ts";
import type { Tally } from "./types.ts";

/** Each list names mails by their subject, or what else shows the fault. */
export interface Findings {
  /** taken over on the server, and not in the product */
  lost: string[];
  /** orders made twice, answers that left twice, mails worked twice */
  doubled: string[];
  /** without an end: not taken over, no order, no answer */
  stuck: string[];
  quarantinedGood: string[];
  /** no answer yet, because a letter may or may not have left: a person is asked */
  unknown: string[];
}

interface MailRow {
  mail_id: string;
  state: string;
  subject: string | null;
  case_id: string | null;
}
interface OrderRow {
  order_no: string;
  customer_order_no: string | null;
}
interface LetterRow {
  case_id: string | null;
}
export interface Stats {
  mails: { total: number; by_state: Record<string, number> };
  cases: { total: number };
  orders: { total: number };
  outbox: { by_state: Record<string, number> };
  work: { queue: string; waiting: number; running: number; failed: number }[];
}

/** Every row of a list, page after page. */
export async function every<T>(product: Product, path: string): Promise<T[]> {
  const rows: T[] = [];
  for (let cursor = ""; ; ) {
    const { status, body } = await product.api<{ items: T[]; next: string | null }>(
      `${path}${path.includes("?") ? "&" : "?"}limit=200${cursor}`,
    );
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    rows.push(...body.items);
    if (!body.next) return rows;
    cursor = `&cursor=${encodeURIComponent(body.next)}`;
  }
}

export const stats = async (product: Product): Promise<Stats> => (await product.api<Stats>("/stats")).body;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const header = (head: string, name: string): string | undefined => new RegExp(`^${name}:\\s*(\\S+)`, "im").exec(head)?.[1];

interface Letter {
  id: string;
  answers: string | undefined;
}
/** A letter does not change any more: its head is read once, however often someone looks. */
const letters = new WeakMap<SunkMail, Letter>();

function letterOf(mail: SunkMail): Letter {
  const known = letters.get(mail);
  if (known) return known;
  const head = mail.raw.toString("latin1").split("\r\n\r\n")[0] ?? "";
  const letter = { id: header(head, "Message-ID") ?? "", answers: header(head, "In-Reply-To") };
  letters.set(mail, letter);
  return letter;
}

/** What the SMTP peer received: for each mail of a customer the Message-IDs of its answers; and each Message-ID as often as it came. */
export function answersIn(house: House): { to: Map<string, string[]>; times: Map<string, number> } {
  const to = new Map<string, string[]>();
  const times = new Map<string, number>();
  for (const { id, answers } of house.sink.mails.map(letterOf)) {
    times.set(id, (times.get(id) ?? 0) + 1);
    if (answers) to.set(answers, [...(to.get(answers) ?? []), id]);
  }
  return { to, times };
}

/** "box subject" of what the server holds as taken over. */
export async function takenOver(house: House): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const box of BOXES)
    for (const { subject, flags } of await look(house.dovecot, box)) if (flags.includes("HappyButtons")) seen.add(`${box} ${subject}`);
  return seen;
}

export async function examine(house: House, mails: readonly GoodMail[]): Promise<Findings> {
  const { product } = house;
  const found: Findings = { lost: [], doubled: [], stuck: [], quarantinedGood: [], unknown: [] };
  const marked = await takenOver(house);
  const rows = grouped(await every<MailRow>(product, "/api/mails"), (m) => m.subject);
  const orders = grouped(await every<OrderRow>(product, "/api/orders"), (o) => o.customer_order_no);
  const uncertain = new Set((await every<LetterRow>(product, "/api/outbox?state=unknown")).map((l) => l.case_id));
  const { to: answers, times } = answersIn(house);
  for (const mail of mails) {
    const [row, ...more] = rows.get(mail.subject) ?? [];
    const held = mail.boxes.filter((box) => marked.has(`${box} ${mail.subject}`));
    if (!row) {
      (held.length > 0 ? found.lost : found.stuck).push(mail.subject);
      continue;
    }
    if (more.length > 0) found.doubled.push(`${mail.subject}: ${more.length + 1} times in the product`);
    if (row.state === "failed") {
      found.quarantinedGood.push(mail.subject);
      continue;
    }
    const made = mail.orderNo === null ? [] : (orders.get(mail.orderNo) ?? []);
    if (made.length > 1) found.doubled.push(`${mail.subject}: ${made.length} orders`);
    const answered = answers.get(mail.messageId) ?? [];
    if (answered.length > 1) found.doubled.push(`${mail.subject}: ${answered.length} answers`);
    if (mail.orderNo !== null && made.length === 0) found.stuck.push(`${mail.subject}: no order, ${row.state}`);
    else if (answered.length === 0 && uncertain.has(row.case_id)) found.unknown.push(mail.subject);
    else if (answered.length === 0) found.stuck.push(`${mail.subject}: no answer, ${row.state}`);
    else if (held.length < mail.boxes.length) found.stuck.push(`${mail.subject}: not marked on the server`);
  }
  // letters to our own people answer nothing: only their Message-ID tells
  const answerIds = new Set([...answers.values()].flat());
  for (const [id, n] of times) if (n > 1 && !answerIds.has(id)) found.doubled.push(`${id}: left ${n} times`);
  const aside = (await stats(product)).work.reduce((n, w) => n + w.failed, 0);
  for (let n = found.quarantinedGood.length; n < aside; n++) found.quarantinedGood.push("work in quarantine");
  return found;
}

/** Nothing is under way: what is stored is worked, and its letters are out of the house. */
export function idle({ mails, outbox, work }: Stats): boolean {
  const { received = 0, working = 0 } = mails.by_state;
  const { queued = 0, sending = 0 } = outbox.by_state;
  return received + working + queued + sending === 0 && !work.some((w) => w.queue !== "timer" && w.waiting + w.running > 0);
}

/** Nothing is on its way any more: everything stored, worked, and out of the house. */
async function quiet({ product }: House, mails: readonly GoodMail[]): Promise<boolean> {
  const now = await stats(product);
  return now.mails.total >= mails.length && idle(now);
}

/** Letters that may have left are looked for in the archive; those that are still unknown after so long are left to a person. */
const LOOKED_FOR_MS = 30_000;

/** @returns when everything has its end, or what is after `limitMs` */
export async function settled(house: House, mails: readonly GoodMail[], limitMs: number): Promise<Findings> {
  const deadline = performance.now() + limitMs;
  let resolved = Number.POSITIVE_INFINITY;
  for (;;) {
    const now = performance.now();
    const last = now > deadline;
    if (last || (await quiet(house, mails))) {
      const found = await examine(house, mails);
      if (found.stuck.length === 0) resolved = Math.min(resolved, now + LOOKED_FOR_MS);
      if (last || (found.stuck.length === 0 && (found.unknown.length === 0 || now > resolved))) return found;
    }
    await new Promise((r) => setTimeout(r, 1_000));
  }
}

/** The findings as figures of a line, and as words for whoever has to look into them. */
export function counted(found: Findings, say: (line: string) => void): Pick<Tally, "lost" | "doubled" | "stuck" | "quarantinedGood"> {
  for (const [what, names] of Object.entries(found)) if (names.length > 0) say(`${what}: ${names.slice(0, 20).join("; ")}`);
  const { lost, doubled, stuck, quarantinedGood } = found;
  return { lost: lost.length, doubled: doubled.length, stuck: stuck.length, quarantinedGood: quarantinedGood.length };
}
