// A house whose every line to a mail server is a faulty wire: one for each mailbox, one for sending. The archive is reached directly.
import { startWire, type Wire } from "../peers/wire.ts";
import { BOXES, type House, openHouse } from "./house.ts";

export type Box = (typeof BOXES)[number];

export interface WiredHouse extends House {
  imap: Record<Box, Wire>;
  smtp: Wire;
}

/** Outages are short where waits are: seconds here are hundredths of the product's. */
const SHORT = { retry_base_seconds: 0.05, retry_cap_seconds: 0.5, timeout_seconds: 2 };
const SHORT_SMTP = { retry_base_seconds: 0.5, timeout_seconds: 2 };

interface File {
  mailboxes: { address: string; imap: Record<string, unknown> }[];
  smtp: Record<string, unknown>;
}

export async function openWiredHouse(): Promise<WiredHouse> {
  const wires: Wire[] = [];
  const imap = {} as Record<Box, Wire>;
  const house = await openHouse({
    async change(company, { dovecot, sink }) {
      const file = company as unknown as File;
      for (const box of BOXES) {
        imap[box] = await startWire(dovecot.port);
        wires.push(imap[box]);
      }
      const smtp = await startWire(sink.port);
      wires.push(smtp);
      for (const { address, imap: settings } of file.mailboxes)
        Object.assign(settings, SHORT, { port: imap[address.split("@")[0] as Box].port, poll_seconds: 5 });
      Object.assign(file.smtp, SHORT_SMTP, { port: smtp.port });
    },
  });
  const smtp = wires.at(-1)!;
  return {
    ...house,
    imap,
    smtp,
    async close() {
      await house.product.stop("SIGKILL");
      for (const wire of wires) await wire.stop();
      await house.close();
    },
  };
}
