// Random secrets, their digests and comparing them without telling by the clock how much was right.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";

/** 256 random bits, URL-safe; `prefix` makes a leaked secret recognisable. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** Digest for secrets of 256 random bits; passwords need bcrypt instead. */
export function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Constant-time comparison: lengths are hidden by comparing digests. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
}

/** A password people can type from a console: 20 characters without 0/O and 1/l/I, about 116 bits. */
export function newPassword(): string {
  const alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  let password = "";
  while (password.length < 20) {
    for (const byte of randomBytes(32)) {
      // bytes above the largest multiple would make the first letters likelier
      if (byte < 256 - (256 % alphabet.length) && password.length < 20) password += alphabet[byte % alphabet.length];
    }
  }
  return password;
}

/** Reads NAME, or the file that NAME_FILE names (Docker secrets). Undefined if neither is set; throws if the file cannot be read. */
export function secretFrom(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name];
  if (value) return value;
  const file = env[`${name}_FILE`];
  if (!file) return undefined;
  try {
    return readFileSync(file, "utf8").trim() || undefined;
  } catch (error) {
    throw new Error(`${name}_FILE: ${file} ist nicht lesbar (${(error as Error).message}). Pfad prüfen oder ${name} setzen.`);
  }
}
