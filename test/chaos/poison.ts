// Poison: bad mails among ten times as many good ones. The good ones must not notice, and of each bad one a person must hear why.
import { percentile } from "../../bench/kit/figures.ts";
import { orderPdf } from "../../bench/kit/pdf.ts";
import { createRandom } from "../../bench/kit/random.ts";
import { type House, openHouse } from "./house.ts";
import { counted, every, settled } from "./invariants.ts";
import { type GoodMail, goodMails } from "./mails.ts";
import { type BadMail, badMails } from "./poison/mails.ts";
import type { Scenario } from "./types.ts";

/** Of what the product did in the warm-up: so little that waiting is due to the poison and not to the load. */
const SHARE = 0.3;
const MOST_PER_S = 10;
const GOOD_FOR_EACH_BAD = 10;
const WARM_UP = 40;
/** Of five good mails one brings a PDF: it needs the same child processes as the bad documents. */
const WITH_PDF = 5;
const QUIET_MS = 240_000;

const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

async function withPdf(mail: GoodMail): Promise<GoodMail> {
  if (mail.orderNo === null) return mail;
  const lines = [{ articleNo: "HB-K15-SW", description: "Knopf", quantity: 500 }];
  const pdf = await orderPdf({ company: "Kunde", orderNo: mail.orderNo, date: "23.11.2026", language: "de", lines });
  const type = "Content-Type: text/plain; charset=utf-8";
  const file = `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="${mail.orderNo}.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf.toString("base64").replace(/.{76}/g, "$&\r\n")}`;
  const [head = "", body = ""] = mail.raw.split(`${type}\r\n\r\n`);
  const raw = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${type}\r\n\r\n${body}\r\n--b\r\n${file}\r\n--b--\r\n`;
  return { ...mail, raw };
}

interface Watch {
  delivered(mail: GoodMail): void;
  /** milliseconds from delivery to the answer at the SMTP peer, of those that were answered */
  times(mails: readonly GoodMail[]): number[];
  stop(): void;
}

function watchAnswers({ sink }: House): Watch {
  const begun = new Map<string, number>();
  const ended = new Map<string, number>();
  let seen = 0;
  const timer = setInterval(() => {
    for (; seen < sink.mails.length; seen++) {
      const answered = /^In-Reply-To:\s*(\S+)/im.exec(sink.mails[seen]!.raw.toString("latin1"))?.[1];
      if (answered && !ended.has(answered)) ended.set(answered, performance.now());
    }
  }, 20);
  return {
    delivered: (mail) => void begun.set(mail.messageId, performance.now()),
    times: (mails) => mails.flatMap(({ messageId }) => (ended.has(messageId) ? [ended.get(messageId)! - begun.get(messageId)!] : [])),
    stop: () => clearInterval(timer),
  };
}

/** 99th percentile and maximum of the event loop's delay since they were asked for last, milliseconds. */
async function loopLag({ product }: House): Promise<{ p99: number; max: number }> {
  const { body } = await product.api<string>("/metrics");
  const value = (name: string): number => Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, "m").exec(body)?.[1]) * 1000;
  return { p99: value("p99"), max: value("max") };
}

/** Delivers at a steady pace, one bad mail after every tenth good one, and waits for the answers. @returns ids of the mails handed in */
async function deliver(
  house: House,
  watch: Watch,
  perS: number,
  good: readonly GoodMail[],
  bad: readonly BadMail[] = [],
): Promise<Map<BadMail, string>> {
  const ids = new Map<BadMail, string>();
  const handedIn: Promise<void>[] = [];
  const began = performance.now();
  for (const [n, mail] of good.entries()) {
    await sleep(Math.max(0, began + (n * 1000) / perS - performance.now()));
    house.deliver(mail);
    watch.delivered(mail);
    const poison = n % GOOD_FOR_EACH_BAD === 0 ? bad[n / GOOD_FOR_EACH_BAD] : undefined;
    if (poison?.way === "imap") house.dovecot.deliver("sales", poison.raw);
    else if (poison) handedIn.push(house.product.post(poison.raw, "sales@h-bu.de").then((id) => void ids.set(poison, id)));
  }
  await Promise.all(handedIn);
  for (let i = 0; i < 300 && watch.times(good).length < good.length; i++) await sleep(100);
  return ids;
}

interface MailRow {
  mail_id: string;
  subject: string | null;
  state: string;
  case_id: string | null;
}
interface Review {
  mail_id: string | null;
  case_id: string | null;
  reasons: { code: string; detail?: string }[];
}

/** Bad mails of which nobody hears why; the others' reasons are said. */
async function unseen(house: House, bad: readonly BadMail[], ids: Map<BadMail, string>, say: (line: string) => void): Promise<string[]> {
  const mails = await every<MailRow>(house.product, "/api/mails");
  const reviews = await every<Review>(house.product, "/api/reviews");
  return bad.flatMap((poison) => {
    const id = ids.get(poison);
    const row = mails.find((m) => (id ? m.mail_id === id : m.subject === poison.subject));
    const entries = reviews.filter((r) =>
      row
        ? r.mail_id === row.mail_id || (r.case_id !== null && r.case_id === row.case_id)
        : r.reasons.some((x) => x.detail?.includes(`„${poison.subject}“`)),
    );
    const why = entries.flatMap((r) => r.reasons.map(({ code, detail }) => `${code} (${detail ?? ""})`));
    say(`${poison.kind}: ${row?.state ?? "not stored"}; ${why.join("; ").slice(0, 200) || "no reason"}`);
    return why.length > 0 ? [] : [poison.kind];
  });
}

export const poison: Scenario = {
  name: "poison",
  title: "bad mails among ten times as many good ones",
  async run(size, say) {
    const count = size.poison * GOOD_FOR_EACH_BAD;
    const made = goodMails(WARM_UP + 2 * count, createRandom(size.seed), 700_000);
    const all = await Promise.all(made.map((mail, n) => (n % WITH_PDF === 0 ? withPdf(mail) : mail)));
    const [clean, mixed] = [all.slice(WARM_UP, WARM_UP + count), all.slice(WARM_UP + count)];
    const bad = await badMails(size.poison);
    const house = await openHouse();
    const watch = watchAnswers(house);
    try {
      const began = performance.now();
      await deliver(house, watch, Number.POSITIVE_INFINITY, all.slice(0, WARM_UP));
      const perS = Math.min(MOST_PER_S, (SHARE * WARM_UP * 1000) / (performance.now() - began));
      say(`${perS.toFixed(1)} good mails a second`);
      await loopLag(house);
      await deliver(house, watch, perS, clean);
      const [calmLag, calm] = [await loopLag(house), watch.times(clean)];
      say(`without poison: 95 % within ${percentile(calm, 95).toFixed(0)} ms, event loop p99 ${calmLag.p99.toFixed(0)} ms`);
      const ids = await deliver(house, watch, perS, mixed, bad);
      const [lag, times] = [await loopLag(house), watch.times(mixed)];
      say(
        `with poison: 95 % within ${percentile(times, 95).toFixed(0)} ms, event loop p99 ${lag.p99.toFixed(0)} ms, worst ${lag.max.toFixed(0)} ms`,
      );
      const found = await settled(house, all, QUIET_MS);
      // the bad ones may stand there: that is what quarantine is for
      found.quarantinedGood = found.quarantinedGood.filter((name) => name !== "work in quarantine");
      const silent = await unseen(house, bad, ids, say);
      found.lost.push(...silent.map((kind) => `poison without a reason: ${kind}`));
      const ratio = percentile(times, 95) / percentile(calm, 95);
      if (ratio >= 2) found.stuck.push(`95 % of the good mails took ${ratio.toFixed(2)} times as long`);
      if (lag.p99 >= 100) found.stuck.push(`event loop p99 ${lag.p99.toFixed(0)} ms`);
      return [
        {
          fault: "poisoned mail",
          times: bad.length,
          mails: all.length,
          ...counted(found, say),
          longestRecoveryMs: null,
          figures: {
            p95_ratio: Number(ratio.toFixed(2)),
            p95_ms: Math.round(percentile(times, 95)),
            loop_p99_ms: Math.round(lag.p99),
            loop_max_ms: Math.round(lag.max),
            visible: bad.length - silent.length,
          },
        },
      ];
    } finally {
      watch.stop();
      await house.close();
    }
  },
};
