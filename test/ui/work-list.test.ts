// The work list: what needs a person appears by itself, and what the person decides happens.
import assert from "node:assert/strict";
import { until } from "../peers/until.ts";
import { complaintMail, openScreen, type Screen, stays } from "./screen.ts";

describe("Arbeitsliste", () => {
  let screen: Screen;
  before(async function () {
    screen = await openScreen(this);
    await screen.browser.page.goto(`${screen.product.url}/dashboard/arbeitsliste`);
    await screen.browser.page.waitForSelector("text=Nichts zu entscheiden");
  });
  after(() => screen?.close());

  const reviews = async (state: string) =>
    (await screen.product.api<{ items: { how: string; subject: string }[] }>(`/api/reviews?state=${state}`)).body.items;
  async function decide(decision: string): Promise<void> {
    const { page } = screen.browser;
    await page.click(`[data-decision=${decision}]`);
    await page.waitForSelector("dialog[open]");
  }
  const confirm = (): Promise<void> => screen.browser.page.click("dialog[open] button[type=submit]");

  it("given a complaint comes in, then it appears without a reload: mail, findings with reasons, and a draft", async () => {
    const { page } = screen.browser;
    await stays.mark(page);
    await screen.product.post(complaintMail(1), "support@h-bu.de");
    await page.waitForSelector("[data-review]");
    await page.click("[data-review]");
    await page.waitForSelector("[data-entry] textarea");
    assert.equal(await stays.held(page), true);
    const text = await page.locator("[data-entry]").innerText();
    assert.match(text, /viele Knöpfe HB-K15-SW zerkratzt/);
    assert.match(text, /Anliegen\s+Reklamation\s+\S.*\s+\d+ %/);
    assert.match(text, /Höflichkeit \d+ \/ 100/);
  });

  it("“why” shows each rule with its conditions, true and false", async () => {
    const { page } = screen.browser;
    await page.click("text=Alle Regeln ansehen");
    await page.waitForSelector("dialog[open] .hb-rule--matched");
    assert.ok((await page.locator("dialog[open] .hb-rule--not_matched").count()) > 3);
    assert.match(await page.locator("dialog[open] .hb-rule--matched").first().innerText(), /trifft zu/);
    await page.keyboard.press("Escape");
  });

  it("a draft that was changed and sent leaves as changed", async () => {
    const { page } = screen.browser;
    const draft = await page.inputValue("[data-entry] textarea");
    await page.fill("[data-entry] textarea", draft.replace(/\n\n/, "\n\nBitte entschuldigen Sie den Ärger an Bahn sieben.\n\n"));
    await decide("send");
    assert.match(await page.locator("dialog[open]").innerText(), /einkauf@moto-brandt\.example.*Sie haben den Entwurf geändert/s);
    await confirm();
    await until(() => screen.sent().some((mail) => mail.includes("Ärger an Bahn sieben")));
    await page.waitForSelector("text=Nichts zu entscheiden");
    assert.equal((await reviews("closed"))[0]?.how, "sent");
  });

  it("a decision can be taken back for a few seconds; one that was not is carried out when the page is left", async () => {
    const { page } = screen.browser;
    await screen.product.post(complaintMail(2), "support@h-bu.de");
    await page.click("[data-review]");
    await decide("discard");
    await confirm();
    await page.click("text=Rückgängig");
    assert.equal((await reviews("open")).length, 1);
    await page.click("[data-review]");
    await decide("discard");
    await confirm();
    await page.goto("about:blank");
    await until(async () => (await reviews("open")).length === 0);
    assert.equal((await reviews("closed"))[0]?.how, "discarded");
  });

  it("hand over passes it to another department with the note", async () => {
    const { page } = screen.browser;
    await page.goto(`${screen.product.url}/dashboard/arbeitsliste`);
    await screen.product.post(complaintMail(3), "support@h-bu.de");
    await page.click("[data-review]");
    await decide("hand-over");
    await page.selectOption("dialog[open] select", "finance");
    await page.fill("dialog[open] textarea", "Bitte Gutschrift prüfen");
    await confirm();
    await until(async () => (await reviews("closed"))[0]?.how === "handed_over");
  });

  it("a refusal is shown in the API's own words", async () => {
    const { page } = screen.browser;
    await screen.product.post(complaintMail(4), "support@h-bu.de");
    await page.click("[data-review] >> text=Lieferung 4");
    const id = await page.getAttribute("[data-entry]:has-text('Lieferung 4')", "data-entry");
    await decide("again");
    const first = await screen.product.api(`/api/reviews/${id}/discard`, { reason: "" });
    assert.equal(first.status, 200);
    await confirm();
    await page.waitForSelector(`.hb-note--error >> text=/Eintrag ${id} .*schon erledigt/`);
  });

  it("no script on it complained", () => assert.deepEqual(screen.browser.errors, []));
});
