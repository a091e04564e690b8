// What sets two machines talking: plain questions and orders, from one house to the other, and a robot that answers everything.
import type { SunkMail } from "../../peers/smtp-sink.ts";

const TEXTS = [
  ["Frage zu Ihren Öffnungszeiten", "wann ist Ihr Lager für Abholungen geöffnet?"],
  ["Katalog", "haben Sie einen aktuellen Katalog, den Sie uns schicken können?"],
  ["Muster", "wir hätten gern eine Farbkarte Ihrer Kunststoffknöpfe."],
  ["Question about washing", "can your polyester buttons be washed at 60 degrees?"],
  ["Reklamation", "bei der letzten Lieferung waren 20 Knöpfe zerbrochen. Was tun wir damit?"],
  ["Bestellung 4711", "bitte liefern Sie uns unter unserer Bestellnummer 4711: 500 Stück HB-K15-SW."],
] as const;

let count = 0;
const raw = (from: string, to: string, subject: string, text: string, more: string[] = []): Buffer =>
  Buffer.from(
    [
      `From: Einkauf <${from}>`,
      `To: ${to}`,
      `Subject: ${/^[ -~]*$/.test(subject) ? subject : `=?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`}`,
      `Message-ID: <q${++count}.${from}>`,
      ...more,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
      "",
      `Guten Tag,\r\n\r\n${text}\r\n\r\nMit freundlichen Grüßen\r\nKim Beispiel\r\n`,
    ].join("\r\n"),
  );

/** The nth question. No Date header: what would be today is a fast clock's business. */
export function question(n: number, from: string, to: string): SunkMail {
  const [subject, text] = TEXTS[n % TEXTS.length]!;
  return { from, to: [to], raw: raw(from, to, `${subject} (${n})`, text) };
}

/** Each would be answered by itself if a person asked it. */
const ROBOT = [
  "wann ist Ihr Lager für Abholungen geöffnet?",
  "haben Sie einen aktuellen Katalog, den Sie uns schicken können?",
  "can your polyester buttons be washed at 60 degrees?",
  "wir hätten gern eine Farbkarte Ihrer Kunststoffknöpfe.",
] as const;

/** What a robot's owner asks: nothing that is owed a confirmation. */
export function robotQuestion(n: number, from: string, to: string): SunkMail {
  return { from, to: [to], raw: raw(from, to, `Anfrage ${n}`, ROBOT[n % ROBOT.length] ?? "") };
}

/** An answer as the worst machine gives it: no header, no reference, another subject each time, and sometimes our own words sent back. */
export function robotAnswer(n: number, letter: SunkMail): SunkMail {
  const from = letter.to[0] ?? "";
  const back = letter.raw
    .toString("utf8")
    .split(/\r?\n\r?\n/)
    .slice(1)
    .join("\n\n");
  const text = n % 3 === 1 ? back : (ROBOT[n % ROBOT.length] ?? "");
  return { from, to: [letter.from], raw: raw(from, letter.from, `Nachricht ${n} von heute`, text) };
}
