// A thread that makes a new .xlsx from the last one and its journals, so that the page keeps answering meanwhile.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { openWorkbook } from "../../xlsx/open-workbook.ts";
import { saveWorkbook } from "../../xlsx/save-workbook.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import type { FoldOrder, FoldOutcome } from "./fold.ts";
import { readJournal } from "./journal.ts";
import { patched } from "./spreadsheet-patch.ts";

const order: FoldOrder = workerData;
parentPort?.postMessage(fold(order));

function fold({ fileName, basePath, journalPaths, outputPath }: FoldOrder): FoldOutcome {
  try {
    const opened = openWorkbook(readFileSync(basePath), fileName);
    const patches = journalPaths.flatMap(readJournal);
    const spreadsheet = patches.reduce(patched, opened.spreadsheet);
    writeFileAtomically(outputPath, saveWorkbook(opened, spreadsheet), fileName);
    return { fault: null };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
