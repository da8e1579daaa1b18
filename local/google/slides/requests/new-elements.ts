// Requests that create shapes, lines and Sheets charts.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { GoogleError, invalidArgument } from "../../google-error.ts";
import { emu } from "../geometry.ts";
import type { Element } from "../model.ts";
import { emptyText } from "../text-body.ts";
import type { ChartSize, RequestContext } from "./context.ts";
import { fittedPlacement, placementOf } from "./placement.ts";

const DEFAULT_OUTLINE_EMU = 9_525;

/** Adds an empty shape in Slides' own look. @throws GoogleError without a type, page or invertible transform. */
export function createShape(
  context: RequestContext,
  request: slides_v1.Schema$CreateShapeRequest,
): slides_v1.Schema$Response {
  const { shapeType } = request;
  if (!shapeType || shapeType === "TYPE_UNSPECIFIED")
    throw invalidArgument("The shape type must be specified.");
  if (shapeType === "CUSTOM") throw invalidArgument("Creating custom shapes is not supported.");
  const objectId = context.document.newObjectId(request.objectId);
  const { page, size, transform } = placementOf(context, request.elementProperties);
  context.document.addElement(page, {
    kind: "shape",
    objectId,
    size,
    transform,
    shapeType,
    properties: shapeType === "TEXT_BOX" ? textBoxProperties() : filledShapeProperties(),
    text: emptyText(),
  });
  return { createShape: { objectId } };
}

/** Adds a line from the top left to the bottom right of its box. */
export function createLine(
  context: RequestContext,
  request: slides_v1.Schema$CreateLineRequest,
): slides_v1.Schema$Response {
  const asked = request.category ?? request.lineCategory ?? "STRAIGHT";
  const lineCategory = asked === "LINE_CATEGORY_UNSPECIFIED" ? "STRAIGHT" : asked;
  const objectId = context.document.newObjectId(request.objectId);
  const { page, size, transform } = placementOf(context, request.elementProperties);
  context.document.addElement(page, {
    kind: "line",
    objectId,
    size,
    transform,
    lineCategory,
    lineType: lineCategory === "STRAIGHT" ? "STRAIGHT_CONNECTOR_1" : `${lineCategory}_CONNECTOR_3`,
    properties: {
      lineFill: { solidFill: themeFill("DARK2") },
      weight: emu(DEFAULT_OUTLINE_EMU),
      dashStyle: "SOLID",
      startArrow: "NONE",
      endArrow: "NONE",
    },
  });
  return { createLine: { objectId } };
}

/**
 * A chart keeps its ratio in the size asked for. Without `LINKED`, Slides puts in a picture that no longer knows
 * its chart.
 */
export function createSheetsChart(
  context: RequestContext,
  request: slides_v1.Schema$CreateSheetsChartRequest,
): slides_v1.Schema$Response {
  const spreadsheetId = request.spreadsheetId ?? "";
  const chartId = request.chartId ?? 0;
  const chart = checkedChart(context, spreadsheetId, chartId);
  const objectId = context.document.newObjectId(request.objectId);
  const asked = placementOf(context, request.elementProperties);
  const { page, size, transform } = fittedPlacement(asked, chart);
  const place = { objectId, size, transform };
  const element: Element =
    request.linkingMode === "LINKED"
      ? { kind: "chart", ...place, spreadsheetId, chartId }
      : { kind: "image", ...place };
  context.document.addElement(page, element);
  return { createSheetsChart: { objectId } };
}

/** A linked chart is drawn from the spreadsheet when it is read: only its presence is checked. */
export function refreshSheetsChart(
  context: RequestContext,
  request: slides_v1.Schema$RefreshSheetsChartRequest,
): slides_v1.Schema$Response {
  const { element } = context.document.element(request.objectId);
  if (element.kind !== "chart") {
    throw invalidArgument(`The object (${request.objectId}) is not a linked Google Sheets chart.`);
  }
  checkedChart(context, element.spreadsheetId, element.chartId);
  return {};
}

function checkedChart({ charts }: RequestContext, spreadsheetId: string, chartId: number): ChartSize {
  if (!charts.hasSpreadsheet(spreadsheetId)) {
    throw new GoogleError("NOT_FOUND", `The spreadsheet (${spreadsheetId}) could not be found.`);
  }
  const size = charts.chartSize(spreadsheetId, chartId);
  if (size === undefined) {
    throw invalidArgument(`The chart (${chartId}) could not be found in the spreadsheet (${spreadsheetId}).`);
  }
  return size;
}

function textBoxProperties(): slides_v1.Schema$ShapeProperties {
  return {
    shapeBackgroundFill: { propertyState: "NOT_RENDERED" },
    outline: { propertyState: "NOT_RENDERED" },
    shadow: { propertyState: "NOT_RENDERED" },
    autofit: { autofitType: "NONE", fontScale: 1 },
  };
}

function filledShapeProperties(): slides_v1.Schema$ShapeProperties {
  return {
    shapeBackgroundFill: { propertyState: "RENDERED", solidFill: themeFill("LIGHT2") },
    outline: {
      propertyState: "RENDERED",
      outlineFill: { solidFill: themeFill("DARK2") },
      weight: emu(DEFAULT_OUTLINE_EMU),
      dashStyle: "SOLID",
    },
    shadow: { propertyState: "NOT_RENDERED" },
    contentAlignment: "MIDDLE",
    autofit: { autofitType: "NONE", fontScale: 1 },
  };
}

function themeFill(themeColor: string): slides_v1.Schema$SolidFill {
  return { color: { themeColor }, alpha: 1 };
}
