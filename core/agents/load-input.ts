// Loads what a clerk may look at, before it is asked. A customer's records come by its own number, if the sender's address proves it; a stranger gets none.
import type { Company } from "../company.ts";
import type { MasterData } from "../master-data.ts";
import type { KnowledgeBase, Lookup } from "../ports.ts";
import { provenCustomer } from "../triage/customer.ts";
import type { Work } from "../work.ts";
import { memoryKeys } from "./memory.ts";
import type { AgentInput } from "./types.ts";

/** More of one customer's records than this no letter ever needs. */
const MOST = 200;
/** confidence of a customer number that a person put right on the work list */
const SAID_BY_A_PERSON = 1;

/** @throws if the work has not been read, triaged, ruled and assigned: the flow lacks a node before the agent */
export async function loadInput(
  work: Work,
  lookup: Lookup,
  context: { company: Company; master: MasterData; knowledge: KnowledgeBase },
): Promise<AgentInput> {
  const { mail, triage, routing, assignment } = work;
  if (!mail || !triage || !routing || !assignment)
    throw new Error("Der Agent braucht eine gelesene, triagierte und zugewiesene Mail: im Flow fehlt ein Knoten davor");
  const customerNo = triage.customerNo.value;
  const known =
    provenCustomer(mail.from?.address ?? "", context.master)?.customerNo === customerNo ||
    triage.customerNo.confidence === SAID_BY_A_PERSON;
  const [orders, documents, creditUsedMinor, cases, memory] = await Promise.all([
    customerNo && known ? lookup.ordersOfCustomer(customerNo, MOST) : [],
    customerNo && known ? lookup.documentsOfCustomer(customerNo, MOST) : [],
    customerNo ? lookup.creditUsed(customerNo) : null,
    customerNo ? lookup.openCases(customerNo) : [],
    lookup.memories(memoryKeys(mail.from?.address ?? null, customerNo)),
  ]);
  const theirNumber = work.order?.customerOrderNo?.value;
  const duplicate = customerNo && theirNumber ? await lookup.orderByCustomerNo(customerNo, theirNumber) : null;
  return {
    now: work.now,
    mail,
    triage,
    order: work.order ?? null,
    routing,
    assignment,
    company: context.company,
    master: context.master,
    orders,
    documents,
    creditUsedMinor,
    duplicateOf: duplicate?.orderNo ?? null,
    openCases: cases.map((c) => c.caseNo).filter((no) => no !== work.caseId),
    knowledge: context.knowledge.entries(),
    memory,
    numbers: work.numbers,
    caseNo: work.caseNo ?? work.caseId ?? "",
  };
}
