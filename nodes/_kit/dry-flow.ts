// The flow of a dry process: allow-listed node types as they are, others as pass-through stubs that are reported. Nothing in it reaches outside.
import type { NodeConfig } from "./node-red.ts";

/** They only read and decide, or only carry messages. */
const CARRIERS = [
  "tab",
  "group",
  "comment",
  "junction",
  "subflow",
  "link in",
  "link out",
  "link call",
  "catch",
  "complete",
  "switch",
  "change",
  "function",
];
/** Ours, less those that only exist to reach outside (they do nothing in a dry process and need no wires). */
const OURS = [
  "hb-take-work",
  "hb-read-mail",
  "hb-triage",
  "hb-routing-rule",
  "hb-assign",
  "hb-info-agent",
  "hb-sales-agent",
  "hb-support-agent",
  "hb-finance-agent",
  "hb-order-step",
  "hb-hand-over",
  "hb-reply",
  "hb-courtesy",
  "hb-finish",
  "hb-company",
  "hb-escalation",
];
const ALLOWED = new Set([...CARRIERS, ...OURS]);

export const STUB = "hb-stub";

export interface DryFlow {
  nodes: NodeConfig[];
  /** "name (type)" of each node that was replaced */
  stubs: string[];
}

export function dryFlow(nodes: NodeConfig[]): DryFlow {
  const stubs: string[] = [];
  const kept = nodes.flatMap((node): NodeConfig[] => {
    if (ALLOWED.has(node.type) || node.type.startsWith("subflow:")) return [node];
    // config nodes and nodes without wires take part in no decision
    if (!node.wires || node.wires.length === 0) return [];
    if (!["hb-mailbox", "hb-smtp-in", "hb-drop-folder", "hb-outbox", "hb-kpi"].includes(node.type))
      stubs.push(`${node.name || node.id} (${node.type})`);
    const { id, z, x, y, wires } = node as NodeConfig & { x: number; y: number };
    return [{ id, z: z ?? "", x, y, wires, type: STUB, name: node.name ?? node.type }];
  });
  return { nodes: kept, stubs };
}
