// The two cookies: a person's session and the wall's kiosk link. RFC 6265.

export const SESSION_COOKIE = "hb_session";
export const WALL_COOKIE = "hb_wall";

/** The longest that browsers keep a cookie. */
const WALL_DAYS = 400;

/** One cookie's value from a Cookie header; undefined if it is not there. */
export function cookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

const common = (secure: boolean): string => `; Path=/; HttpOnly${secure ? "; Secure" : ""}`;

/** Lives as long as the browser's window session; the server ends it 12 hours after its last use. */
export function sessionCookie(id: string, secure: boolean): string {
  return `${SESSION_COOKIE}=${id}${common(secure)}; SameSite=Strict`;
}

export function noSessionCookie(secure: boolean): string {
  return `${SESSION_COOKIE}=${common(secure)}; SameSite=Strict; Max-Age=0`;
}

/** Lax, because a kiosk link is often opened from a bookmark, a mail or a management page. */
export function wallCookie(token: string, secure: boolean): string {
  return `${WALL_COOKIE}=${token}${common(secure)}; SameSite=Lax; Max-Age=${WALL_DAYS * 86_400}`;
}
