// Named places where the plug can be pulled: HB_FAIL_POINT="smtp.accepted:3" ends the process, as kill -9 does, at the third pass there.
// For the proof of docs/promises.md (npm run chaos). Without the variable a fail point is an empty function.

/** In the order in which a mail and its answer pass them. */
export const FAIL_POINTS = {
  "imap.fetched": "the bytes of a mail are here, nothing is stored",
  "mail.written": "the mail is written, its transaction not committed",
  "mail.committed": "the mail is in the store, the server does not know",
  "mail.marked": "the server has marked the mail, the store does not know",
  "work.leased": "work is leased, nothing has been read",
  "mail.read": "the mail has been read",
  "work.decided": "everything is decided, nothing is committed",
  "commit.written": "case, order and letter are written, their transaction not committed",
  "commit.done": "committed, the lease still in the book",
  "letter.taken": "the letter is said to be sending, no server has heard of it",
  "smtp.connected": "connected to the mail server",
  "smtp.mail_from": "MAIL FROM is sent",
  "smtp.data_begun": "the server has said 354",
  "smtp.data_half": "half of the text is sent",
  "smtp.data_end": "all of the text is sent, the server's answer is on its way",
  "smtp.accepted": "the server has said 250, the store does not know",
  "letter.settled": "the letter is said to be sent",
} as const;
export type FailPoint = keyof typeof FAIL_POINTS;

export interface Armed {
  name: FailPoint;
  /** the pass that ends the process, from 1 */
  pass: number;
}

/** @param setting "name" or "name:pass" @throws if there is no such point: a typing error must not pass for a proof */
export function armed(setting: string | undefined): Armed | null {
  if (!setting) return null;
  const [name = "", pass = "1"] = setting.split(":");
  if (!Object.hasOwn(FAIL_POINTS, name) || !/^[1-9]\d*$/.test(pass))
    throw new Error(`HB_FAIL_POINT=${setting}: NAME oder NAME:DURCHGANG; möglich: ${Object.keys(FAIL_POINTS).join(", ")}`);
  return { name: name as FailPoint, pass: Number(pass) };
}

export const ARMED = armed(process.env["HB_FAIL_POINT"]);
let passed = 0;

export const failPoint: (name: FailPoint) => void =
  ARMED === null
    ? () => {}
    : (name) => {
        if (name !== ARMED.name) return;
        passed += 1;
        // of all ways to end this is the one that nothing in the process can soften
        if (passed === ARMED.pass) process.kill(process.pid, "SIGKILL");
      };
