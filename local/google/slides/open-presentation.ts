// A presentation being read or changed: finds its pages and elements by id, and keeps ids unique.
import { invalidArgument } from "../google-error.ts";
import { composed } from "./geometry.ts";
import type { Element, Page, Presentation, ShapeElement, Slide, TableElement } from "./model.ts";
import { checkObjectId, generatedObjectId } from "./object-ids.ts";

export interface LocatedElement {
  page: Page;
  element: Element;
  /** The elements among which it stands: its page's, or its group's. */
  siblings: Element[];
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

  /** Whether an element is a place for text of the master or of a layout. */
  isThemePlaceholder(objectId: string | null | undefined): boolean {
    const { page, element } = this.element(objectId);
    const { master, layouts } = this.presentation;
    const isTheme = page === master || layouts.some((layout) => layout === page);
    return isTheme && element.kind === "shape" && element.placeholder !== undefined;
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
    this.indexElement(page, page.elements, element);
  }

  /** Takes an element out, and with it the group that it leaves with one child or none. */
  removeElement({ page, element, siblings }: LocatedElement): void {
    siblings.splice(siblings.indexOf(element), 1);
    this.forget(element);
    if (siblings === page.elements || siblings.length > 1) return;
    this.dissolve(page, siblings);
  }

  /** Puts elements of one page, none of them grouped, into a new group at the foremost one's place. */
  group(objectId: string, located: readonly LocatedElement[]): void {
    const [first] = located;
    if (first === undefined) return;
    const { page } = first;
    const children = page.elements.filter((element) => located.some((item) => item.element === element));
    const foremost = children.at(-1);
    const group: Element = {
      kind: "group",
      objectId,
      transform: { scaleX: 1, scaleY: 1, unit: "EMU" },
      children,
    };
    page.elements = page.elements.flatMap((element) => {
      if (element === foremost) return [group];
      return children.includes(element) ? [] : [element];
    });
    this.reindex(page);
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
      for (const element of page.elements) this.forget(element);
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
    for (const element of page.elements) this.indexElement(page, page.elements, element);
  }

  /** The page's elements were put in another list: where each stands is looked up anew. */
  reindex(page: Page): void {
    for (const element of page.elements) this.indexElement(page, page.elements, element);
  }

  private indexElement(page: Page, siblings: Element[], element: Element): void {
    this.elements.set(element.objectId, { page, element, siblings });
    if (element.kind !== "group") return;
    for (const child of element.children) this.indexElement(page, element.children, child);
  }

  private forget(element: Element): void {
    this.elements.delete(element.objectId);
    if (element.kind === "group") for (const child of element.children) this.forget(child);
  }

  /** A group left with one child or none is no group: its child, if any, takes its place. */
  private dissolve(page: Page, children: Element[]): void {
    const group = page.elements.find((item) => item.kind === "group" && item.children === children);
    if (group === undefined) return;
    this.elements.delete(group.objectId);
    page.elements = page.elements.flatMap((element) =>
      element === group
        ? children.map((child) => ({ ...child, transform: composed(group.transform, child.transform) }))
        : [element],
    );
    this.reindex(page);
  }
}
