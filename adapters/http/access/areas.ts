// Which role a path asks for. The first matching row decides; a path no row names needs a login all the same.
import { allows, type Role } from "./roles.ts";

/** Open without a login, exactly as written: liveness for Docker, and the login itself. */
const OPEN = [/^\/health$/, /^\/ready$/, /^\/login$/, /^\/logout$/, /^\/kiosk\/[\w-]+$/] as const;

/** Express matches paths without regard to case, so these rows do too. */
const AREAS = [
  // the code of our own dashboard widgets is served below the editor's root
  { at: /^\/admin\/resources\//i, read: "viewer", write: "admin" },
  { at: /^\/admin\/auth\/revoke$/i, read: "staff", write: "staff" },
  { at: /^\/admin(\/|$)/i, read: "staff", write: "admin" },
  // the dashboard's debugging pages show every widget's last message
  { at: /^\/dashboard\/_debug(\/|$)/i, read: "admin", write: "admin" },
  // long polling posts even to read; which events a role may send is decided in socket-rules.ts
  { at: /^\/dashboard\/socket\.io/i, read: "viewer", write: "viewer" },
  // each API route names its own role
  { at: /^\/api\//i, read: "viewer", write: "viewer" },
  { at: /^/, read: "viewer", write: "staff" },
] as const satisfies readonly { at: RegExp; read: Role; write: Role }[];

/** All that a kiosk link opens: the wall page, its code and its socket. Case matters here: what is not listed is shut. */
const KIOSK_FILES = /^\/dashboard(\/assets\/[\w.-]+|\/_setup|\/[\w-]+\.(?:png|ico|svg|js|webmanifest))?$/;
const KIOSK_WIDGETS = /^\/admin\/resources\/[\w@./-]+$/;
const KIOSK_SOCKET = /^\/dashboard\/socket\.io\/?$/;

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** True for methods that must not change anything. */
export function isSafe(method: string | undefined): boolean {
  return SAFE_METHODS.has(method ?? "");
}

/** The path to judge: decoded, doubled slashes and dots resolved. Null if it cannot be understood. */
export function pathOf(url: string | undefined): string | null {
  if (!url?.startsWith("/")) return null;
  try {
    const decoded = decodeURIComponent(url.split("?", 1)[0] ?? "").replace(/[\\/]+/g, "/");
    return decoded.includes("\0") ? null : new URL(`http://x${encodeURI(decoded)}`).pathname;
  } catch {
    return null;
  }
}

/** Judged on the raw path, so that no way of writing it opens more than what is meant. */
export function isOpen(url: string): boolean {
  const raw = url.split("?", 1)[0] ?? "";
  return OPEN.some((path) => path.test(raw));
}

/** May this role do this here? @param wall path of the wall page */
export function mayEnter(role: Role, method: string | undefined, path: string, wall: string): boolean {
  if (role === "kiosk") {
    if (KIOSK_SOCKET.test(path)) return true;
    return isSafe(method) && (path === wall || KIOSK_FILES.test(path) || (KIOSK_WIDGETS.test(path) && !path.includes("..")));
  }
  const area = AREAS.find((a) => a.at.test(path));
  return area !== undefined && allows(role, isSafe(method) ? area.read : area.write);
}
