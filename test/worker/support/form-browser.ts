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

/** The address of one of the site's pages. */
export function addressIn(rig: { address: string }, path: string, language = "fr"): string {
  return `${rig.address}/${SITE}${path}?langue=${language}`;
}
