// What staff are told at once because work stands still or cannot be trusted; taken back by whoever raised it, when it is over.

/** code -> what it means, in both screen languages; the detail says which one and the way out */
export const ALARMS = {
  mailbox_down: { de: "Postfach nicht erreichbar", en: "Mailbox out of reach" },
  mail_server_down: { de: "Postausgang: Mailserver nimmt nichts an", en: "Outbox: the mail server takes nothing" },
  sending_brake: { de: "Bremse: zu viele automatische Antworten", en: "Brake: too many automatic answers" },
  store: { de: "Datenbank nimmt nichts auf", en: "Database takes nothing" },
  balance: { de: "Postbilanz geht nicht auf", en: "Mail balance does not add up" },
  model: { de: "Gelerntes Modell ist unbrauchbar", en: "Learned model cannot be used" },
} as const satisfies Record<string, { de: string; en: string }>;
export type AlarmCode = keyof typeof ALARMS;

export interface Alarm {
  code: AlarmCode;
  /** what it is about, e.g. a mailbox's address; one alarm for each code and subject */
  subject: string;
  /** cause and way out, in the screen's language */
  detail: string;
  /** UTC ISO */
  since: string;
}
