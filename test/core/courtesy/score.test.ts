// The courtesy score against the shipped pairs and invented ones, and each grave fault alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CRITERIA } from "../../../core/courtesy/criteria.ts";
import { score } from "../../../core/courtesy/score.ts";
import { framed, type Pair, recipientOf } from "./letter-frame.ts";
import { PAIRS } from "./pairs.ts";

const BAR = 60;
const SHIPPED: Pair[] = readFileSync(new URL("../../../samples/courtesy.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Pair);

function figures(pairs: readonly Pair[]): { ordered: number; passed: number; stopped: number } {
  const scored = pairs.map((p) => ({ better: score({ ...p, text: p.better }).score, worse: score({ ...p, text: p.worse }).score }));
  const share = (test: (s: { better: number; worse: number }) => boolean): number => scored.filter(test).length / scored.length;
  return { ordered: share((s) => s.better > s.worse), passed: share((s) => s.better >= BAR), stopped: share((s) => s.worse < BAR) };
}

describe("courtesy score", () => {
  for (const [name, pairs] of [
    ["shipped", SHIPPED],
    ["invented", PAIRS],
  ] as const) {
    it(`given the ${name} pairs, then the better letter wins, good ones pass and bad ones are stopped`, () => {
      const { ordered, passed, stopped } = figures(pairs);
      assert.ok(ordered >= 0.95, `ordered ${ordered}`);
      assert.ok(passed >= 0.97, `passed ${passed}`);
      assert.ok(stopped >= 0.85, `stopped ${stopped}`);
    });
  }

  const BODY =
    "vielen Dank für Ihre Bestellung 4711-B. Die 500 Knöpfe gehen am 3. März 2027 an Sie. Bei Fragen erreichen Sie uns unter 069 555 1200.";
  const good = framed("de", "Frau Dr. Sommer", BODY);
  const scored = (text: string, spoken = "Frau Dr. Sommer") =>
    score({ language: "de", context: "order_confirmation", recipient: recipientOf(spoken), text });

  it("given a plain correct letter, when scored, then nothing is taken", () => {
    assert.deepEqual(scored(good), { score: 100, findings: [] });
  });

  const GRAVE: Record<string, (letter: string) => string> = {
    "title dropped": (l) => l.replace("Dr. ", ""),
    "name misspelt": (l) => l.replace("Sommer", "Somer"),
    "wrong gender": (l) => l.replace("geehrte Frau", "geehrter Herr"),
    "no address": (l) => l.slice(l.indexOf("vielen")),
    "no closing": (l) => l.replace("Mit freundlichen Grüßen", ""),
    "no signature": (l) => l.slice(0, l.indexOf("\n\nUlrike")),
    Du: (l) => l.replace("an Sie.", "an dich."),
    blame: (l) => l.replace("Bei Fragen", "Hätten Sie früher bestellt, wäre es schneller gegangen. Bei Fragen"),
    threat: (l) => l.replace("Bei Fragen", "Wir behalten uns gerichtliche Schritte vor. Bei Fragen"),
    shouting: (l) => l.replace("Die 500 Knöpfe gehen", "DIE 500 KNÖPFE GEHEN ENDLICH"),
    placeholder: (l) => l.replace("4711-B", "undefined"),
    "no content": (l) => l.replace(BODY, "vielen Dank für Ihre freundliche Nachricht. Wir kümmern uns gern um alles."),
  };
  for (const [fault, spoil] of Object.entries(GRAVE)) {
    it(`given one grave fault (${fault}), when scored, then it alone stops the letter`, () => {
      const result = scored(spoil(good));
      assert.ok(result.score < BAR, `${result.score}`);
      assert.ok(result.findings.length > 0);
    });
  }

  it("given a complaint answered without regret, then that alone stops it", () => {
    const body = "die Lieferung LS-2026-20744 ist heute abgegangen und trifft am 3. März bei Ihnen ein. Bei Fragen rufen Sie uns gern an.";
    const letter = {
      language: "de",
      context: "complaint",
      recipient: recipientOf("Herr Krug"),
      text: framed("de", "Herr Krug", body),
    } as const;
    assert.ok(score(letter).score < BAR);
    assert.ok(score({ ...letter, text: letter.text.replace("die Lieferung", "wir bitten um Entschuldigung: Die Lieferung") }).score >= 90);
  });

  it("given politeness heaped up, then it earns nothing", () => {
    const heaped = good.replace("vielen Dank", "haben Sie unseren allerherzlichsten, zutiefst empfundenen Dank");
    assert.ok(scored(heaped).score < scored(good).score);
  });

  it("given a deduction for words, then it names the sentence they stand in", () => {
    const result = scored(good.replace("Bei Fragen", "Das ist doch halb so wild. Bei Fragen"));
    assert.equal(result.findings[0]?.sentence, "Das ist doch halb so wild.");
  });

  it("given no name, then Damen und Herren is right and any name is wrong", () => {
    assert.equal(scored(framed("de", "", BODY), "").score, 100);
    assert.ok(scored(framed("de", "Herr Krug", BODY), "").score < BAR);
  });

  it("given hostile text, then it is scored in bounded time and never throws", () => {
    for (const text of [
      "",
      "\n\n\n",
      "Sie ".repeat(20_000),
      "!".repeat(50_000),
      "a".repeat(60_000),
      `Sehr geehrte ${"x, ".repeat(5_000)}`,
      "\u0000\ud800",
    ])
      assert.ok(scored(text).score >= 0);
  });

  it("given the table of criteria, then names are unique and explained in both languages", () => {
    assert.equal(new Set(CRITERIA.map((c) => c.name)).size, CRITERIA.length);
    assert.ok(CRITERIA.every((c) => c.de !== "" && c.en !== ""));
  });
});
