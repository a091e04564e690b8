// Mail that machines write: explain over every fixture, and the running desk over those that are about a letter of ours.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Operation } from "../../core/change.ts";
import { type Desk, openDesk, orderMail, STAFF } from "../nodes/_kit/desk.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const FOLDER = join(ROOT, "test/fixtures/bounces");
const MESSAGE_ID = "<F-2026-000101.3f6c1c52-8a0e-4f0e-9a44-0d8f3a51c9b1@h-bu.de>";

interface Told {
  file: string;
  intent: string;
  order: unknown;
  draft: unknown;
  reply: string;
  case: string;
  needs_human: boolean;
  error?: string;
}

describe("mail that machines write", function () {
  this.timeout(120_000);

  it("given every fixture, then no order, no answer, no case, and nobody is asked", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, "scripts/explain.ts"), FOLDER], {
      maxBuffer: 64 * 1024 * 1024,
    });
    const told = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Told);
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".eml"));
    assert.equal(told.length, files.length);
    assert.ok(files.length >= 40);
    const wrong = told.filter((t) => t.order || t.draft || t.reply !== "no" || t.case !== "none" || t.needs_human || t.error);
    assert.deepEqual(wrong, []);
    const kinds = new Set(told.map((t) => t.intent));
    assert.deepEqual([...kinds].sort(), ["auto_reply", "bounce"]);
  });

  describe("about a letter of ours", () => {
    let desk: Desk;
    let caseId: string;
    let letterId: number;
    const db = () => desk.services.store.db;
    const count = async (table: "case_file" | "sales_order" | "outbox"): Promise<number> =>
      (
        await db()
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .executeTakeFirstOrThrow()
      ).n;
    const comes = async (name: string, change: (text: string) => string = (t) => t): Promise<string> => {
      const text = change(readFileSync(join(FOLDER, `${name}.eml`), "utf8")).replaceAll("\r\n", "\n");
      const mailId = await desk.mail(text);
      await desk.work();
      return mailId;
    };
    /** less what the order itself left to be done */
    const questions = async () =>
      (await desk.port.reviews.list({ limit: 20, after: null })).items.filter((r) => r.reasons.some((why) => why.code !== "task"));
    const letter = () => db().selectFrom("outbox").selectAll().where("letter_id", "=", letterId).executeTakeFirstOrThrow();
    const before = { cases: 0, orders: 0, letters: 0 };

    beforeEach(async () => {
      desk = await openDesk();
      await desk.mail(orderMail());
      await desk.work();
      const file = await db().selectFrom("case_file").selectAll().executeTakeFirstOrThrow();
      caseId = file.case_id;
      await desk.deliver();
      // what the fixtures report on
      const row = await db().selectFrom("outbox").selectAll().where("template", "=", "order-confirmation").executeTakeFirstOrThrow();
      letterId = row.letter_id;
      const named = {
        message_id: MESSAGE_ID,
        to_address: "k.sommer@bergmann-bekleidung.example",
        to_key: "k.sommer@bergmann-bekleidung.example",
        subject: "Auftragsbestätigung AB-2026-10501 zu Ihrer Bestellung 4500123",
      };
      await db().updateTable("outbox").set(named).where("letter_id", "=", letterId).execute();
      Object.assign(before, { cases: await count("case_file"), orders: await count("sales_order"), letters: await count("outbox") });
    });
    afterEach(() => desk.close());

    const failed = ["postfix-user-unknown", "exchange-de-550-5.1.10", "exchange-quota-html", "exim-copy-in-text", "qmail", "gmail"];
    const without = ["exchange-en-old-plain", "domino", "hausgemacht-ohne-kopfzeilen"];
    const more = [
      "gmx",
      "webde-deutsch",
      "t-online",
      "attached-eml-no-report",
      "report-headers-only-utf8",
      "forwarded-recipient",
      "sendmail",
    ];
    for (const name of [...failed, ...without, ...more])
      it(`${name}: the letter came back; its case asks a person, with the reason`, async () => {
        const mailId = await comes(name);
        assert.equal((await letter()).state, "bounced");
        const [asked, ...others] = await questions();
        assert.deepEqual(
          [asked?.case_id, asked?.reasons[0]?.code, asked?.letter_id, others.length],
          [caseId, "letter_bounced", String(letterId), 0],
        );
        assert.match(asked?.reasons[0]?.detail ?? "", /Brief „Auftragsbestätigung AB-2026-10501.*kam zurück: (das|die|der) /);
        const events = await db().selectFrom("journal").selectAll().where("type", "=", "letter.bounced").execute();
        assert.deepEqual(
          events.map((e) => e.case_id),
          [caseId],
        );
        const mail = await db().selectFrom("mail").selectAll().where("mail_id", "=", mailId).executeTakeFirstOrThrow();
        assert.deepEqual([mail.case_id, mail.state], [caseId, "done"]);
        assert.deepEqual({ cases: await count("case_file"), orders: await count("sales_order"), letters: await count("outbox") }, before);
      });

    for (const name of ["postfix-delayed", "exim-warning-delayed", "gmail-delay", "sendmail-warning", "postfix-success"])
      it(`${name}: no failure, so nobody is disturbed; it lies in the case`, async () => {
        const mailId = await comes(name);
        assert.equal((await letter()).state, "sent");
        assert.deepEqual(await questions(), []);
        assert.equal((await desk.port.mails.get(mailId))?.case_id, caseId);
        assert.equal(await count("case_file"), before.cases);
      });

    it("given a second report about the same letter, then nobody is asked twice", async () => {
      await comes("gmail");
      await comes("postfix-user-unknown");
      assert.equal((await questions()).length, 1);
    });

    it("given a report about no letter of ours, then it is kept where mails are listed, and nothing else happens", async () => {
      const mailId = await comes("unmatched-foreign");
      assert.deepEqual(await questions(), []);
      assert.equal((await desk.port.mails.get(mailId))?.state, "filed");
      assert.ok((await desk.port.mails.list({ limit: 10, after: null, state: "filed" })).items.some((m) => m.mail_id === mailId));
      assert.equal((await letter()).state, "sent");
    });

    it("given an automatic reply in the thread, then it lies in the case, which stays as it was", async () => {
      const was = await desk.services.store.caseById(caseId);
      await db().updateTable("case_file").set({ sender: "k.sommer@bergmann-bekleidung.example" }).where("case_id", "=", caseId).execute();
      const mailId = await comes("ooo-de-im-thread");
      assert.equal((await desk.port.mails.get(mailId))?.case_id, caseId);
      assert.deepEqual([(await desk.services.store.caseById(caseId))?.state, await count("outbox")], [was?.state, before.letters]);
    });

    it("given a notice to a department whose mailbox we watch, then it lies in its case and begins none, with no deadlines and notices of its own", async () => {
      const notify: Operation = {
        op: "notify",
        to: ["sales@h-bu.de"],
        caseId,
        subject: `[${caseId}] Lösung ist fällig`,
        text: "Vorgang prüfen.",
      };
      await desk.services.store.commit({ operations: [notify] }, { kind: "timer", name: "sla" });
      const notice = await db().selectFrom("outbox").selectAll().where("kind", "=", "notice").executeTakeFirstOrThrow();
      await desk.deliver();
      const head = `From: Happy Buttons GmbH <${notice.from_address}>\nTo: sales@h-bu.de\nSubject: [${caseId}] =?UTF-8?Q?L=C3=B6sung_ist_f=C3=A4llig?=\n`;
      const mailId = await desk.mail(
        `${head}Message-ID: ${notice.message_id}\nDate: Mon, 23 Nov 2026 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\nVorgang prüfen.\n`,
      );
      await desk.work();
      assert.equal((await desk.port.mails.get(mailId))?.case_id, caseId);
      assert.deepEqual([await count("case_file"), await count("outbox")], [before.cases, before.letters + 1]);
      assert.deepEqual(await questions(), []);
    });

    it("given a letter that came back, then a person sends it again or gives it up", async () => {
      await comes("gmail");
      const [asked] = await questions();
      assert.ok((await desk.port.reviews.decide(asked!.review_id, { kind: "send" }, STAFF))?.ok);
      const again = await letter();
      assert.deepEqual([again.state, again.message_id], ["queued", MESSAGE_ID]);
      assert.equal(await desk.deliver(), 1);
      await comes("postfix-user-unknown");
      const [second] = await questions();
      assert.ok((await desk.port.reviews.decide(second!.review_id, { kind: "discard", reason: "Adresse falsch" }, STAFF))?.ok);
      assert.equal((await letter()).state, "discarded");
    });
  });

  it("given doubt about an automatic reply, then a person is asked without a case, and may have it worked on", async () => {
    const desk = await openDesk();
    try {
      const { store } = desk.services;
      const mailId = await desk.mail(readFileSync(join(FOLDER, "ooo-en.eml"), "utf8").replaceAll("\r\n", "\n"));
      const [work] = await store.take("triage", 1, 60_000);
      assert.ok(work);
      // as a rule of the flow asks for a person
      const reasons = [{ code: "rule" as const, by: "Regel", detail: "ansehen" }];
      await store.commit(
        {
          operations: [{ op: "human.ask", caseId: null, mailId, reasons, proposed: [] }],
          work: { id: work.id, token: work.token, outcome: { kind: "done" } },
        },
        { kind: "flow", name: "finish" },
      );
      assert.equal((await desk.port.mails.get(mailId))?.state, "human");
      const [asked] = (await desk.port.reviews.list({ limit: 5, after: null })).items;
      assert.ok((await desk.port.reviews.decide(asked!.review_id, { kind: "again" }, STAFF))?.ok);
      await desk.work();
      const [next] = (await desk.port.reviews.list({ limit: 5, after: null })).items;
      assert.ok(next?.case_id, "now it has a case, where everything can be put right");
    } finally {
      await desk.close();
    }
  });
});
