// The memory of a process and all its descendants, sampled from /proc while they run. Linux only.
import { readdirSync, readFileSync } from "node:fs";
import { median } from "./figures.ts";

const PAGE_BYTES = 4_096;
const EVERY_MS = 100;
const MB = 1_048_576;

/** Parent of each running process. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      // the command in brackets may hold blanks: count from its end
      found.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // ended meanwhile
    }
  }
  return found;
}

function tree(root: number): number[] {
  const all = [...parents()];
  const found = [root];
  for (const pid of found) found.push(...all.filter(([, parent]) => parent === pid).map(([child]) => child));
  return found;
}

function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

/** Proportional share of what processes hold in common: the honest sum of a tree, and too slow to read every time. */
function proportionalBytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}

/** MB, of the time since watching began or since the last lap() */
export interface Memory {
  /** the highest sum of resident memory; shared pages are counted in each process */
  peakRssMb: number;
  /** the highest sum of proportional shares */
  peakPssMb: number;
  /** of the root process alone, the highest */
  peakRootMb: number;
  /** what was there half of the time */
  medianRssMb: number;
}

export interface TreeMemory {
  /** The figures so far; from now on it begins anew. */
  lap(): Memory;
  stop(): Memory;
}

export function watchTree(root: number): TreeMemory {
  let sums: number[] = [];
  let peakPss = 0;
  let peakRoot = 0;
  let count = 0;
  const look = (): void => {
    const pids = tree(root);
    const sum = (bytes: (pid: number) => number): number => pids.reduce((total, pid) => total + bytes(pid), 0) / MB;
    sums.push(sum(residentBytes));
    peakRoot = Math.max(peakRoot, residentBytes(root) / MB);
    if (count++ % 10 === 0) peakPss = Math.max(peakPss, sum(proportionalBytes));
  };
  const timer = setInterval(look, EVERY_MS);
  const figures = (): Memory => {
    look();
    // not Math.max(...sums): a long run has more samples than a call takes arguments
    const peakRssMb = sums.reduce((most, mb) => Math.max(most, mb), 0);
    return { peakRssMb, peakPssMb: peakPss, peakRootMb: peakRoot, medianRssMb: median(sums) };
  };
  return {
    lap() {
      const found = figures();
      sums = [];
      peakPss = 0;
      peakRoot = 0;
      count = 0;
      return found;
    },
    stop() {
      clearInterval(timer);
      return figures();
    },
  };
}
