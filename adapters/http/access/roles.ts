// Who may do what: the ladder of roles, and what a request's sender is known to be.

/** Each role may do all that those before it may. kiosk is never a person: it is a link that opens the wall. */
export const ROLES = ["kiosk", "viewer", "staff", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that a user or an API token can have. */
export const USER_ROLES = ["viewer", "staff", "admin"] as const satisfies readonly Role[];
export type UserRole = (typeof USER_ROLES)[number];

export interface Identity {
  /** user name, token name or kiosk name */
  name: string;
  role: Role;
  via: "session" | "token" | "kiosk";
  /** what ends when this login is revoked; open sockets are closed by it */
  key: string;
}

/** True if `role` may do what `needed` may. */
export function allows(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
