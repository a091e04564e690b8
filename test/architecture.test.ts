// The picture of DESIGN section 2, held: who may import whom, how long a file may be, and what must never stand in one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");
const CODE = /\.(ts|js|mjs)$/;
const TEXT = /\.(ts|js|mjs|json|html|md|yaml|yml|css|hbs|svg)$|^[^.]*$|^\.[a-z]+$/;
const PRODUCT = ["core", "adapters", "nodes", "scripts", "ui", "bench"];
/** Pure: no I/O, no clock, no randomness of their own. Adding one is a decision. */
const PURE = ["eld", "feiertagejs", "re2js", "temporal-polyfill", "zod"];
/** Learned weights, not written by hand. */
const MADE = ["core/triage/model.json"];
const LONGEST = 200;

const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8", maxBuffer: 16_000_000 }).trim().split("\n");
const read = (file: string): string => {
  try {
    return readFileSync(join(ROOT, file), "utf8");
  } catch {
    // deleted but not yet committed
    return "";
  }
};
const inside = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
const codeOf = (...folders: string[]): string[] => tracked.filter((f) => CODE.test(f) && folders.some((folder) => inside(f, folder)));

/** What a file imports: paths from the root for our own files, package names for others. */
function importsOf(file: string): string[] {
  const statement = /^\s*(?:import\s+(?:[\w*{][^"';]*?\sfrom\s+)?|export\s+(?:type\s+)?[*{][^"';]*?\sfrom\s+)["']([^"']+)["']/gm;
  const named = [...read(file).matchAll(statement), ...read(file).matchAll(/\bimport\(\s*["']([^"']+)["']/g)].map(([, name]) => name!);
  return named.map((name) => (name.startsWith(".") ? normalize(join(dirname(file), name)) : name));
}

/** @returns "file imports name" for each import that is not allowed */
const offences = (files: string[], allowed: (name: string, file: string) => boolean): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((name) => !allowed(name, file))
      .map((name) => `${file} imports ${name}`),
  );

const packageOf = (name: string): string => (name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : name.split("/")[0]!);

describe("the picture of the house", () => {
  it("the reading of imports itself works: it sees what this test imports", () => {
    assert.deepEqual(importsOf("test/architecture.test.ts"), ["node:assert/strict", "node:child_process", "node:fs", "node:path"]);
    assert.ok(importsOf("nodes/finish/finish.ts").includes("nodes/_kit/finish-work.ts"));
  });

  it("core imports only core, and libraries that are pure", () => {
    assert.deepEqual(
      offences(codeOf("core"), (name) => inside(name, "core") || PURE.includes(packageOf(name))),
      [],
    );
  });

  it("core has no clock and no chance of its own: time and ids are arguments", () => {
    const own = codeOf("core").filter((file) =>
      /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bsetTimeout\(/.test(read(file)),
    );
    assert.deepEqual(own, []);
  });

  it("adapters import core and adapters, never nodes", () => {
    assert.deepEqual(
      offences(codeOf("adapters"), (name) => !inside(name, "nodes") && !inside(name, "scripts") && !inside(name, "test")),
      [],
    );
  });

  it("nodes reach the outside only through their kit", () => {
    const declarations = codeOf("nodes").filter((file) => !inside(file, "nodes/_kit"));
    assert.deepEqual(
      offences(declarations, (name) => inside(name, "nodes") || inside(name, "core")),
      [],
    );
  });

  it("nobody but the kit and what starts or tests the product imports adapters", () => {
    const may = ["adapters", "nodes/_kit", "scripts", "bench", "test"];
    const others = tracked.filter((file) => CODE.test(file) && file !== "settings.js" && !may.some((folder) => inside(file, folder)));
    assert.deepEqual(
      offences(others, (name) => !inside(name, "adapters")),
      [],
    );
  });
});

describe("every file of the product", () => {
  it("says in its first line what it is", () => {
    const silent = codeOf(...PRODUCT).filter((file) => !/^(\/\/|\/\*|#!)/.test(read(file) || "//"));
    assert.deepEqual(silent, []);
  });

  it(`has at most ${LONGEST} lines`, () => {
    const folders = ["core", "adapters", "nodes", "scripts", "ui"];
    const long = tracked
      .filter((file) => folders.some((folder) => inside(file, folder)) && TEXT.test(file) && !MADE.includes(file))
      .map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > LONGEST);
    assert.deepEqual(long, []);
  });

  it("names no place on somebody's machine, no place outside the project and no private package host", () => {
    // put together here, so that this file does not find itself
    const places = [
      ["..", "shared"],
      ["", "work", "main"],
      ["", "home", "[a-z]"],
      ["", "Users", "[a-z]"],
      ["", "root", ""],
    ].map((p) => p.join("/"));
    const pattern = new RegExp(`${places.map((p) => p.replaceAll(".", "\\.")).join("|")}|[A-Z]:\\\\Users`);
    const text = tracked.filter((file) => TEXT.test(file) && !inside(file, "samples") && file !== "test/architecture.test.ts");
    assert.deepEqual(
      text.filter((file) => pattern.test(read(file))),
      [],
    );
    const hosts = new Set([...read("package-lock.json").matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host));
    hosts.delete("registry.npmjs.org");
    assert.deepEqual([...hosts], []);
  });
});
