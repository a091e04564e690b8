// Order mails for tests: each with a number of its own, from customers of the shipped master data.
const CUSTOMERS = [
  ["j.petersen@nordsee-outdoor.example", "Jens Petersen"],
  ["einkauf@kessler-uniform.example", "Murat Yildiz"],
  ["einkauf@moto-brandt.example", "Sabine Brandt"],
  ["t.lang@kindertraeume.example", "Tobias Lang"],
  ["bestellung@sachsenstrick.example", "Anja Richter"],
] as const;

export interface TestMail {
  raw: string;
  number: string;
  messageId: string;
}

/** A plain order that a clerk would not think twice about. @param date default: now */
export function orderMail(n: number, options: { date?: Date; quantity?: number; replyTo?: string } = {}): TestMail {
  const [address, name] = CUSTOMERS[n % CUSTOMERS.length]!;
  const number = `BST-77${String(n).padStart(4, "0")}`;
  const messageId = `<order-${n}@${address.split("@")[1]}>`;
  const head = [
    `Date: ${(options.date ?? new Date()).toUTCString().replace("GMT", "+0000")}`,
    `From: ${name} <${address}>`,
    "To: sales@h-bu.de",
    `Subject: Bestellung ${number}`,
    `Message-ID: ${messageId}`,
    ...(options.replyTo ? [`In-Reply-To: ${options.replyTo}`, `References: ${options.replyTo}`] : []),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
  ];
  const body = `Guten Tag,\r\n\r\nbitte liefern Sie uns unter unserer Bestellnummer ${number}:\r\n\r\n${options.quantity ?? 500} Stück HB-K15-SW\r\n\r\nMit freundlichen Grüßen\r\n${name}\r\n`;
  return { raw: `${head.join("\r\n")}\r\n\r\n${body}`, number, messageId };
}
