// A node's form as the editor sees it: its registerType call, run in a sandbox with a stub of the editor, and its two languages.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";

export const ROOT = resolve(import.meta.dirname, "../..");
export const LANGUAGES = ["de", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

type Translate = { _(key: string, values?: Record<string, unknown>): string; name?: string };
export interface FormDefinition {
  category: string;
  color?: string;
  defaults: Record<string, { value?: unknown; type?: string; required?: boolean; validate?: (value: unknown) => unknown }>;
  inputs?: number;
  outputs?: number;
  icon?: string;
  label(this: Translate): string;
  paletteLabel?: (this: Translate) => string;
  inputLabels?: (this: Translate, index: number) => string;
  outputLabels?: (this: Translate, index: number) => string;
}
export interface Form {
  folder: string;
  html: string;
  types: Record<string, FormDefinition>;
  /** the form itself, without its script */
  template: string;
}

/** Folders of nodes, without the kit and the editor's shared code. */
export const nodeFolders = (): string[] => readdirSync(join(ROOT, "nodes")).filter((name) => !name.startsWith("_"));

/** Runs the scripts of an editor file, as a browser would, with what the caller puts in place of the editor. */
export function runScripts(file: string, context: Record<string, unknown>): void {
  const html = readFileSync(file, "utf8");
  for (const [, script] of html.matchAll(/<script type="text\/javascript">([\s\S]*?)<\/script>/g)) runInNewContext(script!, context);
}

export function readForm(folder: string): Form {
  const file = join(ROOT, "nodes", folder, `${folder}.html`);
  let html = readFileSync(file, "utf8");
  const types: Record<string, FormDefinition> = {};
  const validator = () => () => true;
  const RED = {
    nodes: {
      registerType(type: string, definition: FormDefinition) {
        types[type] = definition;
      },
    },
    validators: { number: validator, regex: validator, typedInput: validator },
  };
  const document = {
    body: {
      insertAdjacentHTML(_: string, markup: string) {
        html += markup;
      },
    },
  };
  const editor = { RED, document, HappyButtons: {} };
  runScripts(join(ROOT, "nodes/_editor/widget.html"), editor);
  runScripts(file, editor);
  const template = /<script type="text\/html" data-template-name[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  return { folder, html, types, template };
}

/** A language's texts with their keys joined by dots. */
export function catalogue(folder: string, language: Language): Record<string, string> {
  const flat: Record<string, string> = {};
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string") flat[path] = value;
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(join(ROOT, "nodes", folder, "locales", language, `${folder}.json`), "utf8")), "");
  return flat;
}

/** Every text key that the form names: in its markup and in its script. */
export function keysUsed(form: Form): string[] {
  const marked = [...form.html.matchAll(/data-i18n="([^"]+)"/g)].flatMap(([, keys]) =>
    keys!.split(";").map((k) => k.replace(/^\[.*?\]/, "")),
  );
  const spoken = [...form.html.matchAll(/\b_\("([^"]+)"/g)].map(([, key]) => key!);
  return [...new Set([...marked, ...spoken])];
}
