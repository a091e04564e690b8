// Word documents: mammoth makes html of them, which is read like any html.
import mammoth from "mammoth";
import { readHtml } from "../html.ts";
import type { DocumentReader } from "./registry.ts";

/** Reads a DOCX. Pictures are dropped; a document of pictures only counts as scanned. */
export const readDocx: DocumentReader = async (bytes) => {
  let html: string;
  let pictures = 0;
  try {
    const convertImage = mammoth.images.imgElement(async () => {
      pictures++;
      return { src: "" };
    });
    ({ value: html } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage, externalFileAccess: false }));
  } catch {
    return { state: "broken", reason: "Das Word-Dokument ist beschädigt und lässt sich nicht öffnen.", text: "", tables: [] };
  }
  const { text, tables } = readHtml(html);
  if (text === "" && pictures > 0) return { state: "scanned", reason: "Das Word-Dokument enthält nur Bilder.", text, tables };
  if (text === "") return { state: "empty", reason: "Das Word-Dokument enthält keinen Text.", text, tables };
  return { state: "ok", text, tables };
};
