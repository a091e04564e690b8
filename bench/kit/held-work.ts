// Holds the work as staff do: the take work nodes are switched off in the editor and the flow is deployed; mail comes in and waits.
import { type Running, TOKEN } from "./product.ts";

type Flow = Record<string, unknown>[];

/** @throws if the flow is refused */
export async function holdWork({ url }: Running): Promise<void> {
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  const flow = (await (await fetch(`${url}/admin/flows`, { headers })).json()) as Flow;
  for (const node of flow) if (node["type"] === "hb-take-work") node["d"] = true;
  const answer = await fetch(`${url}/admin/flows`, { method: "POST", headers, body: JSON.stringify(flow) });
  if (!answer.ok) throw new Error(`deploy: ${answer.status} ${await answer.text()}`);
}
