// What must hold between fields of company.yaml, beyond the shape of each. One row a rule.
import type { Company } from "../../core/company.ts";

export interface Problem {
  path: readonly PropertyKey[];
  /** "what is wrong; way out" */
  problem: string;
}

/** Bundesländer as feiertagejs names them; BUND: only nationwide holidays. */
const LANDS = ["BW", "BY", "BE", "BB", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH", "BUND", "AUGSBURG"];

const CHECKS: readonly ((company: Company) => Problem[])[] = [
  timezone,
  holidayLand,
  workingHours,
  companyHolidays,
  mailboxes,
  servers,
  sla,
];

/** @returns all problems; none if the file holds together */
export function companyProblems(company: Company): Problem[] {
  return CHECKS.flatMap((check) => check(company));
}

function timezone({ timezone: zone }: Company): Problem[] {
  try {
    new Intl.DateTimeFormat("de", { timeZone: zone });
    return [];
  } catch {
    return [{ path: ["timezone"], problem: `Zeitzone ${zone} ist nicht bekannt; z. B. Europe/Berlin` }];
  }
}

function holidayLand({ holidays_of: land }: Company): Problem[] {
  return LANDS.includes(land)
    ? []
    : [{ path: ["holidays_of"], problem: `Bundesland ${land} ist nicht bekannt; möglich: ${LANDS.join(", ")}` }];
}

function workingHours({ working_hours: { from, to, days } }: Company): Problem[] {
  const problems: Problem[] = [];
  const wrong = [from, to].find((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time));
  if (wrong) problems.push({ path: ["working_hours"], problem: `die Uhrzeit ${wrong} gibt es nicht; 00:00 bis 23:59` });
  else if (from >= to) problems.push({ path: ["working_hours", "to"], problem: `${to} liegt nicht nach ${from}; z. B. "18:00"` });
  if (days.length === 0) problems.push({ path: ["working_hours", "days"], problem: "kein Arbeitstag; z. B. [1, 2, 3, 4, 5]" });
  return problems;
}

function companyHolidays({ company_holidays: holidays }: Company): Problem[] {
  return holidays.flatMap(({ from, to, name }, i) => {
    const path = ["company_holidays", i];
    const wrong = [from, to].find((date) => !isDate(date));
    if (wrong) return [{ path, problem: `${name}: den Tag ${wrong} gibt es nicht; Datum berichtigen` }];
    return from <= to ? [] : [{ path, problem: `${name}: endet vor dem Beginn; from und to tauschen` }];
  });
}

function isDate(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function mailboxes({ mailboxes: boxes, departments }: Company): Problem[] {
  const addresses = boxes.map((box) => box.address.toLowerCase());
  const twice = addresses.flatMap((address, i) =>
    addresses.indexOf(address) < i
      ? [{ path: ["mailboxes", i, "address"], problem: `${address} steht zweimal; eine Zeile entfernen` }]
      : [],
  );
  const missing = Object.entries(departments).flatMap(([department, { mailbox }]) =>
    addresses.includes(mailbox.toLowerCase())
      ? []
      : [{ path: ["departments", department, "mailbox"], problem: `${mailbox} fehlt unter mailboxes; dort ergänzen` }],
  );
  return [...twice, ...missing];
}

function servers({ mailboxes: boxes, smtp }: Company): Problem[] {
  const imap = boxes.flatMap((box, i) => {
    if (!box.imap) return [];
    const path = ["mailboxes", i, "imap"];
    const problems: Problem[] = [];
    if (!box.imap.user) problems.push({ path: [...path, "user"], problem: "fehlt; der Postfachserver verlangt eine Anmeldung" });
    if (!box.imap.password_env)
      problems.push({ path: [...path, "password_env"], problem: "fehlt; Name der Umgebungsvariable mit dem Passwort" });
    const { since } = box.imap;
    if (since && Number.isNaN(Date.parse(since)))
      problems.push({ path: [...path, "since"], problem: `${since} ist kein Datum; JJJJ-MM-TT` });
    return problems;
  });
  const half = smtp?.user && !smtp.password_env ? [{ path: ["smtp", "password_env"], problem: "fehlt; user braucht ein Passwort" }] : [];
  return [...imap, ...half, ...archive(smtp)];
}

function archive(smtp: Company["smtp"]): Problem[] {
  if (!smtp?.archive_imap) return [];
  const path = ["smtp", "archive_imap"];
  return [
    ...(smtp.archive ? [] : [{ path, problem: "ohne archive liegt dort nichts; archive: Adresse der Kopie ergänzen" }]),
    ...(smtp.archive_imap.password_env
      ? []
      : [{ path: [...path, "password_env"], problem: "fehlt; Name der Umgebungsvariable mit dem Passwort" }]),
  ];
}

function sla({ sla: classes }: Company): Problem[] {
  return Object.entries(classes).flatMap(([name, { first_answer_hours: first, solution_hours: solution }]) =>
    solution >= first
      ? []
      : [{ path: ["sla", name, "solution_hours"], problem: `${solution} h liegt vor der ersten Antwort (${first} h); erhöhen` }],
  );
}
