import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const docs = ["README.md", ...readdirSync(join(ROOT, "docs"), { recursive: true }).map((name) => join("docs", String(name)))].filter(
  (name) => name.endsWith(".md"),
);
const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

/** `core/…/file.ts` and the like in the text: paths of this project, not of another's source. */
const paths = (text: string): string[] =>
  [...text.matchAll(/`((?:adapters|bench|config|core|docs|examples|flows|nodes|samples|scripts|templates|test|ui)\/[\w./-]*)`/g)].map(
    (m) => m[1]!,
  );
const links = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((m) => m[1]!).filter((link) => !/^https?:/.test(link));

describe("what the documents point to", () => {
  for (const name of docs) {
    it(`${name}: every file it names is there`, () => {
      const text = read(name);
      const missing = [
        ...paths(text).filter((path) => !existsSync(join(ROOT, path))),
        ...links(text)
          .map((link) => relative(ROOT, join(ROOT, dirname(name), link)))
          .filter((path) => !existsSync(join(ROOT, path))),
      ];
      assert.deepEqual([...new Set(missing)], []);
    });
  }

  it("README.md says how to start and how to test in two commands", () => {
    assert.match(read("README.md"), /npm start/);
    assert.match(read("README.md"), /npm test/);
  });

  it("README.md names every setting that the product reads", () => {
    const sources = ["adapters", "nodes", "scripts"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true })
        .map((file) => join(folder, String(file)))
        .filter((file) => file.endsWith(".ts")),
    );
    const settings = new Set(sources.flatMap((file) => [...read(file).matchAll(/"(HB_[A-Z_]+)"/g)].map((m) => m[1]!)));
    assert.deepEqual(
      [...settings].filter((setting) => !read("README.md").includes(setting)),
      [],
    );
  });
});
