// Kinds of facts: how each is checked and shown. Agents hand over strings ready to print; raw values are formatted here.
import { z } from "zod";
import type { LetterLanguage } from "../words.ts";
import { formatDate, formatMoney, formatNumber, formatPrice } from "./format.ts";

/** One line: control and invisible characters go, so that no fact can break out of its line or into a header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
const filled = (shown: string, ctx: z.RefinementCtx): string => {
  if (shown === "") ctx.addIssue({ code: "custom", message: "leer" });
  return shown;
};

/** The kinds in one language. An optional fact may be absent, null or empty; templates then see null. */
export function factKinds(language: LetterLanguage) {
  const line = z.string().transform((value, ctx) => filled(oneLine(value), ctx));
  const text = z.string().transform((value, ctx) =>
    filled(
      value
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{C}\n\t]/gu, "")
        .trim(),
      ctx,
    ),
  );
  const date = z.string().transform((value, ctx) => filled(formatDate(oneLine(value), language), ctx));
  const count = z.union([z.number().transform((value) => formatNumber(value, language)), line]);
  /** minor units, or ready to print */
  const money = z.union([
    z
      .number()
      .int()
      .transform((value) => formatMoney(value, "EUR", language)),
    line,
  ]);
  /** a plain decimal for `pricePer` pieces, or ready to print */
  const price = line.transform((value) => (/^\d+(\.\d+)?$/.test(value) ? formatPrice(value, "EUR", language) : value));
  const optional = <T extends z.ZodType>(kind: T) =>
    z.preprocess((value) => (value === undefined || value === "" ? null : value), kind.nullable());
  const lines = z
    .array(
      z.object({ position: count, articleNo: line, description: line, quantity: count, unitPrice: price, pricePer: count, amount: money }),
    )
    .min(1);
  return { line, text, date, count, money, price, optional, lines };
}
export type FactKinds = ReturnType<typeof factKinds>;
