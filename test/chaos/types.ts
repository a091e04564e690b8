// What a chaos scenario is: faults done to the real product, and what was then found from outside.

/** How much of each fault; `npm run chaos` options and the subset of CI fill it. */
export interface Size {
  /** order mails sent through while the plug is pulled */
  mails: number;
  kills: number;
  /** faults on the wire, on IMAP and SMTP each */
  wire: number;
  /** deploys of each type: full, flows, nodes */
  deploys: number;
  /** bad mails among ten times as many good ones */
  poison: number;
  /** simulated hours of two machines talking */
  hours: number;
  /** seed of the repeatable chance: a failure can be run again */
  seed: number;
}

/** One line of the table: one kind of fault, and what came of it, seen from outside the product. */
export interface Tally {
  fault: string;
  /** how often the fault was done */
  times: number;
  /** good mails that went through it */
  mails: number;
  /** mails that the mail server holds as taken over, or that were handed over, and that the product does not have */
  lost: number;
  /** orders or answers made twice */
  doubled: number;
  /** mails without an end after the time allowed */
  stuck: number;
  /** good mails found in quarantine */
  quarantinedGood: number;
  /** longest time from the end of a fault to work going on, milliseconds; null: not measured by this scenario */
  longestRecoveryMs: number | null;
  /** figures of its own, e.g. {p95_ratio: 1.3} */
  figures?: Record<string, number>;
}

export interface Scenario {
  /** as in `npm run chaos -- --only plug,wire` */
  name: string;
  title: string;
  /** @param say one line of progress */
  run(size: Size, say: (line: string) => void): Promise<Tally[]>;
}
