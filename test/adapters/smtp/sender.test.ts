// Sending letters to a real SMTP peer: what arrives, and what each kind of failure means for the letter.
import assert from "node:assert/strict";
import { createSmtpMailer, wireAddress } from "../../../adapters/smtp/sender.ts";
import { MailError, type Mailer } from "../../../core/ports.ts";
import { freePort } from "../../peers/free-port.ts";
import { type Sink, type SinkOptions, startSink } from "../../peers/smtp-sink.ts";
import { realClock } from "../../peers/until.ts";

const CUSTOMER = "kundin@kunde.test";
const ARCHIVE = "archiv@h-bu.test";
const letter = (to: string[] = [CUSTOMER]) => ({
  messageId: "<1@h-bu.test>",
  envelope: { from: "sales@h-bu.test", to },
  raw: Buffer.from("Subject: Auftrag\r\n\r\n.Punkt am Anfang\r\nEnde\r\n"),
});

const OUTAGE = {
  clock: realClock,
  random: () => 0.5,
  reconnect: { baseMs: 20, capMs: 100 },
  loginRetry: { baseMs: 60_000, capMs: 60_000 },
};

describe("the SMTP mailer", function () {
  this.timeout(10_000);
  let sink: Sink;
  let mailer: Mailer;
  const begin = async (options: SinkOptions = {}, more: { ca?: string; password?: string } = {}): Promise<void> => {
    sink = await startSink(options);
    mailer = createSmtpMailer(
      {
        host: sink.host,
        port: sink.port,
        security: options.security === "tls" ? "tls" : "starttls",
        ca: more.ca ?? sink.ca,
        ...(options.user === undefined ? {} : { user: options.user, password: more.password ?? options.password }),
      },
      OUTAGE,
    );
  };
  afterEach(async () => {
    await mailer?.close();
    await sink?.stop();
  });
  const fails = (sending: Promise<unknown>, kind: MailError["kind"], text: RegExp): Promise<void> =>
    assert.rejects(sending, (error: unknown) => {
      assert.ok(error instanceof MailError);
      assert.equal(error.kind, kind, error.message);
      assert.match(error.message, text);
      return true;
    });

  for (const security of ["starttls", "tls"] as const)
    it(`over ${security} with a login the bytes arrive as they were, and one connection serves many letters`, async () => {
      await begin({ security, user: "hb", password: "geheim" });
      await mailer.verify();
      for (let n = 0; n < 5; n += 1) assert.match((await mailer.send(letter([CUSTOMER, ARCHIVE]))).response, /^250 /);
      assert.deepEqual(sink.mails[0]?.raw, letter().raw);
      assert.deepEqual(sink.mails[0]?.to, [CUSTOMER, ARCHIVE]);
      assert.equal(sink.mails[0]?.from, "sales@h-bu.test");
      assert.equal(sink.mails.length, 5);
      assert.equal(sink.connections(), 1);
    });

  it("when 40 letters are sent at once, then each arrives once over at most four connections", async () => {
    await begin();
    await Promise.all(Array.from({ length: 40 }, () => mailer.send(letter())));
    assert.equal(sink.mails.length, 40);
    assert.ok(sink.connections() <= 4);
  });

  for (const [code, kind] of [
    [451, "temporary"],
    [554, "permanent"],
  ] as const) {
    it(`when the message is answered with ${code}, then the failure is ${kind}`, async () => {
      await begin();
      sink.verdict = () => ({ code, text: "nicht jetzt" });
      await fails(mailer.send(letter()), kind, new RegExp(`${code} nicht jetzt`));
      sink.verdict = () => "accept";
      await mailer.send(letter());
      assert.equal(sink.mails.length, 1);
    });
    it(`when the customer is answered with ${code}, then the failure is ${kind}, and the archive gets nothing`, async () => {
      for (const hidePipelining of [false, true]) {
        await begin({ hidePipelining });
        sink.recipient = (address) => (address === CUSTOMER ? { code, text: "Kunde nicht" } : null);
        await fails(mailer.send(letter([CUSTOMER, ARCHIVE])), kind, new RegExp(`${code} Kunde nicht`));
        assert.equal(sink.mails.length, 0);
        await mailer.close();
        await sink.stop();
      }
    });
  }

  it("given a domain with an umlaut, then its ASCII form goes over the wire, and nothing else is touched", () => {
    assert.equal(wireAddress("info@knöpfe.test"), "info@xn--knpfe-kua.test");
    assert.equal(wireAddress("Info@Kunde.test"), "Info@Kunde.test");
    assert.equal(wireAddress("a@b.test>\r\nRCPT TO:<c@d.test"), "a@b.test>\r\nRCPT TO:<c@d.test");
  });

  it("when only the archive is refused, then the letter goes to the customer and the response says so", async () => {
    await begin();
    sink.recipient = (address) => (address === ARCHIVE ? { code: 550, text: "kein Archiv" } : null);
    assert.match((await mailer.send(letter([CUSTOMER, ARCHIVE]))).response, /archiv@h-bu\.test: 550 kein Archiv/);
    assert.deepEqual(sink.mails[0]?.to, [CUSTOMER]);
  });

  for (const cut of ["cut_during", "cut_after"] as const)
    it(`when the line is ${cut} DATA, then nobody knows, and the mailer does not send again by itself`, async () => {
      await begin();
      await mailer.send(letter());
      sink.verdict = () => cut;
      await fails(mailer.send(letter()), "unknown", /./);
      assert.equal(sink.mails.length, cut === "cut_after" ? 2 : 1);
      assert.equal(sink.connections(), 1);
    });

  it("when the server hung up on an idle connection, then the next letter goes over a new one", async () => {
    await begin();
    await mailer.send(letter());
    sink.hangUp();
    await mailer.send(letter());
    assert.equal(sink.mails.length, 2);
  });

  it("given a wrong password, then letters wait: it is not their fault", async () => {
    await begin({ user: "hb", password: "geheim" }, { password: "falsch" });
    await fails(mailer.send(letter()), "temporary", /wrong password|535/);
    await assert.rejects(mailer.verify());
  });

  it("given a server without TLS, then nothing is sent", async () => {
    await begin({ security: "none" });
    await fails(mailer.send(letter()), "temporary", /./);
    assert.equal(sink.mails.length, 0);
  });

  it("given a certificate of a CA we do not know, then nothing is sent, whatever the environment says", async () => {
    const before = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    const other = await startSink();
    try {
      await begin({}, { ca: other.ca });
      await fails(mailer.send(letter()), "temporary", /certificate|unable to verify|self-signed/i);
      assert.equal(sink.mails.length, 0);
    } finally {
      if (before === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before;
      await other.stop();
    }
  });

  it("given nobody at the port, then the failure is temporary", async () => {
    await begin();
    const lonely = createSmtpMailer({ host: "127.0.0.1", port: await freePort(), security: "starttls" }, OUTAGE);
    await fails(lonely.send(letter()), "temporary", /ECONNREFUSED/);
    await lonely.close();
  });

  it("given an address with a line break in it, then the letter is refused for good", async () => {
    await begin();
    await fails(mailer.send(letter(["a@b.test>\r\nRCPT TO:<c@d.test"])), "permanent", /Invalid recipient/);
    assert.equal(sink.mails.length, 0);
  });
});
