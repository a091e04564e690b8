// The result of a chaos run: a table for people, one JSON object for machines.
import type { Tally } from "./types.ts";

export interface Result {
  scenario: string;
  tallies: Tally[];
}

const HEADS = ["fault", "how often", "mails", "lost", "doubled", "stuck", "good in quarantine", "longest recovery"] as const;

const seconds = (ms: number | null): string => (ms === null ? "-" : `${(ms / 1000).toFixed(1)} s`);
const cells = (t: Tally): string[] => [
  t.fault,
  ...[t.times, t.mails, t.lost, t.doubled, t.stuck, t.quarantinedGood].map(String),
  seconds(t.longestRecoveryMs),
];

/** First column to the left, figures to the right. */
export function table(results: readonly Result[]): string {
  const rows = [[...HEADS], ...results.flatMap((r) => r.tallies.map(cells))];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]): string => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  const [heads, ...rest] = rows.map(line);
  return [heads, "-".repeat(heads!.length), ...rest].join("\n");
}

export interface Summary {
  mails: number;
  faults: number;
  lost: number;
  doubled: number;
  stuck: number;
  quarantined_good: number;
  longest_recovery_ms: number | null;
  seed: number;
  scenarios: Record<string, (Record<string, unknown> & { fault: string })[]>;
}

export function summary(results: readonly Result[], seed: number): Summary {
  const all = results.flatMap((r) => r.tallies);
  const sum = (of: (t: Tally) => number): number => all.reduce((total, t) => total + of(t), 0);
  const recoveries = all.flatMap((t) => (t.longestRecoveryMs === null ? [] : [t.longestRecoveryMs]));
  return {
    mails: sum((t) => t.mails),
    faults: sum((t) => t.times),
    lost: sum((t) => t.lost),
    doubled: sum((t) => t.doubled),
    stuck: sum((t) => t.stuck),
    quarantined_good: sum((t) => t.quarantinedGood),
    longest_recovery_ms: recoveries.length === 0 ? null : Math.round(Math.max(...recoveries)),
    seed,
    scenarios: Object.fromEntries(
      results.map((r) => [
        r.scenario,
        r.tallies.map(({ quarantinedGood, longestRecoveryMs, figures, ...rest }) => ({
          ...rest,
          quarantined_good: quarantinedGood,
          longest_recovery_ms: longestRecoveryMs === null ? null : Math.round(longestRecoveryMs),
          ...figures,
        })),
      ]),
    ),
  };
}

/** A promise was broken. */
export const failed = (s: Summary): boolean => s.lost + s.doubled + s.stuck + s.quarantined_good > 0;
