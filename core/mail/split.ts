// A mail body in its layers: what was written now, what is quoted, what was forwarded on purpose, and the signature.
import { isForwardSubject, isReplySubject, type Marker, markerAt } from "./markers.ts";
import { splitSignature } from "./signature.ts";

export interface Layers {
  fresh: string;
  quoted: string;
  forwarded: string;
  signature: string;
}

export interface SplitContext {
  subject: string;
  /** domain of our mailbox: a quoted mail that neither came from us nor went to us was forwarded, whatever the subject says */
  ownDomain?: string;
}

interface Sorted {
  fresh: string[];
  quoted: string[];
  forwarded: string[];
}

/** Forward chains deeper than this are history to any reader. */
const MAX_LEVELS = 6;

/**
 * Splits a body by the markers that Outlook, Gmail, Apple Mail, Thunderbird and their German, English, French, Polish, Dutch,
 * Italian, Spanish forms leave. The outermost prefix of the subject and explicit markers decide between forwarded and quoted.
 */
export function splitBody(text: string, context: SplitContext): Layers {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const sorted = sortLines(lines, context, 0);
  const { body, signature } = splitSignature(sorted.fresh);
  return { fresh: body, signature, quoted: join(sorted.quoted), forwarded: join(sorted.forwarded) };
}

function join(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const isQuoted = (line: string): boolean => /^\s{0,2}>/.test(line);
const unquote = (line: string): string => line.replace(/^\s{0,2}>\s?/, "");

function sortLines(lines: readonly string[], context: SplitContext, level: number): Sorted {
  const sorted: Sorted = { fresh: [], quoted: [], forwarded: [] };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (isQuoted(line)) {
      i = takeQuoted(lines, i, sorted);
      continue;
    }
    const marker = markerAt(lines, i);
    if (!marker) {
      sorted.fresh.push(line);
      continue;
    }
    const after = i + marker.length;
    const next = lines.slice(after, after + 5).find((text) => text.trim() !== "") ?? "";
    const forwarded = level < MAX_LEVELS && isForward(marker, context);
    if (marker.kind === "attribution" && isQuoted(next) && !forwarded) {
      sorted.quoted.push(...lines.slice(i, after));
      i = after - 1;
      continue;
    }
    const rest = lines.slice(after);
    if (forwarded) takeForwarded(rest, marker, context, level, sorted);
    else sorted.quoted.push(...lines.slice(i));
    return sorted;
  }
  return sorted;
}

/** A run of ">" lines goes to the history; text written between such runs stays fresh. */
function takeQuoted(lines: readonly string[], from: number, sorted: Sorted): number {
  let i = from;
  for (; i < lines.length && isQuoted(lines[i]!); i++) sorted.quoted.push(unquote(lines[i]!));
  return i - 1;
}

function takeForwarded(rest: readonly string[], marker: Marker, context: SplitContext, level: number, sorted: Sorted): void {
  const filled = rest.filter((line) => line.trim() !== "");
  const allQuoted = filled.length > 0 && filled.every(isQuoted);
  const subject = marker.block?.subject.trim() ?? "";
  const inner = sortLines(allQuoted ? rest.map(unquote) : rest, { ...context, subject }, level + 1);
  // the forwarded mail's subject often names the order; its other header lines would only be mistaken for facts
  if (subject) sorted.forwarded.push(`Betreff: ${subject}`, "");
  sorted.forwarded.push(...inner.fresh, "", ...inner.forwarded);
  sorted.quoted.push(...inner.quoted);
}

function isForward(marker: Marker, context: SplitContext): boolean {
  if (marker.kind === "forward") return true;
  if (isForwardSubject(context.subject)) return true;
  if (isReplySubject(context.subject) || !marker.block || !context.ownDomain) return false;
  const { from, to } = marker.block;
  return from.includes("@") && to.includes("@") && !`${from} ${to}`.toLowerCase().includes(`@${context.ownDomain.toLowerCase()}`);
}
