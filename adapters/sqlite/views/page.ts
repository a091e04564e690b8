// Keyset paging for every list: the sort key of the last row seen leads to the next page, however many rows there are.
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Key, Page } from "../../http/api/port.ts";

/**
 * Rows behind the key, by row value: `(a, b) < (?, ?)`.
 * A key that does not belong to this list (another list's cursor) leads to no rows.
 */
export function behind(columns: readonly (string | RawBuilder<unknown>)[], direction: "<" | ">", key: Key): RawBuilder<SqlBool> {
  if (key.length !== columns.length) return sql<SqlBool>`1 = 0`;
  const names = sql.join(columns.map((column) => (typeof column === "string" ? sql.ref(column) : column)));
  return sql<SqlBool>`(${names}) ${sql.raw(direction)} (${sql.join(key)})`;
}

/** @param rows one more than the page holds, if there are that many */
export function toPage<R, T>(rows: R[], limit: number, convert: (row: R) => T, keyOf: (row: R) => Key): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(convert), next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}
