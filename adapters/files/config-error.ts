// What a broken file gets: every problem with its place and the way out, in one exception. Thrown at start only.
import { relative } from "node:path";

export class ConfigError extends Error {
  /** one line each: "config/company.yaml:12:3: sla.oem: was falsch ist; Ausweg" */
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** The file's name as staff know it: relative to the working folder if it lies inside. */
export function shownPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short === "" || short.startsWith("..") ? file : short;
}
