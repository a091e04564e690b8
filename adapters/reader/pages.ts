// The text of a paged document, and where its pages begin in it.
import type { DocumentContent } from "../../core/mail/types.ts";

/** @param pages texts in order, "" for an empty page. Pages stand an empty line apart; `pageStarts` are 1-based lines of `text` */
export function joinPages(pages: readonly string[]): Required<Pick<DocumentContent, "text" | "pageStarts">> {
  const pageStarts: number[] = [];
  const texts: string[] = [];
  let line = 1;
  for (const page of pages.map((text) => text.trim())) {
    pageStarts.push(line);
    if (page === "") continue;
    texts.push(page);
    line += page.split("\n").length + 1;
  }
  return { text: texts.join("\n\n"), pageStarts };
}
