// npm run courtesy: letters as JSON lines on stdin, scores as JSON lines on stdout, one by one as they come.
import { createInterface } from "node:readline";
import { z } from "zod";
import { score } from "../core/courtesy/score.ts";
import { COURTESY_CONTEXTS, LETTER_LANGUAGES } from "../core/words.ts";

const id = z.union([z.string(), z.number()]);
const line = z.object({
  id,
  language: z.enum(LETTER_LANGUAGES),
  context: z.enum(COURTESY_CONTEXTS),
  /** all parts may be empty: the name is not known */
  recipient: z
    .object({ salutation: z.string().nullish(), title: z.string().nullish(), last_name: z.string().nullish() })
    .nullish()
    .transform((r) => ({ salutation: r?.salutation ?? "", title: r?.title ?? "", last_name: r?.last_name ?? "" })),
  text: z.string(),
});

const explain = (error: unknown): string => {
  if (error instanceof z.ZodError) return error.issues.map((i) => `${i.path.join(".") || "line"}: ${i.message}`).join("; ");
  return error instanceof SyntaxError ? `not JSON: ${error.message}` : String(error);
};

function answer(text: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
    const letter = line.parse(parsed);
    return { id: letter.id, ...score(letter) };
  } catch (error) {
    const known = z.object({ id }).safeParse(parsed);
    return { id: known.success ? known.data.id : null, error: explain(error) };
  }
}

// A reader that stops early (head) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (text.trim() === "") continue;
  if (!process.stdout.write(`${JSON.stringify(answer(text))}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
