// The info clerk: questions of a general kind, applications, and mail that needs no answer.

import type { Intent } from "../words.ts";
import { receiveApplication } from "./info/application.ts";
import { file } from "./info/file.ts";
import { answerGenerally } from "./info/general.ts";
import type { Action } from "./plan.ts";

export const INFO_ACTIONS = {
  general_inquiry: answerGenerally,
  job_application: receiveApplication,
  auto_reply: file,
  bounce: file,
  newsletter: file,
  spam: file,
} as const satisfies Partial<Record<Intent, Action>>;
