// Keeps a reading small: at most 64 kB of text with the documents', cells and layers bounded likewise (DESIGN section 1, point 7).
import { tame } from "../../core/mail/tame.ts";
import type { DocumentContent, MailContent, RawOrder, Table } from "../../core/mail/types.ts";

const MAX_TEXT = 65_536;
const LOOKED_AT = 2 * MAX_TEXT;
/** The mail's own text goes first but may not take it all while there are documents. */
const MAX_BODY = 40_960;
const MAX_CELLS = 65_536;
/** No column says more in one cell. */
const MAX_CELL = 1_000;
const MAX_LAYER = 24_576;
/** Positions and notes of all electronic orders, as JSON: some hundreds as senders write them, two thousand of the shortest. */
const MAX_ORDER = 131_072;

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf("\n", limit);
  return text.slice(0, end > limit * 0.8 ? end : limit);
}

/** What a document may cost all who look through it later. */
const bounded = (text: string): string => tame(text.slice(0, LOOKED_AT));

function cutTables(tables: readonly Table[], room: number): { tables: Table[]; left: number } {
  const kept: Table[] = [];
  let left = room;
  for (const table of tables) {
    const rows: string[][] = [];
    for (const row of table.rows) {
      const cells = row.map((cell) => (cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL)}…` : cell));
      const size = cells.reduce((sum, cell) => sum + cell.length + 1, 0);
      if (size > left) break;
      left -= size;
      rows.push(cells);
    }
    if (rows.length > 0) kept.push({ ...table, rows });
    if (rows.length < table.rows.length) break;
  }
  return { tables: kept, left };
}

/** @returns the first that have room, and how much is left; nothing is left once one was dropped */
function fitting<T>(items: readonly T[], room: number): { kept: T[]; left: number } {
  let left = room;
  for (const [n, item] of items.entries()) {
    const size = JSON.stringify(item).length;
    if (size > left) return { kept: items.slice(0, n), left: 0 };
    left -= size;
  }
  return { kept: [...items], left };
}

/** Each position is looked at by every reader of lines: 25,000 of them would hold the event loop for a second. */
function cutOrder(order: RawOrder, room: number): { order: RawOrder; left: number; whole: boolean } {
  const lines = fitting(order.lines, room);
  const notes = fitting(order.notes ?? [], lines.left);
  const whole = lines.kept.length === order.lines.length && notes.kept.length === (order.notes ?? []).length;
  return { order: { ...order, lines: lines.kept, ...(order.notes && { notes: notes.kept }) }, left: notes.left, whole };
}

/** Cuts what is too long at a line end and says so: `truncated`, and a note that names the document. */
export function fitBudget(content: MailContent): MailContent {
  const notes = [...content.notes];
  const text = cut(content.text, content.documents.length > 0 ? MAX_BODY : MAX_TEXT);
  let truncated = text.length < content.text.length;
  if (truncated) notes.push("Der Mailtext ist sehr lang und wurde gekürzt");
  let room = MAX_TEXT - text.length;
  let cells = MAX_CELLS;
  const own = cutTables(content.tables, cells);
  cells = own.left;
  let orders = MAX_ORDER;
  const documents = content.documents.map((document): DocumentContent => {
    const whole = bounded(document.text);
    const kept = cut(whole, room);
    room -= kept.length;
    const fitted = cutTables(document.tables, cells);
    cells = fitted.left;
    const order = document.order && cutOrder(document.order, orders);
    orders = order?.left ?? orders;
    const rows = (tables: readonly Table[]): number => tables.reduce((sum, table) => sum + table.rows.length, 0);
    const allRows = rows(fitted.tables) === rows(document.tables);
    if (kept.length < whole.length || document.text.length > LOOKED_AT || !allRows || order?.whole === false) {
      truncated = true;
      notes.push(`Das Dokument ${document.filename} ist sehr lang und wurde gekürzt`);
    }
    return {
      ...document,
      text: kept,
      tables: fitted.tables,
      ...(order && { order: order.order }),
      ...(document.mail && { mail: { ...document.mail, text: cut(bounded(document.mail.text), MAX_LAYER) } }),
    };
  });
  const layers = {
    fresh: cut(content.fresh, MAX_LAYER),
    quoted: cut(content.quoted, MAX_LAYER),
    forwarded: cut(content.forwarded, MAX_LAYER),
    signature: cut(content.signature, 4_096),
  };
  return { ...content, ...layers, text, truncated, tables: own.tables, documents, notes };
}
