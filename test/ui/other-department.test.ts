// A department is put right and the intent is not: staff learn where it comes from, and can say what was misread, which teaches.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { ModelStatus } from "../../adapters/http/api/rows/model.ts";
import { until } from "../peers/until.ts";
import { complaintMail, openScreen, type Screen } from "./screen.ts";

describe("Arbeitsliste: nur die Abteilung richtigstellen", () => {
  let screen: Screen;
  let page: Page;
  before(async function () {
    screen = await openScreen(this);
    ({ page } = screen.browser);
    await page.goto(`${screen.product.url}/dashboard/arbeitsliste`);
  });
  after(() => screen?.close());

  const toLearn = async (): Promise<number> => (await screen.product.api<ModelStatus>("/api/model")).body.corrections.total;
  const hint = () => page.locator("dialog[open] [data-other-department]");
  async function correctDepartment(n: number): Promise<void> {
    await screen.product.post(complaintMail(n), "support@h-bu.de");
    await page.click(`[data-review] >> text=Lieferung ${n}`);
    await page.click(`[data-entry]:has-text('Lieferung ${n}') [data-decision=correct]`);
    await page.selectOption("dialog[open] select[name=department]", "finance");
  }
  /** Confirms, and leaves the page so that nothing waits to be taken back. @param n of the mail. @returns the case as it is then */
  async function confirm(n: number): Promise<{ department: string; intent: string }> {
    await page.click("dialog[open] button[type=submit]");
    await page.goto("about:blank");
    const found = async () =>
      (await screen.product.api<{ items: { subject: string; department: string; intent: string }[] }>("/api/cases")).body.items.find(
        ({ subject, department }) => subject.endsWith(`Lieferung ${n}`) && department === "finance",
      );
    await until(async () => (await found()) !== undefined);
    return (await found())!;
  }

  it("given another department alone, then the intent and the rule it follows from are named, and what else could have been meant", async () => {
    await correctDepartment(1);
    const text = await hint().innerText();
    assert.match(text, /„Reklamation“ ist Sache von: Kundendienst, hier durch die Regel „Reklamation“\./);
    assert.match(text, /Sonst geht nur dieser Vorgang an Buchhaltung, und gelernt wird daraus nichts\./);
    assert.match(text, /unter „Abläufe bearbeiten“ die Regel „Reklamation“ zu ändern \(Ergebnis: Buchhaltung\)/);
    const meant = await hint().locator("[data-meant]").allInnerTexts();
    assert.ok(meant.includes("Frage zur Rechnung") && !meant.includes("Bestellung"), meant.join());
  });

  it("when it stays at that, then the case goes there and nothing waits to be learned", async () => {
    const { department, intent } = await confirm(1);
    assert.deepEqual([department, intent, await toLearn()], ["finance", "complaint", 0]);
  });

  it("when the intent that was meant is chosen there, then the hint goes, and the correction waits to be learned from", async () => {
    await page.goto(`${screen.product.url}/dashboard/arbeitsliste`);
    await correctDepartment(2);
    await page.click("[data-meant=invoice_question]");
    assert.equal(await page.inputValue("dialog[open] select[name=intent]"), "invoice_question");
    assert.equal(await hint().count(), 0);
    const { department, intent } = await confirm(2);
    assert.deepEqual([department, intent, await toLearn()], ["finance", "invoice_question", 1]);
  });

  it("no script on it complained", () => assert.deepEqual(screen.browser.errors, []));
});
