// The process's one runtime: store, readers, letters, clock. Opened before Node-RED starts, and it outlives every deploy.
import { EventEmitter } from "node:events";
import { failPoint } from "../../adapters/fail-point.ts";
import type { ModelShelf } from "../../adapters/files/models.ts";
import type { SqliteStore } from "../../adapters/sqlite/store.ts";
import type { Change, CommitResult } from "../../core/change.ts";
import { AUTOMATION, type Automation, type Company } from "../../core/company.ts";
import type { WatchStatus } from "../../core/mail/intake.ts";
import type { MailContent } from "../../core/mail/types.ts";
import type { MasterData } from "../../core/master-data.ts";
import type { Clock, KnowledgeBase, Letters, Reader } from "../../core/ports.ts";
import type { Calendar } from "../../core/sla/calendar.ts";
import type { Model } from "../../core/triage/model/types.ts";
import type { Intent } from "../../core/words.ts";
import type { Work } from "../../core/work.ts";
import { type Alarms, createAlarms } from "./alarms.ts";
import { createLeaseBook, type LeaseBook } from "./leases.ts";
import { refused } from "./refused.ts";

export interface Logger {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

export interface RuntimeParts {
  /** live: the product; dry: the same nodes and the same commit on a throwaway store, without mailboxes and outbox */
  mode: "live" | "dry";
  clock: Clock;
  store: SqliteStore;
  company: Company;
  master: () => MasterData;
  calendar: Calendar;
  reader: Reader;
  letters: Letters;
  knowledge: KnowledgeBase;
  /** the classifier in use: the shipped one, or one retrained from corrections */
  model: () => Model;
  /** the house's own models; null in a dry process, which judges alike everywhere */
  models: ModelShelf | null;
  log: Logger;
  dataFolder: string;
  env: NodeJS.ProcessEnv;
  /** versions of rules, model, reader and templates, stored with every decision */
  versions: Record<string, string>;
}

export interface Runtime extends RuntimeParts {
  leases: LeaseBook;
  /** what staff must know at once */
  alarms: Alarms;
  /** "finished": (work, change, result) after a commit; "flow": (hash) after a deploy; "mailbox": (WatchStatus); "alarm" when one begins or ends; "look-anew": (address) asks a mailbox to look at every mail again; "balance" when they were computed */
  bus: EventEmitter;
  /** how each watched mailbox is, by address */
  mailboxes: Map<string, WatchStatus>;
  /** company limits that rules may name, e.g. {approval_eur} */
  limits: Record<string, number>;
  /** hash of the deployed flow */
  flow: string;
  /** the mail as text, tables and documents; heavy readings are kept */
  read(mailId: string): Promise<MailContent>;
  automation(intent: Intent): Promise<Automation>;
  /** what holds for every intent that neither staff nor the company file name */
  automationDefault(): Promise<Automation>;
  /** Commits and closes the lease; takes care of refusals. @returns what the store said */
  finish(work: Work, change: Change): Promise<CommitResult>;
  /** Ends a lease that reaches no Finish: counted as an attempt. */
  fail(work: Work, reason: string): Promise<void>;
}

let current: Runtime | null = null;

/** @throws if the process has not opened its runtime: nodes cannot work without it */
export function runtime(): Runtime {
  if (!current) throw new Error("Happy Buttons ist nicht gestartet: bitte mit `npm start` starten, nicht mit node-red allein.");
  return current;
}

/** In the embedded default there is no real mail server: letters become files, so intents may run by themselves. */
export const isEmbedded = (company: Company): boolean => !company.smtp && company.mailboxes.every((m) => !m.imap);

const chosenAutomation = (setting: string | null): Automation | undefined => AUTOMATION.find((a) => a === setting);

export function openRuntime(parts: RuntimeParts): Runtime {
  const { store, company, clock } = parts;
  const bus = new EventEmitter();
  const leases = createLeaseBook(clock, (lease) => {
    self
      .fail(lease.work, "Zeitlimit: die Arbeit hat kein „Abschließen“ erreicht")
      .catch((error: Error) => parts.log.error(`Arbeit ${lease.work.id}: ${error.message}`));
  });
  const self: Runtime = {
    ...parts,
    leases,
    bus,
    alarms: createAlarms({ store, bus, log: parts.log, language: company.language }),
    mailboxes: new Map(),
    limits: { ...company.limits },
    flow: "",
    async read(mailId) {
      const found = await store.mailToRead(mailId);
      if (!found) throw new Error(`Mail ${mailId}: nicht im Speicher`);
      const kept = await store.reading(found.hash, parts.reader.version);
      if (kept) return kept;
      const content = await parts.reader.read(found.raw, found.hint);
      failPoint("mail.read");
      // only what cost a child process is worth keeping
      if (content.documents.length > 0 || content.truncated)
        await store
          .keepReading(found.hash, parts.reader.version, content)
          // no room for a cache is no reason to stop
          .catch((error: Error) => parts.log.warn(`Lesung von ${mailId} nicht gemerkt: ${error.message}`));
      return content;
    },
    async automation(intent) {
      return (
        chosenAutomation(await store.setting(`automation:${intent}`)) ?? company.automation.intents[intent] ?? self.automationDefault()
      );
    },
    async automationDefault() {
      const shipped = parts.mode === "dry" || isEmbedded(company) ? "auto" : "draft";
      return chosenAutomation(await store.setting("automation:default")) ?? company.automation.default ?? shipped;
    },
    async finish(work, change) {
      const result = await store.commit(change, { kind: "flow", name: "finish" }, work.versions);
      failPoint("commit.done");
      if (!result.ok) await refused(self, work, result);
      leases.close(work);
      self.bus.emit("finished", work, change, result);
      return result;
    },
    async fail(work, reason) {
      if (!leases.holds(work)) return;
      const result = await store.commit(
        { operations: [], work: { id: work.id, token: work.token, outcome: { kind: "retry", reason } } },
        { kind: "system", name: "queue" },
      );
      if (!result.ok) await refused(self, work, result);
      leases.close(work);
      self.bus.emit("failed", work, reason);
    },
  };
  current = self;
  return self;
}

export function closeRuntime(): void {
  current = null;
}
