// What a failed SMTP transaction means for the letter: try again, never again, or nobody knows.
import { CopyRefused, MailError, NoAnswer } from "../../core/ports.ts";

/** The part of nodemailer's errors that decides. */
export interface SmtpFailure {
  message: string;
  code?: string | undefined;
  responseCode?: number | undefined;
  /** who was refused, if it was a further recipient and not the customer */
  copy?: boolean;
}

/** The server takes connections but not our login: asked again rarely, for servers lock accounts that hammer. */
export class LoginRefused extends NoAnswer {
  constructor(message: string) {
    super("session", message);
  }
}

/** What it means that no session came about: never the letter's fault. RFC 4954, 6: 4yz to AUTH passes, 5yz refuses the login. */
export function noSession({ code, responseCode, message }: SmtpFailure): NoAnswer {
  return code === "EAUTH" && (responseCode ?? 0) >= 500 ? new LoginRefused(message) : new NoAnswer("session", message);
}

/** Only these are about the letter; the rest is about the connection and passes. */
const ABOUT_THE_LETTER = new Set(["EENVELOPE", "EMESSAGE"]);

/**
 * RFC 5321, 4.2.1: 4yz passes, 5yz is final. Without an answer after the message text began (4.5.3.2.6) the server may have
 * taken the letter or not: "unknown", which must never be sent again blindly.
 * @param dataBegan the server had said 354
 */
export function classify(failure: SmtpFailure, dataBegan: boolean): MailError {
  const { code, responseCode, message } = failure;
  if (responseCode === undefined && dataBegan) return new NoAnswer("text", message);
  const final = responseCode === undefined || (responseCode >= 500 && responseCode !== 503);
  if (failure.copy) return new CopyRefused(final ? "permanent" : "temporary", message);
  if (ABOUT_THE_LETTER.has(code ?? "") && final) return new MailError("permanent", message);
  return responseCode === undefined ? new NoAnswer("envelope", message) : new MailError("temporary", message);
}
