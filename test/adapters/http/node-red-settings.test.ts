// Node-RED's settings: where things lie, and that nothing is open or calls home by default.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { nodeRedSettings } from "../../../adapters/http/node-red-settings.ts";

const root = resolve(import.meta.dirname, "../../..");

describe("given a data folder for Node-RED", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hb-settings-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("when the settings are made, then flows lie in the data folder and never in the project", () => {
    const settings = nodeRedSettings({ HB_DATA: folder });
    assert.equal(settings.userDir, join(folder, "node-red"));
    assert.ok(existsSync(settings.userDir));
    assert.equal(settings.nodesDir, root);
  });

  it("when no credential secret is given, then one is made and kept", () => {
    const { credentialSecret } = nodeRedSettings({ HB_DATA: folder });
    assert.equal(nodeRedSettings({ HB_DATA: folder }).credentialSecret, credentialSecret);
    assert.equal(statSync(join(folder, "credential-secret")).mode & 0o777, 0o600);
    assert.equal(nodeRedSettings({ HB_DATA: folder, HB_CREDENTIAL_SECRET: "given" }).credentialSecret, "given");
  });

  it("when no gate is given, then neither editor nor dashboard let anybody in", async () => {
    const { adminAuth, dashboard } = nodeRedSettings({ HB_DATA: folder });
    assert.equal(await adminAuth.tokens("anything"), null);
    const refused = await new Promise((done) => dashboard.ioMiddleware({} as never, done));
    assert.ok(refused instanceof Error);
  });

  it("when HB_LANG is not set, then the editor speaks German", () => {
    assert.equal(nodeRedSettings({ HB_DATA: folder }).lang, "de");
    assert.equal(nodeRedSettings({ HB_DATA: folder, HB_LANG: "en" }).lang, "en-US");
  });

  it("when settings.js is required as Node-RED's own command does, then it is the settings object itself", () => {
    const script = 'process.stdout.write(require("./settings.js").httpAdminRoot)';
    const env = { PATH: process.env.PATH, HB_DATA: folder };
    assert.equal(execFileSync(process.execPath, ["-e", script], { cwd: root, env, encoding: "utf8" }), "/admin");
  });
});
