// Mail as the world really sends it, in the spirit of public parser suites: each fixture with what a clerk would see in it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createReader } from "../../../adapters/reader/reader.ts";
import type { MailContent } from "../../../core/mail/types.ts";
import { BODIES } from "./odd/bodies.ts";
import { CHARSETS } from "./odd/charsets.ts";
import type { Expectation } from "./odd/expectation.ts";
import { HEADERS } from "./odd/headers.ts";
import { STRUCTURE } from "./odd/structure.ts";

const folder = new URL("../../fixtures/odd/", import.meta.url);
const hint = { mailbox: "sales@h-bu.de", arrivedAt: "2026-12-31T12:00:00.000Z" };
const GROUPS = { charsets: CHARSETS, headers: HEADERS, structure: STRUCTURE, bodies: BODIES } as const;

/** The same fields of a reading, in the short form that expectations are written in. */
function seen(content: MailContent, wanted: Expectation): Expectation {
  const all: Required<Expectation> = {
    from: content.from ? `${content.from.name} <${content.from.address}>`.trim() : "",
    subject: content.subject,
    date: content.date,
    fresh: content.fresh,
    quoted: content.quoted,
    forwarded: content.forwarded,
    signature: content.signature,
    tables: content.tables.flatMap(({ header, rows }) => [header ?? [], ...rows]),
    documents: content.documents.map(({ filename, kind, state, text }) => [filename, `${kind} ${state}`, text]),
    notes: content.notes,
  };
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key as keyof Expectation]]));
}

describe("odd mail", () => {
  const reader = createReader({ pool: 1 });
  after(() => reader.close());
  for (const [group, table] of Object.entries(GROUPS)) {
    describe(group, () => {
      for (const [name, wanted] of Object.entries(table)) {
        it(`given ${name.replaceAll("-", " ")}`, async () => {
          const content = await reader.read(readFileSync(new URL(`${name}.eml`, folder)), hint);
          assert.deepEqual(seen(content, { notes: [], ...wanted }), { notes: [], ...wanted });
        });
      }
    });
  }
  it("has an expectation for every fixture", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    const expected = Object.values(GROUPS).flatMap((table) => Object.keys(table).map((name) => `${name}.eml`));
    assert.deepEqual(files.sort(), expected.sort());
  });
});
