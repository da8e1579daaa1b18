// The elements of a page in their order, which is the reading order, groups kept.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { type Box, boxOf, composed } from "../google/slides/geometry.ts";
import { addedChartXml } from "./chart-frame.ts";
import { nameXml, type PageContext } from "./page-context.ts";
import { lineXml, shapeXml } from "./shape.ts";
import { tableXml } from "./table.ts";

type PageElement = slides_v1.Schema$PageElement;

/**
 * The elements of a page. Empty placeholders are left out, as they are when Slides presents.
 * @throws Error for an element that is not drawn.
 */
export function elementsXml(context: PageContext, elements: readonly PageElement[]): string {
  return elements.map((element) => elementXml(context, element)).join("");
}

function elementXml(context: PageContext, element: PageElement): string {
  const { shape, table, line, sheetsChart, elementGroup } = element;
  if (elementGroup !== undefined) return groupXml(context, element, elementGroup.children ?? []);
  if (shape !== undefined) {
    const isEmptyPlace = shape.placeholder !== undefined && shape.text === undefined;
    return isEmptyPlace ? "" : shapeXml(context, element, shape);
  }
  if (table !== undefined) return tableXml(context, element, table);
  if (line !== undefined) return lineXml(context, element, line);
  if (sheetsChart !== undefined) return addedChartXml(context, element, sheetsChart);
  throw new Error(`The .pptx writer does not draw the element ${element.objectId}.`);
}

/** A group whose children keep the places that they have on the page. */
function groupXml(context: PageContext, group: PageElement, children: readonly PageElement[]): string {
  const onPage = children.map((child) => ({
    ...child,
    transform: composed(group.transform ?? {}, child.transform ?? {}),
  }));
  const { x, y, width, height } = boundsOf(onPage);
  const [left, top, wide, high] = [x, y, width, height].map(Math.round);
  const name = nameXml(context, group);
  return [
    `<p:grpSp><p:nvGrpSpPr>${name}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>`,
    `<a:off x="${left}" y="${top}"/><a:ext cx="${wide}" cy="${high}"/>`,
    `<a:chOff x="${left}" y="${top}"/><a:chExt cx="${wide}" cy="${high}"/></a:xfrm></p:grpSpPr>`,
    `${elementsXml(context, onPage)}</p:grpSp>`,
  ].join("");
}

function boundsOf(elements: readonly PageElement[]): Box {
  const boxes = elements.flatMap(boxesOf);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

function boxesOf(element: PageElement): Box[] {
  const { elementGroup, transform } = element;
  if (elementGroup === undefined) return [boxOf(element)];
  return (elementGroup.children ?? []).flatMap((child) =>
    boxesOf({ ...child, transform: composed(transform ?? {}, child.transform ?? {}) }),
  );
}
