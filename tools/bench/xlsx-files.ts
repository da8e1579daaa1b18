// An .xlsx of 50,000 complaints, 17 columns filled: written, read, and saved once the rates are computed.
import { openLocalGoogle } from "../../local/cli/local-google.ts";
import { newWorkbook } from "../../local/xlsx/new-workbook.ts";
import { openWorkbook } from "../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../local/xlsx/save-workbook.ts";
import { type Figure, shownDuration } from "./figure.ts";
import { medianMilliseconds } from "./median-time.ts";
import { openSample } from "./sample-google.ts";
import { sampleWorkbook } from "./sample-workbook.ts";

const COMPLAINTS = 50_000;
const OTHER_ROWS = 500;
/** Each run takes seconds. */
const MEASURED_RUNS = 3;

/** Times to write, open and save the file. */
export function xlsxFigures(): Figure[] {
  const spreadsheet = openSample(
    sampleWorkbook({ complaints: COMPLAINTS, otherRows: OTHER_ROWS }),
  ).spreadsheet();
  const bytes = newWorkbook(spreadsheet);
  const opened = openWorkbook(bytes, "bench.xlsx");
  const local = openLocalGoogle(opened.spreadsheet);
  local.run("calculerLesTaux");
  const computed = local.spreadsheet();
  const figure = (what: string, work: () => unknown): Figure => ({
    what: `.xlsx of 50,000 × 17: ${what}`,
    measured: shownDuration(medianMilliseconds(work, MEASURED_RUNS)),
    aim: "",
  });
  return [
    { what: ".xlsx of 50,000 × 17: size", measured: `${(bytes.length / 1e6).toFixed(1)} MB`, aim: "" },
    figure("written anew", () => newWorkbook(spreadsheet)),
    figure("read", () => openWorkbook(bytes, "bench.xlsx")),
    figure("saved with its rates, the rest untouched", () => saveWorkbook(opened, computed)),
  ];
}
