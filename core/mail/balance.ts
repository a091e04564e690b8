// The mail balance (Postbilanz): what the server holds since we began, against what became of each of these mails.

/** Each mail on the server since the beginning is in exactly one of these. */
export const BALANCE_PARTS = ["finished", "waiting", "in_work", "quarantined", "too_large"] as const;
export type BalancePart = (typeof BALANCE_PARTS)[number];

export interface Balance {
  /** our mailbox */
  address: string;
  /** UTC ISO */
  at: string;
  /** messages on the server since we began; null: embedded, there is no server to compare with */
  onServer: number | null;
  parts: Record<BalancePart, number>;
  /** on the server, and nobody here knows of it: onServer minus all parts; 0 when the balance adds up */
  missing: number;
}

/** What is known of one mail of the server: how its copy ended, and how its work stands. */
export interface Standing {
  uid: number;
  /** stored, copy, moved, left, counted */
  outcome: string;
  /** state of the mail, if it is stored */
  mail: string | null;
  leased: boolean;
  /** work that is due or will be; timers do not count */
  waiting: boolean;
  quarantined: boolean;
}

/** @returns null for mail from before the beginning, which is no part of the balance */
export function partOf({ outcome, mail, leased, waiting, quarantined }: Standing): BalancePart | null {
  if (outcome === "counted" || mail === "counted") return null;
  if (outcome === "left") return "too_large";
  if (leased) return "in_work";
  if (mail === "quarantined" || quarantined) return "quarantined";
  return waiting || mail === "waiting" ? "waiting" : "finished";
}

export const noParts = (): Balance["parts"] => ({ finished: 0, waiting: 0, in_work: 0, quarantined: 0, too_large: 0 });

/** Adds the standings of one folder, or of a part of it. */
export function addUp(parts: Balance["parts"], standings: readonly Standing[]): Balance["parts"] {
  const sum = { ...parts };
  for (const standing of standings) {
    const part = partOf(standing);
    if (part) sum[part] += 1;
  }
  return sum;
}

export const total = (parts: Balance["parts"]): number => BALANCE_PARTS.reduce((sum, part) => sum + parts[part], 0);
