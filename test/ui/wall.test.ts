// The wall: every figure with its n and period, changing by itself, and nothing on it but figures for a kiosk link.
import assert from "node:assert/strict";
import { KPIS } from "../../core/kpi/kpis.ts";
import { openBrowser } from "../peers/browser.ts";
import { orderMail } from "../product/mails.ts";
import { openScreen, type Screen, stays } from "./screen.ts";

describe("Leitstand", () => {
  let screen: Screen;
  before(async function () {
    screen = await openScreen(this);
    await screen.browser.page.goto(`${screen.product.url}/dashboard/leitstand`);
    await screen.browser.page.waitForSelector("[data-kpi=mails_today]");
  });
  after(() => screen?.close());

  it("shows every figure of the table, with n and period, and says where there are no data", async () => {
    const { page } = screen.browser;
    for (const key of Object.keys(KPIS)) assert.equal(await page.locator(`[data-kpi=${key}]`).count(), 1, key);
    assert.match(await page.locator("[data-kpi=customer_satisfaction]").innerText(), /keine Daten\s+n = 0 · 30 Tage/);
    assert.match(await page.locator("[data-kpi=mails_today]").innerText(), /Mails heute\s+0\s+n = 0 · heute/);
    for (const department of ["info", "sales", "support", "finance"]) {
      assert.equal(await page.locator(`[data-agent=${department}]`).count(), 1);
      assert.equal(await page.locator(`[data-mailbox="${department}@h-bu.de"]`).count(), 1);
    }
  });

  it("fits on a screen of 1920 × 1080: nothing to scroll, no words cut off", async () => {
    const cut = await screen.browser.page.evaluate(() => {
      const root = document.documentElement;
      const labels = [...document.querySelectorAll<HTMLElement>(".hb-tile *, .hb-panel h2")];
      return {
        page: [root.scrollWidth - innerWidth, root.scrollHeight - innerHeight],
        words: labels.filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline").map((e) => e.innerText),
      };
    });
    assert.deepEqual(cut, { page: [0, 0], words: [] });
  });

  it("given a mail comes in, then figures and last decisions change without a reload", async () => {
    const { page } = screen.browser;
    await stays.mark(page);
    await screen.product.post(orderMail(1).raw, "sales@h-bu.de");
    await page.waitForSelector("[data-kpi=mails_today] >> text=/^1$/");
    await page.waitForSelector("[data-kpi=orders_today] >> text=/^1$/");
    await page.waitForSelector(".hb-decisions >> text=Bestellung");
    assert.equal(await stays.held(page), true);
  });

  it("a tap on the score shows its formula", async () => {
    const { page } = screen.browser;
    await page.click("[data-kpi=performance_score]");
    assert.match(await page.locator("dialog[open]").innerText(), /Formel\s+Mittel aus SLA-Einhaltung \(30\)/);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { state: "detached" });
  });

  it("no name and no subject of a mail reaches the wall", async () => {
    assert.doesNotMatch(await screen.browser.page.locator(".hb-wall").innerText(), /example|BST-77/);
  });

  it("the one button stops all sending, and the wall says so", async () => {
    const { page } = screen.browser;
    await page.click("text=Versand anhalten");
    await page.click("dialog[open] >> button:has-text('Versand anhalten')");
    await page.waitForSelector("button:has-text('Versand fortsetzen')");
    const { body } = await screen.product.api<{ stopped: boolean }>("/api/outbox");
    assert.equal(body.stopped, true);
  });

  it("given a kiosk link, then the wall is shown, with nothing to press and no way to other pages", async () => {
    const { body } = await screen.product.api<{ path: string }>("/api/kiosks", { name: "Halle" });
    const kiosk = await openBrowser({ width: 1920, height: 1080 });
    try {
      await kiosk.page.goto(`${screen.product.url}${body.path}`);
      await kiosk.page.waitForSelector("[data-kpi=mails_today] >> text=/^1$/");
      await kiosk.page.waitForSelector("text=Versand angehalten");
      assert.equal(await kiosk.page.locator(".hb-bar nav, .hb-bar button, .hb-bar a").count(), 0);
    } finally {
      await kiosk.close();
    }
  });

  it("no script on it complained", () => assert.deepEqual(screen.browser.errors, []));
});

describe("Leitstand in English", () => {
  let screen: Screen;
  before(async function () {
    screen = await openScreen(this, { HB_LANG: "en" });
  });
  after(() => screen?.close());

  it("given HB_LANG=en, then pages, figures and buttons are English", async () => {
    const { page } = screen.browser;
    await page.goto(`${screen.product.url}/dashboard/leitstand`);
    await page.waitForSelector("text=Performance score");
    await page.waitForSelector("text=Stop sending");
    assert.equal(await page.locator(".hb-bar nav").innerText(), "Control room\nWork list\nOrders");
    assert.doesNotMatch(await page.locator(".hb").innerText(), /keine Daten|Warteschlangen|Leitstand/);
  });
});
