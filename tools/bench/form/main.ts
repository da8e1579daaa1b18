// `npm run bench:form`: measures the public form in workerd, and prints a table; writes nothing.
import { availableParallelism } from "node:os";
import type { Figure } from "../figure.ts";
import { deliveringFigures } from "./delivering.ts";
import { postingFigures } from "./posting.ts";

const SUBMISSIONS = 10_000;

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function printFigures(figures: readonly Figure[]): void {
  for (const { what, measured, aim } of figures) process.stdout.write(tableLine([what, measured, aim]));
}

process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} cores, medians of rounds that alternate\n\n`,
);
process.stdout.write(tableLine(["Measure", "Result", "Aim"]) + tableLine(["---", "---", "---"]));
printFigures(await postingFigures());
printFigures(await deliveringFigures(SUBMISSIONS));
