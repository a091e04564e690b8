// What a department's clerk is given and what it decides. A decision is data: nothing is written or sent here.

import type { Operation } from "../change.ts";
import type { Company } from "../company.ts";
import type { KnowledgeEntry, Letter } from "../letters/types.ts";
import type { MailContent } from "../mail/types.ts";
import type { MasterData } from "../master-data.ts";
import type { BusinessDocument, Order, OrderFacts } from "../orders/types.ts";
import type { Assignment, Routing } from "../routing/types.ts";
import type { Triage } from "../triage/types.ts";
import type { CourtesyContext, Department, HumanReason, LetterLanguage } from "../words.ts";

/** Everything a clerk may look at, loaded before it is asked; it asks for nothing more. */
export interface AgentInput {
  /** UTC ISO, when the work was taken */
  now: string;
  mail: MailContent;
  triage: Triage;
  order: OrderFacts | null;
  routing: Routing;
  assignment: Assignment;
  company: Company;
  master: MasterData;
  /** our stored records that the mail names, or that belong to its customer; never those of another customer */
  orders: Order[];
  documents: BusinessDocument[];
  /** credit used: net value of open orders and unpaid invoices, minor units; null if amounts are unknown */
  creditUsedMinor: number | null;
  /** an order of this customer with the same customer order number, if any */
  duplicateOf: string | null;
  /** case numbers of this customer's other open cases */
  openCases: string[];
  knowledge: KnowledgeEntry[];
  /** memory of all agents about this sender and customer: "namespace/key" -> value */
  memory: Record<string, string>;
  /** numbers reserved for this work */
  numbers: { case?: string; order?: string; quote?: string };
  /** this case's number */
  caseNo: string;
}

/** A letter that is wanted; the reply node fills the template and the courtesy node scores it. */
export interface LetterRequest {
  /** templates/<language>/<name>.hbs */
  template: string;
  language: LetterLanguage;
  context: CourtesyContext;
  /** facts for the template: from stored records only; strings already formatted for the language */
  facts: Record<string, unknown>;
}

export interface Decision {
  agent: Department;
  /** row of the agent's table, e.g. "confirm-order" */
  action: string;
  /** reasons, German, for the trace */
  because: string[];
  human: HumanReason[];
  letter: LetterRequest | null;
  /** what the commit writes if no person is needed (order.create, memory.put, ...) */
  operations: Operation[];
  /** what is proposed to the person; carried out when they say yes */
  proposed: Operation[];
  /** pass on to another department */
  handOver?: { department: Department; note: string };
  /** wait until then and look again (UTC ISO) */
  waitUntil?: string;
  /** the case is done once the letter is out (or at once, without one) */
  closes: boolean;
  /** the letter asks something: deadlines stand still until the customer answers */
  waitsForCustomer?: boolean;
}

/** One department's clerk: one file each, one registry in core/agents/agents.ts. */
export interface Agent {
  department: Department;
  decide(input: AgentInput): Decision;
}

export type { Letter };
