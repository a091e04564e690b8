// What our own mail server found out about the sender (RFC 8601). Only its header counts: anybody can write one.

/** SPF, DKIM and DMARC as our server judged them: lower-case results ("pass", "fail", "softfail", "none", …); absent: not checked. */
export interface SenderCheck {
  server: string;
  spf?: string;
  dkim?: string;
  dmarc?: string;
}

const METHODS = ["spf", "dkim", "dmarc"] as const;

/**
 * @param headers the values of Authentication-Results, topmost first, one a line
 * @param servers authserv-ids of ours: a host, or a domain with all its hosts
 * @returns null unless the topmost header is ours: a server adds its own on top, what stands below came with the mail (RFC 8601, 5)
 */
export function senderCheck(headers: string, servers: readonly string[]): SenderCheck | null {
  const [topmost = ""] = headers.split("\n");
  const [id = "", ...results] = topmost.replace(/\([^()]*\)/g, " ").split(";");
  // a version may follow the name
  const server = (id.trim().split(/\s/)[0] ?? "").toLowerCase();
  if (!servers.some((own) => server === own || server.endsWith(`.${own}`))) return null;
  const check: SenderCheck = { server };
  for (const result of results) {
    const [, method, value] = /^\s*([a-z]+)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(result) ?? [];
    const known = METHODS.find((name) => name === method?.toLowerCase());
    if (known === undefined || value === undefined) continue;
    // of several signatures one good one is enough
    if (check[known] !== "pass") check[known] = value.toLowerCase();
  }
  return check;
}

/** DMARC says so; without it a failed SPF with no good signature, or a broken signature with SPF failing. */
export function isForged({ spf = "none", dkim = "none", dmarc }: SenderCheck): boolean {
  if (dmarc === "fail") return true;
  if (dmarc === "pass" || dkim === "pass") return false;
  return spf === "fail" || (spf === "softfail" && dkim === "fail");
}
