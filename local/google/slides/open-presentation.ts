// A presentation being read or changed: finds its pages and elements by id, and keeps ids unique.
import { invalidArgument } from "../google-error.ts";
import type { Element, Page, Presentation, ShapeElement, Slide, TableElement } from "./model.ts";
import { checkObjectId, generatedObjectId } from "./object-ids.ts";

export interface LocatedElement {
  page: Page;
  element: Element;
}

/** Adding and removing go through it, so that its index by id stays true. */
export class OpenPresentation {
  readonly presentation: Presentation;
  private readonly pages = new Map<string, Page>();
  private readonly elements = new Map<string, LocatedElement>();

  constructor(presentation: Presentation) {
    this.presentation = presentation;
    const { master, notesMaster, layouts, slides } = presentation;
    for (const page of [master, notesMaster, ...layouts]) this.indexPage(page);
    for (const slide of slides) this.indexSlide(slide);
  }

  /** @throws GoogleError INVALID_ARGUMENT when there is no such page. */
  page(objectId: string | null | undefined): Page {
    const page = this.pages.get(objectId ?? "");
    if (page === undefined) throw invalidArgument(`The page (${objectId ?? ""}) could not be found.`);
    return page;
  }

  /** The slide with this id, or undefined. */
  findSlide(objectId: string): Slide | undefined {
    return this.presentation.slides.find((slide) => slide.objectId === objectId);
  }

  findPage(objectId: string): Page | undefined {
    return this.pages.get(objectId);
  }

  /** @throws GoogleError INVALID_ARGUMENT when there is no such element. */
  element(objectId: string | null | undefined): LocatedElement {
    const located = this.elements.get(objectId ?? "");
    if (located === undefined) throw invalidArgument(`The object (${objectId ?? ""}) could not be found.`);
    return located;
  }

  /** @throws GoogleError INVALID_ARGUMENT when there is no such element or it isn't a shape. */
  shape(objectId: string | null | undefined): ShapeElement {
    const { element } = this.element(objectId);
    if (element.kind !== "shape") throw invalidArgument(`The object (${objectId}) is not a shape.`);
    return element;
  }

  /** @throws GoogleError INVALID_ARGUMENT when there is no such element or it isn't a table. */
  table(objectId: string | null | undefined): TableElement {
    const { element } = this.element(objectId);
    if (element.kind !== "table") throw invalidArgument(`The object (${objectId}) is not a table.`);
    return element;
  }

  /**
   * The id of a new object: the one asked for, or a new one.
   * @throws GoogleError INVALID_ARGUMENT when it is malformed or in use.
   */
  newObjectId(asked: string | null | undefined): string {
    if (asked === undefined || asked === null || asked === "") return this.unusedObjectId();
    checkObjectId(asked);
    if (this.isUsed(asked)) {
      throw invalidArgument(
        `The object ID (${asked}) should be unique among all pages and page elements in the presentation.`,
      );
    }
    return asked;
  }

  addElement(page: Page, element: Element): void {
    page.elements.push(element);
    this.elements.set(element.objectId, { page, element });
  }

  removeElement({ page, element }: LocatedElement): void {
    page.elements.splice(page.elements.indexOf(element), 1);
    this.elements.delete(element.objectId);
  }

  addSlide(slide: Slide, index: number): void {
    this.presentation.slides.splice(index, 0, slide);
    this.indexSlide(slide);
  }

  removeSlide(slide: Slide): void {
    const { slides } = this.presentation;
    slides.splice(slides.indexOf(slide), 1);
    for (const page of [slide, slide.notes]) {
      this.pages.delete(page.objectId);
      for (const element of page.elements) this.elements.delete(element.objectId);
    }
  }

  private isUsed(objectId: string): boolean {
    return this.pages.has(objectId) || this.elements.has(objectId);
  }

  private unusedObjectId(): string {
    let objectId: string;
    do {
      objectId = generatedObjectId(this.presentation.nextObjectNumber);
      this.presentation.nextObjectNumber += 1;
    } while (this.isUsed(objectId));
    return objectId;
  }

  private indexSlide(slide: Slide): void {
    this.indexPage(slide);
    this.indexPage(slide.notes);
  }

  private indexPage(page: Page): void {
    this.pages.set(page.objectId, page);
    for (const element of page.elements) this.elements.set(element.objectId, { page, element });
  }
}
