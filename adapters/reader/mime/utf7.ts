// UTF-7 (RFC 2152), which no maintained decoder offers any more; its output is text like any other and is sanitised as such.

/** Decodes UTF-7; what is not valid stays as it is written. */
export function decodeUtf7(bytes: Uint8Array): string {
  const ascii = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return ascii.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole: string, run: string) => {
    if (run === "") return whole === "+-" ? "+" : whole;
    const units = Buffer.from(run, "base64");
    let text = "";
    for (let i = 0; i + 1 < units.length; i += 2) text += String.fromCharCode(units.readUInt16BE(i));
    return text;
  });
}
