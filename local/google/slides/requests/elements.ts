// Requests on any page element: place, order, alternative text, deletion.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { composed } from "../geometry.ts";
import type { Page } from "../model.ts";
import { textLength } from "../text-body.ts";
import type { RequestContext } from "./context.ts";
import { checkedTransform } from "./placement.ts";

/** Moves or scales an element, from the page's corner or from where it is. @throws GoogleError for a bad matrix. */
export function updatePageElementTransform(
  context: RequestContext,
  request: slides_v1.Schema$UpdatePageElementTransformRequest,
): slides_v1.Schema$Response {
  const { element } = context.document.element(request.objectId);
  if (request.transform === undefined) throw invalidArgument("The transform must be specified.");
  const transform = checkedTransform(request.transform);
  const { scaleX, scaleY, shearX, shearY } = transform;
  if (element.kind === "table" && (scaleX !== 1 || scaleY !== 1 || shearX || shearY)) {
    throw invalidArgument("Table transforms must have a scale of 1 and no shear components.");
  }
  switch (request.applyMode) {
    case "ABSOLUTE":
      element.transform = transform;
      return {};
    case "RELATIVE":
      element.transform = composed(transform, element.transform);
      return {};
    default:
      throw invalidArgument("The apply mode must be specified.");
  }
}

/** Sets the title or description read to those who don't see the element; what is left out stays. */
export function updatePageElementAltText(
  context: RequestContext,
  request: slides_v1.Schema$UpdatePageElementAltTextRequest,
): slides_v1.Schema$Response {
  const { element } = context.document.element(request.objectId);
  if (typeof request.title === "string") element.title = request.title;
  if (typeof request.description === "string") element.description = request.description;
  return {};
}

/** Brings elements of one page to the front or back, in their order. Steps of one are not built. */
export function updatePageElementsZOrder(
  context: RequestContext,
  request: slides_v1.Schema$UpdatePageElementsZOrderRequest,
): slides_v1.Schema$Response {
  const located = (request.pageElementObjectIds ?? []).map((objectId) => context.document.element(objectId));
  const [first] = located;
  if (first === undefined) throw invalidArgument("At least one page element object ID must be specified.");
  const { page } = first;
  if (located.some((item) => item.page !== page)) {
    throw invalidArgument("The page elements must be on the same page.");
  }
  if (located.some(({ siblings }) => siblings !== page.elements)) {
    throw invalidArgument("The page elements must not be grouped.");
  }
  const moved = page.elements.filter((element) => located.some((item) => item.element === element));
  const others = page.elements.filter((element) => !moved.includes(element));
  switch (request.operation) {
    case "BRING_TO_FRONT":
      page.elements = [...others, ...moved];
      break;
    case "SEND_TO_BACK":
      page.elements = [...moved, ...others];
      break;
    default:
      throw notBuilt(`updatePageElementsZOrder with ${request.operation ?? "no operation"}`);
  }
  context.document.reindex(page);
  return {};
}

/** Makes one of elements of one page. @throws GoogleError for fewer than two, or for what can't be grouped. */
export function groupObjects(
  context: RequestContext,
  request: slides_v1.Schema$GroupObjectsRequest,
): slides_v1.Schema$Response {
  const { document } = context;
  const located = [...new Set(request.childrenObjectIds)].map((objectId) => document.element(objectId));
  const [first] = located;
  if (first === undefined || located.length < 2) {
    throw invalidArgument("There should be at least two page elements to group.");
  }
  for (const { page, element, siblings } of located) {
    if (page !== first.page) throw invalidArgument("The page elements must be on the same page.");
    if (siblings !== page.elements) {
      throw invalidArgument(`The object (${element.objectId}) is already in a group.`);
    }
    if (element.kind === "table" || (element.kind === "shape" && element.placeholder !== undefined)) {
      throw invalidArgument(`The object (${element.objectId}) cannot be grouped.`);
    }
  }
  const objectId = document.newObjectId(request.groupObjectId);
  document.group(objectId, located);
  return { groupObjects: { objectId } };
}

/** Deletes a slide with its notes, or a page element. */
export function deleteObject(
  context: RequestContext,
  request: slides_v1.Schema$DeleteObjectRequest,
): slides_v1.Schema$Response {
  const { document } = context;
  const objectId = request.objectId ?? "";
  const page = document.findPage(objectId);
  if (page === undefined) {
    const located = document.element(objectId);
    checkDeletable(context, located.page, objectId);
    document.removeElement(located);
    deleteEmptyHeirs(context, objectId);
    return {};
  }
  const slide = document.findSlide(objectId);
  if (slide === undefined) throw notBuilt("deleting a page that is not a slide");
  document.removeSlide(slide);
  return {};
}

function checkDeletable({ document }: RequestContext, page: Page, objectId: string): void {
  const { slides, notesMaster } = document.presentation;
  if (slides.some((slide) => slide.notes === page)) {
    throw invalidArgument(`The operation is not allowed on notes page element ${objectId}`);
  }
  if (page === notesMaster) throw notBuilt("deleting an element of the notes' master");
}

/** A place for text that goes from a layout goes from its slides too, where nothing was written in it. */
function deleteEmptyHeirs({ document }: RequestContext, parentObjectId: string): void {
  for (const slide of document.presentation.slides) {
    for (const element of [...slide.elements]) {
      const isHeir = element.kind === "shape" && element.placeholder?.parentObjectId === parentObjectId;
      if (isHeir && textLength(element.text) === 0)
        document.removeElement(document.element(element.objectId));
    }
  }
}
