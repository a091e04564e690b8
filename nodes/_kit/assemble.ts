// Puts a runtime together from the adapters: for the product, and, with a throwaway store, for dry runs.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadCompany } from "../../adapters/files/company.ts";
import { loadDocuments } from "../../adapters/files/documents.ts";
import { loadKnowledge } from "../../adapters/files/knowledge.ts";
import { openLetters } from "../../adapters/files/letters.ts";
import { loadMasterData } from "../../adapters/files/master-data.ts";
import { openModels, readModel } from "../../adapters/files/models.ts";
import { createReader } from "../../adapters/reader/reader.ts";
import { openDatabase, openMemory } from "../../adapters/sqlite/open.ts";
import { createStore } from "../../adapters/sqlite/store.ts";
import type { Company } from "../../core/company.ts";
import type { Clock } from "../../core/ports.ts";
import { createCalendar } from "../../core/sla/calendar.ts";
import { SHIPPED_MODEL } from "../../core/triage/model/shipped.ts";
import { RULES_VERSION } from "../../core/triage/triage.ts";
import { clockOf } from "./clock.ts";
import { settleModels } from "./house-models.ts";
import { isEmbedded, type Logger, openRuntime, type Runtime } from "./runtime.ts";

export const ROOT = resolve(import.meta.dirname, "../..");

export interface AssembleOptions {
  mode: "live" | "dry";
  env: NodeJS.ProcessEnv;
  log: Logger;
  clock?: Clock;
  /** past documents of ours (form: samples/documents.csv) for the embedded default; never for a company with a real mail server */
  demoDocuments?: string | undefined;
  /** a dry process: a model file of the house; absent: the shipped model, so that the same mail is judged alike everywhere */
  model?: string | undefined;
}

export const dataFolderOf = (env: NodeJS.ProcessEnv): string => resolve(env["HB_DATA"] || join(ROOT, "data"));
export const companyFileOf = (env: NodeJS.ProcessEnv): string => resolve(env["HB_CONFIG"] || join(ROOT, "config/company.yaml"));

/** A company file of one's own brings its own master data if it lies beside it. */
export function masterFolderOf(env: NodeJS.ProcessEnv): string {
  const beside = resolve(companyFileOf(env), "..");
  return existsSync(join(beside, "articles.csv")) ? beside : join(ROOT, "config");
}

/** Opens everything, or throws the first error that names file, line and way out: the product does not start half. */
export async function assemble(options: AssembleOptions): Promise<Runtime> {
  const { env, mode, log } = options;
  const dataFolder = dataFolderOf(env);
  const loaded = loadCompany(companyFileOf(env));
  const language = env["HB_LANG"];
  const company: Company = language === "en" || language === "de" ? { ...loaded, language } : loaded;
  const clock = options.clock ?? clockOf(env, company);
  const master = loadMasterData(masterFolderOf(env));
  const letters = openLetters(join(ROOT, "templates"), company);
  const knowledge = loadKnowledge(join(ROOT, "config/knowledge"));
  const reader = createReader();
  const opened = mode === "dry" ? await openMemory() : await openDatabase(dataFolder);
  const store = createStore(opened, { clock, company, master: () => master });
  const models = mode === "live" ? openModels(join(dataFolder, "models"), SHIPPED_MODEL) : null;
  const fixed = options.model ? readModel(options.model).model : SHIPPED_MODEL;
  const runtime = openRuntime({
    mode,
    clock,
    store,
    company,
    master: () => master,
    calendar: createCalendar(company),
    reader,
    letters,
    knowledge,
    model: () => models?.active() ?? fixed,
    models,
    log,
    dataFolder,
    env,
    versions: { reader: reader.version, triage: RULES_VERSION },
  });
  if (options.demoDocuments && isEmbedded(company)) await store.importDocuments(loadDocuments(options.demoDocuments));
  if (models) await settleModels(runtime, models);
  return runtime;
}
