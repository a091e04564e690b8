// A real store in memory with nothing in it, and the operations that views are tested on.
import { loadCompany } from "../../../../adapters/files/company.ts";
import { openMemory } from "../../../../adapters/sqlite/open.ts";
import { createStore, type SqliteStore } from "../../../../adapters/sqlite/store.ts";
import type { Actor, Operation } from "../../../../core/change.ts";
import { indexMasterData } from "../../../../core/master-data.ts";
import { createSetClock, type SetClock } from "../../../../nodes/_kit/clock.ts";

export interface TestStore {
  store: SqliteStore;
  clock: SetClock;
  company: ReturnType<typeof loadCompany>;
  /** stores a mail of this sender. @returns its id */
  mail(sender: string, n: number): Promise<string>;
  /** opens a case for a mail */
  case(caseId: string, mailId: string, more?: Partial<Extract<Operation, { op: "case.open" }>>): Promise<void>;
  write(operations: Operation[], actor?: Actor): Promise<void>;
}

export async function openStore(now = "2026-11-23T09:00:00.000Z"): Promise<TestStore> {
  const clock = createSetClock(now);
  const company = loadCompany(new URL("../../../../config/company.yaml", import.meta.url).pathname);
  const store = createStore(await openMemory(), { clock, company, master: () => indexMasterData([], [], []) });
  const write: TestStore["write"] = async (operations, actor = { kind: "flow", name: "finish" }) => {
    const result = await store.commit({ operations }, actor);
    if (!result.ok) throw new Error(result.detail);
  };
  return {
    store,
    clock,
    company,
    write,
    async mail(sender, n) {
      const raw = Buffer.from(`From: ${sender}\r\nSubject: Nr. ${n}\r\nMessage-ID: <${n}@test.example>\r\n\r\nText\r\n`);
      const arrivedAt = clock.now().toISOString();
      return (await store.storeMail({ raw, mailbox: "info@h-bu.de", origin: "api", purpose: "work", arrivedAt })).mailId;
    },
    async case(caseId, mailId, more = {}) {
      const open: Operation = {
        ...{ op: "case.open", caseId, caseNo: caseId, mailId, mailbox: "info@h-bu.de", subject: `Vorgang ${caseId}`, customerNo: null },
        ...{ sender: "a@kunde.example", department: "sales", intent: "order", urgency: "normal", language: "de", oem: false, priority: 5 },
        ...{ sla: "default", state: "open", dueFirst: null, dueSolution: null, threadRoot: "", tags: [] },
        ...more,
      };
      await write([open]);
    },
  };
}
