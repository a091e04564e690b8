// API tokens and kiosk links: long random secrets, listed, last use noted, revocable. Only their digests are kept.
import { randomUUID } from "node:crypto";
import type { AccountFile, KioskRow, TokenRow } from "./account-file.ts";
import type { Identity, UserRole } from "./roles.ts";
import { digest, newSecret, sameSecret } from "./secrets.ts";

/** What may be shown of a token or kiosk link. */
export type TokenView = Omit<TokenRow, "digest">;
export type KioskView = Omit<KioskRow, "digest">;

export interface Keys {
  /** who an API token belongs to */
  byToken(secret: string): Identity | null;
  byKiosk(secret: string): Identity | null;
  tokens(): TokenView[];
  kiosks(): KioskView[];
  /** the secret is returned this once and cannot be shown again */
  addToken(name: string, role: UserRole): TokenView & { token: string };
  addKiosk(name: string): KioskView & { token: string };
  /** false if there is none with this id */
  revokeToken(id: string): boolean;
  revokeKiosk(id: string): boolean;
}

/** "Last used" is worth one write an hour, not one a request. */
const NOTE_USE_EVERY_MS = 3_600_000;

/**
 * @param file the accounts in memory; `save` writes them
 * @param envToken HB_API_TOKEN, an admin token that is not in the file
 * @param ended told the key of what was revoked, so that its open sockets can be closed
 */
export function createKeys(
  file: AccountFile,
  save: () => void,
  now: () => Date,
  envToken: string | undefined,
  ended: (key: string) => void,
): Keys {
  function find<R extends KioskRow>(rows: R[], secret: string): R | null {
    const wanted = digest(secret);
    let found: R | null = null;
    // no early exit: how long it takes must not tell which row it was
    for (const row of rows) if (sameSecret(row.digest, wanted)) found = row;
    if (found && now().getTime() - Date.parse(found.last_used_at ?? "1970-01-01T00:00:00Z") > NOTE_USE_EVERY_MS) {
      found.last_used_at = now().toISOString();
      save();
    }
    return found;
  }

  const row = (name: string, secret: string): KioskRow => ({
    id: randomUUID(),
    name,
    digest: digest(secret),
    created_at: now().toISOString(),
    last_used_at: null,
  });

  function revoke(rows: KioskRow[], id: string, key: string): boolean {
    const at = rows.findIndex((r) => r.id === id);
    if (at < 0) return false;
    rows.splice(at, 1);
    save();
    ended(key);
    return true;
  }

  return {
    byToken(secret) {
      if (envToken !== undefined && sameSecret(secret, envToken))
        return { name: "HB_API_TOKEN", role: "admin", via: "token", key: "token:env" };
      const found = find(file.tokens, secret);
      return found && { name: found.name, role: found.role, via: "token", key: `token:${found.id}` };
    },
    byKiosk(secret) {
      const found = find(file.kiosks, secret);
      return found && { name: found.name, role: "kiosk", via: "kiosk", key: `kiosk:${found.id}` };
    },
    tokens: () => file.tokens.map(({ digest: _, ...view }) => view),
    kiosks: () => file.kiosks.map(({ digest: _, ...view }) => view),
    addToken(name, role) {
      const token = newSecret("hb_");
      const { digest: kept, ...view } = { ...row(name, token), role };
      file.tokens.push({ ...view, digest: kept });
      save();
      return { ...view, token };
    },
    addKiosk(name) {
      const token = newSecret("hbk_");
      const { digest: kept, ...view } = row(name, token);
      file.kiosks.push({ ...view, digest: kept });
      save();
      return { ...view, token };
    },
    revokeToken: (id) => revoke(file.tokens, id, `token:${id}`),
    revokeKiosk: (id) => revoke(file.kiosks, id, `kiosk:${id}`),
  };
}
