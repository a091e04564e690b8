// The shape of config/company.yaml: who we are, mailboxes, departments, SLA, limits. Reading the file is adapters/files' business.
import { z } from "zod";
import { DEPARTMENTS, INTENTS, type Intent, LETTER_LANGUAGES, SLA_CLASSES } from "./words.ts";

const email = z.string().email();
const time = z.string().regex(/^\d{2}:\d{2}$/, "HH:MM");
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "YYYY-MM-DD");
/** name of an environment variable (or its *_FILE twin) that holds a secret; never the secret itself */
const secretName = z.string().regex(/^[A-Z][A-Z0-9_]*$/, "Name einer Umgebungsvariable");

const tlsServer = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65535),
  user: z.string().optional(),
  password_env: secretName.optional(),
  /** PEM file with the CA that signed the server's certificate; verification itself cannot be switched off */
  ca_file: z.string().optional(),
});

export const AUTOMATION = ["observe", "draft", "auto"] as const;
export type Automation = (typeof AUTOMATION)[number];

export const companySchema = z.strictObject({
  company: z.strictObject({
    name: z.string().min(1),
    domain: z.string().min(3),
    street: z.string(),
    postcode_city: z.string(),
    country: z.string().length(2),
    phone: z.string(),
    website: z.string(),
    register: z.string(),
    vat_id: z.string(),
    managing_director: z.string(),
    iban: z.string(),
    bank: z.string(),
  }),
  /** names by which our mail server signs its Authentication-Results, beside the hosts of our domain: a host, or a domain with all its hosts */
  authentication_servers: z.array(z.string().toLowerCase().min(3)).default([]),
  /** language of screens and notices */
  language: z.enum(LETTER_LANGUAGES).default("de"),
  timezone: z.string().default("Europe/Berlin"),
  /** Bundesland for public holidays, as feiertagejs names it */
  holidays_of: z.string().default("HE"),
  company_holidays: z.array(z.strictObject({ from: date, to: date, name: z.string() })).default([]),
  working_hours: z.strictObject({ from: time, to: time, days: z.array(z.number().int().min(1).max(7)) }),
  departments: z.record(
    z.enum(DEPARTMENTS),
    z.strictObject({
      mailbox: email,
      label: z.string(),
      /** who signs letters */
      signature: z.string(),
      /** who is told of escalations */
      notify: email,
      /** pieces of work at a time */
      capacity: z.number().int().min(1).max(32),
    }),
  ),
  management: z.array(email).min(1),
  mailboxes: z
    .array(
      z.strictObject({
        address: email,
        /** absent: embedded (drop folder and SMTP listener) */
        imap: tlsServer
          .extend({
            /** "tls" from the first byte, or STARTTLS */
            security: z.enum(["tls", "starttls"]).default("tls"),
            folder: z.string().default("INBOX"),
            mark: z.enum(["keyword", "move", "seen"]).default("keyword"),
            mark_name: z.string().default("HappyButtons"),
            poll_seconds: z.number().int().min(5).default(60),
            /** default: the first connection */
            since: z.string().optional(),
            max_mb: z.number().positive().default(25),
            /** first wait after a failed connection, doubled up to the cap, with jitter */
            retry_base_seconds: z.number().positive().default(1),
            retry_cap_seconds: z.number().positive().default(60),
            /** first wait after a refused login, doubled up to thirty times it */
            login_retry_seconds: z.number().positive().default(60),
            /** a server that brings nothing worth speaking of for so long is hung up on */
            timeout_seconds: z.number().positive().default(30),
          })
          .optional(),
      }),
    )
    .min(1),
  /** absent: outgoing mail becomes files in $HB_DATA/sent */
  smtp: tlsServer
    .extend({
      security: z.enum(["tls", "starttls"]).default("starttls"),
      /** gets a copy of every letter in the same SMTP transaction */
      archive: email.optional(),
      /** where that copy can be looked for after a cut connection; without it a person decides */
      archive_imap: tlsServer
        .extend({ security: z.enum(["tls", "starttls"]).default("tls"), folder: z.string().default("INBOX") })
        .optional(),
      /** a letter that may or may not have left is looked for after so long: its copy needs time to arrive */
      unknown_grace_seconds: z.number().min(0).default(120),
      /** an archive that cannot be asked for so long: a person decides */
      unknown_give_up_hours: z.number().positive().default(24),
      retry_days: z.number().positive().default(5),
      /** first wait of the backoff, seconds */
      retry_base_seconds: z.number().positive().default(60),
      /** first wait after a refused login, doubled up to thirty times it */
      login_retry_seconds: z.number().positive().default(60),
      /** a step of a transaction that takes longer is given up (RFC 5321, 4.5.3.2 allows servers more) */
      timeout_seconds: z.number().positive().default(120),
    })
    .optional(),
  sla: z.record(z.enum(SLA_CLASSES), z.strictObject({ first_answer_hours: z.number().positive(), solution_hours: z.number().positive() })),
  limits: z.strictObject({
    approval_eur: z.number().positive(),
    price_tolerance_percent: z.number().min(0),
    total_tolerance_eur: z.number().min(0).default(0.02),
    min_confidence: z.number().min(0).max(1),
    no_answer_after_days: z.number().positive(),
    courtesy_bar: z.number().min(0).max(100),
    /** RFC 3834 brakes */
    auto_answers_per_thread: z.number().int().min(1).default(1),
    auto_answers_per_sender_day: z.number().int().min(1).default(3),
    /** orders, quotes and invoices of one sender that are answered by themselves: each is owed an answer, but no person orders so often */
    auto_confirmations_per_sender_day: z.number().int().min(1).default(100),
    auto_answers_per_hour: z.number().int().min(1).default(200),
  }),
  /** Days after which things go. Business letters: 10 years covers § 147 AO and § 257 HGB with their changes of 2025. */
  retention: z
    .strictObject({
      /** the mails themselves, once finished; that they came is remembered */
      mail_days: z.number().int().min(30).default(3653),
      /** spam, newsletters, automatic mail */
      noise_days: z.number().int().min(1).default(90),
      letters_days: z.number().int().min(30).default(3653),
      journal_days: z.number().int().min(365).default(3653),
      /** how decisions came about */
      traces_days: z.number().int().min(30).default(730),
      /** what the figures of the last months are computed from */
      samples_days: z.number().int().min(30).default(400),
      /** what was read in documents: a cache */
      readings_days: z.number().int().min(1).default(30),
    })
    .prefault({}),
  /** absent: "draft" with a real mail server, "auto" on the embedded default */
  automation: z
    .strictObject({
      default: z.enum(AUTOMATION).optional(),
      intents: z.partialRecord(z.enum(Object.keys(INTENTS) as [Intent, ...Intent[]]), z.enum(AUTOMATION)).default({}),
    })
    .default({ intents: {} }),
});
export type Company = z.infer<typeof companySchema>;
