// The outbox as Kysely sees it: the widest of the tables.
import type { Generated } from "kysely";

type Maybe = string | null;

export interface OutboxTable {
  outbox: {
    letter_id: Generated<number>;
    kind: string;
    case_id: Maybe;
    message_id: string;
    state: string;
    to_address: string;
    /** core/mail/address-key.ts */
    to_key: Generated<string>;
    to_name: string;
    from_address: string;
    from_name: string;
    subject: string;
    text: string;
    language: string;
    context: string;
    template: string;
    courtesy: number | null;
    in_reply_to: Maybe;
    refs: string;
    auto_submitted: string;
    order_no: Maybe;
    document_no: Maybe;
    attempts: Generated<number>;
    not_before: string;
    created_at: string;
    sent_at: Maybe;
    response: Maybe;
    error: Maybe;
    dated_at: Maybe;
    look_at: Maybe;
    unknown_since: Maybe;
    no_copy: Generated<number>;
    unanswered: Generated<number>;
  };
}
