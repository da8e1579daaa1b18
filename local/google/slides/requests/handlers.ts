// Which function does which kind of request; a kind without one is answered 501.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { SLIDES } from "../../definitions/slides.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import type { RequestContext } from "./context.ts";
import { updateLineProperties, updateShapeProperties } from "./element-properties.ts";
import {
  deleteObject,
  groupObjects,
  updatePageElementAltText,
  updatePageElementsZOrder,
  updatePageElementTransform,
} from "./elements.ts";
import { createLine, createShape, createSheetsChart, refreshSheetsChart } from "./new-elements.ts";
import { createTable } from "./new-table.ts";
import { createSlide, updatePageProperties, updateSlideProperties, updateSlidesPosition } from "./slides.ts";
import { mergeTableCells } from "./table-merge.ts";
import {
  updateTableBorderProperties,
  updateTableCellProperties,
  updateTableColumnProperties,
  updateTableRowProperties,
} from "./table-properties.ts";
import { deleteText, insertText } from "./text.ts";
import {
  createParagraphBullets,
  deleteParagraphBullets,
  updateParagraphStyle,
  updateTextStyle,
} from "./text-styles.ts";

type RequestKind = keyof slides_v1.Schema$Request;

type Handlers = {
  [Kind in RequestKind]?: (
    context: RequestContext,
    request: NonNullable<slides_v1.Schema$Request[Kind]>,
  ) => slides_v1.Schema$Response;
};

const HANDLERS = {
  createLine,
  createParagraphBullets,
  createShape,
  createSheetsChart,
  createSlide,
  createTable,
  deleteObject,
  deleteParagraphBullets,
  deleteText,
  groupObjects,
  insertText,
  mergeTableCells,
  refreshSheetsChart,
  updateLineProperties,
  updatePageElementAltText,
  updatePageElementsZOrder,
  updatePageElementTransform,
  updatePageProperties,
  updateParagraphStyle,
  updateShapeProperties,
  updateSlideProperties,
  updateSlidesPosition,
  updateTableBorderProperties,
  updateTableCellProperties,
  updateTableColumnProperties,
  updateTableRowProperties,
  updateTextStyle,
} satisfies Handlers;

/** A kind of request with a handler. */
export type BuiltSlidesKind = keyof typeof HANDLERS;

const HANDLERS_BY_KIND: Handlers = HANDLERS;

/** The one kind that a request sets. @throws GoogleError INVALID_ARGUMENT when it sets none or several. */
export function kindOf(request: slides_v1.Schema$Request): RequestKind {
  const kinds = Object.keys(request).filter(isKind);
  const [kind, another] = kinds;
  if (kind === undefined) throw invalidArgument("No request set.");
  if (another !== undefined) throw invalidArgument("More than one request set.");
  return kind;
}

function isKind(name: string): name is RequestKind {
  return Object.hasOwn(SLIDES.facts.messages.Request, name);
}

/** Does one request. @throws GoogleError as Google would, and 501 for a kind not built. */
export function handle<Kind extends RequestKind>(
  context: RequestContext,
  kind: Kind,
  request: slides_v1.Schema$Request,
): slides_v1.Schema$Response {
  const handler = HANDLERS_BY_KIND[kind];
  const content = request[kind];
  if (handler === undefined || content === undefined) throw notBuilt(`the request ${kind}`);
  return handler(context, content);
}
