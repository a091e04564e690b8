// What a fixture is expected to be read as. Fields that are absent do not matter for it; notes always do.

export interface Expectation {
  /** "Name <address>"; "" if unknown */
  from?: string;
  subject?: string;
  date?: string;
  fresh?: string;
  quoted?: string;
  forwarded?: string;
  signature?: string;
  /** rows of all tables, headings first */
  tables?: string[][];
  /** [file name, "kind state", text] */
  documents?: [string, string, string][];
  notes?: string[];
}
export type Expectations = Readonly<Record<string, Expectation>>;
