// The editor as staff use it, in a real browser: a rule dragged onto a wire, filled in, deployed, changes where the next mail goes.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { type Browser, browserIsThere, logIn, openBrowser } from "../peers/browser.ts";
import { type Product, startProduct } from "../peers/product.ts";
import { until } from "../peers/until.ts";

const MAIL = (subject: string): string =>
  [
    "From: Jutta Falk <j.falk@nordhemd.example>",
    "To: info@h-bu.de",
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${subject.replace(/\W/g, "")}@nordhemd.example>`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Guten Tag,",
    "",
    "zu welchen Zeiten kann man bei Ihnen anrufen?",
    "",
    "Mit freundlichen Grüßen",
    "Jutta Falk",
    "",
  ].join("\r\n");

/** The middle of a wire on the screen. */
const wire = (page: Page, from: string, to: string): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ([source, target]) => {
      type Wire = SVGPathElement & { __data__: { source: { id: string }; target: { id: string } } };
      const lines = [...document.querySelectorAll<Wire>(".red-ui-flow-link-line")];
      const line = lines.find(({ __data__: d }) => d.source.id === source && d.target.id === target);
      if (!line) throw new Error(`no wire from ${source} to ${target}`);
      const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM() ?? undefined);
      return { x, y };
    },
    [from, to] as const,
  );

describe("the editor in a browser", function () {
  this.timeout(120_000);
  let product: Product;
  let browser: Browser;
  let page: Page;

  before(async function () {
    if (!browserIsThere()) this.skip();
    product = await startProduct();
    browser = await openBrowser();
    page = browser.page;
    await logIn(page, product.url, "admin", "a-test-password-1");
    await page.goto(`${product.url}/admin/`);
    await page.waitForSelector("#red-ui-palette-Happy_Buttons .red-ui-palette-node");
  });
  after(async () => {
    await browser?.close();
    await product?.remove();
  });

  async function departmentOf(mailId: string): Promise<string> {
    const mail = await until(async () => {
      const { body } = await product.api<{ case_id: string | null }>(`/api/mails/${mailId}`);
      return body.case_id ? body : undefined;
    });
    const { body } = await product.api<{ department: string }>(`/api/cases/${mail.case_id}`);
    return body.department;
  }

  /** Closes the form and waits until it is gone: it slides away, and its inputs have the same ids as those of the next. */
  async function close(button: "ok" | "cancel"): Promise<void> {
    await page.click(`#node-dialog-${button}`);
    await until(async () => (await page.locator(".red-ui-tray").count()) === 0);
  }

  const paletteNode = (type: string) => page.locator(`.red-ui-palette-node[data-palette-type="${type}"]`);

  it("given the palette, then our nodes stand first and speak German", async () => {
    const first = page.locator("#red-ui-palette-container .red-ui-palette-category").first();
    assert.match(await first.innerText(), /^Happy Buttons/);
    assert.equal(await paletteNode("hb-take-work").innerText(), "Arbeit holen");
    assert.equal(await paletteNode("hb-routing-rule").innerText(), "Regel");
  });

  it("given a new rule on a wire and a deploy, then the next such mail goes where the rule says", async () => {
    assert.equal(await departmentOf(await product.post(MAIL("Frage zum Projekt Morgenrot"))), "info");

    await page.evaluate("RED.workspaces.show('hb-tab-rules')");
    await page.waitForSelector("#hb-rule-02");
    const before = await page.locator(".red-ui-flow-node-group").count();
    const target = await wire(page, "hb-rule-01", "hb-rule-02");
    const rule = paletteNode("hb-routing-rule");
    await rule.scrollIntoViewIfNeeded();
    const from = (await rule.boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x, target.y + 200, { steps: 8 });
    // the editor goes by the node that is dragged, which does not hang on the pointer by its middle
    const dragged = (await page.locator(".ui-draggable-dragging").boundingBox())!;
    const aim = { x: 2 * target.x - (dragged.x + dragged.width / 2), y: 2 * target.y + 200 - (dragged.y + dragged.height / 2) };
    // as a hand does: a little up and down over the wire, until it lights up
    let tries = 0;
    await until(async () => {
      await page.mouse.move(aim.x, aim.y - (tries++ % 4) * 3, { steps: 2 });
      return (await page.locator(".red-ui-flow-link-splice").count()) > 0;
    }, 100);
    await page.mouse.up();
    await until(async () => ((await page.locator(".red-ui-flow-node-group").count()) > before ? true : undefined));

    const id = await page.evaluate<string>("RED.view.selection().nodes[0].id");
    await page.locator(`[id="${id}"]`).dblclick();
    await page.fill("#node-input-name", "Projekt Morgenrot");
    await page.click(".red-ui-editableList-addButton");
    await page.fill(".hb-condition-value", "Morgenrot");
    await page.selectOption("#node-input-department", "finance");
    await until(async () => ((await page.innerText("#hb-rule-sentence")).includes("Abteilung Buchhaltung") ? true : undefined));
    assert.equal(
      await page.innerText("#hb-rule-sentence"),
      "Wenn „Betreff oder Text“ enthält das Wort Morgenrot, dann: Abteilung Buchhaltung. Danach wird keine weitere Regel gefragt.",
    );
    await close("ok");
    const deployed = page.waitForResponse((r) => r.url().endsWith("/admin/flows") && r.request().method() === "POST");
    await page.click("#red-ui-header-button-deploy");
    assert.ok((await deployed).ok());

    const flow = await product.flow();
    assert.deepEqual(flow.find((n) => n["id"] === "hb-rule-01")?.["wires"], [[id]], "dropping spliced it into the wire");
    assert.deepEqual(flow.find((n) => n["id"] === id)?.["wires"], [["hb-rule-02"]]);
    assert.equal(await departmentOf(await product.post(MAIL("Noch eine Frage zum Projekt Morgenrot"))), "finance");
  });

  it("given a rule that lacks something, then the form says what", async () => {
    await page.locator("#hb-rule-12").dblclick();
    await page.selectOption("#node-input-department", "");
    await page.selectOption("#node-input-priority", "");
    await page.fill("#node-input-tags", "");
    await until(async () => ((await page.innerText("#hb-rule-problem")).includes("sie bewirkt nichts") ? true : undefined));
    await close("cancel");
  });

  it("given any of our nodes, then its form opens with its stored settings, and closing it changes nothing", async () => {
    const types = await page.evaluate<string[]>(
      "RED.nodes.registry.getNodeTypes().filter((t) => /^(ui-)?hb-/.test(t) && RED.nodes.getType(t).category !== 'config')",
    );
    assert.ok(types.includes("ui-hb-wall"), types.join());
    for (const type of types) {
      const node = await page.evaluate<{ id: string; name: string } | null>(
        `(([n]) => (n ? { id: n.id, name: n.name } : null))(RED.nodes.filterNodes({ type: ${JSON.stringify(type)} }))`,
      );
      if (!node) continue;
      const { id, name } = node;
      await page.evaluate(`RED.editor.edit(RED.nodes.node(${JSON.stringify(id)}))`);
      // the tray is there before its form is filled
      await until(async () => (await page.locator("#node-input-name").count()) > 0 && (await page.inputValue("#node-input-name")) === name);
      assert.doesNotMatch(await page.innerText("#dialog-form"), /\b(label|hint|placeholder)\.\w/, `${type}: a text is missing`);
      await close("ok");
      assert.equal(await page.evaluate<boolean>(`!!RED.nodes.node(${JSON.stringify(id)}).changed`), false, `${type} counts as changed`);
    }
    assert.deepEqual(browser.errors, []);
  });
});
