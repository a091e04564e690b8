// The drop folder: taken once complete, moved once stored, and nothing lost over a restart.
import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DropFolder, type DropFolderOptions, watchFolder } from "../../../adapters/files/drop-folder.ts";
import { createMemoryIntake, type MemoryIntake } from "../../peers/memory-intake.ts";
import { realClock, until } from "../../peers/until.ts";

const MAIL = "From: kundin@kunde.test\r\nSubject: Bestellung\r\n\r\n500 Stück\r\n";

describe("the drop folder", function () {
  this.timeout(10_000);
  let dir: string;
  let intake: MemoryIntake;
  let open: DropFolder[];
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "hb-drop-"));
    intake = createMemoryIntake();
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((w) => w.stop()));
    rmSync(dir, { recursive: true });
  });
  const start = (more: Partial<DropFolderOptions> = {}): DropFolder => {
    const mailboxes = ["info@h-bu.test", "sales@h-bu.test"];
    const watcher = watchFolder({
      folder: dir,
      mailboxes,
      intake,
      clock: realClock,
      log: () => undefined,
      settleMs: 15,
      pollMs: 50,
      ...more,
    });
    open.push(watcher);
    return watcher;
  };
  const put = (path: string, text: string | Buffer): void => {
    mkdirSync(join(dir, path, ".."), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const list = (path: string): string[] => (existsSync(join(dir, path)) ? readdirSync(join(dir, path)).sort() : []);

  it("given a first start, then there is a folder for each mailbox", async () => {
    await start().look();
    assert.deepEqual(list("."), ["info", "sales"]);
  });

  it("given files in folders named by local part or address, then each is stored for its mailbox and moved to done", async () => {
    put("sales/a.eml", MAIL);
    put("Info@h-bu.test/b.EML", `${MAIL}b`);
    start();
    await until(() => list("sales/done").length === 1 && list("Info@h-bu.test/done").length === 1);
    assert.deepEqual(intake.mails.map((m) => [m.mailbox, m.origin, m.purpose]).sort(), [
      ["info@h-bu.test", "drop", "work"],
      ["sales@h-bu.test", "drop", "work"],
    ]);
    assert.deepEqual(list("sales"), ["done"]);
  });

  it("when a file is dropped while it watches, then it is taken", async () => {
    await start().look();
    put("info/neu.eml", MAIL);
    await until(() => list("info/done").length === 1);
  });

  it("given a file that is still being written, then it is taken only when it has stopped growing", async () => {
    let elapsed = 0;
    const watcher = start({ clock: { ...realClock, monotonic: () => elapsed, after: () => () => undefined } });
    put("info/lang.eml", MAIL);
    await watcher.look();
    appendFileSync(join(dir, "info/lang.eml"), "mehr\r\n");
    elapsed += 1000;
    await watcher.look();
    await watcher.look();
    assert.equal(intake.mails.length, 0);
    elapsed += 1000;
    await watcher.look();
    assert.match(Buffer.from(intake.mails[0]?.raw ?? []).toString(), /mehr/);
  });

  it("given the same file name twice, then both mails are kept in done", async () => {
    start();
    put("info/a.eml", MAIL);
    await until(() => list("info/done").length === 1);
    put("info/a.eml", `${MAIL}anders`);
    await until(() => list("info/done").length === 2);
    assert.deepEqual(list("info/done"), ["a (2).eml", "a.eml"]);
  });

  it("given files that are no mail, empty or too large, then they lie in failed with a reason, and the next is taken", async () => {
    put("info/bild.eml", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]));
    put("info/gross.eml", `${MAIL}${"x".repeat(5000)}`);
    put("info/leer.eml", "");
    put("info/gut.eml", MAIL);
    start({ maxBytes: 2000 });
    await until(() => list("info/failed").length === 6 && list("info/done").length === 1);
    assert.match(readFileSync(join(dir, "info/failed/bild.eml.txt"), "utf8"), /beginnt nicht wie eine E-Mail/);
    assert.match(readFileSync(join(dir, "info/failed/gross.eml.txt"), "utf8"), /größer als 2000 Bytes/);
    assert.match(readFileSync(join(dir, "info/failed/leer.eml.txt"), "utf8"), /leer/);
    assert.equal(intake.mails.length, 1);
  });

  it("given a store that cannot store, then the file stays and is taken later", async () => {
    intake.refuse = () => new Error("disk full");
    put("info/a.eml", MAIL);
    const watcher = start();
    await watcher.look();
    await watcher.look();
    assert.deepEqual(list("info"), ["a.eml"]);
    intake.refuse = () => null;
    await until(() => list("info/done").length === 1);
  });

  it("given a crash between storing and moving, then the restart moves it and the store knows it", async () => {
    put("info/a.eml", MAIL);
    const first = start();
    await until(() => list("info/done").length === 1);
    await first.stop();
    renameSync(join(dir, "info/done/a.eml"), join(dir, "info/a.eml"));
    start();
    await until(() => list("info/done").length === 1);
    assert.equal(intake.distinct(), 1);
  });

  it("given other folders and files, then they are left alone", async () => {
    put("fremd/a.eml", MAIL);
    put("info/notiz.txt", "Notiz");
    put("info/.versteckt.eml", MAIL);
    put("info/gut.eml", MAIL);
    start();
    await until(() => list("info/done").length === 1);
    assert.equal(intake.mails.length, 1);
    assert.deepEqual(list("fremd"), ["a.eml"]);
  });
});
