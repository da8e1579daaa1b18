// Page elements as Google's messages.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ChartElement, Element, LineElement, ShapeElement } from "../model.ts";
import { renderedTable } from "./table.ts";
import { renderedText, renderedThemeText } from "./text.ts";

/** An element as Slides answers it. On a theme's page, empty placeholders show the style that they hand down. */
export function renderedElement(element: Element, onTheme: boolean): slides_v1.Schema$PageElement {
  const { objectId, size, transform, title, description } = element;
  return {
    objectId,
    ...(size === undefined ? {} : { size }),
    transform,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...renderedKind(element, onTheme),
  };
}

function renderedKind(element: Element, onTheme: boolean): slides_v1.Schema$PageElement {
  switch (element.kind) {
    case "shape":
      return { shape: renderedShape(element, onTheme) };
    case "table":
      return { table: renderedTable(element) };
    case "line":
      return { line: renderedLine(element) };
    case "chart":
      return { sheetsChart: renderedChart(element) };
    case "image":
      return { image: { imageProperties: {} } };
    case "group":
      return { elementGroup: { children: element.children.map((child) => renderedElement(child, onTheme)) } };
  }
}

function renderedShape(shape: ShapeElement, onTheme: boolean): slides_v1.Schema$Shape {
  const text = onTheme ? renderedThemeText(shape.text) : renderedText(shape.text);
  return {
    shapeType: shape.shapeType,
    ...(text === undefined ? {} : { text }),
    shapeProperties: shape.properties,
    ...(shape.placeholder === undefined ? {} : { placeholder: shape.placeholder }),
  };
}

function renderedLine(line: LineElement): slides_v1.Schema$Line {
  return { lineProperties: line.properties, lineType: line.lineType, lineCategory: line.lineCategory };
}

function renderedChart(chart: ChartElement): slides_v1.Schema$SheetsChart {
  return {
    spreadsheetId: chart.spreadsheetId,
    chartId: chart.chartId,
    sheetsChartProperties: { chartImageProperties: {} },
  };
}
