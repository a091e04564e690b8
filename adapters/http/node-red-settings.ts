// Node-RED's settings for this product. Shut by itself: only a gate passed in (scripts/serve.ts does) opens editor and dashboard.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { AdminAuth } from "./access/editor-auth.ts";
import { newSecret, secretFrom } from "./access/secrets.ts";
import type { IoMiddleware } from "./access/socket-rules.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** What a Node-RED log handler is given (@node-red/util, lib/log.js). */
export interface NodeRedLogLine {
  level: number;
  msg: unknown;
  type?: string;
  name?: string;
  id?: string;
  timestamp: number;
}

export interface SettingsParts {
  /** default: HB_DATA, else ./data */
  dataFolder?: string;
  /** a gate's `adminAuth` and `ioMiddleware`; without it nobody gets in */
  gate?: { adminAuth: AdminAuth; ioMiddleware: IoMiddleware };
  /** gets each log line of level info and above */
  onLog?: (line: NodeRedLogLine) => void;
}

const NOBODY: NonNullable<SettingsParts["gate"]> = {
  adminAuth: { tokens: async () => null, tokenHeader: "x-hb-editor" },
  ioMiddleware: (_socket, next) => next(new Error("Nur über scripts/serve.ts erreichbar")),
};

/** The settings object for RED.init. Makes the data folder and, on a first start, the credential secret in it. */
export function nodeRedSettings(env: NodeJS.ProcessEnv, { dataFolder, gate = NOBODY, onLog }: SettingsParts = {}) {
  const data = resolve(dataFolder ?? env.HB_DATA ?? join(ROOT, "data"));
  const userDir = join(data, "node-red");
  const english = env.HB_LANG === "en";
  mkdirSync(userDir, { recursive: true });
  return {
    userDir,
    flowFile: "flows.json",
    flowFilePretty: true,
    credentialSecret: credentialSecret(data, env),
    // the repo root: its package.json lists the nodes (with `nodes` itself the German texts come back empty)
    nodesDir: ROOT,

    uiHost: env.HB_HOST ?? "127.0.0.1",
    uiPort: Number(env.HB_PORT ?? 1880),
    httpAdminRoot: "/admin",
    httpNodeRoot: "/",
    adminAuth: gate.adminAuth,
    dashboard: { ioMiddleware: gate.ioMiddleware },

    lang: english ? "en-US" : "de",
    // nothing calls home: no telemetry, no update check, no module installed from the editor
    telemetry: { enabled: false, updateNotification: false },
    diagnostics: { enabled: false, ui: false },
    runtimeState: { enabled: false, ui: false },
    externalModules: {
      autoInstall: false,
      palette: { allowInstall: false, allowUpdate: false, allowUpload: false },
      modules: { allowInstall: false },
    },
    functionExternalModules: false,
    exportGlobalContextKeys: false,
    logging: {
      console: { level: "warn", metrics: false, audit: false },
      ...(onLog ? { product: { level: "info", metrics: false, audit: false, handler: () => onLog } } : {}),
    },
    editorTheme: {
      // `lang` is only the server's language: without the script the editor takes the browser's
      page: { title: "Happy Buttons", scripts: english ? [] : [join(import.meta.dirname, "access/editor-language.js")] },
      header: { title: "Happy Buttons" },
      logout: { redirect: "/logout" },
      tours: false,
      projects: { enabled: false },
      multiplayer: { enabled: false },
      palette: { catalogues: [] as string[], categories: ["Happy Buttons"] },
      codeEditor: { lib: "monaco" },
    },
  };
}

/** Encrypts the flows' credentials. From the environment, else made once and kept beside the data that it protects. */
function credentialSecret(data: string, env: NodeJS.ProcessEnv): string {
  const given = secretFrom(env, "HB_CREDENTIAL_SECRET");
  if (given) return given;
  const file = join(data, "credential-secret");
  if (!existsSync(file)) writeFileSync(file, `${newSecret()}\n`, { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}
