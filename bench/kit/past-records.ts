// Our past documents as plain maps behind core's questions: what a bare script would keep in memory instead of a store.
import { loadDocuments } from "../../adapters/files/documents.ts";
import type { Lookup } from "../../core/ports.ts";

const group = <T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
};

/** @param file documents.csv; cases and memories there are none */
export function pastRecords(file: string): Lookup {
  const { orders, documents } = loadDocuments(file);
  const byNumber = new Map(orders.map((o) => [o.orderNo, o]));
  const documentByNumber = new Map(documents.map((d) => [d.number, d]));
  const ordersOf = group(orders, (o) => o.customerNo);
  const documentsOf = group(documents, (d) => d.customerNo);
  const none = async (): Promise<null> => null;
  return {
    orderByNumber: async (no) => byNumber.get(no) ?? null,
    orderByCustomerNo: async (customerNo, no) => ordersOf.get(customerNo)?.find((o) => o.customerOrderNo === no) ?? null,
    ordersOfCustomer: async (customerNo, limit) => (ordersOf.get(customerNo) ?? []).slice(0, limit),
    documentByNumber: async (no) => documentByNumber.get(no) ?? null,
    documentsOfCustomer: async (customerNo, limit) => (documentsOf.get(customerNo) ?? []).slice(0, limit),
    creditUsed: async () => 0,
    openCases: async () => [],
    caseByNumber: none,
    caseById: none,
    caseByLetter: none,
    caseByMail: none,
    lettersById: async () => [],
    lettersTo: async () => [],
    memory: none,
    memories: async () => ({}),
  };
}
