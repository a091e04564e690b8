// Where each field of an order was read: shown to staff who point at it, come to it by keyboard or tap it, on a PDF order that asks a person.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { type Cell, hybridPdf } from "../adapters/reader/documents/hybrid.ts";
import { openScreen, type Screen } from "./screen.ts";

const COLUMNS = [50, 90, 180, 300, 370, 430, 500] as const;
const row = (...texts: string[]): Cell[] => texts.map((text, at) => ({ x: COLUMNS[at]!, text }));
const PAGE = [
  "Bestellung Nr. BE-2026-4711",
  "Lieferadresse: Hafenweg 12, 48155 Münster",
  row("Pos", "Artikel", "Bezeichnung", "Menge", "Termin", "Preis/100", "Betrag"),
  row("1", "HB-K17-SW", "Hosenknopf 17 mm", "10.000 Stk", "14.01.2027", "2,35", "235,00"),
  row("2", "HB-K20-SW", "Hosenknopf 20 mm", "5.000 Stk", "21.01.2027", "4,64", "232,00"),
  "Summe netto 467,00 EUR",
];

/** A price far below ours: a person is asked. */
async function orderMail(): Promise<string> {
  const pdf = await hybridPdf({ lines: PAGE, attached: { name: "hinweis.txt", content: Buffer.from("Hinweis") } });
  return [
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    "From: Katrin Sommer <k.sommer@bergmann-bekleidung.example>",
    "To: sales@h-bu.de",
    "Subject: Bestellung BE-2026-4711",
    "Message-ID: <sources-1@bergmann-bekleidung.example>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Guten Tag, anbei unsere Bestellung.",
    "--b",
    'Content-Type: application/pdf; name="Bestellung.pdf"',
    'Content-Disposition: attachment; filename="Bestellung.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    pdf.toString("base64").replace(/.{76}/g, "$&\r\n"),
    "--b--",
    "",
  ].join("\r\n");
}

/** The fields that staff see, in their order, and the printed line each was read from. */
const FIELDS: readonly [field: string, line: number][] = [
  ["customerOrderNo", 1],
  ["requestedDelivery", 4],
  ["deliveryAddress", 2],
  ["total", 6],
  ["article", 4],
  ["quantity", 4],
  ["delivery", 4],
  ["price", 4],
  ["article", 5],
  ["quantity", 5],
  ["delivery", 5],
  ["price", 5],
];
const expected = (line: number): RegExp => new RegExp(`^Bestellung\\.pdf, Seite 1, Zeile ${line} · sicher zu \\d+ %`);

describe("Arbeitsliste: woher jede Angabe stammt", () => {
  let screen: Screen;
  let page: Page;
  before(async function () {
    screen = await openScreen(this);
    ({ page } = screen.browser);
    await page.goto(`${screen.product.url}/dashboard/arbeitsliste`);
    await screen.product.post(await orderMail(), "sales@h-bu.de");
    await page.click("[data-review]");
    await page.waitForSelector("[data-field]");
  });
  after(() => screen?.close());
  const fields = () => page.locator("[data-field]");
  const shown = () => page.locator("[data-field] [role=tooltip]:visible");

  it("given a PDF order with a question, then each of its fields can be pointed at, none says it before", async () => {
    const names = await fields().evaluateAll((all) => all.map((one) => one.getAttribute("data-field")));
    assert.deepEqual(
      names,
      FIELDS.map(([field]) => field),
    );
    assert.equal(await shown().count(), 0);
  });

  for (const size of [
    { width: 1920, height: 1080 },
    { width: 820, height: 700 },
  ])
    it(`when staff point at a field on ${size.width} × ${size.height}, then nothing of the box is cut off`, async () => {
      await page.setViewportSize(size);
      for (const [at, [field]] of FIELDS.entries()) {
        await fields().nth(at).scrollIntoViewIfNeeded();
        await fields().nth(at).hover();
        const { x, y, width, height } = (await shown().boundingBox())!;
        assert.ok(x >= 0 && x + width <= size.width && y >= 0 && y + height <= size.height, `${field} is cut off`);
        const seen = [y + 2, y + height - 2].map((at) => `!!document.elementFromPoint(${x + width / 2}, ${at})?.closest("[role=tooltip]")`);
        assert.equal(await page.evaluate(seen.join(" && ")), true, `${field} is covered`);
      }
      await page.mouse.move(5, 5);
      await page.setViewportSize({ width: 1920, height: 1080 });
    });

  it("when staff point at a field, then file, page, line, certainty and the words stand there, in full; it goes with the mouse", async () => {
    for (const [at, [field, line]] of FIELDS.entries()) {
      await fields().nth(at).hover();
      assert.equal(await shown().count(), 1, field);
      assert.match(await shown().innerText(), expected(line), field);
    }
    assert.match(await shown().innerText(), /HB-K20-SW.*232,00/s);
    await page.mouse.move(5, 5);
    assert.equal(await shown().count(), 0);
  });

  it("when staff come by keyboard, then the same stands there and is what a screen reader says; Escape closes it", async () => {
    await fields().first().locator("button").focus();
    for (const [field, line] of FIELDS) {
      assert.equal(await shown().count(), 1, field);
      assert.match(await shown().innerText(), expected(line), field);
      const described = await page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent",
      );
      assert.match(String(described).trim(), expected(line), field);
      await page.keyboard.press("Tab");
    }
    await fields().first().locator("button").focus();
    await page.keyboard.press("Escape");
    assert.equal(await shown().count(), 0);
  });

  it("when it is tapped, then it opens, and closes when something else is tapped", async () => {
    const touch = await screen.browser.context.newCDPSession(page);
    await touch.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    const tap = async (selector: string): Promise<void> => {
      await page.locator(selector).first().scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await page.locator(selector).first().boundingBox())!;
      await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: x + width / 2, y: y + height / 2 }] });
      await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    const says = (line: number): Promise<unknown> => page.waitForSelector(`[data-field] [role=tooltip]:visible >> text=Zeile ${line}`);
    await tap("[data-field=price] button");
    await says(4);
    assert.match(await shown().innerText(), expected(4));
    await tap("[data-field=total] button");
    await says(6);
    assert.equal(await shown().count(), 1);
    assert.match(await shown().innerText(), expected(6));
  });

  it("no script on it complained", () => assert.deepEqual(screen.browser.errors, []));
});
