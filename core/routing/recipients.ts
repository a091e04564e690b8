// Whom a rule can tell: management, the case's department, a department by name, or an address.
import type { Company } from "../company.ts";
import { DEPARTMENTS, type Department } from "../words.ts";

export const NOTIFY_TARGETS = ["management", "department", ...DEPARTMENTS] as const;

const isDepartment = (target: string): target is Department => (DEPARTMENTS as readonly string[]).includes(target);

export const isNotifyTarget = (target: string): boolean =>
  (NOTIFY_TARGETS as readonly string[]).includes(target) || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(target);

/** @returns mail addresses, each once */
export function recipientsOf(targets: readonly string[], department: Department, company: Company): string[] {
  const addresses = targets.flatMap((target) => {
    if (target === "management") return company.management;
    if (target === "department") return [company.departments[department].notify];
    return isDepartment(target) ? [company.departments[target].notify] : [target];
  });
  return [...new Set(addresses)];
}
