// The journal's vocabulary: one row a business fact. Appending, hashing and counting are the store's business.

/** One business fact: ids, figures, codes; never personal text. */
export interface JournalEvent {
  seq: number;
  /** UTC ISO */
  at: string;
  type: JournalType;
  actor: string;
  caseId: string | null;
  mailId: string | null;
  orderNo: string | null;
  data: Record<string, string | number | boolean | null>;
}

export const JOURNAL_TYPES = [
  "mail.received",
  "mail.counted",
  "mail.duplicate",
  "mail.changed_content",
  "mail.filed",
  "case.opened",
  "case.joined",
  "case.routed",
  "case.updated",
  "case.handed_over",
  "case.done",
  "case.filed",
  "human.asked",
  "human.decided",
  "order.created",
  "order.changed",
  "order.step",
  "order.refused",
  "document.recorded",
  "payment.recorded",
  "letter.queued",
  "letter.sent",
  "letter.failed",
  "letter.stopped",
  "letter.bounced",
  "sla.reached",
  "notice.queued",
  "work.failed",
  "work.quarantined",
  "work.lost_lease",
  "work.arrived_twice",
  "work.again",
  "alarm.raised",
  "alarm.cleared",
  "store.restored",
  "retention.applied",
  "correction",
  "model.trained",
  "model.activated",
  "model.discarded",
  "setting",
  "login",
  "login.refused",
  "token",
  "kiosk",
  "erased",
  "day.sealed",
] as const;
export type JournalType = (typeof JOURNAL_TYPES)[number];
