// The house's learned models in $HB_DATA/models: one file a version, never overwritten, and a pointer that says which is in use. A damaged file is named; the shipped model goes on.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AT_FIRST, type Pointer, pointerSchema, SHIPPED } from "../../core/triage/model/pointer.ts";
import { type ModelRecord, modelSchema, recordSchema } from "../../core/triage/model/record.ts";
import type { Model } from "../../core/triage/model/types.ts";
import { INTENTS } from "../../core/words.ts";
import { writeState, writeWhole } from "./state-file.ts";

const POINTER = "active.json";
const NAME = /^model-(\d{4,})\.json$/;
const nameOf = (version: number): string => `model-${String(version).padStart(4, "0")}.json`;
const digestOf = (model: Model): string => createHash("sha256").update(JSON.stringify(model)).digest("hex");

const fileSchema = z.object({ record: recordSchema, digest: z.string(), model: modelSchema });

/** A version as it lies in the folder. */
export interface Kept {
  version: number;
  file: string;
  /** null: it cannot be read, see `problem` */
  record: ModelRecord | null;
  /** German: what is wrong and the way out */
  problem: string | null;
}

/** Writes a trained model; durable when it returns. */
export function writeModel(folder: string, record: ModelRecord, model: Model): void {
  writeWhole(join(folder, nameOf(record.version)), `${JSON.stringify({ record, digest: digestOf(model), model })}\n`);
}

/** Why a model cannot be used by this version of the product, or null. */
function unfit(model: Model): string | null {
  const missing = Object.keys(INTENTS).filter((intent) => !model.classes.includes(intent));
  if (missing.length > 0) return `kennt die Anliegen ${missing.join(", ")} nicht; neu trainieren`;
  return model.bias.length === model.classes.length ? null : "Anliegen und Gewichte passen nicht zusammen";
}

/** @throws Error, German, with the file's name, what is wrong and the way out */
export function readModel(path: string): { record: ModelRecord; model: Model } {
  const wayOut = "Ausweg: die Datei aus der Sicherung zurückholen oder neu trainieren";
  const bad = (what: string): Error => new Error(`${path.split(/[/\\]/).slice(-2).join("/")}: ${what}. ${wayOut}`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw bad((error as NodeJS.ErrnoException).code === "ENOENT" ? "die Datei fehlt" : "kein gültiges JSON");
  }
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) throw bad(`${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}`);
  const { record, digest, model } = parsed.data;
  if (digest !== digestOf(model)) throw bad("die Prüfsumme stimmt nicht, die Datei wurde verändert");
  const why = unfit(model);
  if (why) throw bad(why);
  return { record, model };
}

function readPointer(file: string): { pointer: Pointer; problem: string | null } {
  if (!existsSync(file)) return { pointer: AT_FIRST, problem: null };
  try {
    return { pointer: pointerSchema.parse(JSON.parse(readFileSync(file, "utf8"))), problem: null };
  } catch {
    return {
      pointer: AT_FIRST,
      problem: `models/${POINTER}: nicht lesbar, welches Modell in Gebrauch war. Ausweg: eine Version neu übernehmen, oder die Datei aus der Sicherung zurückholen`,
    };
  }
}

export type ModelShelf = ReturnType<typeof openModels>;

/** Opens the folder; it need not exist. Never throws over what lies in it: see `problem`. @param shipped what is used when nothing else can be */
export function openModels(folder: string, shipped: Model) {
  const kept = new Map<number, Kept>();
  const path = (version: number): string => join(folder, nameOf(version));

  function look(version: number): Model | null {
    const file = nameOf(version);
    try {
      const { record, model } = readModel(path(version));
      kept.set(version, { version, file, record, problem: null });
      return model;
    } catch (error) {
      kept.set(version, { version, file, record: null, problem: (error as Error).message });
      return null;
    }
  }

  const lying = (): number[] =>
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
      const version = Number(NAME.exec(name)?.[1] ?? SHIPPED);
      return version > SHIPPED ? [version] : [];
    });
  for (const version of lying()) look(version);
  const read = readPointer(join(folder, POINTER));
  let { pointer } = read;
  let inUse = pointer.active === SHIPPED ? shipped : look(pointer.active);
  let pointerProblem = read.problem;

  return {
    folder,
    /** the model in use: the pointer's, or the shipped one if that cannot be used */
    active: (): Model => inUse ?? shipped,
    /** its number; 0: the shipped one */
    activeVersion: (): number => (inUse ? pointer.active : SHIPPED),
    pointer: (): Pointer => pointer,
    /** null, or why the shipped model is in use although a person chose another (German) */
    problem: (): string | null => pointerProblem ?? (inUse ? null : (kept.get(pointer.active)?.problem ?? null)),
    /** newest first */
    list: (): Kept[] => [...kept.values()].sort((a, b) => b.version - a.version),
    get: (version: number): Kept | undefined => kept.get(version),
    /** a number that no file in the folder has */
    next: (): number => Math.max(SHIPPED, ...lying()) + 1,
    /** Takes a file into the list that was written since. @returns what is wrong with it, or null */
    add(version: number): string | null {
      look(version);
      return kept.get(version)?.problem ?? null;
    },
    /** Writes the pointer and uses what it says. Durable when it returns. @returns false if the model cannot be used; then nothing has changed */
    point(to: Pointer): boolean {
      const model = to.active === SHIPPED ? shipped : look(to.active);
      if (!model) return false;
      writeState(join(folder, POINTER), to);
      pointer = to;
      inUse = model;
      pointerProblem = null;
      return true;
    },
  };
}
