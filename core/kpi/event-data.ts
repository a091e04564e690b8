// The data fields of journal events that figures are made of; the commit fills them. A field that is missing is not counted, never guessed.

export interface EventData {
  "mail.received": { mailbox: string };
  "case.opened": { department: string };
  /** `from` is missing if the case was filed at once */
  "case.filed": { department: string; from: string };
  /** minutes since the case was opened; mails: how many of the customer's mails it holds; letters: how many we sent or queued */
  "case.done": { department: string; minutes: number; mails: number; letters: number };
  /** reasons: codes, separated by commas */
  "human.asked": { reasons: string };
  "human.decided": { how: string; minutes: number };
  correction: { field: string };
  /** kind: letter | notice. With the first letter of a case: minutes since it was opened, inTime (null: no deadline) */
  "letter.sent": {
    kind: string;
    template: string;
    auto: boolean;
    courtesy: number | null;
    first: boolean;
    minutes: number;
    inTime: boolean | null;
  };
  "letter.stopped": { template: string };
  "letter.failed": { template: string };
  "letter.bounced": { template: string };
  /** total: minor units, null if not known */
  "order.created": { total: number | null; oem: boolean };
  /** minutes since the order was created; onTime: delivered by the confirmed date (DELIVERED only; missing: no date was confirmed) */
  "order.step": { to: string; minutes: number; total: number | null; onTime: boolean };
  "sla.reached": { step: string };
  "work.failed": { queue: string };
  "work.quarantined": { queue: string };
}
