// Samples and colour cards: free and harmless, so sent to anyone; what is no sample any more goes to a person.
import { letterLanguage } from "../language.ts";
import { type Plan, reason } from "../plan.ts";
import type { AgentInput } from "../types.ts";

/** Colour cards and the like in one request. */
const MOST_FREE_ITEMS = 50;

export function sendSamples(input: AgentInput): Plan {
  const language = letterLanguage(input);
  const wanted = (input.order?.lines ?? []).flatMap((line) => {
    const article = line.articleNo === undefined ? undefined : input.master.article(line.articleNo);
    return article ? [{ article, quantity: line.quantity ?? 1 }] : [];
  });
  // A sample stays below the least quantity that we sell; a colour card has no price at all.
  const tooMany = wanted.filter(({ article, quantity }) =>
    Number(article.price) === 0 ? quantity > MOST_FREE_ITEMS : quantity >= article.minQuantity,
  );
  const received = { template: "sample-received", facts: {} } as const;
  if (tooMany.length > 0) {
    const detail = tooMany.map(({ article, quantity }) => `${quantity} Stück ${article.articleNo}`).join(", ");
    return {
      action: "pass-on-samples",
      because: [`kein kostenloses Muster mehr: ${detail}`],
      human: [reason("sales", "approval", `Muster in dieser Menge freigeben: ${detail}`)],
      letter: received,
    };
  }
  const unknown = (input.order?.lines ?? []).flatMap((line) =>
    line.articleNo === undefined && line.statedArticle ? [line.statedArticle] : [],
  );
  if (unknown.length > 0) {
    return {
      action: "pass-on-samples",
      because: [`unbekannte Artikelnummer: ${unknown.join(", ")}`],
      human: [reason("sales", "unknown_article", unknown.join(", "))],
      letter: received,
    };
  }
  const articles = wanted.map(({ article }) => `${article.articleNo} ${language === "de" ? article.nameDe : article.nameEn}`);
  const complete = wanted.length > 0 && wanted.length === (input.order?.lines.length ?? 0);
  return complete
    ? {
        action: "send-samples",
        because: [`kostenlose Muster: ${articles.join(", ")}`],
        letter: { template: "sample-confirmed", facts: { articles } },
        draft: received,
        task: `Muster versenden: ${wanted.map(({ article, quantity }) => `${quantity} × ${article.articleNo}`).join(", ")}.`,
      }
    : {
        action: "acknowledge-samples",
        because: ["Musterwunsch ohne eindeutige Artikel: Eingang bestätigt, der Vertrieb wählt aus"],
        letter: received,
        task: "Passende Muster auswählen und versenden; der Eingang ist bestätigt.",
      };
}
