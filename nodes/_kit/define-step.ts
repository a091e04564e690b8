// A node that passes work on: a declaration with run(work, config, services). Everything that is Node-RED's stays in here.
import type { Work } from "../../core/work.ts";
import { pickConfig } from "./config.ts";
import type { Message, NodeConfig, Red } from "./node-red.ts";
import { type Runtime, runtime } from "./runtime.ts";

export interface StepContext {
  id: string;
  name: string;
}

export interface StepDeclaration<C extends Record<string, unknown>> {
  type: string;
  /** same keys and values as the form's defaults */
  defaults: C;
  /** names of the outputs, in order */
  outputs: readonly string[] | ((config: C) => readonly string[]);
  /**
   * Reads and decides; never writes. Returns the work for the first output, or says which output it leaves by.
   * Whatever it throws ends as an error on this node, which a Catch node may take to a Finish.
   */
  run(work: Work, config: C, services: Runtime, context: StepContext): Promise<Result> | Result;
}
export type Result = Work | { work: Work; to: string };

const STATUS_MS = 500;

export function defineStep<C extends Record<string, unknown>>(declaration: StepDeclaration<C>) {
  const register = (red: Red): void => {
    red.nodes.registerType(declaration.type, function (config: NodeConfig) {
      red.nodes.createNode(this, config);
      const own = pickConfig(declaration.defaults, config);
      const outputs = typeof declaration.outputs === "function" ? declaration.outputs(own) : declaration.outputs;
      const context = { id: this.id, name: (config.name ?? "") || declaration.type };
      let shown = 0;
      let count = 0;
      const show = (): void => {
        const now = performance.now();
        if (now - shown < STATUS_MS) return;
        shown = now;
        this.status({ fill: "green", shape: "dot", text: String(count) });
      };
      const leave = (msg: Message, result: Result, send: (msg: (Message | null)[]) => void): void => {
        const { work, to } = "to" in result ? result : { work: result, to: outputs[0]! };
        msg.work = work;
        count++;
        show();
        send(outputs.map((name) => (name === to ? msg : null)));
      };
      this.on("input", (msg, send, done) => {
        if (!msg.work) {
          done(new Error("Nachricht ohne msg.work: vor diesem Knoten fehlt „Arbeit holen“"));
          return;
        }
        try {
          const result = declaration.run(msg.work, own, runtime(), context);
          if (result instanceof Promise)
            result.then((r) => {
              leave(msg, r, send);
              done();
            }, done);
          else {
            leave(msg, result, send);
            done();
          }
        } catch (error) {
          done(error as Error);
        }
      });
    });
  };
  return Object.assign(register, { declaration });
}
