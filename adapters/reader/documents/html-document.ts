// Attached html files: read as text; forms and scripts make them suspicious, because that is how passwords are fished.
import { readHtml } from "../html.ts";
import { decodeText } from "../mime/charset.ts";
import { metaCharset } from "../mime/collect.ts";
import { cleanControls } from "../mime/headers.ts";
import type { DocumentReader } from "./registry.ts";

/** Reads an html file; a page that asks for input or runs code is named, its text is kept for staff. */
export const readHtmlDocument: DocumentReader = async (bytes, { charset }) => {
  const html = cleanControls(decodeText(bytes, metaCharset(bytes) ?? charset).text);
  const { text, tables } = readHtml(html);
  if (/<(form|script|input|iframe|object|embed)\b|javascript:|http-equiv=["']?refresh/i.test(html)) {
    return { state: "suspicious", reason: "HTML-Datei mit Formular oder Programmcode.", text, tables };
  }
  if (text === "") return { state: "empty", reason: "Das Dokument enthält keinen Text.", text, tables };
  return { state: "ok", text, tables };
};
