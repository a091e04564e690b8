// Mail in by SMTP: 250 means stored, anything else means that the sender keeps it.
import assert from "node:assert/strict";
import { createTransport } from "nodemailer";
import { type Listener, type ListenerOptions, listen } from "../../../adapters/smtp/listener.ts";
import { createMemoryIntake, type MemoryIntake } from "../../peers/memory-intake.ts";
import { realClock } from "../../peers/until.ts";

describe("the SMTP listener", () => {
  let listener: Listener;
  let intake: MemoryIntake;
  const settings = (): ListenerOptions => ({
    port: 0,
    mailboxes: ["info@h-bu.test", "sales@h-bu.test"],
    maxBytes: 100_000,
    intake,
    clock: realClock,
    log: () => undefined,
  });
  beforeEach(async () => {
    intake = createMemoryIntake();
    listener = await listen(settings());
  });
  afterEach(() => listener.close());
  const send = (to: string[], from = "kundin@kunde.test", text = "Guten Tag") =>
    createTransport({ host: "127.0.0.1", port: listener.port, ignoreTLS: true }).sendMail({
      envelope: { from, to },
      raw: `Subject: Bestellung\r\n\r\n${text}\r\n`,
    });

  it("given mail for one of our mailboxes, then it is stored with its envelope sender before 250 is said", async () => {
    const info = await send(["Info@h-bu.test"]);
    assert.match(info.response, /^250 .*mail-1/);
    const [mail] = intake.mails;
    assert.deepEqual(
      [mail?.mailbox, mail?.envelopeFrom, mail?.origin, mail?.purpose],
      ["info@h-bu.test", "kundin@kunde.test", "smtp", "work"],
    );
    assert.equal(Buffer.from(mail?.raw ?? []).toString(), "Subject: Bestellung\r\n\r\nGuten Tag\r\n");
  });

  it("given two of our mailboxes in one transaction, then each gets its copy and the store sees one mail", async () => {
    await send(["info@h-bu.test", "sales@h-bu.test"]);
    assert.deepEqual(
      intake.mails.map((m) => m.mailbox),
      ["info@h-bu.test", "sales@h-bu.test"],
    );
    assert.equal(intake.distinct(), 1);
  });

  it("given a delivery report, then the null sender is kept as such", async () => {
    await send(["info@h-bu.test"], "");
    assert.equal(intake.mails[0]?.envelopeFrom, "");
  });

  it("given an address that is not ours, then it is refused: this is no relay", async () => {
    await assert.rejects(send(["jemand@anderswo.test"]), { responseCode: 550 });
    assert.equal(intake.mails.length, 0);
  });

  it("given a store that cannot store, then 451 is said and the mail can come again", async () => {
    intake.refuse = () => new Error("disk full");
    await assert.rejects(send(["info@h-bu.test"]), { responseCode: 451 });
    intake.refuse = () => null;
    await send(["info@h-bu.test"]);
    assert.equal(intake.mails.length, 1);
  });

  it("given a mail above the limit, then 552 is said and the next one is taken", async () => {
    await assert.rejects(send(["info@h-bu.test"], "a@b.test", "x\r\n".repeat(60_000)), { responseCode: 552 });
    await send(["info@h-bu.test"]);
    assert.equal(intake.mails.length, 1);
  });

  it("given a port that is taken, then the error names it and the way out", async () => {
    await assert.rejects(
      listen({ ...settings(), port: listener.port }),
      new RegExp(`Port ${listener.port} ist schon belegt.*HB_SMTP_PORT`),
    );
  });
});
