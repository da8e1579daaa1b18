// Requests on any page element: place, order, alternative text, deletion.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { composed } from "../geometry.ts";
import type { Page } from "../model.ts";
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
  const moved = page.elements.filter((element) => located.some((item) => item.element === element));
  const others = page.elements.filter((element) => !moved.includes(element));
  switch (request.operation) {
    case "BRING_TO_FRONT":
      page.elements = [...others, ...moved];
      return {};
    case "SEND_TO_BACK":
      page.elements = [...moved, ...others];
      return {};
    default:
      throw notBuilt(`updatePageElementsZOrder with ${request.operation ?? "no operation"}`);
  }
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
    return {};
  }
  const slide = document.findSlide(objectId);
  if (slide === undefined) throw notBuilt("deleting a page that is not a slide");
  document.removeSlide(slide);
  return {};
}

function checkDeletable({ document }: RequestContext, page: Page, objectId: string): void {
  const { slides } = document.presentation;
  if (slides.some((slide) => slide.notes === page)) {
    throw invalidArgument(`The operation is not allowed on notes page element ${objectId}`);
  }
  if (!slides.some((slide) => slide === page)) throw notBuilt("deleting an element of a layout or master");
}
