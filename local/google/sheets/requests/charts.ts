// addChart, updateChartSpec, updateEmbeddedObjectPosition and deleteEmbeddedObject.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { DEFAULT_CHART_SIZE } from "../charts/chart-size.ts";
import { updateMask, withMaskedFields } from "../fields/update-mask.ts";
import type { Sheet } from "../model.ts";
import { refuseWrongSpec } from "./chart-spec.ts";
import { freeId } from "./free-id.ts";
import { type Handler, placeOfCoordinate, type RequestContext } from "./request-context.ts";

const NO_POSITION =
  "One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set";

type Chart = sheets_v4.Schema$EmbeddedChart;
type Position = sheets_v4.Schema$EmbeddedObjectPosition;

export const addChart: Handler<sheets_v4.Schema$AddChartRequest> = (context, request) => {
  const given = request.chart ?? {};
  refuseWrongSpec(context, given.spec);
  const { sheet, position } = placed(context, given.position ?? {});
  const ids = new Set(
    context.draft.spreadsheet.sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId)),
  );
  if (given.chartId && ids.has(given.chartId)) {
    throw invalidArgument(
      `Cannot add chart with ID: ${given.chartId}, an embedded object with that ID already exists.`,
    );
  }
  const chartId = given.chartId || freeId(context.environment, (id) => ids.has(id));
  const chart = { ...given, chartId, position };
  sheet.charts = [...sheet.charts, chart];
  return { addChart: { chart } };
};

function placed(context: RequestContext, given: Position): { sheet: Sheet; position: Position } {
  if (given.newSheet || typeof given.sheetId === "number") throw notBuilt("charts on sheets of their own");
  const overlay = given.overlayPosition;
  if (!overlay) throw invalidArgument(NO_POSITION);
  for (const side of ["widthPixels", "heightPixels"] as const) {
    if ((overlay[side] ?? 0) < 0) throw invalidArgument(`Invalid ${side}: ${overlay[side]}`);
  }
  const { sheet } = placeOfCoordinate(context, overlay.anchorCell);
  return { sheet, position: { overlayPosition: { ...DEFAULT_CHART_SIZE, ...overlay } } };
}

function chartById({ draft }: RequestContext, id: number | null | undefined): { sheet: Sheet; chart: Chart } {
  for (const sheet of draft.spreadsheet.sheets) {
    const chart = sheet.charts.find(({ chartId }) => chartId === (id ?? 0));
    if (chart !== undefined) return { sheet, chart };
  }
  throw invalidArgument(`No embedded object with id: ${id ?? 0}`);
}

export const updateChartSpec: Handler<sheets_v4.Schema$UpdateChartSpecRequest> = (context, request) => {
  const { sheet, chart } = chartById(context, request.chartId);
  refuseWrongSpec(context, request.spec);
  const updated = { ...chart, ...(request.spec && { spec: request.spec }) };
  sheet.charts = sheet.charts.map((item) => (item === chart ? updated : item));
  return undefined;
};

export const updateEmbeddedObjectPosition: Handler<sheets_v4.Schema$UpdateEmbeddedObjectPositionRequest> = (
  context,
  request,
) => {
  const { sheet, chart } = chartById(context, request.objectId);
  const given = request.newPosition ?? {};
  // The mask's root is the overlay position.
  const mask = updateMask(request.fields, SHEETS.message("OverlayPosition"));
  const overlayPosition = withMaskedFields(
    chart.position?.overlayPosition ?? {},
    given.overlayPosition ?? {},
    mask,
  );
  const { sheet: target, position } = placed(context, { ...given, overlayPosition });
  const moved = { ...chart, position };
  if (target === sheet) sheet.charts = sheet.charts.map((item) => (item === chart ? moved : item));
  else {
    sheet.charts = sheet.charts.filter((item) => item !== chart);
    target.charts = [...target.charts, moved];
  }
  return { updateEmbeddedObjectPosition: { position } };
};

export const deleteEmbeddedObject: Handler<sheets_v4.Schema$DeleteEmbeddedObjectRequest> = (
  context,
  request,
) => {
  const { sheet, chart } = chartById(context, request.objectId);
  sheet.charts = sheet.charts.filter((item) => item !== chart);
  return undefined;
};
