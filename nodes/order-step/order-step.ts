// order step: asks for one order state transition. Whether it may happen is decided inside the commit.
import { STATE_LABELS } from "../../core/orders/lifecycle/states.ts";
import { ORDER_STATES, type OrderState } from "../../core/orders/types.ts";
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-order-step",
  defaults: { name: "", to: "CONFIRMED", orderNo: "", reason: "" },
  outputs: ["asked"],
  run(work, config, services, context) {
    if (!ORDER_STATES.includes(config.to as OrderState))
      throw new Error(`Auftragsschritt: den Stand „${config.to}“ gibt es nicht; möglich: ${ORDER_STATES.join(", ")}`);
    const named = work.triage?.references.order_no ?? [];
    const orderNo = config.orderNo || String(work.payload["orderNo"] ?? (named.length === 1 ? named[0] : ""));
    const screen = services.company.language;
    const state = STATE_LABELS[config.to as OrderState][screen];
    const summary = orderNo
      ? { de: `Auftrag ${orderNo}: „${state}“ erbeten`, en: `Order ${orderNo}: “${state}” asked for` }[screen]
      : { de: "kein eindeutiger Auftrag genannt: kein Schritt", en: "no single order named: no step" }[screen];
    work.trace.push({ node: context.id, type: "hb-order-step", name: context.name, summary });
    if (!orderNo) return work;
    const reason = config.reason || context.name;
    return { ...work, asked: [...work.asked, { op: "order.step", orderNo, to: config.to as OrderState, reason }] };
  },
});
