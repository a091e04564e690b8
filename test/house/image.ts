// Reads the Dockerfile and carries out its steps in a plain folder: what it copies, what it runs, what it starts.
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** Lines of the Dockerfile with continuations joined, comments left out. */
export const steps = (): string[] =>
  readFileSync(join(ROOT, "Dockerfile"), "utf8")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

/** What follows the last line that begins with this word. */
export const step = (word: string): string => {
  const line = steps().findLast((s) => s.startsWith(`${word} `));
  if (!line) throw new Error(`Dockerfile: no ${word}`);
  return line.slice(word.length + 1);
};

/** The exec form as arguments. */
export const command = (text: string): string[] => JSON.parse(text.slice(text.indexOf("["))) as string[];

/** Names that .dockerignore lets through; it begins by keeping everything out. */
function allowed(): Set<string> {
  const lines = readFileSync(join(ROOT, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  if (lines[0] !== "*") throw new Error(".dockerignore must keep everything out first");
  return new Set(lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1)));
}

/** Copies what the COPY lines name into `folder`. @throws if a source is kept out by .dockerignore or is not there */
export function copyInto(folder: string): void {
  const open = allowed();
  for (const line of steps().filter((s) => s.startsWith("COPY "))) {
    const names = line.slice(5).split(/\s+/);
    const to = names.pop()!;
    for (const name of names) {
      if (!open.has(name)) throw new Error(`COPY ${name}: .dockerignore keeps it out`);
      mkdirSync(join(folder, to), { recursive: true });
      const isFolder = statSync(join(ROOT, name)).isDirectory();
      cpSync(join(ROOT, name), isFolder ? join(folder, to) : join(folder, to, name), { recursive: true });
    }
  }
}

/** Takes everyone's right to write away, as with a read-only container. */
export function makeReadOnly(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, statSync(path).mode & 0o555);
  }
  chmodSync(folder, 0o555);
}

export const mayWrite = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  chmodSync(folder, 0o755);
};
