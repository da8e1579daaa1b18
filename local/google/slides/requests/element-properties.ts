// Requests on the look of shapes and lines.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { LINE_PROPERTIES, SHAPE_PROPERTIES } from "../messages/element-messages.ts";
import { maskedFields, updated } from "../update-mask.ts";
import type { RequestContext } from "./context.ts";
import { withState } from "./property-state.ts";

/** Sets the fill, outline, link and the place of text. @throws GoogleError for shadows (501) and shrinking text. */
export function updateShapeProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateShapePropertiesRequest,
): slides_v1.Schema$Response {
  const shape = context.document.shape(request.objectId);
  const changes = request.shapeProperties ?? {};
  const fields = maskedFields(SHAPE_PROPERTIES, request.fields);
  if (fields.has("shadow") && changes.shadow !== undefined) throw notBuilt("updateShapeProperties of shadow");
  const autofitType = changes.autofit?.autofitType;
  if (fields.has("autofit") && autofitType !== undefined && autofitType !== "NONE") {
    throw invalidArgument("Autofit types other than NONE are not supported.");
  }
  const properties = updated(SHAPE_PROPERTIES, shape.properties, changes, request.fields);
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

/** Sets the look of a line. @throws GoogleError UNIMPLEMENTED for connections. */
export function updateLineProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateLinePropertiesRequest,
): slides_v1.Schema$Response {
  const { element } = context.document.element(request.objectId);
  if (element.kind !== "line") throw invalidArgument(`The object (${request.objectId}) is not a line.`);
  const changes = request.lineProperties ?? {};
  const fields = maskedFields(LINE_PROPERTIES, request.fields);
  if (fields.has("startConnection") || fields.has("endConnection")) {
    throw notBuilt("updateLineProperties of connections");
  }
  element.properties = updated(LINE_PROPERTIES, element.properties, changes, request.fields);
  return {};
}
