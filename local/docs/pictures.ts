// Draws the README's pictures again: the example's deck, slide by slide, by LibreOffice and poppler.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PICTURES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const COMMAND_LINE = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const DOTS_PER_INCH = "72";

/** The slides shown, by the file name of their picture: a part of the slide's title finds it. */
const SHOWN = {
  couverture: "Revue qualité",
  indicateurs: "Téléphone",
  "suivi-mensuel": "décrochés",
  satisfaction: "items sur",
};

interface DeckOutline {
  diapositives: { numero: number; titre: string }[];
}

const folder = mkdtempSync(join(tmpdir(), "revue-qualite-"));
try {
  drawPictures(folder);
} finally {
  rmSync(folder, { recursive: true });
}

function drawPictures(workFolder: string): void {
  const outline = makeDeck(workFolder);
  const profile = `-env:UserInstallation=file://${join(workFolder, "profile")}`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "revue.pptx"], { cwd: workFolder });
  execFileSync("pdftoppm", ["-r", DOTS_PER_INCH, "-png", "revue.pdf", "page"], { cwd: workFolder });
  const pages = readdirSync(workFolder)
    .filter((name) => name.startsWith("page-"))
    .sort();
  mkdirSync(PICTURES, { recursive: true });
  for (const [name, titlePart] of Object.entries(SHOWN)) {
    const index = outline.diapositives.findIndex(({ titre }) => titre.includes(titlePart));
    const page = pages[index];
    if (page === undefined) throw new Error(`No slide has "${titlePart}" in its title.`);
    renameSync(join(workFolder, page), join(PICTURES, `${name}.png`));
  }
}

function makeDeck(workFolder: string): DeckOutline {
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [COMMAND_LINE, ...args], { cwd: workFolder, encoding: "utf8" });
  run("modele", "classeur.xlsx", "--exercice", "2020", "--exemple", "aix-2020");
  return JSON.parse(run("revue", "classeur.xlsx", "--sortie", "revue.pptx", "--json"));
}
