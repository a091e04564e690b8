// The journal's hash chain: how a row's hash is made, and how a chain is checked. Rows are appended by commit/unit.ts and never changed.
import { createHash } from "node:crypto";
import type { JournalEvent } from "../../core/change.ts";

/** The hash of one row: the row before it in the same case (or among rows of no case), then this row's own words. */
export function chain(previous: string, row: Omit<JournalEvent, "seq">): string {
  const words = [row.at, row.type, row.actor, row.caseId, row.mailId, row.orderNo, JSON.stringify(row.data)];
  return createHash("sha256")
    .update(`${previous}\n${JSON.stringify(words)}`)
    .digest("hex");
}
