// A small pool of child processes with hard limits: killed on time or on real memory, which no worker thread's limit covers.
import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Progress, Reply, Task } from "./protocol.ts";

export interface PoolOptions {
  size: number;
  timeoutMs: number;
  /** resident memory of one child, MB */
  memoryMb: number;
  /** a child that had nothing to do for so long is ended; absent: children stay */
  idleMs?: number;
}
export type Failure = { failed: "timeout" | "memory" | "crash" | "error"; reason: string };
export type Outcome = Reply | Failure;

interface Job {
  id: number;
  work: Task;
  settle: (outcome: Outcome) => void;
}
interface Worker {
  child: ChildProcess;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));
/** For a child to start and for the bytes to go over; both take long only where the machine or this process is busy. */
const TRANSFER_MS = 60_000;
const MEMORY_CHECK_MS = 50;
const PAGE_BYTES = 4_096;
/** A child that kept this share of its limit after a job is replaced: the next document gets the whole limit. */
const WORN = 0.75;

/** Resident memory of a process in MB; null where the system keeps no /proc (there V8's own heap limit has to do). */
async function residentMb(pid: number): Promise<number | null> {
  try {
    const pages = (await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1];
    return (Number(pages) * PAGE_BYTES) / 1_048_576;
  } catch {
    return null;
  }
}

/** Runs tasks in at most `size` children, oldest task first. Children start at the first task and stay warm. */
export class Pool {
  private readonly options: PoolOptions;
  private readonly workers: Worker[] = [];
  private readonly queue: Job[] = [];
  private watch: NodeJS.Timeout | null = null;
  private next = 1;
  private closed = false;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  /** Never rejects: a child that had to be killed is a Failure. */
  run(work: Task): Promise<Outcome> {
    if (this.closed) return Promise.resolve({ failed: "crash", reason: "Der Leser ist geschlossen." });
    return new Promise((settle) => {
      this.queue.push({ id: this.next++, work, settle });
      this.dispatch();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.queue.splice(0)) job.settle({ failed: "crash", reason: "Der Leser ist geschlossen." });
    for (const worker of [...this.workers]) this.kill(worker, { failed: "crash", reason: "Der Leser ist geschlossen." });
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const idle = this.workers.find((worker) => worker.job === null);
      if (!idle && this.workers.length >= this.options.size) return;
      this.start(idle ?? this.spawn(), this.queue.shift()!);
    }
  }

  private spawn(): Worker {
    // small young generation: a warm child stays at 130 MB instead of 235 MB, for 7 % of its speed (400 one-page PDFs)
    const heap = Math.max(64, Math.floor(this.options.memoryMb * 0.9));
    // documents are strangers: the child gets no environment, so no secrets (Windows' own libraries need SystemRoot)
    const env: NodeJS.ProcessEnv = process.env["SystemRoot"] ? { SystemRoot: process.env["SystemRoot"] } : {};
    const child = fork(CHILD, [], {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${heap}`, "--max-semi-space-size=2"],
      env,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const worker: Worker = { child, job: null, timer: null };
    child.on("message", (said: Reply | Progress) => {
      if (said.id !== worker.job?.id) return;
      if (!("progress" in said)) this.finish(worker, said);
      else this.limit(worker, said.progress === "begun" ? this.options.timeoutMs : TRANSFER_MS);
    });
    child.on("error", () => this.kill(worker, { failed: "crash", reason: "Der Leseprozess lässt sich nicht starten." }));
    child.on("exit", () => this.kill(worker, { failed: "crash", reason: "Der Leseprozess ist abgestürzt." }));
    this.workers.push(worker);
    return worker;
  }

  private start(worker: Worker, job: Job): void {
    worker.job = job;
    hold(worker.child, true);
    this.limit(worker, TRANSFER_MS);
    worker.child.send({ id: job.id, work: job.work }, (error) => {
      if (error) this.kill(worker, { failed: "crash", reason: "Der Leseprozess nimmt nichts an." });
    });
    this.watch ??= setInterval(() => void this.checkMemory(), MEMORY_CHECK_MS);
  }

  private limit(worker: Worker, ms: number): void {
    if (worker.timer) clearTimeout(worker.timer);
    const late = (): void => {
      if (worker.timer === timer) this.kill(worker, { failed: "timeout", reason: `Das Lesen dauerte länger als ${ms / 1_000} s.` });
    };
    // where this process was busy itself, the answer may have come already
    const timer = setTimeout(() => setImmediate(() => setImmediate(late)), ms);
    worker.timer = timer;
  }

  private finish(worker: Worker, outcome: Outcome): void {
    const job = worker.job;
    if (worker.timer) clearTimeout(worker.timer);
    worker.job = null;
    worker.timer = null;
    hold(worker.child, false);
    if (this.watch && this.workers.every((one) => one.job === null)) {
      clearInterval(this.watch);
      this.watch = null;
    }
    job?.settle(outcome);
    void this.retireIfWorn(worker);
    this.dispatch();
    const { idleMs } = this.options;
    if (idleMs === undefined || worker.job !== null || !this.workers.includes(worker)) return;
    worker.timer = setTimeout(() => this.kill(worker, { failed: "crash", reason: "" }), idleMs);
    worker.timer.unref();
  }

  private async retireIfWorn(worker: Worker): Promise<void> {
    const used = worker.child.pid ? await residentMb(worker.child.pid) : null;
    if (used !== null && used > this.options.memoryMb * WORN && worker.job === null) this.kill(worker, { failed: "crash", reason: "" });
  }

  private async checkMemory(): Promise<void> {
    for (const worker of this.workers.filter((one) => one.job !== null)) {
      const job = worker.job;
      const used = worker.child.pid ? await residentMb(worker.child.pid) : null;
      if (used !== null && used > this.options.memoryMb && worker.job === job) {
        this.kill(worker, { failed: "memory", reason: `Das Lesen brauchte mehr als ${this.options.memoryMb} MB Speicher.` });
      }
    }
  }

  private kill(worker: Worker, failure: Failure): void {
    const at = this.workers.indexOf(worker);
    if (at < 0) return;
    this.workers.splice(at, 1);
    if (worker.timer) clearTimeout(worker.timer);
    worker.child.removeAllListeners();
    worker.child.on("error", () => undefined);
    worker.child.kill("SIGKILL");
    if (worker.job) this.finish(worker, failure);
  }
}

/** Only a working child keeps this process alive. */
function hold(child: ChildProcess, busy: boolean): void {
  const verb = busy ? "ref" : "unref";
  child[verb]();
  child.channel?.[verb]();
}
