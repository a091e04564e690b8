// Retraining as staff do it: correct a mail on the work list, train, look at before and after, take it over, go back.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { ModelStatus } from "../../adapters/http/api/rows/model.ts";
import { logIn } from "../peers/browser.ts";
import { until } from "../peers/until.ts";
import { complaintMail, openScreen, type Screen } from "./screen.ts";

describe("Arbeitsliste: Modell neu trainieren", function () {
  let screen: Screen;
  let page: Page;
  before(async function () {
    screen = await openScreen(this);
    ({ page } = screen.browser);
    await page.goto(`${screen.product.url}/dashboard/arbeitsliste`);
  });
  after(() => screen?.close());
  // the training itself runs behind everything else
  this.timeout(300_000);

  const status = async (): Promise<ModelStatus> => (await screen.product.api<ModelStatus>("/api/model")).body;
  const dialog = (): ReturnType<Page["locator"]> => page.locator("dialog[open]");

  it("given a mail is corrected on the work list, then one correction waits to be learned from", async () => {
    await page.waitForSelector("[data-waiting] >> text=keine neue Korrektur");
    await screen.product.post(complaintMail(1), "support@h-bu.de");
    await page.click("[data-review]");
    await page.click("[data-decision=correct]");
    await dialog().locator("select").first().selectOption("return_request");
    await dialog().locator("button[type=submit]").click();
    await page.waitForSelector("[data-waiting] >> text=1 Korrektur wartet", { timeout: 30_000 });
  });

  it("when the button is pressed, then the training runs with its progress and makes a proposal that is not in use", async () => {
    await page.click("[data-retrain] >> text=Modell neu trainieren");
    assert.match(await dialog().innerText(), /In Gebrauch\s+mitgeliefertes Modell.*1, davon neu 1/s);
    await page.click("[data-train]");
    await page.waitForSelector("[data-progress] progress");
    assert.match(await page.locator("[data-progress]").innerText(), /\d+ %\s+\(begonnen von admin\)/);
    await page.waitForSelector("[data-candidate]", { timeout: 240_000 });
    assert.equal((await status()).active.version, 0);
  });

  it("then the table shows before and after by department and intent, with German figures, and says what was not held out", async () => {
    const all = await page.locator("[data-table=all]").innerText();
    assert.match(all, /mitgelieferte Briefe: Anliegen\s+1\.\d{3}\s+1\.\d{3} \(\d\d(,\d)? %\)\s+1\.\d{3} \(\d\d(,\d)? %\)\s+[+−]?\d+/);
    assert.match(all, /korrigierte Mails: Anliegen\s+1\s/);
    assert.match(await page.locator("[data-table=departments]").innerText(), /Vertrieb\s+\d+/);
    await page.click("[data-table=intents] summary");
    assert.match(await page.locator("[data-table=intents]").innerText(), /Rücksendung\s+\d+/);
    assert.match(await page.locator("[data-seen]").innerText(), /keine davon kannte es aus seinem Training/);
    const { worse } = (await status()).versions[0]!.record!.comparison;
    assert.equal(await page.locator("[data-worse]").count(), worse.length > 0 ? 1 : 0);
    assert.match(await page.locator("[data-take]").innerText(), worse.length > 0 ? /Trotzdem übernehmen/ : /Übernehmen/);
  });

  it("when it is taken over, then it is in use, by name; going back brings the shipped one", async () => {
    await page.click("[data-take]");
    await page.waitForSelector("[data-in-use] >> text=Modell 1");
    await page.waitForSelector("[data-waiting] >> text=keine neue Korrektur", { state: "attached" });
    assert.deepEqual([(await status()).active.version, (await status()).active.by], [1, "admin"]);
    await page.click("[data-back] >> text=Zurück zum vorigen (mitgeliefertes Modell)");
    await page.waitForSelector("[data-in-use] >> text=mitgeliefertes Modell");
    assert.equal((await status()).active.version, 0);
    assert.equal(await page.locator("[data-back]").count(), 0);
  });

  it("then it stays in the list of versions and can be put to use again from there", async () => {
    await page.click(".hb-model__versions summary");
    assert.match(await page.locator("[data-version='1']").innerText(), /Modell 1\s+verworfen.*Korrekturen: 1/s);
    await page.click("[data-version='1'] button");
    await until(async () => (await status()).active.version === 1);
    await page.waitForSelector("[data-version='1'] >> text=in Gebrauch");
  });

  it("whoever is no administrator sees neither button nor dialog", async () => {
    const made = await screen.product.api("/api/users", { name: "vera", role: "staff", password: "a-test-password-2" });
    assert.equal(made.status, 201);
    await page.goto(`${screen.product.url}/logout`);
    await logIn(page, screen.product.url, "vera", "a-test-password-2");
    await page.goto(`${screen.product.url}/dashboard/arbeitsliste`);
    await page.waitForSelector(".hb-bar__me >> text=vera");
    await page.waitForSelector(".hb-entries__head");
    assert.equal(await page.locator("[data-retrain]").count(), 0);
  });

  it("no script on it complained", () => assert.deepEqual(screen.browser.errors, []));
});
