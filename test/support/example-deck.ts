// The example's review on the stand-in for Google: workbook, charts, presentation.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { createStandIn, type StandIn } from "../../local/google/stand-in.ts";
import type { ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import { sizedCharts } from "../../shared/charts/sized-charts.ts";
import { yearCharts } from "../../shared/charts/year-charts.ts";
import { deckTitle } from "../../shared/slides/deck-title.ts";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import type { SlidesRequest } from "../../shared/slides/drawing/requests.ts";
import { laidOutReview } from "../../shared/slides/laid-out-review.ts";
import { newDeckRequests } from "../../shared/slides/new-deck.ts";
import type { PlacedPage } from "../../shared/slides/placed-page.ts";
import { deckState, NOTES_FIELDS } from "../../shared/slides/update/deck-state.ts";
import { DEFAULT_CATALOGUE } from "../../shared/workbook/catalogue.ts";
import { CALCULATIONS, DIRECTIONS, UNITS } from "../../shared/workbook/choices.ts";
import { SETTING_DEFINITIONS } from "../../shared/workbook/settings.ts";
import { STAFF_TABS } from "../../shared/workbook/tabs.ts";
import { analysed, type Table, type Tables } from "./workbook-cells.ts";

/** An example as the tables that staff would see, with the default catalogue. */
export function tablesOf({ settings, rows }: ExampleWorkbook): Tables {
  const entries = Object.entries(rows).map(([key, tabRows]): [string, Table] => {
    const [, tab] = Object.entries(STAFF_TABS).find(([tabKey]) => tabKey === key) ?? [];
    if (tab === undefined) throw new Error(`No tab ${key}`);
    const columns = Object.entries(tab.columns);
    const cells = (tabRows ?? []).map((row) => {
      const values = new Map<string, string | number | undefined>(Object.entries(row));
      return columns.map(([columnKey]) => values.get(columnKey));
    });
    return [tab.title, [columns.map(([, { header }]) => header), ...cells]];
  });
  const settingRows = Object.entries(SETTING_DEFINITIONS).flatMap(([key, { label }]) => {
    const value = new Map(Object.entries(settings)).get(key);
    return value === undefined ? [] : [[label, value]];
  });
  return {
    [STAFF_TABS.indicators.title]: catalogueTable(),
    ...Object.fromEntries(entries),
    [STAFF_TABS.settings.title]: [["Clé", "Valeur"], ...settingRows],
  };
}

/** `Indicateurs` as a new workbook has it. */
function catalogueTable(): Table {
  const rows = DEFAULT_CATALOGUE.map((indicator) => [
    indicator.code,
    indicator.label,
    indicator.family,
    UNITS.labels[indicator.unit],
    CALCULATIONS.labels[indicator.calculation],
    indicator.target,
    DIRECTIONS.labels[indicator.direction],
    indicator.counts?.counted,
    indicator.counts?.total,
  ]);
  const headers = ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"];
  return [[...headers, "Nombre compté", "Sur un total de"], ...rows];
}

/** A deck made on the stand-in. */
export interface MadeDeck {
  google: StandIn;
  spreadsheetId: string;
  pages: PlacedPage[];
  /** The batch that made its slides. */
  requests: SlidesRequest[];
  presentation: slides_v1.Schema$Presentation;
}

/** Makes the deck of an analysis: charts in a new workbook, then the presentation and its notes. */
export function madeDeck(analysis: ComputedAnalysis): MadeDeck {
  const google = createStandIn();
  const call = (service: "sheets" | "slides", method: string, params: object, body?: object): unknown =>
    google.call({ service, method, params: { ...params }, ...(body === undefined ? {} : { body }) });
  const workbook: sheets_v4.Schema$Spreadsheet = Object(
    call("sheets", "spreadsheets.create", {}, { properties: { title: "Classeur", locale: "fr_FR" } }),
  );
  const spreadsheetId = workbook.spreadsheetId ?? "";
  const laidOut = laidOutReview(analysis);
  const { settings } = analysis.records;
  const charts = yearCharts(settings.year, sizedCharts(laidOut), {}, []);
  call("sheets", "spreadsheets.batchUpdate", { spreadsheetId }, { requests: charts.requests });
  const created: slides_v1.Schema$Presentation = Object(
    call("slides", "presentations.create", {}, { title: deckTitle(settings) }),
  );
  const { presentationId } = created;
  const { pages } = laidOut;
  const requests = newDeckRequests(pages, created, { spreadsheetId, chartIds: charts.chartIds });
  call("slides", "presentations.batchUpdate", { presentationId }, { requests });
  const ids = Object(call("slides", "presentations.get", { presentationId, fields: NOTES_FIELDS }));
  call("slides", "presentations.batchUpdate", { presentationId }, { requests: notesOf(pages, ids) });
  const presentation = Object(call("slides", "presentations.get", { presentationId }));
  return { google, spreadsheetId, pages, requests, presentation };
}

function notesOf(pages: readonly PlacedPage[], answer: slides_v1.Schema$Presentation): SlidesRequest[] {
  const { slides } = deckState(answer);
  return pages
    .filter(({ notes }) => notes !== "")
    .map(({ key, notes }) => {
      const objectId = slides.find((slide) => slide.objectId === slideId(key))?.notesObjectId;
      if (!objectId) throw new Error(`The slide ${key} has no notes.`);
      return { insertText: { objectId, text: notes, insertionIndex: 0 } };
    });
}

/** The example's analysis. */
export function analysedExample(example: ExampleWorkbook): ComputedAnalysis {
  return analysed(tablesOf(example));
}
