// bench classic: 10, 50 and 100 tasks at once for each agent, over the HTTP API: throughput, mean and 95th percentile of the response.
// A task is one mail; its response is the letter that left, or the question that lies before a person.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numbers } from "./kit/arguments.ts";
import { writeCompanyFile } from "./kit/company-file.ts";
import { drained } from "./kit/drained.ts";
import { mean, percentile, report, round } from "./kit/figures.ts";
import { type BenchMail, tasksFor } from "./kit/mails.ts";
import { type Running, run, TOKEN } from "./kit/product.ts";
import { responses } from "./kit/responses.ts";

const AGENTS = ["info", "sales", "support", "finance"] as const;
const LOADS = [10, 50, 100] as const;

async function post(product: Running, mail: BenchMail): Promise<string> {
  const answer = await fetch(`${product.url}/api/mails?mailbox=${mail.mailbox}@h-bu.de`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "message/rfc822" },
    body: new Uint8Array(mail.raw),
  });
  if (answer.status !== 202) throw new Error(`POST /api/mails: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { mail_id: string }).mail_id;
}

interface Measured {
  agent: string;
  tasks: number;
  per_s: number;
  mean_ms: number;
  p95_ms: number;
}

/** @param args --most (100): loads above it are left out */
export async function classic(args: readonly string[]): Promise<void> {
  const { most } = numbers(args, { most: 100 });
  const folder = mkdtempSync(join(tmpdir(), "hb-bench-config-"));
  const product = await run({ HB_CONFIG: writeCompanyFile(folder, null) });
  const measured: Measured[] = [];
  let handed = 0;
  try {
    for (const tasks of LOADS.filter((load) => load <= most))
      for (const agent of AGENTS) {
        const began = Date.now();
        const ids = await Promise.all(tasksFor(agent, tasks, new Date()).map((mail) => post(product, mail)));
        handed += tasks;
        await drained(product.data, handed);
        const found = responses(product.data, ids);
        const seconds = (Math.max(...found.map((r) => r.endedAt)) - began) / 1000;
        const times = found.map((r) => r.ms);
        measured.push({
          agent,
          tasks,
          per_s: round(tasks / seconds, 1),
          mean_ms: round(mean(times), 0),
          p95_ms: round(percentile(times, 95), 0),
        });
      }
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  report(
    "Tasks at once for each agent",
    measured.map(({ agent, tasks, per_s, mean_ms, p95_ms }) => ({ agent, tasks, "tasks/s": per_s, "mean ms": mean_ms, "p95 ms": p95_ms })),
    { bench: "classic", loads: measured },
  );
}
