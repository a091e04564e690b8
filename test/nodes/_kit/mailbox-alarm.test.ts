// The alarm of a mailbox: cause and next attempt in the screen's language, at most a minute after mail could last be had.
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { loadCompany } from "../../../adapters/files/company.ts";
import { type ImapSettings, waitsOf } from "../../../adapters/imap/options.ts";
import type { WatchStatus } from "../../../core/mail/intake.ts";
import { outageOf, watchWithAlarm } from "../../../nodes/_kit/mailbox-alarm.ts";
import type { Runtime } from "../../../nodes/_kit/runtime.ts";
import { freePort } from "../../peers/free-port.ts";
import { createMemoryIntake } from "../../peers/memory-intake.ts";
import { createSteppedClock } from "../../peers/stepped-clock.ts";
import { until } from "../../peers/until.ts";

const company = loadCompany(new URL("../../../config/company.yaml", import.meta.url).pathname);
const ACCOUNT = "sales@h-bu.de";
const STATUS: WatchStatus = {
  account: ACCOUNT,
  state: "login_refused",
  note: "login_refused",
  detail: "Authentication failed.",
  breaker: "open",
  since: "2026-11-23T09:00:00.000Z",
  lastMailAt: null,
  nextTryAt: "2026-11-23T09:30:05.000Z",
  onServer: null,
};

describe("the alarm of a mailbox", () => {
  it("names the cause, the server's words and the next attempt in the company's time", () => {
    const where = { timezone: "Europe/Berlin" };
    assert.equal(outageOf(STATUS, { ...where, language: "de" }), "Anmeldung abgelehnt; Authentication failed.; nächster Versuch 10:30:05");
    assert.match(outageOf({ ...STATUS, note: null, detail: "", nextTryAt: null }, { ...where, language: "en" }), /does not answer/);
  });

  it("given a server that nobody reaches, then it is raised within a minute with the cause, and taken back when the node goes", async () => {
    const clock = createSteppedClock("2026-11-23T09:00:00.000Z");
    const standing = new Map<string, string>();
    const alarms = {
      raise: (code: string, subject: string, detail: string) => void standing.set(`${code} ${subject}`, detail),
      clear: (code: string, subject: string) => void standing.delete(`${code} ${subject}`),
      list: () => [],
    };
    const services = { alarms, clock, company, mailboxes: new Map(), bus: new EventEmitter() } as unknown as Runtime;
    const intake = createMemoryIntake();
    const imap: ImapSettings = {
      ...{ host: "127.0.0.1", port: await freePort(), security: "tls", folder: "INBOX", mark: "keyword", mark_name: "HappyButtons" },
      ...{ poll_seconds: 60, max_mb: 25, retry_base_seconds: 1, retry_cap_seconds: 60, login_retry_seconds: 60, timeout_seconds: 30 },
    };
    const world = { clock, random: () => 0.5, log: () => undefined, intake, state: intake };
    const stop = watchWithAlarm(services, { account: ACCOUNT, imap, password: "x", ...world, ...waitsOf(imap) }, () => undefined);
    await until(() => services.mailboxes.get(ACCOUNT)?.note === "unreachable");
    await clock.advance(40_000);
    assert.equal(standing.size, 0, "a restart of the server is no alarm");
    await clock.advance(20_000);
    assert.match(standing.get(`mailbox_down ${ACCOUNT}`) ?? "", /^Mailserver nicht erreichbar; .*ECONNREFUSED.*; nächster Versuch/);
    await stop();
    assert.equal(standing.size, 0);
  });
});
