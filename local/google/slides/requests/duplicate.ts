// The request that copies a slide or a page element.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import type { Element, Slide } from "../model.ts";
import type { RequestContext } from "./context.ts";

/** A slide's copy goes just after it; an element's copy goes in front, on the same page. */
export function duplicateObject(
  context: RequestContext,
  request: slides_v1.Schema$DuplicateObjectRequest,
): slides_v1.Schema$Response {
  const { document } = context;
  const objectId = request.objectId ?? "";
  const names = new CopyNames(context, request.objectIds ?? {});
  const slide = document.findSlide(objectId);
  if (slide !== undefined) {
    const copy = copiedSlide(slide, names);
    names.checkAllUsed();
    document.addSlide(copy, document.presentation.slides.indexOf(slide) + 1);
    return { duplicateObject: { objectId: copy.objectId } };
  }
  if (document.findPage(objectId) !== undefined) throw notBuilt("duplicating a page that is not a slide");
  const { page, element } = document.element(objectId);
  const copy = copiedElement(element, names);
  names.checkAllUsed();
  document.addElement(page, copy);
  return { duplicateObject: { objectId: copy.objectId } };
}

/** Names copies as the request asks, and makes up the names that it leaves out. */
class CopyNames {
  private readonly context: RequestContext;
  private readonly asked: Map<string, string>;
  private readonly given = new Set<string>();

  constructor(context: RequestContext, asked: Record<string, string>) {
    this.context = context;
    this.asked = new Map(Object.entries(asked));
  }

  of(original: string): string {
    const name = this.context.document.newObjectId(this.asked.get(original));
    this.asked.delete(original);
    if (this.given.has(name)) {
      throw invalidArgument(
        `The object ID (${name}) should be unique among all pages and page elements in the presentation.`,
      );
    }
    this.given.add(name);
    return name;
  }

  checkAllUsed(): void {
    const [unused] = this.asked.keys();
    if (unused !== undefined) throw invalidArgument(`The object (${unused}) is not among those duplicated.`);
  }
}

function copiedSlide(slide: Slide, names: CopyNames): Slide {
  const objectId = names.of(slide.objectId);
  const copy = structuredClone(slide);
  const { notes } = copy;
  const speakerNotesPlace = notes.elements.findIndex((item) => item.objectId === notes.speakerNotesObjectId);
  const notesElements = notes.elements.map((element) => copiedElement(element, names));
  return {
    ...copy,
    objectId,
    elements: copy.elements.map((element) => copiedElement(element, names)),
    notes: {
      ...notes,
      objectId: `${objectId}:notes`,
      elements: notesElements,
      speakerNotesObjectId: notesElements[speakerNotesPlace]?.objectId ?? "",
    },
  };
}

function copiedElement(element: Element, names: CopyNames): Element {
  const objectId = names.of(element.objectId);
  if (element.kind !== "group") return { ...structuredClone(element), objectId };
  return { ...element, objectId, children: element.children.map((child) => copiedElement(child, names)) };
}
