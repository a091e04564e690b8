// A node that runs something for as long as it is deployed: a mailbox, take work, the outbox. start() returns how to stop it.
import type { Work } from "../../core/work.ts";
import { pickConfig } from "./config.ts";
import type { Message, NodeConfig, Red, RedNode } from "./node-red.ts";
import { type Runtime, runtime } from "./runtime.ts";

export interface ServiceContext {
  id: string;
  name: string;
  status: RedNode["status"];
  /** sends on one output; further outputs by index */
  send(message: Record<string, unknown>, output?: number): void;
  sendWork(work: Work): void;
  error(text: string): void;
  warn(text: string): void;
  red: Red;
}

export interface ServiceDeclaration<C extends Record<string, unknown>> {
  type: string;
  defaults: C;
  outputs: readonly string[];
  /** config nodes are not on the wires */
  category?: "config";
  /** message input, for nodes that take one */
  input?(msg: Message, config: C, services: Runtime, context: ServiceContext): Promise<void> | void;
  /** Returns the stop function; a deploy waits for it. */
  start(config: C, services: Runtime, context: ServiceContext): Promise<() => Promise<void> | void> | (() => Promise<void> | void);
}

export function defineService<C extends Record<string, unknown>>(declaration: ServiceDeclaration<C>) {
  const register = (red: Red): void => {
    red.nodes.registerType(declaration.type, function (config: NodeConfig) {
      red.nodes.createNode(this, config);
      const own = pickConfig(declaration.defaults, config);
      const send: ServiceContext["send"] = (message, output = 0) => this.send([...Array<null>(output).fill(null), message as Message]);
      const context: ServiceContext = {
        id: this.id,
        name: (config.name ?? "") || declaration.type,
        status: (s) => this.status(s),
        send,
        sendWork: (work) => send({ work }),
        error: (text) => this.error(text),
        warn: (text) => this.warn(text),
        red,
      };
      const started = Promise.resolve()
        .then(() => declaration.start(own, runtime(), context))
        .catch((error: Error) => {
          this.status({ fill: "red", shape: "ring", text: error.message.slice(0, 80) });
          this.error(error.message);
          return () => {};
        });
      if (declaration.input)
        this.on("input", (msg, _send, done) => {
          Promise.resolve()
            .then(() => declaration.input!(msg, own, runtime(), context))
            .then(() => done(), done);
        });
      this.on("close", (_removed, done) => {
        void started
          .then((stop) => stop())
          .catch((error: Error) => this.error(error.message))
          .then(done);
      });
    });
  };
  return Object.assign(register, { declaration });
}
