// The archive mailbox: did a letter leave? Its copy went in the same SMTP transaction, so it lies there if and only if the letter was taken.
import type { ImapFlow } from "imapflow";
import type { Company } from "../../core/company.ts";
import { MailError } from "../../core/ports.ts";
import { createClient } from "./connect.ts";

export type ArchiveSettings = NonNullable<NonNullable<Company["smtp"]>["archive_imap"]>;

/** A Message-ID is one line of one size; nothing larger is ever fetched here. */
const MAX_MB = 1;

export interface Archive {
  /** @param messageId with <> @throws MailError "temporary" if the archive cannot be asked: that is no answer */
  has(messageId: string): Promise<boolean>;
}

/** @param address whose mailbox it is; the user name unless the settings have one */
export function createArchive(address: string, settings: ArchiveSettings, password: string): Archive {
  return {
    async has(messageId) {
      let client: ImapFlow | null = null;
      try {
        client = await createClient({ account: address, password, imap: { ...settings, max_mb: MAX_MB } });
        client.on("error", () => undefined);
        await client.connect();
        await client.mailboxOpen(settings.folder, { readOnly: true });
        // RFC 9051, 6.4.4: a substring of the header, so the angle brackets keep a longer id from matching
        const found = await client.search({ header: { "message-id": messageId } }, { uid: true });
        if (!Array.isArray(found)) throw new Error("SEARCH ohne Antwort");
        return found.length > 0;
      } catch (error) {
        const { message, responseText } = error as Error & { responseText?: string };
        throw new MailError("temporary", `Archiv ${address}: ${responseText ?? message}`);
      } finally {
        client?.close();
      }
    },
  };
}
