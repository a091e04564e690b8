// Letters as files: complete or absent, named by Message-ID, harmless names only.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFileMailer, fileNameOf } from "../../../adapters/smtp/file-sender.ts";
import { MailError } from "../../../core/ports.ts";

describe("the file mailer", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "hb-sent-"));
  });
  afterEach(() => rmSync(dir, { recursive: true }));
  const letter = (messageId: string) => ({
    messageId,
    envelope: { from: "a@h-bu.test", to: ["b@kunde.test"] },
    raw: Buffer.from(`Message-ID: ${messageId}\r\n\r\n`),
  });

  it("given a letter, then it lies in the folder under its Message-ID and nothing else does", async () => {
    const mailer = createFileMailer(join(dir, "sent"));
    await mailer.send(letter("<AB-2026-00001.1@h-bu.test>"));
    await mailer.send(letter("<AB-2026-00001.1@h-bu.test>"));
    assert.deepEqual(readdirSync(join(dir, "sent")), ["AB-2026-00001.1@h-bu.test.eml"]);
    assert.match(readFileSync(join(dir, "sent", "AB-2026-00001.1@h-bu.test.eml"), "utf8"), /^Message-ID/);
  });

  it("given Message-IDs that look like paths or are too long, then the names stay in the folder and stay distinct", () => {
    const ids = [
      "<../../etc/passwd>",
      "<..\\..\\x>",
      "<a/b@c>",
      "<a_b@c>",
      "<>",
      "<.>",
      "<\0>",
      `<${"x".repeat(500)}>`,
      `<${"x".repeat(501)}>`,
      "<CON:1@x>",
    ];
    const names = ids.map(fileNameOf);
    for (const name of names) assert.match(name, /^[A-Za-z0-9@_+-][A-Za-z0-9@._+-]{0,140}\.eml$/);
    assert.equal(new Set(names).size, names.length);
  });

  it("given a folder that cannot be written, then the failure is temporary and names it", async () => {
    writeFileSync(join(dir, "datei"), "");
    await assert.rejects(
      createFileMailer(join(dir, "datei")).send(letter("<1@x>")),
      (e: unknown) => e instanceof MailError && e.kind === "temporary" && /datei/.test(e.message),
    );
  });
});
