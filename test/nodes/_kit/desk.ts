// The product without Node-RED, for tests of what staff see: real store in memory, real nodes' run(), real Finish. Mail goes in, work is done step by step.

import type { ApiPort } from "../../../adapters/http/api/port.ts";
import type { Actor } from "../../../core/change.ts";
import { DEPARTMENTS, type Department } from "../../../core/words.ts";
import type { Work } from "../../../core/work.ts";
import { agentNode } from "../../../nodes/_kit/agent.ts";
import { createApiPort } from "../../../nodes/_kit/api-port.ts";
import { assemble } from "../../../nodes/_kit/assemble.ts";
import { createSetClock, type SetClock } from "../../../nodes/_kit/clock.ts";
import type { Result } from "../../../nodes/_kit/define-step.ts";
import { finishWork } from "../../../nodes/_kit/finish-work.ts";
import { closeRuntime, type Runtime } from "../../../nodes/_kit/runtime.ts";
import assign from "../../../nodes/assign/assign.ts";
import courtesy from "../../../nodes/courtesy/courtesy.ts";
import readMail from "../../../nodes/read-mail/read-mail.ts";
import reply from "../../../nodes/reply/reply.ts";
import triage from "../../../nodes/triage/triage.ts";

interface Step {
  declaration: {
    type: string;
    defaults: object;
    run(work: Work, config: never, services: Runtime, context: { id: string; name: string }): Promise<Result> | Result;
  };
}

export const STAFF: Actor = { kind: "user", name: "vera" };

export interface Desk {
  services: Runtime;
  port: ApiPort;
  clock: SetClock;
  /** hands a mail in by the API. @returns its id */
  mail(text: string): Promise<string>;
  /** does all work that is due, as the shipped flow would without rules. `broken`: a node in the department's flow that throws */
  work(broken?: Department): Promise<void>;
  /** lets everything due leave the house */
  deliver(): Promise<number>;
  close(): Promise<void>;
}

async function through(work: Work, steps: Step[], services: Runtime): Promise<Work> {
  let now = work;
  for (const { declaration } of steps) {
    const { type } = declaration;
    const result = await declaration.run(now, declaration.defaults as never, services, { id: type, name: type });
    now = "to" in result ? result.work : result;
  }
  return now;
}

export async function openDesk(now = "2026-11-23T09:00:00.000Z"): Promise<Desk> {
  const clock = createSetClock(now);
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const services = await assemble({ mode: "dry", env: {}, log: quiet, clock });
  const { store } = services;
  const port = createApiPort(services);

  async function turn(queue: "triage" | Department, steps: Step[], broken: boolean): Promise<number> {
    const works = await store.take(queue, 10, 60_000);
    for (const work of works) {
      services.leases.open(work, "desk", 60_000);
      if (broken) await services.fail(work, "Kaputt: der Knoten wirft");
      else await finishWork(services, await through(work, steps, services));
    }
    return works.length;
  }

  return {
    services,
    port,
    clock,
    mail: async (text) => (await port.mails.receive(Buffer.from(text.replaceAll("\n", "\r\n")), undefined)).mail_id,
    async work(broken) {
      for (let done = 1; done > 0; ) {
        done = await turn("triage", [readMail, triage, assign], false);
        for (const department of DEPARTMENTS)
          done += await turn(department, [agentNode(department), reply, courtesy], department === broken);
      }
    },
    async deliver() {
      const due = await store.takeLetters(100);
      for (const letter of due) await store.settleLetter(letter.letterId, { kind: "sent", response: "250 OK" });
      return due.length;
    },
    async close() {
      closeRuntime();
      await services.reader.close();
      await store.close();
    },
  };
}

const stamp = (id: number): string => `Date: Mon, 23 Nov 2026 09:00:00 +0100\nMessage-ID: <${id}@kunde.example>\n`;
let mails = 0;

/** An order of a customer in the shipped master data: two articles, unless other lines are given. */
export function orderMail(no = "PO-1", lines = "500 Stück HB-K15-SW\n1.000 Stück HB-K17-SW"): string {
  return `From: Paul Krüger <p.krueger@rheinmode.example>\nTo: sales@h-bu.de\nSubject: =?utf-8?q?Bestellung_${no}_f=C3=BCr_Kn=C3=B6pfe?=\n${stamp(++mails)}Content-Type: text/plain; charset=utf-8\n\nSehr geehrte Damen und Herren,\n\nhiermit bestellen wir unter unserer Bestellnummer ${no}:\n\n${lines}\n\nMit freundlichen Grüßen\nPaul Krüger\nRheinmode Manufaktur GmbH\n`;
}

export function strangerMail(subject = "Bestellung", text = "hiermit bestellen wir 500 Stück HB-K15-SW."): string {
  return `From: Erika Fremd <erika@fremd.example>\nTo: info@h-bu.de\nSubject: ${subject}\n${stamp(++mails)}Content-Type: text/plain; charset=utf-8\n\nGuten Tag,\n\n${text}\n\nErika Fremd\n`;
}
