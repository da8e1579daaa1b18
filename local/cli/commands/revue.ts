// `revue`: makes the review's deck as a .pptx file, and fills the workbook that it was made from.
import type { AlertJson, ReviewJson } from "../../../apps-script/running/results.ts";
import { resolveChart } from "../../google/sheets/chart-data.ts";
import { outlineOf, type SlideOutline } from "../../google/slides/outline.ts";
import { renderedPresentation } from "../../google/slides/rendering/presentation.ts";
import type { ChartResolver } from "../../pptx/page-context.ts";
import { writePptx } from "../../pptx/write-pptx.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import { readArguments, usageError } from "../arguments.ts";
import { checkExtension } from "../files.ts";
import { alertLines, isBlocked } from "../report.ts";
import type { Terminal } from "../terminal.ts";
import { type OpenFile, openFile } from "../workbook-file.ts";

/** What `--json` prints. */
interface ReviewReport {
  titre: string | null;
  diapositives: SlideOutline[];
  alertes: AlertJson[];
  appels: ReviewJson["appels"];
}

/** Makes the deck and saves the workbook. Answers the exit code: 1 when blocked, nothing written. */
export function revue(words: readonly string[], { print, say }: Terminal): number {
  const { target, value, flag } = readArguments(words, "le classeur de la revue (CLASSEUR.xlsx)", {
    sortie: "value",
    json: "flag",
    trace: "value",
  });
  const output = value("sortie");
  if (output === undefined) throw usageError("Il manque --sortie F.pptx, le diaporama à créer.");
  checkExtension(output, ".pptx");
  const file = openFile(target);
  const result = runTraced(file, value("trace"));
  const slides = writeDeck(file, result, output);
  if (slides !== null) file.save(target);
  const report: ReviewReport = {
    titre: result.titre,
    diapositives: slides ?? [],
    alertes: result.alertes,
    appels: result.appels,
  };
  if (flag("json")) print(JSON.stringify(report));
  else printReport(report, print);
  say(
    slides === null
      ? `Rien n’a été écrit : « ${target} » est à corriger.`
      : `Diaporama créé : « ${output} ».`,
  );
  return isBlocked(result.alertes) ? 1 : 0;
}

function runTraced(file: OpenFile, tracePath: string | undefined): ReviewJson {
  try {
    return file.run("genererLaRevue");
  } finally {
    if (tracePath !== undefined) {
      const lines = file.calls.map((call) => `${JSON.stringify(call)}\n`);
      writeFileAtomically(tracePath, new TextEncoder().encode(lines.join("")));
    }
  }
}

function writeDeck(
  file: OpenFile,
  { presentation: made }: ReviewJson,
  output: string,
): SlideOutline[] | null {
  if (made === null) return null;
  const presentation = renderedPresentation(file.google.presentations.get(made.identifiant));
  const chartOf = chartResolver(file);
  writeFileAtomically(output, writePptx(presentation, chartOf));
  return outlineOf(presentation, chartOf);
}

function chartResolver({ google }: OpenFile): ChartResolver {
  return (spreadsheetId, chartId) => {
    const spreadsheet = google.spreadsheets.get(spreadsheetId);
    const charts = spreadsheet?.sheets.flatMap((sheet) => sheet.charts) ?? [];
    const chart = charts.find((one) => one.chartId === chartId);
    if (spreadsheet === undefined || chart === undefined)
      throw new Error(`The deck links to no chart ${chartId}.`);
    return resolveChart(spreadsheet, chart);
  };
}

function printReport({ diapositives, alertes }: ReviewReport, print: Terminal["print"]): void {
  for (const { numero, titre } of diapositives) {
    // A title in two lines on its slide is one line of the list.
    print(`${String(numero).padStart(3)}. ${titre.replaceAll(/\s+/g, " ")}`);
  }
  for (const line of alertLines(alertes)) print(line);
}
