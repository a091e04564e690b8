// The support clerk: complaints, returns and technical questions.
import type { Intent } from "../words.ts";
import type { Action } from "./plan.ts";
import { receiveComplaint } from "./support/complaint.ts";
import { receiveReturn } from "./support/return.ts";
import { answerTechnically } from "./support/technical.ts";

export const SUPPORT_ACTIONS = {
  complaint: receiveComplaint,
  return_request: receiveReturn,
  technical_question: answerTechnically,
} as const satisfies Partial<Record<Intent, Action>>;
