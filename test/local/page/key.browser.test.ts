// The key of the page's address in a real browser: kept by it, missing, and links from elsewhere.
import { createServer } from "node:http";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { PATIENCE, violations } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
let browser: Browser;
let server: PageProcess;
/** The address without its key. */
let home: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startProcess(folder.path, 18_830)]);
  home = new URL("/", server.page).href;
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

async function newPage(context: BrowserContext) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  return page;
}

describe("the page's address", () => {
  it("loses its key at once, and opens without it from then on, from another site's link too", async () => {
    const context = await browser.newContext();
    const page = await newPage(context);
    await page.goto(server.page);
    await page.getByRole("button", { name: "Regarder d’abord son classeur" }).waitFor();
    expect(page.url()).toBe(home);
    expect(await page.evaluate<string>("document.cookie")).toBe("");
    const elsewhere = createServer((_request, response) => {
      response
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .end(`<a href="${home}">Revue</a> <a href="${server.page}">Clé</a>`);
    });
    const { port } = new URL(await listenOnLoopback(elsewhere, 0));
    for (const [visitor, link] of [
      [context, "Revue"],
      [await browser.newContext(), "Clé"],
    ] as const) {
      const visit = await newPage(visitor);
      await visit.goto(`http://localhost:${port}/`);
      await visit.getByRole("link", { name: link }).click();
      await visit.getByRole("button", { name: "Regarder d’abord son classeur" }).waitFor();
      expect(visit.url()).toBe(home);
    }
    await closeServer(elsewhere);
  });

  it("without its key shows where to find it, and nothing of the workbook", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await newPage(
        await browser.newContext({ colorScheme, viewport: { width: 360, height: 640 } }),
      );
      expect((await page.goto(home))?.status()).toBe(403);
      await page.getByRole("heading", { name: "Cette adresse est incomplète" }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(360);
    }
  });
});
