// Every line must name an article of ours.
import { type OrderCheck, objection } from "./types.ts";

export const unknownArticle: OrderCheck = {
  intents: ["order", "order_change", "quote_request", "sample_request"],
  run: (facts) =>
    facts.lines
      .filter((l) => l.articleNo === undefined)
      .map((l) =>
        objection(
          "unknown_article",
          `"${l.statedArticle ?? l.description ?? "Position"}"${l.suggestion === undefined ? " ist unbekannt" : ` ist unbekannt; gemeint sein könnte ${l.suggestion}`}`,
        ),
      ),
};
