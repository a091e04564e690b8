// A real browser for tests of the editor and the dashboard: Debian's Chromium, a profile of its own, no traffic but ours.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

export const CHROMIUM = process.env["HB_CHROMIUM"] || "/usr/bin/chromium";

/** False where there is no browser; in CI that is a failure, because nobody would notice that the test never ran. */
export function browserIsThere(): boolean {
  const there = existsSync(CHROMIUM);
  if (!there && process.env["CI"]) throw new Error(`${CHROMIUM} is missing: install chromium, or name another in HB_CHROMIUM`);
  return there;
}

export interface Browser {
  context: BrowserContext;
  page: Page;
  /** what the page's scripts complained of */
  errors: string[];
  close(): Promise<void>;
}

export async function openBrowser(size = { width: 1500, height: 900 }): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "hb-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    viewport: size,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return {
    context,
    page,
    errors,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Logs in as the product's users do, by the login page. */
export async function logIn(page: Page, url: string, user: string, password: string): Promise<void> {
  await page.goto(`${url}/login`);
  await page.fill("#user", user);
  await page.fill("#password", password);
  await Promise.all([page.waitForURL((at) => !at.pathname.startsWith("/login")), page.click("button")]);
}
