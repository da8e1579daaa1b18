// `npm run pictures`: makes the README's pictures of the page again, in docs/images/.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildAddOn } from "../../../apps-script/build.ts";
import { launchBrowser, startProcess, temporaryFolder } from "./running-page.ts";

const OUTPUT = join(import.meta.dirname, "../../../docs/images");

await buildAddOn();
mkdirSync(OUTPUT, { recursive: true });
const folder = temporaryFolder();
const server = await startProcess(join(folder.path, "donnees"), 18_950);
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.goto(server.page);
await page.getByRole("heading", { name: "La revue qualité de l’année" }).waitFor();
// Where this machine keeps its temporary files is nobody's matter.
await page.evaluate(`document.querySelector(".home-foot b").textContent = "donnees"`);
await page.screenshot({ path: join(OUTPUT, "accueil.png") });
await page.getByRole("button", { name: "Générer la revue de l’exemple" }).click();
await page.locator(".stage .slide").waitFor();
await page.locator(".thumbnail:has(img) button").first().click();
await page.locator(".stage .slide img").first().waitFor();
await page.screenshot({ path: join(OUTPUT, "diaporama.png") });
await page.getByRole("button", { name: "Classeur", exact: true }).click();
await page.locator('#tabs button[data-tab="Relevés"]').click();
await page.locator('revo-grid[aria-label="Onglet Relevés"] .rgCell').first().waitFor();
await page.screenshot({ path: join(OUTPUT, "classeur.png") });
await page.emulateMedia({ colorScheme: "dark" });
await page.setViewportSize({ width: 360, height: 760 });
await page.screenshot({ path: join(OUTPUT, "classeur-etroit-sombre.png") });
await browser.close();
await server.stop("SIGTERM");
folder.remove();
