// What users.json holds. Passwords as bcrypt, tokens and kiosk links as SHA-256 of 256 random bits; no secret is ever in it.
import { z } from "zod";
import { USER_ROLES } from "./roles.ts";

const name = z.string().min(1).max(80);
const instant = z.iso.datetime();

export const userRow = z.strictObject({
  name,
  role: z.enum(USER_ROLES),
  /** bcrypt */
  password: z.string(),
  created_at: instant,
});
export type UserRow = z.infer<typeof userRow>;

export const tokenRow = z.strictObject({
  id: z.string(),
  name,
  role: z.enum(USER_ROLES),
  digest: z.string(),
  created_at: instant,
  last_used_at: instant.nullable(),
});
export type TokenRow = z.infer<typeof tokenRow>;

export const kioskRow = tokenRow.omit({ role: true });
export type KioskRow = z.infer<typeof kioskRow>;

export const accountFile = z.strictObject({
  users: z.array(userRow),
  tokens: z.array(tokenRow),
  kiosks: z.array(kioskRow),
});
export type AccountFile = z.infer<typeof accountFile>;
