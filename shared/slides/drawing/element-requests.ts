// Each kind of placed element as Slides requests, in reading order.

import { required } from "../../required.ts";
import type {
  Box,
  PlacedChart,
  PlacedElement,
  PlacedGroup,
  PlacedRectangle,
  PlacedText,
} from "../placed-page.ts";
import { altText, elementProperties, type SlidesRequest, solidFill, textShape } from "./requests.ts";
import { styledShape } from "./style-requests.ts";
import { tableRequests } from "./table-requests.ts";
import { textRequests } from "./text-requests.ts";

/** The charts that the deck links to: their workbook, and their ids by the review's keys. */
export interface ChartSource {
  spreadsheetId: string;
  chartIds: Readonly<Record<string, number>>;
}

/** Where an element is drawn: its slide, the name of each element on it, the charts. */
export interface Drawing {
  pageId: string;
  idOf: (elementKey: string) => string;
  charts: ChartSource;
}

/** Requests that draw an element on its slide. @throws Error when a chart has no id in the source. */
export function elementRequests(drawing: Drawing, element: PlacedElement): SlidesRequest[] {
  switch (element.kind) {
    case "text":
      return textBox(drawing, element);
    case "rectangle":
      return rectangle(drawing, element);
    case "table":
      return tableRequests(drawing.pageId, drawing.idOf(element.key), element);
    case "chart":
      return chart(drawing, element);
    case "group":
      return group(drawing, element);
  }
}

const ANCHORS = { top: "TOP", middle: "MIDDLE", bottom: "BOTTOM" } as const;

function textBox({ pageId, idOf }: Drawing, text: PlacedText): SlidesRequest[] {
  const { key, anchor, paragraphs } = text;
  const objectId = idOf(key);
  const create = createShape(pageId, objectId, "TEXT_BOX", textShape(text));
  // A text box is anchored at its top as it is created.
  const anchored: SlidesRequest[] =
    anchor === "top"
      ? []
      : [styledShape(objectId, { contentAlignment: ANCHORS[anchor] }, "contentAlignment")];
  return [create, ...anchored, ...textRequests({ objectId }, paragraphs)];
}

/** The outline of a shape as Slides makes it: blue by the deck's colour scheme, half of it outside the shape. */
const OUTLINE_POINTS = 0.75;

/** A blue rule twice as high as an outline is nothing but the outline of a shape just made. */
function isOutlineOnly({ box, fill, outline }: Pick<PlacedRectangle, "box" | "fill" | "outline">): boolean {
  return fill === "blue" && outline === null && box.height === 2 * OUTLINE_POINTS;
}

function withinOutline({ x, y, width, height }: Box): Box {
  return {
    x: x + OUTLINE_POINTS / 2,
    y: y + OUTLINE_POINTS / 2,
    width: width - OUTLINE_POINTS,
    height: height - OUTLINE_POINTS,
  };
}

/** The box of the shape that draws a rectangle. */
export function shapeOf(rectangle: PlacedRectangle): Box {
  return isOutlineOnly(rectangle) ? withinOutline(rectangle.box) : rectangle.box;
}

function rectangle(
  { pageId, idOf }: Drawing,
  { key, box, fill, outline, description }: PlacedRectangle,
): SlidesRequest[] {
  const objectId = idOf(key);
  const told = description === "" ? [] : [altText(objectId, description)];
  if (isOutlineOnly({ box, fill, outline }))
    return [createShape(pageId, objectId, "RECTANGLE", withinOutline(box)), ...told];
  return [
    createShape(pageId, objectId, "RECTANGLE", box),
    styledShape(
      objectId,
      {
        shapeBackgroundFill:
          fill === null ? { propertyState: "NOT_RENDERED" } : { solidFill: solidFill(fill) },
        outline:
          outline === null
            ? { propertyState: "NOT_RENDERED" }
            : { outlineFill: { solidFill: solidFill(outline) }, weight: { magnitude: 1, unit: "PT" } },
      },
      `shapeBackgroundFill${fill === null ? ".propertyState" : ".solidFill.color"},${
        outline === null ? "outline.propertyState" : "outline.outlineFill.solidFill.color,outline.weight"
      }`,
    ),
    ...told,
  ];
}

function chart(
  { pageId, idOf, charts }: Drawing,
  { key, box, chartKey, description }: PlacedChart,
): SlidesRequest[] {
  const objectId = idOf(key);
  const chartId = required(charts.chartIds[chartKey], `id of the chart ${chartKey}`);
  return [
    {
      createSheetsChart: {
        objectId,
        spreadsheetId: charts.spreadsheetId,
        chartId,
        linkingMode: "LINKED",
        elementProperties: elementProperties(pageId, box),
      },
    },
    altText(objectId, description),
  ];
}

function group(drawing: Drawing, { key, children, description }: PlacedGroup): SlidesRequest[] {
  const groupObjectId = drawing.idOf(key);
  return [
    ...children.flatMap((child) => elementRequests(drawing, child)),
    {
      groupObjects: {
        groupObjectId,
        childrenObjectIds: children.map((child) => drawing.idOf(child.key)),
      },
    },
    altText(groupObjectId, description),
  ];
}

function createShape(pageId: string, objectId: string, shapeType: string, box: Box): SlidesRequest {
  return { createShape: { objectId, shapeType, elementProperties: elementProperties(pageId, box) } };
}
