// Unit codes of electronic orders (UN/ECE Recommendation 20 and 21, and what systems write instead), one table for UBL, openTRANS, EDIFACT and Order-X. Add a code here.

export interface UnitCode {
  /** the unit word that units.ts knows; it says what staff read and how pieces are counted */
  word: string;
  /** pieces in one, if that is fixed: what a price for one is for */
  pieces?: number;
}

const ROWS: readonly (UnitCode & { codes: string })[] = [
  { codes: "H87 C62 PCE EA PC PCS ST STK NMB NAR XPP", word: "stk", pieces: 1 },
  { codes: "MIL T3 TSD", word: "tsd", pieces: 1_000 },
  { codes: "CEN HC", word: "hundert", pieces: 100 },
  { codes: "GRO", word: "gros", pieces: 144 },
  { codes: "DZN DPC", word: "dtz", pieces: 12 },
  { codes: "PR NPR", word: "paar" },
  { codes: "PK PA XPK XPA", word: "pack" },
  { codes: "CT XCT", word: "karton" },
  { codes: "BX XBX", word: "box" },
  { codes: "BG XBG", word: "beutel" },
];

const TABLE = new Map<string, UnitCode>(ROWS.flatMap(({ codes, ...unit }) => codes.split(" ").map((code) => [code, unit] as const)));

/** What a code stands for, in any case; undefined if it is none of ours. */
export const unitCode = (code: string): UnitCode | undefined => TABLE.get(code.trim().toUpperCase());
