// Order changes: keeps what is new ("von 5.000 auf 8.000", "replace A with B") and drops what is replaced, removed or stays.
import type { Amount, Token } from "./items.ts";
import { sentencesOf } from "./sentences.ts";

const REPLACED_BEFORE =
  /(?:\bvon|\bfrom|\bstatt|\banstatt|\banstelle(?: von)?|\binstead of|\brather than|\breplace|\bersetzen(?: sie)?|\bersetze|\bnot|\bnicht|\balt|\bbisher|\bwas|\bswap|\btausche[n]?|\bau lieu de|\bzamiast|\bfür die|\baus (?:den|der))[ \t:(]*(?:(?:bitte|die|der|den|das|sie|wie bisher|wie bestellt|wie vereinbart|our|the|ordered|bestellten?)[ \t]*)*$/i;
const NEW_BEFORE =
  /(?:\bauf|\bto|\bzu|->|→|=>|\bneu|\bnow|\bnun|\bjetzt|\bwith|\bdurch|\bgegen|\bby|\bsondern|\bnur|\bonly|\blediglich|\bbut|\bfor|\bpar|\bna)[ \t:]*(?:bitte[ \t]*)?$/i;
const REMOVED =
  /streich|entf[äa]ll|herausnehm|rausnehm|weglass|remove|delete|cancel|drop\b|storn|take out|supprim|nicht mehr|no longer|brauche?n? (?:ich|wir)[^.]{0,40}(?:nicht|keine)/i;
const MISTAKE = /fehler|falsch|irrt[uü]m|versehent|vertipp|mistake|typo|\bwrong|in error|by accident/i;
const STAYS =
  /bleib|unverändert|unchanged|no change|as is|remains?\b|stays?\b|wie bestätigt|keine änderung|not (?:be )?affected|unaffected|nicht betroffen|unberührt|ne bouge|bez zmian/i;
const ADDED = /zusätzlich|ergänz|dazu|add\b|hinzu|new line|neue position|noch|weitere|dopisa|ajout/i;

const OF = /(?:\bvon|\bof|\bfrom|\bfür die|\baus (?:den|der))[ \t]+(?:(?:den|der|dem|die|das|the|our|your|unseren|ihren)[ \t]+)*$/i;

/** As far before a figure as a word may stand that says what it is. */
const NEAR = 24;

/** A text that changes an order, cut once for all its paragraphs. */
export interface ChangeText {
  text: string;
  clauses: readonly { start: number; end: number }[];
  /** it speaks of a mistake: what stands before "statt" may be the wrong figure */
  mistaken: boolean;
}

export const changeOf = (text: string): ChangeText => ({ text, clauses: clauses(text), mistaken: MISTAKE.test(text) });

/** The tokens that say what the order shall be from now on. */
export function changed(list: readonly Token[], { text, clauses, mistaken }: ChangeText): Token[] {
  if (list.length === 0) return [];
  const gone = new Set<Token>();
  const [from, to] = [list[0]!.start, list.at(-1)!.end];
  let first = 0;
  for (const sentence of clauses) {
    if (sentence.end < from || sentence.start > to) continue;
    while (first < list.length && list[first]!.start < sentence.start) first++;
    const own: Token[] = [];
    for (let at = first; at < list.length && list[at]!.start < sentence.end; at++) if (list[at]!.end <= sentence.end) own.push(list[at]!);
    if (own.length === 0) continue;
    const stated = text.slice(sentence.start, sentence.end);
    const counted = own.filter((t) => t.type === "quantity" || t.type === "item");
    const moves = counted.some((t) => NEW_BEFORE.test(text.slice(Math.max(sentence.start, t.start - NEAR), t.start)));
    if (!moves && !ADDED.test(stated) && (REMOVED.test(stated) || STAYS.test(stated))) for (const t of counted) gone.add(t);
    if (mistaken && swapMistake(own, text, gone)) continue;
    const renewed = own.filter(
      (t) => t.type === "quantity" && NEW_BEFORE.test(text.slice(Math.max(sentence.start, t.start - NEAR), t.start)),
    );
    if (renewed.length === 1 && own.filter((t) => t.type === "item").length === 1)
      for (const t of own) if (t.type === "quantity" && t !== renewed[0]) gone.add(t);
    for (const [i, token] of own.entries()) {
      if (token.type !== "quantity" && token.type !== "item") continue;
      const before = text.slice(Math.max(sentence.start, token.start - 40), token.start);
      if (!REPLACED_BEFORE.test(before)) continue;
      // "von den HB-H12-WS 1000 statt 500" speaks of the article: only another one can replace it
      if (token.type === "item" && OF.test(before) && !own.some((t, n) => n > i && t.type === "item")) continue;
      gone.add(token);
      if (token.type === "quantity") standFor(own[i - 1], token, text);
      const next = own[i + 1];
      const between = next === undefined ? "" : text.slice(token.end, next.start);
      const belongs =
        next !== undefined &&
        next.type !== token.type &&
        (next.type === "item" || next.type === "quantity") &&
        between.length < 16 &&
        !NEW_BEFORE.test(between) &&
        !/[,;:]/.test(between);
      const replacement = own.slice(i + 2).some((t) => t.type === next?.type);
      if (belongs && replacement && next !== undefined) gone.add(next);
    }
  }
  const kept = list.filter((t) => !gone.has(t));
  return arrows(kept, text);
}

/** "brauchen wir 2.500 statt 1.500 Stück": the unit is said once, at what is replaced. */
function standFor(kept: Token | undefined, replaced: Amount, text: string): void {
  if (kept?.type !== "quantity" || kept.sure) return;
  if (
    !/^[ \t]*(?:\p{L}+[ \t]+)?(?:statt|anstatt|anstelle von|instead of|rather than|au lieu de|zamiast)(?:[ \t]+\p{L}+){0,2}[ \t]*$/iu.test(
      text.slice(kept.end, replaced.start),
    )
  )
    return;
  kept.quantity = { ...kept.quantity, unit: replaced.quantity.unit, content: replaced.quantity.content };
  kept.sure = true;
}

/** "Versehentlich steht 5.000 statt 500 da": here what stands before "statt" is the mistake. */
function swapMistake(own: readonly Token[], text: string, gone: Set<Token>): boolean {
  const at = own.findIndex(
    (t, i) =>
      t.type === "quantity" &&
      own[i + 1]?.type === "quantity" &&
      /^\s*(?:stück|stk|pcs)?\.?\s*(?:statt|anstatt|instead of)\s*$/i.test(text.slice(t.end, own[i + 1]?.start)),
  );
  const wrong = own[at];
  if (wrong === undefined) return false;
  gone.add(wrong);
  return true;
}

/** "10.000 -> 6.000": of two quantities joined by an arrow the second counts. */
function arrows(list: readonly Token[], text: string): Token[] {
  return list.filter((t, i) => {
    const next = list[i + 1];
    return !(
      t.type === "quantity" &&
      next?.type === "quantity" &&
      /^[^\n]{0,12}(?:->|→|=>|auf|to)\s*$/i.test(text.slice(t.end, next.start))
    );
  });
}

/** Sentences cut at semicolons, and at commas before "Rest", "line", "Position": each part has its own fate. */
function clauses(text: string): { start: number; end: number }[] {
  return sentencesOf(text).flatMap((s) => {
    const parts: { start: number; end: number }[] = [];
    let start = s.start;
    for (const m of s.text.matchAll(
      /;|\n|[,.](?=\s*(?:der |die |the )?(?:rest|übrige|alles andere|everything else|pos|line|zeile|termin|dritte|zweite))/gi,
    )) {
      parts.push({ start, end: s.start + m.index });
      start = s.start + m.index;
    }
    parts.push({ start, end: s.end });
    return parts;
  });
}
