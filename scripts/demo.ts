// First start of the embedded default: lays the shipped sample mails into the drop folder, slowly enough to watch, dated now.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mailboxOf } from "../nodes/_kit/mailbox-of.ts";
import type { Runtime } from "../nodes/_kit/runtime.ts";

const EVERY_MS = 1_500;
const DONE = "demo";

/** A mail of last week would never be answered by itself: the demo's mails arrive today, and are otherwise as they are. */
function datedNow(raw: Buffer, now: Date): Buffer {
  const text = raw.toString("latin1");
  const end = text.search(/\r?\n\r?\n/);
  const head = text.slice(0, end < 0 ? text.length : end).replace(/^Date:.*$/im, `Date: ${now.toUTCString().replace("GMT", "+0000")}`);
  return Buffer.from(head + (end < 0 ? "" : text.slice(end)), "latin1");
}

/** Does nothing after the first time, or where mail has come in already. HB_DEMO=off keeps the folder empty. */
export function seedDemo(services: Runtime, folder: string): void {
  if (services.env["HB_DEMO"] === "off") return;
  void (async () => {
    if ((await services.store.setting(DONE)) !== null) return;
    await services.store.commit(
      { operations: [{ op: "setting.put", key: DONE, value: services.clock.now().toISOString() }] },
      { kind: "system", name: "demo" },
    );
    const names = readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .sort();
    const next = (i: number): void => {
      const name = names[i];
      if (!name) return;
      const raw = readFileSync(join(folder, name));
      const inbox = join(services.dataFolder, "inbox", mailboxOf(raw, services.company));
      mkdirSync(inbox, { recursive: true });
      const partial = join(inbox, `.${name}.part`);
      writeFileSync(partial, datedNow(raw, services.clock.now()));
      renameSync(partial, join(inbox, name));
      services.clock.after(EVERY_MS, () => next(i + 1));
    };
    next(0);
  })().catch((error: Error) => services.log.error(`Beispielmails: ${error.message}`));
}
