// The part of Node-RED's runtime API that the kit uses. Nothing outside nodes/_kit knows it.
import type { Work } from "../../core/work.ts";

export interface Message {
  _msgid?: string;
  work?: Work;
  error?: { message?: string; source?: { name?: string; type?: string } };
  [key: string]: unknown;
}

export interface NodeConfig {
  id: string;
  type: string;
  z?: string;
  name?: string;
  wires?: string[][];
  [key: string]: unknown;
}

export interface RedNode {
  id: string;
  type: string;
  name?: string;
  on(
    event: "input",
    listener: (msg: Message, send: (msg: (Message | null)[] | Message) => void, done: (error?: Error) => void) => void,
  ): void;
  on(event: "close", listener: (removed: boolean, done: () => void) => void): void;
  send(msg: (Message | null)[] | Message): void;
  status(status: { fill?: "red" | "green" | "yellow" | "blue" | "grey"; shape?: "ring" | "dot"; text?: string }): void;
  error(error: Error | string, msg?: Message): void;
  warn(text: string): void;
  log(text: string): void;
}

export interface HookEvent {
  msg: Message;
  error?: Error;
  node?: { id: string; node: RedNode };
  destination?: { id: string; node: RedNode | undefined };
}

export interface Red {
  nodes: {
    createNode(node: RedNode, config: NodeConfig): void;
    registerType(type: string, maker: (this: RedNode, config: NodeConfig) => void, options?: object): void;
    getNode(id: string): RedNode | undefined;
    eachNode(callback: (config: NodeConfig) => void): void;
  };
  events: {
    on(event: string, listener: (...args: unknown[]) => void): void;
    off(event: string, listener: (...args: unknown[]) => void): void;
    emit(event: string, payload: unknown): void;
  };
  hooks: { add(name: string, callback: (event: HookEvent) => void): void; remove(name: string): void };
  httpNode: { use(...handlers: unknown[]): void };
  httpAdmin: { get(path: string, ...handlers: unknown[]): void; post(path: string, ...handlers: unknown[]): void };
  auth: { needsPermission(permission: string): unknown };
  plugins: { registerPlugin(id: string, definition: { type: string }): void };
  _(key: string, values?: Record<string, unknown>): string;
}
