// Cross-site request forgery: does this request come from one of our own pages?
import type { IncomingMessage } from "node:http";

/**
 * Sec-Fetch-Site (Fetch Metadata) if the browser sends it, else Origin against Host. A request with neither does not come from a browser
 * (all send Origin on cross-site POST and on WebSocket handshakes), so there is no one to be tricked.
 */
export function isSameOrigin(req: IncomingMessage): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = req.headers.origin;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === req.headers.host;
  } catch {
    return false;
  }
}

/** A person following a link or typing an address, as opposed to a script's fetch. */
export function isNavigation(req: IncomingMessage): boolean {
  if (req.method !== "GET" && req.method !== "HEAD") return false;
  return req.headers["sec-fetch-mode"] === "navigate" || (req.headers.accept ?? "").includes("text/html");
}
