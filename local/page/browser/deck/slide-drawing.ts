// One slide as HTML at 960 × 540 pixels, from the stand-in's presentation: its master, its layout, its own elements.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { EMU_PER_PIXEL, inEmu } from "../../../../shared/units/lengths.ts";
import { boxOf, composed } from "../../../google/slides/geometry.ts";
import { hasWords } from "../../../office/shown-text.ts";
import { hexColor, type ThemeColors, themeColors } from "../../../pptx/colors.ts";
import { type InheritanceLookup, inheritanceOf } from "../../../pptx/inherited-style.ts";
import type { DeckView } from "../../protocol/deck.ts";
import { make } from "../dom.ts";
import { chartImage, chartText } from "./chart-image.ts";
import { cssFill } from "./slide-fill.ts";
import { tableElement } from "./slide-table.ts";
import { paragraphs } from "./slide-text.ts";

type PageElement = slides_v1.Schema$PageElement;

/** Draws the slides of one deck. */
export class SlideDrawing {
  readonly #deck: DeckView;
  readonly #theme: ThemeColors;
  readonly #inheritance: InheritanceLookup;
  /** Pictures by chart and size: a slide is drawn small, large and for printing. */
  readonly #pictures = new Map<string, string>();

  constructor(deck: DeckView) {
    this.#deck = deck;
    this.#theme = themeColors(deck.presentation);
    this.#inheritance = inheritanceOf(deck.presentation);
  }

  get slides(): slides_v1.Schema$Page[] {
    return this.#deck.presentation.slides ?? [];
  }

  /** Whether each slide is skipped where the deck is presented. */
  get skipped(): boolean[] {
    return this.slides.map(({ slideProperties }) => slideProperties?.isSkipped === true);
  }

  /** Where a link's slide (`#slide=id.…`) stands; the first slide for any other link. */
  indexOf(hash: string): number {
    const id = /^#slide=id\.(.+)$/.exec(hash)?.[1];
    const index = this.slides.findIndex(({ objectId }) => objectId === id);
    return Math.max(0, index);
  }

  /** The slide's title, or its number when it has none. */
  titleOf(index: number): string {
    const titles = new Set(["TITLE", "CENTERED_TITLE"]);
    const title = this.slides[index]?.pageElements?.find(({ shape }) =>
      titles.has(shape?.placeholder?.type ?? ""),
    );
    const text = plainText(title?.shape?.text);
    return text === "" ? `Diapositive ${index + 1}` : text;
  }

  /** The speaker's notes. */
  notesOf(index: number): string {
    const notes = this.slides[index]?.slideProperties?.notesPage;
    const id = notes?.notesProperties?.speakerNotesObjectId;
    return plainText(notes?.pageElements?.find(({ objectId }) => objectId === id)?.shape?.text);
  }

  draw(index: number): HTMLElement {
    const page = this.slides[index];
    const drawn = make("div", { class: "slide" });
    if (page === undefined) return drawn;
    const [master, layout] = this.#themeOf(page);
    drawn.style.background = this.#background([page, layout, master]);
    for (const themePage of [master, layout]) {
      const own = (themePage?.pageElements ?? []).filter(({ shape }) => shape?.placeholder === undefined);
      drawn.append(...this.#elements(own));
    }
    drawn.append(...this.#elements(page.pageElements ?? []));
    return drawn;
  }

  #themeOf({ slideProperties }: slides_v1.Schema$Page): (slides_v1.Schema$Page | undefined)[] {
    const { masters, layouts } = this.#deck.presentation;
    return [
      masters?.find(({ objectId }) => objectId === slideProperties?.masterObjectId),
      layouts?.find(({ objectId }) => objectId === slideProperties?.layoutObjectId),
    ];
  }

  /** The first background that is said, from the slide to its master. */
  #background(pages: readonly (slides_v1.Schema$Page | undefined)[]): string {
    const fills = pages.map((page) => page?.pageProperties?.pageBackgroundFill);
    const fill = fills.find((one) => one?.propertyState === "RENDERED")?.solidFill;
    return `#${hexColor(fill?.color, this.#theme) ?? "ffffff"}`;
  }

  #elements(elements: readonly PageElement[]): HTMLElement[] {
    return elements.flatMap((element) => this.#element(element) ?? []);
  }

  #element(element: PageElement): HTMLElement | undefined {
    const { shape, table, line, sheetsChart, elementGroup } = element;
    if (elementGroup !== undefined) return this.#group(element, elementGroup.children ?? []);
    if (shape !== undefined) return this.#shape(element, shape);
    if (table !== undefined) return this.#table(element, table);
    if (line !== undefined) return this.#line(element, line);
    return sheetsChart === undefined ? undefined : this.#chart(element, sheetsChart);
  }

  /** Elements that are one picture, told in words where it has some. */
  #group({ transform, description }: PageElement, children: readonly PageElement[]): HTMLElement {
    const onPage = children.map((child) => ({
      ...child,
      transform: composed(transform ?? {}, child.transform ?? {}),
    }));
    const told: Record<string, string> = description ? { role: "img", "aria-label": description } : {};
    return make("div", { class: "group", ...told }, ...this.#elements(onPage));
  }

  #shape(element: PageElement, shape: slides_v1.Schema$Shape): HTMLElement | undefined {
    // Empty placeholders are not shown when Slides presents.
    if (shape.placeholder !== undefined && shape.text === undefined) return undefined;
    const inherited = this.#inheritance(shape);
    const properties = shape.shapeProperties ?? {};
    const box = placed(make("div", boxAttributes(element, shape)), element);
    const anchor = properties.contentAlignment ?? inherited.contentAlignment ?? "TOP";
    box.style.justifyContent = { MIDDLE: "center", BOTTOM: "end" }[anchor] ?? "start";
    box.style.borderRadius = { ELLIPSE: "50%", ROUND_RECTANGLE: "8px" }[shape.shapeType ?? ""] ?? "0";
    const fill = properties.shapeBackgroundFill;
    if (fill?.propertyState === "RENDERED") box.style.background = cssFill(fill.solidFill, this.#theme);
    const { outline } = properties;
    if (outline?.propertyState === "RENDERED") {
      // Half of it stands outside the shape.
      const half = Math.max(1, inEmu(outline.weight) / EMU_PER_PIXEL) / 2;
      const color = cssFill(outline.outlineFill?.solidFill, this.#theme);
      box.style.boxShadow = `0 0 0 ${half}px ${color}, inset 0 0 0 ${half}px ${color}`;
    }
    // A bar or rule without text is as thin as it is asked for.
    if (hasWords(shape.text)) box.append(...paragraphs(shape.text, inherited, this.#theme));
    else box.style.padding = "0";
    return box;
  }

  #table(element: PageElement, table: slides_v1.Schema$Table): HTMLElement {
    const made = tableElement(table, this.#theme);
    const { width } = made.style;
    // Its columns say how wide it is, its rows how high.
    Object.assign(placed(made, element).style, { width, height: "auto" });
    return made;
  }

  #line(element: PageElement, line: slides_v1.Schema$Line): HTMLElement {
    const { x, y, width, height } = boxOf(element);
    const made = make("div", { class: "line" });
    const weight = Math.max(1, inEmu(line.lineProperties?.weight) / EMU_PER_PIXEL);
    const dash = (line.lineProperties?.dashStyle ?? "SOLID") === "SOLID" ? "solid" : "dashed";
    Object.assign(made.style, {
      left: `${x / EMU_PER_PIXEL}px`,
      top: `${y / EMU_PER_PIXEL - weight / 2}px`,
      width: `${Math.hypot(width, height) / EMU_PER_PIXEL}px`,
      borderTop: `${weight}px ${dash} ${cssFill(line.lineProperties?.lineFill?.solidFill, this.#theme)}`,
      transform: `rotate(${Math.atan2(height, width)}rad)`,
    });
    return made;
  }

  #chart(element: PageElement, linked: slides_v1.Schema$SheetsChart): HTMLElement {
    const chart = this.#deck.charts[`${linked.spreadsheetId}/${linked.chartId}`];
    if (chart === undefined) {
      return placed(
        make("div", { class: "box lost" }, "Ce graphique n’existe plus : générez la revue à nouveau."),
        element,
      );
    }
    const { width, height } = boxOf(element);
    const key = `${linked.chartId} ${width} ${height}`;
    const picture =
      this.#pictures.get(key) ?? chartImage(chart, width / EMU_PER_PIXEL, height / EMU_PER_PIXEL);
    this.#pictures.set(key, picture);
    return placed(make("img", { src: picture, alt: element.description ?? chartText(chart) }), element);
  }
}

/** A title is a heading; a shape without text is told in its own words, or passed over. */
function boxAttributes(
  { description }: PageElement,
  { placeholder, text }: slides_v1.Schema$Shape,
): Record<string, string> {
  if (/^(CENTERED_)?TITLE$/.test(placeholder?.type ?? "")) {
    return { class: "box", role: "heading", "aria-level": "2" };
  }
  if (hasWords(text) || !description) return { class: "box" };
  return { class: "box", role: "img", "aria-label": description };
}

function placed<Kind extends HTMLElement>(made: Kind, element: PageElement): Kind {
  const { x, y, width, height } = boxOf(element);
  Object.assign(made.style, {
    left: `${x / EMU_PER_PIXEL}px`,
    top: `${y / EMU_PER_PIXEL}px`,
    width: `${width / EMU_PER_PIXEL}px`,
    height: `${height / EMU_PER_PIXEL}px`,
  });
  return made;
}

function plainText(text: slides_v1.Schema$TextContent | undefined): string {
  return (text?.textElements ?? [])
    .map(({ textRun }) => textRun?.content ?? "")
    .join("")
    .replaceAll("\v", " ")
    .trim();
}
