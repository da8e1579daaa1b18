// `npm run bench`: measures, and prints a table; writes nothing.
import { availableParallelism } from "node:os";
import { bundleFigures } from "./bundle.ts";
import { computingFigures } from "./computing.ts";
import { deckFigures } from "./decks.ts";
import type { Figure } from "./figure.ts";
import { xlsxFigures } from "./xlsx-files.ts";

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function printFigures(figures: readonly Figure[]): void {
  for (const { what, measured, aim } of figures) process.stdout.write(tableLine([what, measured, aim]));
}

process.stdout.write(`Node ${process.version}, ${availableParallelism()} cores, medians after warm-up\n\n`);
process.stdout.write(tableLine(["Measure", "Result", "Aim"]) + tableLine(["---", "---", "---"]));
for (const figures of [computingFigures, deckFigures, bundleFigures, xlsxFigures]) printFigures(figures());
