// Reads config/company.yaml: YAML to a checked Company. Every problem is reported at once, with line and way out.
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type Company, companySchema } from "../../core/company.ts";
import { companyProblems, type Problem } from "./company-checks.ts";
import { ConfigError, shownPath } from "./config-error.ts";
import { readText } from "./read-text.ts";

type Path = readonly PropertyKey[];
const GERMAN = z.locales.de().localeError;

/** @throws ConfigError with all problems, each `file:line:column: field: what is wrong; way out` */
export function loadCompany(file: string): Company {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${shownPath(file)}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    throw new ConfigError(document.errors.map((e) => `${at(e.pos[0])}: kein gültiges YAML: ${e.message}; Einrückung und Zeichen prüfen`));
  }
  const parsed = companySchema.safeParse(document.toJS(), { error: GERMAN });
  const problems = parsed.success
    ? companyProblems(parsed.data)
    : parsed.error.issues.flatMap((issue) => explain(issue, document.hasIn(issue.path)));
  if (problems.length > 0) {
    throw new ConfigError(problems.map((p) => `${at(offsetOf(document, p.path))}: ${p.path.join(".") || "Datei"}: ${p.problem}`));
  }
  return parsed.data as Company;
}

/** One zod issue in the words of staff. */
function explain(issue: z.core.$ZodIssue, present: boolean): Problem[] {
  const path = issue.path;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], problem: "gibt es nicht; Schreibweise prüfen oder die Zeile entfernen" }));
  }
  if (!present && path.length > 0) return [{ path, problem: "fehlt; ergänzen" }];
  if (issue.code === "invalid_value") return [{ path, problem: `nicht erlaubt; möglich: ${issue.values.join(", ")}` }];
  return [{ path, problem: `${issue.message}; Wert berichtigen` }];
}

/** Where a field stands, or where its nearest existing parent does. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = document.getIn(path.slice(0, path.indexOf(key) + 1), true);
      if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return offset;
      offset = Number(node.range[0]);
    }
  }
  return offset;
}
