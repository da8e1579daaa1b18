// A workbook's deck on the disk: the presentation, and its charts as they were when it was made.
import { existsSync, readFileSync } from "node:fs";
import type { ResolvedChart } from "../../google/sheets/chart-data.ts";
import { resolveChart } from "../../google/sheets/chart-data.ts";
import type { SpreadsheetStore } from "../../google/sheets/store.ts";
import type { Presentation } from "../../google/slides/model.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";

/** A deck as it is kept. */
export interface KeptDeck {
  presentation: Presentation;
  /** By `spreadsheetId/chartId`: a linked chart shows its last refreshing, not the cells of now. */
  charts: Record<string, ResolvedChart>;
}

/** The deck of a place; nothing when none was made. */
export function readDeck(path: string): KeptDeck | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/** Keeps the deck. @throws WorkbookFileError when it can't be written. */
export function writeDeck(path: string, deck: KeptDeck): void {
  writeFileAtomically(path, Buffer.from(JSON.stringify(deck)));
}

/** The charts that a presentation links to, as the workbooks stand. */
export function chartsOf(presentation: Presentation, store: SpreadsheetStore): KeptDeck["charts"] {
  const linked = presentation.slides.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.kind === "chart" ? [element] : [])),
  );
  return Object.fromEntries(
    linked.flatMap(({ spreadsheetId, chartId }) => {
      const spreadsheet = store.get(spreadsheetId);
      const chart = spreadsheet?.sheets
        .flatMap(({ charts }) => charts)
        .find((one) => one.chartId === chartId);
      if (spreadsheet === undefined || chart === undefined) return [];
      return [[chartKey(spreadsheetId, chartId), resolveChart(spreadsheet, chart)] as const];
    }),
  );
}

/** How `KeptDeck.charts` names a chart. */
export function chartKey(spreadsheetId: string, chartId: number): string {
  return `${spreadsheetId}/${chartId}`;
}
