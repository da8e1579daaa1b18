// Chromium on the form: pages that note every request, and axe.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { SITE } from "./form-rig.ts";

export { launchChromium as launch } from "../../../local/chromium/launch-chromium.ts";

/** A page, with the addresses that it asked for and what its console complained of. */
export interface WatchedPage {
  page: Page;
  requests: string[];
  complaints: string[];
}

/** Opens a page of a phone's width; each has its own storage. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport, locale: "fr-FR", ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on(
    "console",
    (message) => message.text().includes("Content Security") && complaints.push(message.text()),
  );
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, requests, complaints };
}

/** Fills what is required; the subject tells the message from others. */
export async function fill(page: Page, subject: string): Promise<void> {
  await page.check("#type-complaint");
  await page.fill("#subject", subject);
  await page.fill("#message", "Deux heures d’attente.");
}

/** The page's width once its text is spaced as some people need (WCAG 1.4.12). */
export function spacedWidth(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const spaced = { lineHeight: "1.5", letterSpacing: "0.12em", wordSpacing: "0.16em" };
    for (const element of document.body.querySelectorAll("*")) Object.assign(element.style, spaced);
    const { scrollWidth } = document.documentElement;
    for (const element of document.body.querySelectorAll("*")) element.removeAttribute("style");
    return scrollWidth;
  })()`);
}

/** The address of one of the site's pages. */
export function addressIn(rig: { address: string }, path: string, language = "fr"): string {
  return `${rig.address}/${SITE}${path}?langue=${language}`;
}
