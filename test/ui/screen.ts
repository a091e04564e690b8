// The screen as people meet it: the whole product in a process of its own, and a real browser that is logged in.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, browserIsThere, logIn, openBrowser } from "../peers/browser.ts";
import { type Product, startProduct } from "../peers/product.ts";

export interface Screen {
  product: Product;
  browser: Browser;
  /** the letters that left, as text; quoted-printable undone */
  sent(): string[];
  close(): Promise<void>;
}

const WALL = { width: 1920, height: 1080 };

/** Skips the suite where there is no browser. @param env of the product */
export async function openScreen(test: Mocha.Context, env: Record<string, string> = {}): Promise<Screen> {
  test.timeout(60_000);
  if (!browserIsThere()) test.skip();
  const product = await startProduct({ env });
  const browser = await openBrowser(WALL);
  await logIn(browser.page, product.url, "admin", "a-test-password-1");
  return {
    product,
    browser,
    sent() {
      const folder = join(product.data, "sent");
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith(".eml"))
        .map((name) => plain(readFileSync(join(folder, name), "utf8")));
    },
    async close() {
      await browser.close();
      await product.remove();
    },
  };
}

const plain = (mail: string): string =>
  mail.replace(/=\r?\n/g, "").replace(/((?:=[0-9A-F]{2})+)/g, (codes) => Buffer.from(codes.replaceAll("=", ""), "hex").toString("utf8"));

/** A complaint: always for a person, with a draft. */
export function complaintMail(n: number): string {
  return [
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    "From: Sabine Brandt <einkauf@moto-brandt.example>",
    "To: support@h-bu.de",
    `Subject: Reklamation Knöpfe Lieferung ${n}`,
    `Message-ID: <complaint-${n}@moto-brandt.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Guten Tag,",
    "",
    `bei Lieferung ${n} sind viele Knöpfe HB-K15-SW zerkratzt. Wir reklamieren die Ware und bitten um Ersatz.`,
    "",
    "Mit freundlichen Grüßen",
    "Sabine Brandt",
    "",
  ].join("\r\n");
}

/** True while the page has not been loaded again since `stay` was called. */
export const stays = {
  mark: (page: Browser["page"]): Promise<unknown> => page.evaluate("window.hbTestMark = true"),
  held: (page: Browser["page"]): Promise<unknown> => page.evaluate("window.hbTestMark === true"),
};
