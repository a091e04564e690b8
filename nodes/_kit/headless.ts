// Node-RED without editor and web server, on a flow held in memory: for dry processes and for tests that judge mails one by one.
import { createRequire } from "node:module";
import { ROOT } from "./assemble.ts";
import { STUB } from "./dry-flow.ts";
import type { Message, NodeConfig, Red } from "./node-red.ts";

/** Starts the flow; resolves when every node runs. @param folder the userDir, a throwaway */
export async function startNodeRed(nodes: NodeConfig[], folder: string): Promise<{ stop(): Promise<void> }> {
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
