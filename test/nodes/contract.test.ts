// The contract of every node folder: what the form says is what the runtime does, in both languages, listed, drawn and shown by an example.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { catalogue, type Form, keysUsed, LANGUAGES, nodeFolders, ROOT, readForm } from "./form.ts";

interface Declaration {
  type: string;
  defaults: Record<string, unknown>;
  outputs: readonly string[] | ((config: Record<string, unknown>) => readonly string[]);
  run?: unknown;
  input?: unknown;
  start?: unknown;
}

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { "node-red": { nodes: Record<string, string> } };
const examples = readdirSync(join(ROOT, "examples")).flatMap(
  (file) => JSON.parse(readFileSync(join(ROOT, "examples", file), "utf8")) as { type: string }[],
);
const read = (...path: string[]): string => readFileSync(join(ROOT, "nodes", ...path), "utf8");
/** Only the editor needs it: how many outputs are drawn. */
const EDITOR_ONLY = ["outputs"];

function hue(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16) / 255);
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const sector = max === r ? ((g - b) / (max - min)) % 6 : max === g ? (b - r) / (max - min) + 2 : (r - g) / (max - min) + 4;
  return (sector * 60 + 360) % 360;
}

for (const folder of nodeFolders()) {
  describe(`node ${folder}`, () => {
    let declaration: Declaration;
    let form: Form;
    let shown: Form["types"][string];
    const outputsOf = (config: Record<string, unknown>): readonly string[] =>
      typeof declaration.outputs === "function" ? declaration.outputs(config) : declaration.outputs;

    before(async () => {
      const module = (await import(pathToFileURL(join(ROOT, "nodes", folder, `${folder}.js`)).href)) as {
        default: { declaration: Declaration };
      };
      declaration = module.default.declaration;
      form = readForm(folder);
      shown = form.types[declaration.type]!;
    });

    it("is a short declaration with a one-line shim, listed in package.json under its type", () => {
      assert.ok(read(folder, `${folder}.ts`).split("\n").length < 150);
      assert.ok(read(folder, `${folder}.js`).includes(`export { default } from "./${folder}.ts";`));
      assert.equal(manifest["node-red"].nodes[declaration.type], `nodes/${folder}/${folder}.js`);
    });

    it("has one form, of its own type, with the runtime's settings and the same values", () => {
      assert.deepEqual(Object.keys(form.types), [declaration.type]);
      assert.ok(form.html.includes(`data-template-name="${declaration.type}"`));
      const offered = Object.entries(shown.defaults).filter(([key]) => !EDITOR_ONLY.includes(key));
      // JSON: the sandbox has arrays of its own; a reference to a config node has no value of its own
      const values = JSON.parse(JSON.stringify(Object.fromEntries(offered.map(([key, d]) => [key, d.value ?? ""])))) as unknown;
      assert.deepEqual(values, declaration.defaults);
    });

    it("offers an input for each setting", () => {
      const config = shown.category === "config" ? "node-config-input" : "node-input";
      for (const key of Object.keys(declaration.defaults)) {
        // a widget's place on its page is arranged in the dashboard's own sidebar
        if (key === "order") continue;
        assert.match(form.template, new RegExp(`id="${config}-${key}(-list)?"`), `no input for ${key}`);
      }
    });

    it("draws as many inputs and outputs as it has, and names them", () => {
      const outputs = outputsOf(declaration.defaults);
      if (shown.category !== "config") assert.equal(shown.outputs, outputs.length);
      if (declaration.run) assert.equal(shown.inputs, 1);
      else if (declaration.start) assert.equal(shown.inputs ?? 0, declaration.input ? 1 : 0);
      const all = declaration.defaults["ownOutput"] === false ? outputsOf({ ...declaration.defaults, ownOutput: true }) : outputs;
      const texts = catalogue(folder, "de");
      const names = all.map((_name, i) => shown.outputLabels?.call({ _: (key) => texts[key] ?? "" }, i));
      assert.ok(
        names.every((name) => name),
        "each output has a name",
      );
      assert.equal(new Set(names).size, all.length, "no two outputs share a name");
    });

    it("speaks German and English: same keys, every text there, every text of the form known", () => {
      const [german, english] = LANGUAGES.map((language) => catalogue(folder, language)) as [
        Record<string, string>,
        Record<string, string>,
      ];
      assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
      for (const texts of [german, english]) {
        assert.deepEqual(
          keysUsed(form).filter((key) => !(key in texts)),
          [],
        );
        assert.deepEqual(
          Object.keys(texts).filter((key) => texts[key]!.trim() === ""),
          [],
        );
        const spoken = { _: (key: string) => texts[key] ?? assert.fail(`no text ${key}`) };
        assert.ok(shown.label.call(spoken));
        if (shown.category !== "config") assert.ok(shown.paletteLabel?.call(spoken));
        assert.ok(shown.inputs !== 1 || !shown.inputLabels || shown.inputLabels.call(spoken, 0));
      }
    });

    it("explains itself in German and English", () => {
      const helps = LANGUAGES.map((language) => read(folder, "locales", language, `${folder}.html`));
      for (const help of helps) {
        assert.ok(help.includes(`data-help-name="${declaration.type}"`));
        assert.ok(help.length > 300, "a few sentences at least");
      }
      assert.notEqual(helps[0], helps[1]);
    });

    it("stands in the palette of the house, with an icon of its own", () => {
      if (shown.category === "config") return;
      assert.equal(shown.category, "Happy Buttons");
      assert.match(shown.color ?? "", /^#[0-9a-f]{6}$/i);
      assert.ok(hue(shown.color!) > 160 && hue(shown.color!) < 200, "one colour family");
      assert.ok(existsSync(join(ROOT, "nodes", folder, "icons", shown.icon ?? "?")), `icon ${shown.icon}`);
      assert.match(read(folder, "icons", shown.icon!), /^<svg [^>]*viewBox="0 0 40 60"/);
    });

    it("is used by an example of the Import menu", () => {
      assert.ok(examples.some((node) => node.type === declaration.type));
    });
  });
}
