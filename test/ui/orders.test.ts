// The orders board: orders where they stand, the steps that are possible, and the reason when one is not.
import assert from "node:assert/strict";
import { orderMail } from "../product/mails.ts";
import { openScreen, type Screen, stays } from "./screen.ts";

describe("Aufträge", () => {
  let screen: Screen;
  const mail = orderMail(2);
  before(async function () {
    screen = await openScreen(this);
    await screen.browser.page.goto(`${screen.product.url}/dashboard/auftraege`);
    await screen.browser.page.waitForSelector("[data-state=CONFIRMED]");
  });
  after(() => screen?.close());

  it("given an order comes in, then its card appears without a reload, with lines and history behind it", async () => {
    const { page } = screen.browser;
    await stays.mark(page);
    await screen.product.post(mail.raw, "sales@h-bu.de");
    await page.click(`[data-state=CONFIRMED] [data-order]:has-text("${mail.number}")`);
    await page.waitForSelector(".hb-order >> text=HB-K15-SW");
    assert.equal(await stays.held(page), true);
    assert.match(await page.locator(".hb-history").innerText(), /Auftrag angelegt/);
  });

  it("offers only the steps that are possible now, and asks for what they need", async () => {
    const { page } = screen.browser;
    const steps = await page.locator("[data-step]").evaluateAll((buttons) => buttons.map((b) => (b as HTMLElement).dataset["step"]));
    assert.deepEqual(steps, ["PLANNED", "ON_HOLD", "CANCELLED"]);
    await page.click("[data-step=PLANNED]");
    assert.match(await page.locator("dialog[open]").innerText(), /Fertigung geplant für \(nötig\)/);
  });

  it("a refused step says why, and what was typed stays", async () => {
    const { page } = screen.browser;
    await page.fill("dialog[open] input[name=plannedFor]", "2020-01-02");
    await page.click("dialog[open] button[type=submit]");
    await page.waitForSelector("dialog[open] [role=alert] >> text=„bestätigt“ → „eingeplant“ geht erst, wenn gilt");
    assert.equal(await page.inputValue("dialog[open] input[name=plannedFor]"), "2020-01-02");
  });

  it("a step that is allowed moves the card to its new column", async () => {
    const { page } = screen.browser;
    const soon = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await page.fill("dialog[open] input[name=plannedFor]", soon);
    await page.click("dialog[open] button[type=submit]");
    await page.waitForSelector(`[data-state=PLANNED] [data-order]:has-text("${mail.number}")`);
    assert.equal(await page.locator("[data-order-state]").innerText(), "eingeplant");
  });

  it("no script on it complained", () => assert.deepEqual(screen.browser.errors, []));
});
