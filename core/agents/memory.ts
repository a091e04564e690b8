// What the clerks remember of senders and customers, shared by all four: last contact, language, last matter.
import type { Operation } from "../change.ts";
import type { LetterLanguage } from "../words.ts";
import type { AgentInput } from "./types.ts";

/** What is kept for each sender and each customer; the store key is `<who>:<what>`. */
export const REMEMBERED = ["lastContact", "language", "lastIntent"] as const;
export type Remembered = (typeof REMEMBERED)[number];
export type AgentText = readonly [label: string, value: string | undefined];

export interface MemoryKey {
  namespace: "sender" | "customer";
  key: string;
}

/** The keys to load before a clerk is asked; AgentInput.memory holds each as "namespace/key". */
export function memoryKeys(sender: string | null, customerNo: string | null): MemoryKey[] {
  const who: [MemoryKey["namespace"], string | null][] = [
    ["sender", sender],
    ["customer", customerNo],
  ];
  return who.flatMap(([namespace, name]) => (name ? REMEMBERED.map((what) => ({ namespace, key: `${name}:${what}` })) : []));
}

/** What is known of the sender, else of the customer: a colleague's language is a better guess than none. */
export function remembered(input: AgentInput, what: Remembered): string | undefined {
  const keys = memoryKeys(input.mail.from?.address ?? null, input.triage.customerNo.value);
  const wanted = keys.filter((k) => k.key.endsWith(`:${what}`)).map((k) => input.memory[`${k.namespace}/${k.key}`]);
  return wanted.find((value) => value !== undefined && value !== "");
}

/**
 * What to keep of this mail. Mail that nobody wrote (bounces, newsletters) and mail from a doubtful sender is not
 * remembered, so that a forger cannot set a customer's language.
 */
export function rememberThis(input: AgentInput, language: LetterLanguage): Operation[] {
  if (input.triage.reply.value === "no" || input.triage.suspicions.length > 0) return [];
  const values: Record<Remembered, string> = { lastContact: input.now, language, lastIntent: input.assignment.intent };
  return memoryKeys(input.mail.from?.address ?? null, input.triage.customerNo.value).map(({ namespace, key }) => ({
    op: "memory.put",
    namespace,
    key,
    value: values[key.slice(key.lastIndexOf(":") + 1) as Remembered],
  }));
}
