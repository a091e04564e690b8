// Watches the deployed flow: its hash for every decision, paths that reach no Finish or several, and errors that no Catch node takes.
import { createHash } from "node:crypto";
import type { HookEvent, NodeConfig, Red } from "./node-red.ts";
import type { Runtime } from "./runtime.ts";

const ENDS = new Set(["hb-finish"]);

/** What decides: types, settings and wires of the nodes, not where they stand on the canvas. */
export function flowHash(nodes: NodeConfig[]): string {
  const decisive = nodes.map(({ x: _x, y: _y, w: _w, h: _h, info: _info, ...rest }) => rest).sort((a, b) => (a.id < b.id ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(decisive)).digest("hex").slice(0, 16);
}

/** Says, German, for each take node where its work may get lost or finish twice. Link nodes count as wires. */
export function checkFlow(nodes: NodeConfig[]): string[] {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const next = (n: NodeConfig): string[] => [
    ...(n.wires ?? []).flat(),
    ...(n.type === "link out" && Array.isArray(n["links"]) ? (n["links"] as string[]) : []),
  ];
  const problems: string[] = [];
  const label = (n: NodeConfig): string => `„${n.name || n.type}“`;
  for (const taker of nodes.filter((n) => n.type === "hb-take-work")) {
    const seen = new Set<string>();
    const queue = [taker.id];
    while (queue.length > 0) {
      const node = byId.get(queue.pop()!);
      if (!node || seen.has(node.id)) continue;
      seen.add(node.id);
      const out = next(node).filter((id) => byId.has(id));
      if (out.length === 0 && !ENDS.has(node.type) && node.type !== "debug")
        problems.push(`${label(taker)}: der Weg endet bei ${label(node)} ohne „Abschließen“`);
      const split = (node.wires ?? []).find((port) => port.filter((id) => byId.get(id)?.type !== "debug").length > 1);
      if (split && node.type.startsWith("hb-"))
        problems.push(`${label(taker)}: bei ${label(node)} teilt sich der Weg; nur die erste Ankunft bei „Abschließen“ gilt`);
      queue.push(...out);
    }
    if (![...seen].some((id) => ENDS.has(byId.get(id)?.type ?? ""))) problems.push(`${label(taker)}: kein Weg führt zu „Abschließen“`);
  }
  return problems;
}

/** A Catch node gets this long to bring the failed work to a Finish's doorstep. */
const CATCH_MS = 250;

/** @returns takes the watch away again */
export function watchFlow(red: Red, services: Runtime): () => void {
  const caught = new Set<string>();
  let catches = false;

  const started = (): void => {
    const nodes: NodeConfig[] = [];
    red.nodes.eachNode((n) => nodes.push(n));
    services.flow = flowHash(nodes);
    catches = nodes.some((n) => n.type === "catch");
    for (const problem of checkFlow(nodes)) services.log.warn(`Flow: ${problem}`);
    const text = checkFlow(nodes).join("\n");
    red.events.emit("runtime-event", { id: "hb-flow-check", retain: true, ...(text ? { payload: { type: "warning", text } } : {}) });
    services.bus.emit("flow", services.flow);
  };

  red.events.on("flows:started", started);
  red.hooks.add("onReceive.happy-buttons", (event: HookEvent) => {
    if (catches && event.msg.work && event.destination?.node?.type === "catch") caught.add(event.msg.work.id);
  });
  red.hooks.add("onComplete.happy-buttons", (event: HookEvent) => {
    const { work } = event.msg;
    if (!event.error || !work) return;
    const node = event.node?.node;
    const reason = `${node?.name || node?.type || "?"}: ${event.error.message}`;
    services.clock.after(catches ? CATCH_MS : 0, () => {
      if (caught.delete(work.id)) return;
      services.fail(work, reason).catch((error: Error) => services.log.error(`Arbeit ${work.id}: ${error.message}`));
    });
  });
  return () => {
    red.events.off("flows:started", started);
    red.hooks.remove("*.happy-buttons");
  };
}
