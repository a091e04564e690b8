// Which requests to the editor's API wait for the work in the wires, and when work goes on.
import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import express from "express";
import { beforeDeploy } from "../../../adapters/http/before-deploy.ts";
import { until } from "../../peers/until.ts";

describe("before a deploy", () => {
  let prepared = 0;
  let over = 0;
  const app = express();
  const guard = beforeDeploy(async () => {
    prepared += 1;
    return () => {
      over += 1;
    };
  });
  app.use("/admin", guard, (_req, res) => {
    assert.equal(over, 0, "work goes on only after the answer");
    res.status(204).end();
  });
  const server = app.listen(0, "127.0.0.1");
  const ask = async (method: string, path: string): Promise<void> => {
    [prepared, over] = [0, 0];
    const { port } = server.address() as AddressInfo;
    assert.equal((await fetch(`http://127.0.0.1:${port}/admin${path}`, { method })).status, 204);
  };
  after(() => server.close());

  for (const [method, path] of [
    ["POST", "/flows"],
    ["POST", "/flows/"],
    ["POST", "/flows/state"],
    ["POST", "/flow"],
    ["PUT", "/flow/abc"],
    ["DELETE", "/flow/abc"],
  ] as const)
    it(`${method} ${path} waits, and lets go when it is answered`, async () => {
      await ask(method, path);
      assert.equal(prepared, 1);
      await until(() => over === 1);
    });

  for (const [method, path] of [
    ["GET", "/flows"],
    ["GET", "/flow/abc"],
    ["POST", "/settings/user"],
    ["POST", "/inject/abc"],
  ] as const)
    it(`${method} ${path} does not`, async () => {
      await ask(method, path);
      assert.equal(prepared, 0);
    });
});
