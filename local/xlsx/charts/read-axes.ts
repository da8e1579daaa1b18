// The axes of a native chart: their titles and limits, and which one a group of series is measured on.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  descendantsOf,
  numberAttribute,
  type XmlElement,
} from "../xml/element.ts";

const POSITIONS: Record<string, string> = { b: "BOTTOM_AXIS", l: "LEFT_AXIS", r: "RIGHT_AXIS" };

/** The axes that say something: a title, a minimum, a maximum. */
export function readAxes(plot: XmlElement | undefined): sheets_v4.Schema$BasicChartAxis[] {
  return axesOf(plot).flatMap((axis) => {
    const position = positionOf(axis);
    const title = titleOf(childOf(axis, "title"));
    const minimum = numberAttribute(descend(axis, "scaling", "min"), "val");
    const maximum = numberAttribute(descend(axis, "scaling", "max"), "val");
    const isLimited = minimum !== undefined || maximum !== undefined;
    if (position === undefined || (!title && !isLimited)) return [];
    const limits = {
      ...(minimum !== undefined && { viewWindowMin: minimum }),
      ...(maximum !== undefined && { viewWindowMax: maximum }),
    };
    return [{ position, ...(title && { title }), ...(isLimited && { viewWindowOptions: limits }) }];
  });
}

/** The right axis, when it is the one that a group of series is measured on. */
export function targetAxisOf(plot: XmlElement | undefined, group: XmlElement): "RIGHT_AXIS" | undefined {
  const ids = new Set(childrenOf(group, "axId").map((element) => attributeOf(element, "val")));
  const isRight = childrenOf(plot, "valAx").some(
    (axis) => positionOf(axis) === "RIGHT_AXIS" && ids.has(attributeOf(childOf(axis, "axId"), "val")),
  );
  return isRight ? "RIGHT_AXIS" : undefined;
}

function axesOf(plot: XmlElement | undefined): XmlElement[] {
  return [...childrenOf(plot, "catAx"), ...childrenOf(plot, "dateAx"), ...childrenOf(plot, "valAx")];
}

function positionOf(axis: XmlElement): string | undefined {
  return POSITIONS[attributeOf(childOf(axis, "axPos"), "val") ?? ""];
}

/** The text of a title, of a chart or of an axis; one line a paragraph. */
export function titleOf(title: XmlElement | undefined): string {
  const paragraphs = descendantsOf(descend(title, "tx", "rich"), "p");
  return paragraphs
    .map((paragraph) =>
      descendantsOf(paragraph, "t")
        .map((run) => run.text)
        .join(""),
    )
    .join("\n");
}
