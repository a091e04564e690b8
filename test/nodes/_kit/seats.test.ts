// One node at a time watches a mailbox, however often staff copy it, and when the first goes the next begins.
import assert from "node:assert/strict";
import type { Runtime } from "../../../nodes/_kit/runtime.ts";
import { takeSeat } from "../../../nodes/_kit/seats.ts";

describe("a seat for one", () => {
  let services: Runtime;
  let warnings: string[];
  let sitting: string[];
  beforeEach(() => {
    warnings = [];
    sitting = [];
    services = { log: { warn: (text: string) => void warnings.push(text) } } as unknown as Runtime;
  });
  const sit = (name: string, seat = "sales@h-bu.de") =>
    takeSeat(services, seat, () => {
      sitting.push(name);
      return async () => void sitting.splice(sitting.indexOf(name), 1);
    });
  const rest = () => new Promise((resolve) => setImmediate(resolve));

  it("given two nodes of one mailbox, then the second waits, says so, and begins when the first stops", async () => {
    const first = sit("first");
    const second = sit("second");
    await rest();
    assert.deepEqual(sitting, ["first"]);
    assert.match(warnings[0] ?? "", /sales@h-bu.de: ein zweiter Knoten wartet/);
    await first();
    await rest();
    assert.deepEqual(sitting, ["second"]);
    await second();
    assert.deepEqual(sitting, []);
  });

  it("given a node that goes before its turn, then the one after it is not held up", async () => {
    const first = sit("first");
    const second = sit("second");
    sit("third");
    await rest();
    await second();
    await first();
    await rest();
    assert.deepEqual(sitting, ["third"]);
  });

  it("given another mailbox, or a deploy that makes the node anew, then nobody waits", async () => {
    const first = sit("first");
    sit("other", "info@h-bu.de");
    await rest();
    await first();
    sit("again");
    await rest();
    assert.deepEqual(sitting.sort(), ["again", "other"]);
    assert.deepEqual(warnings, []);
  });
});
