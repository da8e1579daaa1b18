// Draws the documentation's pictures of decks again: some of the example's slides, and each deck whole as a sheet.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { launchChromium } from "../../local/chromium/launch-chromium.ts";

const PICTURES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const COMMAND_LINE = fileURLToPath(new URL("../../local/cli/main.ts", import.meta.url));
const SLIDE_DOTS_PER_INCH = "72";
const SHEET_DOTS_PER_INCH = "30";
const SHEET_COLUMNS = 4;
const EXAMPLE = "aix-2020";

/** The slides shown, by the file name of their picture: a part of the slide's title finds it. */
const SHOWN = {
  essentiel: "cibles atteintes sur 20",
  "cibles-manquees": "cibles manquées",
  courbes: "courbes",
  satisfaction: "items sur",
};

interface DeckOutline {
  diapositives: { numero: number; titre: string }[];
}

const folder = mkdtempSync(join(tmpdir(), "revue-qualite-"));
const browser = await launchChromium();
try {
  mkdirSync(PICTURES, { recursive: true });
  runCommand("modele", `${EXAMPLE}.xlsx`, "--exercice", "2020", "--exemple", EXAMPLE);
  const outline = makeDeck(EXAMPLE);
  copySlides(outline, drawnPages(EXAMPLE, SLIDE_DOTS_PER_INCH));
  await drawSheet(browser, EXAMPLE);
  // Other sites' workbooks, given by who draws: their decks are shown whole.
  for (const path of process.argv.slice(2)) {
    const name = basename(path, ".xlsx");
    copyFileSync(resolve(path), join(folder, `${name}.xlsx`));
    makeDeck(name);
    await drawSheet(browser, name);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

function runCommand(...args: string[]): string {
  return execFileSync(process.execPath, [COMMAND_LINE, ...args], { cwd: folder, encoding: "utf8" });
}

function makeDeck(name: string): DeckOutline {
  const outline: DeckOutline = JSON.parse(
    runCommand("revue", `${name}.xlsx`, "--sortie", `${name}.pptx`, "--json"),
  );
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", `${name}.pptx`], { cwd: folder });
  return outline;
}

/** The deck's pages as pictures, in order. */
function drawnPages(name: string, dotsPerInch: string): string[] {
  const prefix = `${name}-${dotsPerInch}`;
  execFileSync("pdftoppm", ["-r", dotsPerInch, "-png", `${name}.pdf`, prefix], { cwd: folder });
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${prefix}-`) && file.endsWith(".png"))
    .sort()
    .map((file) => join(folder, file));
}

function copySlides({ diapositives }: DeckOutline, pages: readonly string[]): void {
  for (const [name, titlePart] of Object.entries(SHOWN)) {
    const page =
      pages[diapositives.findIndex(({ titre }) => titre.replaceAll(/\s/gu, " ").includes(titlePart))];
    if (page === undefined)
      throw new Error(
        `No slide has "${titlePart}" in its title: ${diapositives.map(({ titre }) => titre).join(" | ")}`,
      );
    copyFileSync(page, join(PICTURES, `${name}.png`));
  }
}

async function drawSheet(drawer: Browser, name: string): Promise<void> {
  const pictures = drawnPages(name, SHEET_DOTS_PER_INCH).map(
    (path) => `<img src="data:image/png;base64,${readFileSync(path, "base64")}">`,
  );
  const page = await drawer.newPage({ viewport: { width: 1240, height: 400 } });
  await page.setContent(
    `<style>body{margin:0;background:#8d8d8d;display:grid;grid-template-columns:repeat(${SHEET_COLUMNS},1fr);gap:6px;padding:6px}img{width:100%;display:block}</style>${pictures.join("")}`,
  );
  await page.screenshot({ path: join(PICTURES, `revue-${name}.png`), fullPage: true });
  await page.close();
}
