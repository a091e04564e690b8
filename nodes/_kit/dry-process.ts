// A dry process: the same nodes and the same commit on a throwaway store, without mailboxes and outbox, one mail at a time.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { loadDocuments } from "../../adapters/files/documents.ts";
import { identify } from "../../adapters/sqlite/identity.ts";
import type { Change } from "../../core/change.ts";
import type { MailContent } from "../../core/mail/types.ts";
import type { Work } from "../../core/work.ts";
import { assemble, ROOT } from "./assemble.ts";
import { createSetClock } from "./clock.ts";
import { dryFlow, STUB } from "./dry-flow.ts";
import { mailboxOf } from "./mailbox-of.ts";
import type { Message, NodeConfig, Red } from "./node-red.ts";
import type { Logger, Runtime } from "./runtime.ts";

export interface Judged {
  mailbox: string;
  /** what was read; there even if a later step failed */
  content: MailContent;
  /** each piece of work as it reached its Finish, in order: triage, then the department */
  steps: { work: Work; change: Change }[];
  error?: string;
}

export interface DryProcess {
  stubs: string[];
  /** Judges one mail alone: now is its Date header. */
  judge(raw: Uint8Array): Promise<Judged>;
  /** Begins reading a mail that will be judged soon; heavy documents are read in child processes meanwhile. */
  prefetch(raw: Uint8Array): void;
  close(): Promise<void>;
}

const JUDGE_MS = 60_000;

async function startNodeRed(nodes: NodeConfig[], folder: string): Promise<{ stop(): Promise<void> }> {
  const RED = createRequire(import.meta.url)("node-red") as Red & {
    init(settings: object): void;
    start(): Promise<void>;
    stop(): Promise<void>;
  };
  const storage = {
    init: async () => {},
    getFlows: async () => nodes,
    saveFlows: async () => {},
    getCredentials: async () => ({}),
    saveCredentials: async () => {},
    getSettings: async () => ({}),
    saveSettings: async () => {},
    getSessions: async () => ({}),
    saveSessions: async () => {},
    getLibraryEntry: async () => [],
    saveLibraryEntry: async () => {},
  };
  RED.init({
    httpAdminRoot: false,
    httpNodeRoot: false,
    userDir: folder,
    nodesDir: ROOT,
    storageModule: storage,
    logging: { console: { level: "off", metrics: false, audit: false } },
    externalModules: { autoInstall: false, palette: { allowInstall: false }, modules: { allowInstall: false } },
    functionExternalModules: false,
  });
  const started = new Promise<void>((resolve) => RED.events.on("flows:started", () => resolve()));
  await RED.start();
  RED.nodes.registerType(STUB, function (config) {
    RED.nodes.createNode(this, config);
    this.on("input", (msg: Message, send, done) => {
      send(msg);
      done();
    });
  });
  await started;
  return { stop: () => RED.stop() };
}

export async function openDryProcess(options: {
  flow?: string | undefined;
  documents?: string | undefined;
  env: NodeJS.ProcessEnv;
  folder: string;
  log: Logger;
}): Promise<DryProcess> {
  const clock = createSetClock(new Date().toISOString());
  const services: Runtime = await assemble({ mode: "dry", env: options.env, log: options.log, clock });
  const past = options.documents ? loadDocuments(options.documents) : { orders: [], documents: [] };
  const flowFile = options.flow ?? join(ROOT, "flows/flows.json");
  const { nodes, stubs } = dryFlow(JSON.parse(readFileSync(flowFile, "utf8")) as NodeConfig[]);
  const red = await startNodeRed(nodes, options.folder);
  const readings = new Map<string, Promise<MailContent>>();

  function read(raw: Uint8Array): Promise<MailContent> {
    const { contentHash } = identify(raw);
    const known = readings.get(contentHash);
    if (known) return known;
    const reading = services.reader.read(raw, { mailbox: mailboxOf(raw, services.company), arrivedAt: new Date().toISOString() });
    readings.set(contentHash, reading);
    return reading;
  }

  /** A document dated after a mail does not exist yet for it. */
  async function reset(now: string): Promise<void> {
    await services.store.wipe();
    await services.store.importDocuments({
      orders: past.orders.filter((o) => o.createdAt <= now),
      documents: past.documents.filter((d) => d.date <= now),
    });
  }

  async function judge(raw: Uint8Array): Promise<Judged> {
    const mailbox = mailboxOf(raw, services.company);
    const content = await read(raw);
    const { contentHash } = identify(raw);
    readings.delete(contentHash);
    clock.set(content.date);
    await reset(content.date);
    await services.store.keepReading(contentHash, services.reader.version, content);
    const steps: Judged["steps"] = [];
    let error: string | undefined;
    const onFinished = (work: Work, change: Change): void => void steps.push({ work, change });
    const onFailed = (_work: Work, reason: string): void => {
      error = reason;
    };
    services.bus.on("finished", onFinished).on("failed", onFailed);
    try {
      await services.store.storeMail({ raw, mailbox, origin: "explain", purpose: "work", arrivedAt: content.date });
      const deadline = performance.now() + JUDGE_MS;
      while (!error && !(await services.store.idle())) {
        if (performance.now() > deadline) throw new Error("Zeitlimit: der Flow wurde nicht fertig");
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      services.bus.off("finished", onFinished).off("failed", onFailed);
    }
    return { mailbox, content, steps, ...(error ? { error } : {}) };
  }

  return {
    stubs,
    judge,
    prefetch: (raw) => void read(raw).catch(() => {}),
    async close() {
      await red.stop();
      await services.reader.close();
      await services.store.close();
    },
  };
}
