// All figures at once, as the screens and the API show them. A figure without data says so; it is never shown as 0.
import type { LetterLanguage } from "../words.ts";
import { KPIS, type KpiKey } from "./kpis.ts";
import { type Figures, type Kpi, PERIODS, type Unit } from "./types.ts";

export interface KpiValue {
  key: KpiKey;
  label: string;
  /** null: no data */
  value: number | null;
  /** as shown, e.g. "94,2 %" or "keine Daten" */
  shown: string;
  unit: Unit;
  n: number;
  period: string;
  formula: string;
  parts?: Readonly<Record<string, number>>;
}

export const NO_DATA = { de: "keine Daten", en: "no data" } as const;

/** @param language of the screen. @returns the figures in the table's order */
export function report(figures: Figures, language: LetterLanguage): KpiValue[] {
  return (Object.keys(KPIS) as KpiKey[]).map((key) => {
    const kpi: Kpi = KPIS[key];
    const { value, n, parts } = kpi.compute(figures);
    return {
      key,
      label: kpi.label[language],
      value,
      shown: value === null && kpi.none ? kpi.none[language] : show(value, kpi.unit, language),
      unit: kpi.unit,
      n,
      period: PERIODS[kpi.period][language],
      formula: kpi.formula[language],
      ...(parts ? { parts } : {}),
    };
  });
}

const FORMS: Record<Unit, { digits: number; after: { de: string; en: string } }> = {
  "%": { digits: 1, after: { de: " %", en: " %" } },
  points: { digits: 0, after: { de: " Punkte", en: " points" } },
  count: { digits: 0, after: { de: "", en: "" } },
  EUR: { digits: 0, after: { de: " EUR", en: " EUR" } },
  minutes: { digits: 1, after: { de: " min", en: " min" } },
  hours: { digits: 1, after: { de: " h", en: " h" } },
};

export function show(value: number | null, unit: Unit, language: LetterLanguage): string {
  if (value === null) return NO_DATA[language];
  const { digits, after } = FORMS[unit];
  const number = new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", { maximumFractionDigits: digits }).format(value);
  return number + after[language];
}
