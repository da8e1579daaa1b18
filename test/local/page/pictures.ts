// `npm run pictures`: makes the README's pictures of the page again, in docs/images/.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildAddOn } from "../../../apps-script/build.ts";
import { launchBrowser, startProcess, temporaryFolder } from "./running-page.ts";

const OUTPUT = join(import.meta.dirname, "../../../docs/images");

await buildAddOn();
mkdirSync(OUTPUT, { recursive: true });
const folder = temporaryFolder();
const server = await startProcess(folder.path, 18_950);
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1360, height: 800 } });
await page.goto(server.page);
await page.getByRole("heading", { name: "Bienvenue dans Revue Qualité" }).waitFor();
await page.screenshot({ path: join(OUTPUT, "accueil.png") });
await page.getByRole("button", { name: "Générer la revue de l’exemple" }).click();
await page.frameLocator("iframe.add-on-frame").getByRole("link", { name: "Ouvrir la revue" }).click();
await page.locator(".thumbnail:has(img) button").first().click();
await page.locator(".stage .slide img").first().waitFor();
await page.screenshot({ path: join(OUTPUT, "diaporama.png") });
await page.getByRole("button", { name: "Classeur", exact: true }).click();
await page.getByRole("tab", { name: "Relevés" }).click();
await page.getByRole("button", { name: /^Alertes/ }).click();
await page.locator('revo-grid[aria-label="Onglet Relevés"] .rgCell').first().waitFor();
await page.screenshot({ path: join(OUTPUT, "classeur.png") });
await page.emulateMedia({ colorScheme: "dark" });
await page.setViewportSize({ width: 360, height: 760 });
await page.getByRole("button", { name: /^Alertes/ }).click();
await page.screenshot({ path: join(OUTPUT, "classeur-etroit-sombre.png") });
await browser.close();
await server.stop("SIGTERM");
folder.remove();
