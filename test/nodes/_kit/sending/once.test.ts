// An answer leaves once: cut connections, interrupted processes, an archive that knows, that does not answer, that refuses its copy.
import assert from "node:assert/strict";
import { type Dovecot, needDovecot, startDovecot } from "../../../peers/dovecot.ts";
import { until } from "../../../peers/until.ts";
import { ARCHIVE, CUSTOMER, type Office, openOffice, USER } from "./office.ts";

const STAFF = { kind: "user", name: "vera" } as const;

describe("a letter of which nobody knows whether it left", function () {
  this.timeout(60_000);
  let dovecot: Dovecot;
  let office: Office;
  before(async function () {
    needDovecot(this);
    dovecot = await startDovecot({ users: [USER] });
  });
  after(() => dovecot?.stop());
  afterEach(() => office?.close());

  const open = async (archive: Dovecot | null = dovecot): Promise<void> => {
    office = await openOffice(archive);
  };
  const row = (id: number) =>
    office.services.store.db.selectFrom("outbox").selectAll().where("letter_id", "=", id).executeTakeFirstOrThrow();
  const questions = async () => (await office.port.reviews.list({ limit: 10, after: null })).items;

  it("given the line cut after the server had it, then it is found in the archive and not sent again", async () => {
    await open();
    office.sink.verdict = () => "cut_after";
    const id = await office.queue();
    office.start();
    await office.state(id, "unknown");
    office.sink.verdict = () => "accept";
    await office.state(id, "sent");
    assert.equal(office.copies().length, 1);
    assert.match((await row(id)).response ?? "", /Archiv/);
    assert.deepEqual(await questions(), []);
  });

  it("given the line cut before the server had it, then the very same letter goes once more", async () => {
    await open();
    const texts: string[] = [];
    office.sink.verdict = (mail) => {
      texts.push(mail.raw.toString());
      return texts.length === 1 ? "cut_during" : "accept";
    };
    const id = await office.queue();
    office.start();
    await office.state(id, "unknown");
    await office.state(id, "sent");
    assert.deepEqual(office.copies(), [(await row(id)).message_id]);
    assert.equal(texts[0], texts[1], "same Message-ID, same Date, same text");
  });

  it("given a process that ended while sending, then the letter is unknown at once, and looked for after the grace time only", async () => {
    await open();
    const id = await office.queue();
    const [due] = await office.services.store.takeLetters(1);
    assert.equal(due?.letterId, id);
    office.start();
    await until(async () => (await row(id)).state === "unknown");
    await office.clock.advance(100_000);
    assert.equal((await row(id)).state, "unknown", "the copy may still be on its way");
    dovecot.deliver(USER, `Message-ID: ${due.messageId}\r\nSubject: x\r\n\r\nx\r\n`);
    await office.state(id, "sent");
    assert.equal(office.copies().length, 0, "it had left before");
  });

  it("given an archive that does not answer, then it is asked again, and after the time allowed a person decides; other letters go", async () => {
    await open();
    office.sink.verdict = () => "cut_after";
    const id = await office.queue();
    office.start();
    await office.state(id, "unknown");
    await dovecot.halt();
    try {
      office.sink.verdict = () => "accept";
      const other = await office.queue();
      await office.state(other, "sent");
      await until(async () => {
        await office.clock.advance(60_000);
        return (await questions()).length > 0;
      }, 20);
      const [asked] = await questions();
      assert.deepEqual([asked?.reasons[0]?.code, asked?.letter_id], ["letter_unknown", String(id)]);
      assert.equal((await row(id)).state, "unknown");
      assert.equal(office.copies().length, 2, "nothing was sent again");
    } finally {
      await dovecot.resume();
    }
  });

  it("given no archive, then a person says that it arrived, and nothing is sent", async () => {
    await open(null);
    office.sink.verdict = () => "cut_after";
    const id = await office.queue();
    office.start();
    await until(async () => (await questions()).length > 0);
    office.sink.verdict = () => "accept";
    const [asked] = await questions();
    const decided = await office.port.reviews.decide(asked!.review_id, { kind: "arrived" }, STAFF);
    assert.ok(decided?.ok);
    assert.equal((await row(id)).state, "sent");
    await office.clock.advance(60_000);
    assert.equal(office.copies().length, 1);
    assert.deepEqual(await questions(), []);
  });

  for (const place of ["work list", "outbox"])
    it(`given no archive, then a person sends it again from the ${place}: the same letter with the same Message-ID`, async () => {
      await open(null);
      office.sink.verdict = () => "cut_during";
      const id = await office.queue();
      office.start();
      await until(async () => (await questions()).length > 0);
      office.sink.verdict = () => "accept";
      const [asked] = await questions();
      const again = { kind: "send" } as const;
      if (place === "work list") assert.ok((await office.port.reviews.decide(asked!.review_id, again, STAFF))?.ok);
      else assert.ok((await office.port.outbox.release(String(id), STAFF))?.ok);
      await office.state(id, "sent");
      assert.deepEqual(office.copies(), [(await row(id)).message_id]);
      assert.deepEqual(await questions(), [], "answered in both places");
      assert.equal((await office.port.reviews.decide(asked!.review_id, again, STAFF))?.ok, false);
    });

  it("given a letter that is being looked for, then a person cannot send it meanwhile", async () => {
    await open();
    office.sink.verdict = () => "cut_after";
    const id = await office.queue();
    office.start();
    await office.state(id, "unknown");
    const refused = await office.port.outbox.release(String(id), STAFF);
    assert.ok(refused && !refused.ok);
    assert.match(refused.reason, /nachgesehen/);
  });

  it("given a customer that is greylisted while the archive is not, then nothing leaves; later both get it, once", async () => {
    await open();
    office.sink.recipient = (address) => (address === CUSTOMER ? { code: 451, text: "4.7.1 greylisted" } : null);
    const id = await office.queue();
    office.start();
    await until(async () => (await row(id)).error !== null);
    assert.equal(office.sink.mails.length, 0);
    office.sink.recipient = () => null;
    await office.state(id, "sent");
    assert.deepEqual(
      office.sink.mails.map((m) => m.to),
      [[CUSTOMER, ARCHIVE]],
    );
  });

  it("given an archive that is greylisted, then the letter waits for it: without its copy nobody could look", async () => {
    await open();
    office.sink.recipient = (address) => (address === ARCHIVE ? { code: 451, text: "4.7.1 greylisted" } : null);
    const id = await office.queue();
    office.start();
    await until(async () => (await row(id)).error !== null);
    assert.equal(office.copies().length, 0);
    office.sink.recipient = () => null;
    await office.state(id, "sent");
    assert.deepEqual(
      office.sink.mails.map((m) => m.to),
      [[CUSTOMER, ARCHIVE]],
    );
  });

  it("given an archive that refuses for good, then the customer gets the letter alone, and if that is cut a person decides", async () => {
    await open();
    office.sink.recipient = (address) => (address === ARCHIVE ? { code: 550, text: "5.2.1 closed" } : null);
    const id = await office.queue();
    office.start();
    await office.state(id, "sent");
    assert.match((await row(id)).response ?? "", /ohne Kopie/);
    office.sink.verdict = () => "cut_after";
    const second = await office.queue();
    await until(async () => (await questions()).length > 0);
    assert.equal((await questions())[0]?.letter_id, String(second));
    await office.clock.advance(600_000);
    assert.equal(office.copies().length, 2, "the archive says nothing about a letter that it got no copy of");
  });

  it("given a store that cannot write when the server has said 250, then that is said again until it is written", async () => {
    await open();
    const { store } = office.services;
    const settle = store.settleLetter;
    let refusals = 0;
    store.settleLetter = async (...given) => {
      if (given[1].kind === "sent" && refusals++ < 3) throw new Error("database or disk is full");
      return settle(...given);
    };
    const id = await office.queue();
    office.start();
    await office.state(id, "sent");
    assert.equal(office.copies().length, 1);
    assert.equal(refusals, 4);
  });

  it("given a second outbox or a deploy in the middle of sending, then what is on the wire is not taken for interrupted", async () => {
    await open();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { store } = office.services;
    const settle = store.settleLetter;
    store.settleLetter = async (...given) => {
      await held;
      return settle(...given);
    };
    const id = await office.queue();
    office.start();
    await until(() => office.copies().length === 1);
    office.start();
    await office.clock.advance(600_000);
    assert.equal((await row(id)).state, "sending");
    release();
    await office.state(id, "sent");
    assert.equal(office.copies().length, 1);
  });
});
