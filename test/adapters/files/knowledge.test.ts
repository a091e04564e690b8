import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfigError } from "../../../adapters/files/config-error.ts";
import { loadKnowledge } from "../../../adapters/files/knowledge.ts";

const shipped = join(import.meta.dirname, "../../../config/knowledge");

describe("the knowledge folder", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "knowledge-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const given = (text: string) => {
    writeFileSync(join(folder, "lieferung.md"), text);
    return () => loadKnowledge(folder).entries();
  };

  it("the shipped one has the same number of entries in German and English, at least twelve", () => {
    const entries = loadKnowledge(shipped).entries();
    const count = (language: string) => entries.filter((e) => e.language === language).length;
    assert.equal(count("de"), count("en"));
    assert.ok(count("de") >= 12);
  });

  it("every heading is an entry, named by file and heading", () => {
    const read = given(
      '---\r\nlanguage: de\r\nkeywords:\r\n  Lieferzeiten: "lieferzeit*, !auftrag"\r\n---\r\n## Lieferzeiten\r\nZwei Tage.\r\n',
    );
    assert.deepEqual(read(), [
      {
        place: "lieferung.md#Lieferzeiten",
        language: "de",
        title: "Lieferzeiten",
        keywords: ["lieferzeit*", "!auftrag"],
        answer: "Zwei Tage.",
      },
    ]);
  });

  for (const [why, text, says] of [
    ["no head", "## Lieferzeiten\nZwei Tage.\n", /Kopf fehlt/],
    ["a language that letters do not have", "---\nlanguage: fr\nkeywords: {}\n---\n", /language/],
    ["broken YAML", "---\nlanguage: [\n---\n", /Kopf/],
    ["an entry without keywords", "---\nlanguage: de\nkeywords: {}\n---\n## Lieferzeiten\nZwei Tage.\n", /"Lieferzeiten".*ergänzen/],
    [
      "an entry without text",
      "---\nlanguage: de\nkeywords: { Lieferzeiten: lieferzeit }\n---\n## Lieferzeiten\n",
      /"Lieferzeiten".*ergänzen/,
    ],
    ["keywords for nothing", "---\nlanguage: de\nkeywords: { Porto: porto }\n---\n", /"Porto".*streichen/],
  ] as const) {
    it(`given ${why}, then the file, the fault and the way out are named`, () => {
      const read = given(text);
      assert.throws(read, (error) => error instanceof ConfigError && says.test(error.message) && error.message.includes("lieferung.md"));
    });
  }

  it("given no folder at all, then that is said", () => {
    assert.throws(() => loadKnowledge(join(folder, "none")), /Ordner fehlt/);
  });
});
