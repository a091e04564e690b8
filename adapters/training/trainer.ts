// Runs one training in a process of its own, so that mail is worked on meanwhile: feeds it the corrected mails, follows its progress, ends it when it takes too long.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ModelRecord } from "../../core/triage/model/record.ts";
import type { Answer, CorrectedMail, Job, Progress, Told } from "./protocol.ts";

const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));
const LIMIT_MS = 20 * 60_000;
/** A heap that grows in small steps: 210 MB at the peak instead of 420, with 20 corrections; 290 MB with 1,500. */
const HEAP_FLAGS = ["--max-old-space-size=512", "--max-semi-space-size=4", "--heap-growing-percent=25"];

export type Trained = { ok: true; record: ModelRecord } | { ok: false; reason: string };

export interface Training {
  progress(): Progress;
  /** never rejects; a failure says why (German) */
  result: Promise<Trained>;
}

export interface Corrected {
  /** null: the mail could not be read any more */
  mail: CorrectedMail | null;
  /** the correction's number */
  id: number;
}

/** @param corrections oldest first; read one by one, so that nothing waits for all of them; @param of how many there are */
export function startTraining(job: Job, corrections: AsyncIterable<Corrected>, of: number): Training {
  let progress: Progress = { step: "corrections", done: 0, of };
  // letters of strangers: the child gets no environment, so no secrets (Windows' own libraries need SystemRoot)
  const env: NodeJS.ProcessEnv = process.env["SystemRoot"] ? { SystemRoot: process.env["SystemRoot"] } : {};
  const child = fork(CHILD, [], {
    serialization: "advanced",
    execArgv: HEAP_FLAGS,
    env,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const result = new Promise<Trained>((resolve) => {
    const end = (trained: Trained): void => {
      clearTimeout(limit);
      child.removeAllListeners();
      child.on("error", () => undefined);
      child.kill("SIGKILL");
      resolve(trained);
    };
    const limit = setTimeout(() => end({ ok: false, reason: `Das Training dauerte länger als ${LIMIT_MS / 60_000} Minuten` }), LIMIT_MS);
    child.on("message", (answer: Answer) => {
      if (answer.kind === "progress") progress = answer.progress;
      else end(answer.kind === "done" ? { ok: true, record: answer.record } : { ok: false, reason: answer.reason });
    });
    child.on("error", (error) => end({ ok: false, reason: `Der Trainingsprozess lässt sich nicht starten: ${error.message}` }));
    child.on("exit", (code, signal) => end({ ok: false, reason: `Der Trainingsprozess ist abgestürzt (${signal ?? code})` }));
    const send = (told: Told): Promise<void> =>
      new Promise((sent, failed) => child.send(told, (error) => (error ? failed(error) : sent())));
    const feed = async (): Promise<void> => {
      await send({ kind: "job", job });
      let [upTo, unreadable] = [0, 0];
      for await (const { mail, id } of corrections) {
        if (mail) await send({ kind: "mail", mail });
        else unreadable++;
        upTo = Math.max(upTo, id);
        progress = { ...progress, done: progress.done + 1 };
      }
      await send({ kind: "go", upTo, unreadable });
    };
    // a child that died says so by itself, and says it better
    feed().catch((error: Error) => setImmediate(end, { ok: false, reason: error.message }));
  });
  return { progress: () => progress, result };
}
