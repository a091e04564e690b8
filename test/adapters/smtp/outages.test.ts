// A mail server that is slow, silent, gone or refuses our login: what it means for a letter, and how often the server is asked.
import assert from "node:assert/strict";
import { createSmtpMailer } from "../../../adapters/smtp/sender.ts";
import { MailError, type Mailer, NoAnswer } from "../../../core/ports.ts";
import { type Sink, type SinkOptions, startSink } from "../../peers/smtp-sink.ts";
import { realClock, until } from "../../peers/until.ts";
import { startWire, type Wire } from "../../peers/wire.ts";
import type { Fault } from "../../peers/wire-faults.ts";

const letter = {
  messageId: "<1@h-bu.test>",
  envelope: { from: "sales@h-bu.test", to: ["kundin@kunde.test"] },
  raw: Buffer.from(`Subject: Auftrag\r\n\r\n${"x".repeat(4000)}\r\n`),
};
/** bytes from the client: below, no letter has begun to be sent; above, the text is under way */
const IN_THE_GREETING = 0;
const IN_THE_TEXT = 2500;

describe("a mail server in trouble", function () {
  this.timeout(15_000);
  let sink: Sink;
  let wire: Wire;
  let mailer: Mailer;
  let elapsed = 0;
  async function begin(options: SinkOptions & { clientPassword?: string } = {}): Promise<void> {
    sink = await startSink({ security: "tls", ...options });
    wire = await startWire(sink.port);
    elapsed = 0;
    const login = options.user === undefined ? {} : { user: options.user, password: options.clientPassword ?? options.password };
    mailer = createSmtpMailer(
      { host: "127.0.0.1", port: wire.port, security: "tls", ca: sink.ca, stepMs: 300, ...login },
      {
        clock: { ...realClock, monotonic: () => elapsed },
        random: () => 0.999999,
        reconnect: { baseMs: 1000, capMs: 60_000 },
        loginRetry: { baseMs: 60_000, capMs: 1_800_000 },
      },
    );
  }
  afterEach(async () => {
    await mailer.close();
    await wire.stop();
    await sink.stop();
  });
  async function fails(at: NoAnswer["at"]): Promise<void> {
    await assert.rejects(mailer.send(letter), (error: unknown) => {
      assert.ok(error instanceof NoAnswer, String(error));
      assert.deepEqual([error.at, error.kind], [at, at === "text" ? "unknown" : "temporary"]);
      return true;
    });
  }

  for (const [what, fault, at] of [
    ["is silent after connecting", { kind: "silence", direction: "down", after: 0 }, "session"],
    [
      "drips a byte a second from the beginning",
      { kind: "throttle", direction: "down", after: IN_THE_GREETING, bytesPerSecond: 1 },
      "session",
    ],
    ["hangs up in the TLS handshake", { kind: "cut", direction: "down", after: 100 }, "session"],
    ["goes silent in the middle of the text", { kind: "silence", direction: "up", after: IN_THE_TEXT }, "text"],
    ["is reset in the middle of the text", { kind: "reset", direction: "up", after: IN_THE_TEXT }, "text"],
  ] as const satisfies readonly (readonly [string, Fault, NoAnswer["at"]])[])
    it(`when it ${what}, then the step ends in time, and the letter is ${at === "text" ? "unknown" : "tried again"}`, async () => {
      await begin();
      wire.plan = () => fault;
      await fails(at);
      wire.plan = () => null;
      elapsed += 60_000;
      await mailer.send(letter);
      assert.equal(sink.mails.length, 1);
    });

  it("when it drips its answers once a letter is on its way, then the step ends all the same", async () => {
    await begin();
    // the TLS handshake and the greeting of this server are about 1.6 kB; what comes later drips
    wire.plan = () => ({ kind: "throttle", direction: "down", after: 1700, bytesPerSecond: 1 });
    await assert.rejects(mailer.send(letter), NoAnswer);
  });

  it("when the text drips to it and is given up, then what was still on the way never arrives: it will be sent again", async () => {
    await begin();
    wire.plan = () => ({ kind: "throttle", direction: "up", after: IN_THE_TEXT, bytesPerSecond: 400 });
    await fails("text");
    await until(() => sink.open() === 0);
    assert.equal(sink.mails.length, 0);
  });

  it("when nobody is there, then after three letters one goes ahead at growing intervals and the others wait", async () => {
    await begin();
    await wire.down();
    assert.equal(mailer.room?.().letters, Number.POSITIVE_INFINITY);
    for (let n = 0; n < 3; n += 1) await fails("session");
    assert.deepEqual(mailer.room?.(), { letters: 0, againInMs: 4000 });
    elapsed += 4000;
    assert.deepEqual(mailer.room?.(), { letters: 1, againInMs: 0 });
    await fails("session");
    assert.deepEqual(mailer.room?.(), { letters: 0, againInMs: 8000 });
    await wire.up();
    elapsed += 8000;
    await mailer.send(letter);
    assert.equal(mailer.room?.().letters, Number.POSITIVE_INFINITY);
  });

  it("when our login is refused, then it is asked after a minute, then two: servers lock accounts that hammer", async () => {
    await begin({ user: "hb", password: "geheim", clientPassword: "falsch" });
    await fails("session");
    assert.deepEqual(mailer.room?.(), { letters: 0, againInMs: 60_000 });
    elapsed += 60_000;
    await fails("session");
    assert.deepEqual(mailer.room?.(), { letters: 0, againInMs: 120_000 });
    assert.equal(sink.connections(), 2);
  });

  for (const code of [451, 554])
    it(`when it answers ${code} to every letter, then it is there: no letter waits for another`, async () => {
      await begin();
      sink.verdict = () => ({ code, text: "nicht jetzt" });
      for (let n = 0; n < 5; n += 1)
        await assert.rejects(mailer.send(letter), (error: unknown) => error instanceof MailError && !(error instanceof NoAnswer));
      assert.equal(mailer.room?.().letters, Number.POSITIVE_INFINITY);
    });
});
