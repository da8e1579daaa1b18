// One slide as HTML at 960 × 540 pixels, from the stand-in's presentation: the geometry that the .pptx has.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { boxOf, inEmu } from "../../../google/slides/geometry.ts";
import { themeElements, ungrouped } from "../../../office/shown-elements.ts";
import { hexColor, type ThemeColors, themeColors } from "../../../pptx/colors.ts";
import { type InheritanceLookup, inheritanceOf, NOTHING_INHERITED } from "../../../pptx/inherited-style.ts";
import type { DeckView } from "../../protocol.ts";
import { make } from "../dom.ts";
import { chartImage, chartText } from "./chart-image.ts";
import { EMU_PER_PIXEL, paragraphs } from "./slide-text.ts";

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
    const slide = make("div", { class: "slide" });
    const fill = page?.pageProperties?.pageBackgroundFill;
    const color =
      fill?.propertyState === "RENDERED" ? hexColor(fill.solidFill?.color, this.#theme) : undefined;
    slide.style.background = `#${color ?? "ffffff"}`;
    const theme = page === undefined ? [] : themeElements(this.#deck.presentation, page);
    for (const element of [...theme, ...ungrouped(page?.pageElements ?? [])]) {
      const drawn = this.#element(element);
      if (drawn !== undefined) slide.append(drawn);
    }
    return slide;
  }

  #element(element: slides_v1.Schema$PageElement): HTMLElement | undefined {
    if (element.shape !== undefined) return this.#shape(element, element.shape);
    if (element.table !== undefined) return this.#table(element, element.table);
    if (element.line !== undefined) return this.#line(element, element.line);
    return element.sheetsChart === undefined ? undefined : this.#chart(element, element.sheetsChart);
  }

  #shape(element: slides_v1.Schema$PageElement, shape: slides_v1.Schema$Shape): HTMLElement | undefined {
    // Empty placeholders are not shown when Slides presents.
    if (shape.placeholder !== undefined && shape.text === undefined) return undefined;
    const inherited = this.#inheritance(shape);
    const properties = shape.shapeProperties ?? {};
    const isTitle = /TITLE$/.test(shape.placeholder?.type ?? "");
    const box = placed(
      make("div", isTitle ? { class: "box", role: "heading", "aria-level": "2" } : { class: "box" }),
      element,
    );
    const anchor = properties.contentAlignment ?? inherited.contentAlignment ?? "TOP";
    box.style.justifyContent = { MIDDLE: "center", BOTTOM: "end" }[anchor] ?? "start";
    box.style.borderRadius = { ELLIPSE: "50%", ROUND_RECTANGLE: "8px" }[shape.shapeType ?? ""] ?? "0";
    const fill = properties.shapeBackgroundFill;
    if (fill?.propertyState === "RENDERED") box.style.background = this.#css(fill.solidFill);
    const { outline } = properties;
    if (outline?.propertyState === "RENDERED") {
      const width = Math.max(1, inEmu(outline.weight) / EMU_PER_PIXEL);
      box.style.boxShadow = `inset 0 0 0 ${width}px ${this.#css(outline.outlineFill?.solidFill)}`;
    }
    // A bar or rule without text is as thin as it is asked for.
    if (shape.text === undefined) box.style.padding = "0";
    box.append(...paragraphs(shape.text, inherited, this.#theme));
    return box;
  }

  #table(element: slides_v1.Schema$PageElement, table: slides_v1.Schema$Table): HTMLElement {
    const made = placed(make("table", {}), element);
    made.style.height = "auto";
    const columns = table.tableColumns ?? [];
    const widths = columns.map(({ columnWidth }) => inEmu(columnWidth) / EMU_PER_PIXEL);
    made.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
    const group = make("colgroup");
    for (const width of widths) {
      const column = make("col");
      column.style.width = `${width}px`;
      group.append(column);
    }
    made.append(group, ...(table.tableRows ?? []).map((row) => this.#row(table, row)));
    return made;
  }

  #row(table: slides_v1.Schema$Table, row: slides_v1.Schema$TableRow): HTMLElement {
    const made = make("tr");
    made.style.height = `${inEmu(row.rowHeight) / EMU_PER_PIXEL}px`;
    made.append(...(row.tableCells ?? []).map((cell) => this.#cell(table, cell)));
    return made;
  }

  #cell(table: slides_v1.Schema$Table, cell: slides_v1.Schema$TableCell): HTMLElement {
    const properties = cell.tableCellProperties ?? {};
    const made = make(cell.location?.rowIndex ? "td" : "th");
    made.rowSpan = cell.rowSpan ?? 1;
    made.colSpan = cell.columnSpan ?? 1;
    const fill = properties.tableCellBackgroundFill;
    if (fill?.propertyState === "RENDERED") made.style.background = this.#css(fill.solidFill);
    made.style.verticalAlign =
      { MIDDLE: "middle", BOTTOM: "bottom" }[properties.contentAlignment ?? ""] ?? "top";
    const row = cell.location?.rowIndex ?? 0;
    const column = cell.location?.columnIndex ?? 0;
    const across = table.horizontalBorderRows ?? [];
    const down = table.verticalBorderRows ?? [];
    made.style.borderTop = this.#border(across[row]?.tableBorderCells?.[column]);
    made.style.borderBottom = this.#border(across[row + made.rowSpan]?.tableBorderCells?.[column]);
    made.style.borderLeft = this.#border(down[row]?.tableBorderCells?.[column]);
    made.style.borderRight = this.#border(down[row]?.tableBorderCells?.[column + made.colSpan]);
    made.append(...paragraphs(cell.text, NOTHING_INHERITED, this.#theme));
    return made;
  }

  #border(cell: slides_v1.Schema$TableBorderCell | undefined): string {
    const properties = cell?.tableBorderProperties;
    const fill = properties?.tableBorderFill?.solidFill;
    if (fill === undefined || fill.alpha === 0) return "none";
    return `${inEmu(properties?.weight) / EMU_PER_PIXEL}px solid ${this.#css(fill)}`;
  }

  #line(element: slides_v1.Schema$PageElement, line: slides_v1.Schema$Line): HTMLElement {
    const { x, y, width, height } = boxOf(element);
    const made = make("div", { class: "line" });
    const weight = Math.max(1, inEmu(line.lineProperties?.weight) / EMU_PER_PIXEL);
    const dash = (line.lineProperties?.dashStyle ?? "SOLID") === "SOLID" ? "solid" : "dashed";
    Object.assign(made.style, {
      left: `${x / EMU_PER_PIXEL}px`,
      top: `${y / EMU_PER_PIXEL - weight / 2}px`,
      width: `${Math.hypot(width, height) / EMU_PER_PIXEL}px`,
      borderTop: `${weight}px ${dash} ${this.#css(line.lineProperties?.lineFill?.solidFill)}`,
      transform: `rotate(${Math.atan2(height, width)}rad)`,
    });
    return made;
  }

  #chart(element: slides_v1.Schema$PageElement, linked: slides_v1.Schema$SheetsChart): HTMLElement {
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

  #css(fill: slides_v1.Schema$SolidFill | undefined): string {
    const color = hexColor(fill?.color, this.#theme) ?? "000000";
    const alpha = Math.round((fill?.alpha ?? 1) * 255);
    return `#${color}${alpha.toString(16).padStart(2, "0")}`;
  }
}

function placed<Kind extends HTMLElement>(made: Kind, element: slides_v1.Schema$PageElement): Kind {
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
