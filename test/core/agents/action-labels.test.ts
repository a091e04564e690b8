// Every action of the clerks has a name that staff understand.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { ACTION_LABELS } from "../../../core/agents/action-labels.ts";

const folder = new URL("../../../core/agents/", import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));

describe("names of the clerks' actions", () => {
  const written = sources.flatMap((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    return [...text.matchAll(/\baction: "([a-z-]+)"|askWhichOrder\("[a-z-]+", "([a-z-]+)"/g)].map((m) => m[1] ?? m[2]!);
  });
  it("each action has one, German and English", () => {
    assert.ok(written.length > 25);
    assert.deepEqual(
      written.filter((action) => !ACTION_LABELS[action]),
      [],
    );
  });
  it("none names an action that nobody takes", () => {
    assert.deepEqual(
      Object.keys(ACTION_LABELS).filter((action) => !written.includes(action)),
      [],
    );
  });
});
