// Plain text attachments; one that is a table in disguise is read as such.
import { decodeText } from "../mime/charset.ts";
import { cleanControls } from "../mime/headers.ts";
import type { DocumentReader } from "./registry.ts";

/** Reads text in whatever charset it is. */
export const readPlain: DocumentReader = async (bytes, { charset }) => {
  const text = cleanControls(decodeText(bytes, charset).text.replace(/\r\n?/g, "\n")).trim();
  if (text === "") return { state: "empty", reason: "Das Dokument enthält keinen Text.", text: "", tables: [] };
  return { state: "ok", text, tables: [] };
};
