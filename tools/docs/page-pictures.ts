// Makes the documentation's pictures of the local page again, in docs/images/.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launchChromium } from "../../local/chromium/launch-chromium.ts";
import { servePage } from "../served-page.ts";

const PICTURES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const PORT = 18_950;

mkdirSync(PICTURES, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "revue-qualite-"));
const served = await servePage(join(folder, "donnees"), PORT);
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(served.address);
  await drawHome(page);
  await drawDeck(page);
  await drawWorkbook(page);
} finally {
  await browser.close();
  await served.close();
  // The form may still write a moment.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

async function drawHome(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "La revue qualité de l’année" }).waitFor();
  // Where this machine keeps its temporary files is nobody's matter.
  await page.evaluate(`document.querySelector(".home-foot b").textContent = "donnees"`);
  await draw(page, "accueil");
}

async function drawDeck(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Générer la revue de l’exemple" }).click();
  await page.locator(".stage .slide").waitFor();
  await page.locator(".thumbnail:has(img) button").first().click();
  await page.locator(".stage .slide img").first().waitFor();
  await draw(page, "diaporama");
}

async function drawWorkbook(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
  await page.locator('#tabs button[data-tab="Relevés"]').click();
  await page.locator('revo-grid[aria-label="Onglet Relevés"] .rgCell').first().waitFor();
  await draw(page, "classeur");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 760 });
  await draw(page, "classeur-etroit-sombre");
}

async function draw(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
