// One house of two that talk: the real product under a domain of its own, answering by itself, on a clock that runs fast.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { freePort } from "../../peers/free-port.ts";
import { type Product, startProduct } from "../../peers/product.ts";
import type { Sink } from "../../peers/smtp-sink.ts";

const SHIPPED = join(import.meta.dirname, "../../../config/company.yaml");
const OUR_DOMAIN = "h-bu.de";

/** A day in two minutes. */
export const TIMES = 720;
/** Work in the wires takes real time, however fast the clock runs. */
const LIMIT_MINUTES = 240;

export interface Machine {
  domain: string;
  /** where its SMTP listener is */
  port: number;
  product: Product;
}

/** @param relay takes all its letters, as the mail server of its firm */
export async function startMachine(folder: string, domain: string, relay: Sink): Promise<Machine> {
  const home = join(folder, domain);
  mkdirSync(home, { recursive: true });
  const company = parse(readFileSync(SHIPPED, "utf8").replaceAll(OUR_DOMAIN, domain)) as Record<string, unknown>;
  company["smtp"] = { host: relay.host, port: relay.port, security: "starttls", ca_file: relay.caFile };
  company["automation"] = { default: "auto", intents: {} };
  const file = join(home, "company.yaml");
  // JSON is YAML
  writeFileSync(file, JSON.stringify(company));
  const port = await freePort();
  const env = { HB_CONFIG: file, HB_SMTP_PORT: String(port), HB_TEST_CLOCK_TIMES: String(TIMES) };
  const product = await startProduct({ data: join(home, "data"), env });
  const flow = await product.flow();
  for (const node of flow) if (node["type"] === "hb-take-work") node["limitMinutes"] = LIMIT_MINUTES;
  const status = await product.deploy(flow, "full");
  if (status >= 300) throw new Error(`deploy: ${status}`);
  return { domain, port, product };
}
