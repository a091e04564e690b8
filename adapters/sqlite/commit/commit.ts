// The one function that writes business facts: checks the lease and the versions read, carries out the operations, ends the work.
import type { Change } from "../../../core/change.ts";
import { failPoint } from "../../fail-point.ts";
import { keepTrace } from "../trace.ts";
import { carryOut } from "./operations.ts";
import { Refused, type Unit } from "./unit.ts";
import { endWork, holdLease } from "./work.ts";

async function checkVersions(unit: Unit, versionsRead: Record<string, number>): Promise<void> {
  for (const [key, version] of Object.entries(versionsRead)) {
    const [kind, id] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
    const row =
      kind === "order"
        ? await unit.trx.selectFrom("sales_order").select("version").where("order_no", "=", id).executeTakeFirst()
        : await unit.trx.selectFrom("case_file").select("version").where("case_id", "=", id).executeTakeFirst();
    if (row && row.version !== version)
      throw new Refused("version", `${id} wurde inzwischen geändert (Stand ${row.version}, gelesen ${version})`);
  }
}

/** Runs inside one transaction; throwing rolls everything back. */
export async function commit(unit: Unit, change: Change, versionsRead: Record<string, number>): Promise<void> {
  if (change.work) await holdLease(unit, change.work);
  await checkVersions(unit, versionsRead);
  for (const operation of change.operations) await carryOut(unit, operation);
  if (change.trace) await keepTrace(unit, change.trace);
  if (change.work) await endWork(unit, change.work);
  failPoint("commit.written");
}
