// A slide as Slides creates it: the layout's placeholders, empty, and a notes page.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { placed } from "../geometry.ts";
import type { Element, Layout, Page, ShapeElement, Slide } from "../model.ts";
import { emptyText } from "../text-body.ts";

export const INHERITED_PAGE: slides_v1.Schema$PageProperties = {
  pageBackgroundFill: { propertyState: "INHERIT" },
};

/** Placed on the layout, but not repeated on its slides. */
const LAYOUT_ONLY = "SLIDE_NUMBER";

/** The placeholders that a slide made from `layout` gets. */
export function inheritedPlaceholders(layout: Layout): ShapeElement[] {
  return layout.elements.filter(isInherited);
}

/** A slide made from a layout; `placeholderId` names each of its placeholders. */
export function newSlide(
  objectId: string,
  layout: Layout,
  placeholderId: (placeholder: ShapeElement, place: number) => string,
  notes: Slide["notes"],
): Slide {
  return {
    objectId,
    layoutObjectId: layout.objectId,
    isSkipped: false,
    properties: INHERITED_PAGE,
    elements: inheritedPlaceholders(layout).map((parent, place) =>
      slidePlaceholder(parent, placeholderId(parent, place)),
    ),
    notes,
  };
}

/** The notes page of the slide `slideId`, with its picture of the slide and its empty speaker notes. */
export function newNotesPage(slideId: string, imageId: string, textId: string): Slide["notes"] {
  return {
    objectId: `${slideId}:notes`,
    speakerNotesObjectId: textId,
    properties: INHERITED_PAGE,
    elements: [
      notesPlaceholder("SLIDE_IMAGE", imageId, { x: 381000, y: 685800, width: 6096000, height: 3429000 }),
      notesPlaceholder("BODY", textId, { x: 685800, y: 4343400, width: 5486400, height: 4114800 }),
    ],
  };
}

function isInherited(element: Page["elements"][number]): element is ShapeElement {
  return (
    element.kind === "shape" && element.placeholder !== undefined && element.placeholder.type !== LAYOUT_ONLY
  );
}

function slidePlaceholder(parent: ShapeElement, objectId: string): ShapeElement {
  return {
    kind: "shape",
    objectId,
    size: structuredClone(parent.size),
    transform: structuredClone(parent.transform),
    shapeType: parent.shapeType,
    placeholder: { ...parent.placeholder, parentObjectId: parent.objectId },
    properties: {
      shapeBackgroundFill: { propertyState: "INHERIT" },
      outline: { propertyState: "INHERIT" },
      shadow: { propertyState: "INHERIT" },
      autofit: { fontScale: 1 },
    },
    text: emptyText(),
  };
}

function notesPlaceholder(type: string, objectId: string, box: Parameters<typeof placed>[0]): Element {
  return {
    kind: "shape",
    objectId,
    ...placed(box),
    shapeType: type === "BODY" ? "TEXT_BOX" : "RECTANGLE",
    placeholder: { type },
    properties: {
      shapeBackgroundFill: { propertyState: "INHERIT" },
      outline: { propertyState: "INHERIT" },
      shadow: { propertyState: "INHERIT" },
    },
    text: emptyText(),
  };
}
