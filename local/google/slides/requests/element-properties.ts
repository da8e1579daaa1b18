// Requests on the look of shapes and lines.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { SLIDES } from "../../definitions/slides.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import type { ShapeElement } from "../model.ts";
import { maskedFields, updated } from "../update-mask.ts";
import type { RequestContext } from "./context.ts";
import { withState } from "./property-state.ts";
import {
  refuseAlignment,
  refuseAlpha,
  refuseInheritance,
  refuseReadOnly,
  refuseWeight,
} from "./written-properties.ts";

/** What of a shape is only answered. */
const READ_ONLY = [["shadow"], ["autofit", "fontScale"], ["autofit", "lineSpacingReduction"]];

/**
 * Sets the fill, outline, link and the place of text.
 * @throws GoogleError for read-only fields, shrinking text, nothing to inherit from, a weight of nothing.
 */
export function updateShapeProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateShapePropertiesRequest,
): slides_v1.Schema$Response {
  const shape = context.document.shape(request.objectId);
  const changes = request.shapeProperties ?? {};
  const fields = maskedFields(SLIDES.message("ShapeProperties"), request.fields);
  refuseReadOnly(SLIDES.message("ShapeProperties"), request.fields, READ_ONLY);
  refuseShapeValues(shape, changes);
  const autofitType = changes.autofit?.autofitType;
  if (fields.has("autofit") && autofitType !== undefined && autofitType !== "NONE") {
    throw invalidArgument("Autofit types other than NONE are not supported.");
  }
  const properties = updated(SLIDES.message("ShapeProperties"), shape.properties, changes, request.fields);
  const { shapeBackgroundFill, outline } = properties;
  const changed = <T>(name: string, change: T): T | undefined => (fields.has(name) ? change : undefined);
  shape.properties = {
    ...properties,
    ...(shapeBackgroundFill && {
      shapeBackgroundFill: withState(
        shapeBackgroundFill,
        changed("shapeBackgroundFill", changes.shapeBackgroundFill),
      ),
    }),
    ...(outline && { outline: withState(outline, changed("outline", changes.outline)) }),
  };
  return {};
}

function refuseShapeValues(
  { placeholder }: ShapeElement,
  { shapeBackgroundFill, outline, contentAlignment }: slides_v1.Schema$ShapeProperties,
): void {
  if (!placeholder?.parentObjectId) {
    const [element, parent] = ["shape", "placeholder parent shape"];
    refuseInheritance("shapeBackgroundFill", shapeBackgroundFill?.propertyState, element, parent);
    refuseInheritance("outline", outline?.propertyState, element, parent);
  }
  refuseWeight(outline?.weight);
  refuseAlpha(outline?.outlineFill?.solidFill);
  refuseAlpha(shapeBackgroundFill?.solidFill);
  refuseAlignment(contentAlignment);
}

/** Sets the look of a line. @throws GoogleError UNIMPLEMENTED for connections. */
export function updateLineProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateLinePropertiesRequest,
): slides_v1.Schema$Response {
  const { element } = context.document.element(request.objectId);
  if (element.kind !== "line") throw invalidArgument(`The object (${request.objectId}) is not a line.`);
  const changes = request.lineProperties ?? {};
  const fields = maskedFields(SLIDES.message("LineProperties"), request.fields);
  refuseWeight(changes.weight);
  refuseAlpha(changes.lineFill?.solidFill);
  if (fields.has("startConnection") || fields.has("endConnection")) {
    throw notBuilt("updateLineProperties of connections");
  }
  element.properties = updated(SLIDES.message("LineProperties"), element.properties, changes, request.fields);
  return {};
}
