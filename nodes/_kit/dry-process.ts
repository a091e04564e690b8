// A dry process: the same nodes and the same commit on a throwaway store, without mailboxes and outbox, one mail at a time.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDocuments } from "../../adapters/files/documents.ts";
import { assemble, ROOT } from "./assemble.ts";
import { createSetClock } from "./clock.ts";
import { dryFlow } from "./dry-flow.ts";
import { startNodeRed } from "./headless.ts";
import { type Judging, openJudging } from "./judging.ts";
import type { NodeConfig } from "./node-red.ts";
import type { Logger, Runtime } from "./runtime.ts";

export type { Judged } from "./judging.ts";

export interface DryProcess extends Judging {
  stubs: string[];
  close(): Promise<void>;
}

export async function openDryProcess(options: {
  flow?: string | undefined;
  documents?: string | undefined;
  /** file of a house model; absent: the shipped one */
  model?: string | undefined;
  env: NodeJS.ProcessEnv;
  folder: string;
  log: Logger;
}): Promise<DryProcess> {
  const clock = createSetClock(new Date().toISOString());
  const services: Runtime = await assemble({ mode: "dry", env: options.env, log: options.log, clock, model: options.model });
  const past = options.documents ? loadDocuments(options.documents) : { orders: [], documents: [] };
  const flowFile = options.flow ?? join(ROOT, "flows/flows.json");
  const { nodes, stubs } = dryFlow(JSON.parse(readFileSync(flowFile, "utf8")) as NodeConfig[]);
  const red = await startNodeRed(nodes, options.folder);
  return {
    stubs,
    ...openJudging(services, clock, past),
    async close() {
      await red.stop();
      await services.reader.close();
      await services.store.close();
    },
  };
}
