// The flows of Node-RED's Import menu: each is whole, names only nodes that exist, and holds rules that can be asked.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseRule } from "../../core/routing/rule.ts";
import { checkFlow } from "../../nodes/_kit/flow-watch.ts";
import type { NodeConfig } from "../../nodes/_kit/node-red.ts";
import { nodeFolders, ROOT, readForm } from "./form.ts";

const { limits } = parse(readFileSync(join(ROOT, "config/company.yaml"), "utf8")) as { limits: Record<string, number> };
const forms = Object.assign({}, ...nodeFolders().map((folder) => readForm(folder).types)) as ReturnType<typeof readForm>["types"];

for (const file of readdirSync(join(ROOT, "examples"))) {
  describe(`example ${file}`, () => {
    const nodes = JSON.parse(readFileSync(join(ROOT, "examples", file), "utf8")) as NodeConfig[];

    it("brings every piece of work to a Finish, on one way", () => {
      assert.deepEqual(checkFlow(nodes), []);
    });

    it("has one id for each node, and wires that lead somewhere", () => {
      const ids = new Set(nodes.map((n) => n.id));
      assert.equal(ids.size, nodes.length);
      const loose = nodes.flatMap((n) => (n.wires ?? []).flat()).filter((id) => !ids.has(id));
      assert.deepEqual(loose, []);
    });

    it("gives our nodes the settings that their forms have, and no others", () => {
      for (const node of nodes.filter((n) => forms[n.type])) {
        const { id: _id, type, z: _z, x: _x, y: _y, wires: _wires, ...settings } = node;
        assert.deepEqual(Object.keys(settings).sort(), Object.keys(forms[type]!.defaults).sort(), `${node.name} (${type})`);
      }
    });

    it("holds only rules that can be asked, with as many wires as outputs", () => {
      for (const rule of nodes.filter((n) => n.type === "hb-routing-rule")) {
        const parsed = parseRule(rule, limits);
        assert.ok(parsed.ok, parsed.ok ? "" : parsed.reason);
        assert.equal(rule.wires?.length, rule["ownOutput"] ? 2 : 1);
      }
    });
  });
}

describe("examples", () => {
  it("are numbered files without gaps", () => {
    const numbers = readdirSync(join(ROOT, "examples")).map((file) => /^(\d\d)-[a-z-]+\.json$/.exec(file)?.[1]);
    assert.deepEqual(
      numbers,
      numbers.map((_n, i) => String(i + 1).padStart(2, "0")),
    );
  });
});
