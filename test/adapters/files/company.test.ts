// Company file, master data, past documents and secrets: what is shipped loads; what is broken is named with line and way out.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCompany } from "../../../adapters/files/company.ts";
import { ConfigError } from "../../../adapters/files/config-error.ts";
import { loadDocuments } from "../../../adapters/files/documents.ts";
import { loadMasterData } from "../../../adapters/files/master-data.ts";
import { secret } from "../../../adapters/files/secrets.ts";

const SHIPPED = readFileSync("config/company.yaml", "utf8");
const folder = mkdtempSync(join(tmpdir(), "hb-files-"));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function problemsOf(load: () => unknown): readonly string[] {
  try {
    load();
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error.problems;
  }
  return assert.fail("no problem was found");
}

function broken(from: string | RegExp, to: string): readonly string[] {
  const changed = SHIPPED.replace(from, to);
  assert.notEqual(changed, SHIPPED, "the test must change the file");
  return problemsOf(() => loadCompany(write("company.yaml", changed)));
}

const lineOf = (text: string): number => SHIPPED.split("\n").findIndex((line) => line.includes(text)) + 1;

describe("company file", () => {
  it("given the shipped file, then it is complete, embedded, and promises 2, 4 and 12 hours", () => {
    const company = loadCompany("config/company.yaml");
    assert.deepEqual(
      Object.values(company.sla).map((c) => c.first_answer_hours),
      [2, 4, 12],
    );
    assert.equal(company.mailboxes.length, 4);
    assert.equal(
      company.mailboxes.some((box) => box.imap),
      false,
    );
    assert.equal(company.smtp, undefined);
    assert.equal(company.limits.approval_eur, 50000);
  });

  it("given the commented server examples are switched on, then they are valid too", () => {
    const withImap = SHIPPED.replace("  - address: sales@h-bu.de\n", "").replace(/^#( {2}- address:(?:.*\n#)+.*)/m, (block) =>
      block.replace(/^#/gm, ""),
    );
    const withBoth = withImap.replace(/^# smtp:(?:.*\n# )+.*/m, (block) => block.replace(/^# /gm, ""));
    const company = loadCompany(write("real.yaml", withBoth));
    assert.equal(company.smtp?.port, 587);
    assert.equal(company.mailboxes.find((box) => box.imap)?.imap?.password_env, "HB_IMAP_SALES");
  });

  it("given a word where a number belongs, then line, field and way out are named", () => {
    const [problem] = broken("approval_eur: 50000", "approval_eur: viel ");
    assert.match(problem ?? "", new RegExp(`company\\.yaml:${lineOf("approval_eur")}:3: limits\\.approval_eur: .+; Wert berichtigen`));
  });

  it("given a misspelt field, then the unknown one and the missing one are both reported", () => {
    const problems = broken("courtesy_bar", "curtesy_bar");
    assert.ok(problems.some((p) => p.includes(`:${lineOf("courtesy_bar")}:3: limits.curtesy_bar: gibt es nicht`)));
    assert.ok(problems.some((p) => p.includes("limits.courtesy_bar: fehlt; ergänzen")));
  });

  it("given a wrong choice, then the possible ones are listed", () => {
    assert.match(broken("language: de", "language: fr")[0] ?? "", /language: nicht erlaubt; möglich: de, en/);
  });

  it("given two mistakes in different places, then both are reported at once", () => {
    const changed = SHIPPED.replace("country: DE", "country: Deutschland").replace("capacity: 8", "capacity: 0");
    assert.equal(problemsOf(() => loadCompany(write("two.yaml", changed))).length, 2);
  });

  const contradictions: [string, string | RegExp, string, RegExp][] = [
    [
      "a department's mailbox that is not watched",
      "mailbox: sales@h-bu.de",
      "mailbox: verkauf@h-bu.de",
      /departments\.sales\.mailbox: .+ fehlt unter mailboxes/,
    ],
    ["a mailbox twice", "- address: support@h-bu.de", "- address: info@h-bu.de", /mailboxes\.2\.address: .+ steht zweimal/],
    ["an unknown Bundesland", "holidays_of: HE", "holidays_of: XX", /holidays_of: Bundesland XX/],
    ["an unknown time zone", "Europe/Berlin", "Europe/Frankfurt", /timezone: Zeitzone/],
    ["work that ends before it begins", 'to: "18:00"', 'to: "07:00"', /working_hours\.to: 07:00 liegt nicht nach 08:00/],
    [
      "a holiday on a day that does not exist",
      'from: "2026-12-24"',
      'from: "2026-02-30"',
      /company_holidays\.0: .+ 2026-02-30 gibt es nicht/,
    ],
    ["a solution promised before the first answer", "solution_hours: 20", "solution_hours: 3", /sla\.oem\.solution_hours: .+ erhöhen/],
    [
      "a mailbox server without a login",
      "- address: sales@h-bu.de",
      "- address: sales@h-bu.de\n    imap: { host: h.example, port: 993 }",
      /imap\.user: fehlt/,
    ],
  ];
  for (const [what, from, to, expected] of contradictions) {
    it(`given ${what}, then the start is refused`, () => {
      assert.ok(
        broken(from, to).some((p) => expected.test(p)),
        broken(from, to).join("\n"),
      );
    });
  }

  it("given broken YAML, no file, bytes that are no text, or nothing at all, then each is a named problem", () => {
    assert.match(broken("limits:", "limits: [")[0] ?? "", /company\.yaml:\d+:\d+: kein gültiges YAML/);
    assert.match(problemsOf(() => loadCompany(join(folder, "none.yaml")))[0] ?? "", /none\.yaml: Datei fehlt/);
    assert.match(problemsOf(() => loadCompany(write("bin.yaml", new Uint8Array([0xff, 0xfe, 0x00]))))[0] ?? "", /kein UTF-8/);
    assert.match(problemsOf(() => loadCompany(write("empty.yaml", "")))[0] ?? "", /Datei: /);
  });
});

describe("master data", () => {
  it("given the shipped files, then customers' part numbers lead to our articles", () => {
    const master = loadMasterData("config");
    assert.equal(master.articles.length, 45);
    assert.equal(master.customers.length, 20);
    const [own] = master.customerArticles("10001");
    assert.ok(own && master.customerArticle("10001", own.customerArticleNo)?.articleNo === own.articleNo);
    assert.equal(master.customer("10001")?.creditLimitMinor, 25_000_000);
  });

  it("given bad rows, then each is reported with file and line", () => {
    for (const name of ["articles.csv", "customers.csv"]) write(name, readFileSync(join("config", name)));
    write(
      "customer-articles.csv",
      "customer_no;customer_article_no;article_no\n10001;X 1;HB-K15-SW\n99999;X 2;HB-NIX\n10001;X 1;HB-K15-SW\n",
    );
    const problems = problemsOf(() => loadMasterData(folder));
    assert.ok(problems.some((p) => /customer-articles\.csv:3: Kunde 99999 ist nicht bekannt/.test(p)));
    assert.ok(problems.some((p) => /customer-articles\.csv:3: Artikel HB-NIX ist nicht bekannt/.test(p)));
    assert.ok(problems.some((p) => /customer-articles\.csv:4: .+ steht schon in Zeile 2/.test(p)));
    write("articles.csv", readFileSync("config/articles.csv", "utf8").replace(";4.51;", ";4,51;").replace(";500;", ";"));
    const rows = problemsOf(() => loadMasterData(folder));
    assert.ok(
      rows.some((p) => /articles\.csv:2: 10 Felder statt 11/.test(p)),
      rows.join("\n"),
    );
  });
});

describe("past documents", () => {
  it("given the shipped form, then unknown amounts stay unknown", () => {
    const { orders, documents } = loadDocuments("samples/documents.csv");
    assert.equal(orders.length + documents.length, 33);
    assert.ok(orders.every((o) => o.totalMinor === null && o.state === "CONFIRMED"));
    assert.ok(documents.every((d) => d.amountMinor === null));
  });

  it("given amounts, due dates and payments, then they are exact cents", () => {
    const file = write(
      "documents.csv",
      "number;kind;customer_no;customer_order_no;date;state;amount_eur;due;paid_eur\nRE-1;invoice;10001;;2026-11-01;OPEN;0.29;2026-12-01;\nRE-2;invoice;10001;;2026-11-01;PAID;1024.10;;1024.1\n",
    );
    const { documents } = loadDocuments(file);
    assert.deepEqual(
      documents.map((d) => [d.amountMinor, d.dueDate, d.paidMinor]),
      [
        [29, "2026-12-01", 0],
        [102410, null, 102410],
      ],
    );
  });

  it("given an order in a state that does not exist, then file, line and the possible states are named", () => {
    const file = write("bad.csv", "number;kind;customer_no;customer_order_no;date;state\nAB-1;order;10001;;2026-11-01;LOST\n");
    assert.match(problemsOf(() => loadDocuments(file))[0] ?? "", /bad\.csv:2: state: kein Auftragsstand; möglich: CREATED/);
  });
});

describe("secrets", () => {
  it("given NAME or NAME_FILE, then the secret is found; given neither, then there is none", () => {
    assert.equal(secret("HB_X", { HB_X: "direct" }), "direct");
    assert.equal(secret("HB_X", { HB_X_FILE: write("x", "from file\n") }), "from file");
    assert.equal(secret("HB_X", { HB_X: "" }), undefined);
  });

  it("given a secret file that is missing or empty, then the start is refused", () => {
    assert.match(problemsOf(() => secret("HB_X", { HB_X_FILE: join(folder, "nowhere") }))[0] ?? "", /Datei fehlt/);
    assert.match(problemsOf(() => secret("HB_X", { HB_X_FILE: write("y", "\n") }))[0] ?? "", /ist leer/);
  });
});
