// One mailbox under its many spellings: what counts letters to a sender must not be led astray by them.

/** Parts behind a plus only sort (RFC 5233); Google reads no dots. Nothing is sent to a key, it is only compared. */
export function addressKey(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf("@");
  if (at < 1) return lower;
  const local = lower.slice(0, at).replace(/(?<=.)\+.*$/, "");
  const domain = lower.slice(at + 1).replace(/\.$/, "");
  const google = domain === "gmail.com" || domain === "googlemail.com";
  return google ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
}
