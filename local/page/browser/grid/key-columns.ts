// The key columns, drawn over the grid once they are scrolled away: what tells rows apart stays in sight.
import { columnLetters } from "../../../../shared/reading/a1.ts";
import { make } from "../dom.ts";
import type { TabModel } from "./tab-model.ts";

/** Sizes of the grid, in pixels. */
const LETTERS_PIXELS = 20;
export const HEADER_ROW_PIXELS = 46;
export const ROW_PIXELS = 24;
export const ROW_NUMBER_PIXELS = 42;
/** A low window has no letters over its columns: the styles say so too. */
const LOW_WINDOW = matchMedia("(max-height: 459px)");
/** Keys leave at least half of the grid to the rest. */
const LARGEST_SHARE = 0.5;

/** How high the letters over the columns are. */
export function lettersPixels(): number {
  return LOW_WINDOW.matches ? 0 : LETTERS_PIXELS;
}

/** Where the grid is scrolled to, in pixels. */
interface Scroll {
  left: number;
  top: number;
}

/** The overlay of one grid. What it draws is in the rows' names for who does not see it. */
export class KeyColumns {
  readonly element = make("div", { class: "key-columns", "aria-hidden": "true", hidden: true });
  readonly #scroll: Scroll = { left: 0, top: 0 };
  #model: TabModel | undefined;
  #widths: readonly number[] = [];
  #isAsked = false;

  /** Follows a grid's scrolling. */
  watch(grid: HTMLRevoGridElement): void {
    grid.addEventListener("viewportscroll", ({ detail: { dimension, coordinate } }) => {
      if (dimension === "rgCol") this.#scroll.left = coordinate;
      else this.#scroll.top = coordinate;
      this.#ask();
    });
  }

  /** Shows a tab's keys, at its top. */
  show(model: TabModel, widths: readonly number[]): void {
    this.#model = model;
    this.#widths = widths;
    this.#ask();
  }

  /** A further tab begins at its first cell. */
  reset(): void {
    Object.assign(this.#scroll, { left: 0, top: 0 });
  }

  /** How far the key columns reach over the grid's scrolled part, in pixels; 0 when they are not drawn. */
  get reach(): number {
    return this.element.hidden ? 0 : this.#width;
  }

  get #count(): number {
    const place = this.element.parentElement?.clientWidth ?? 0;
    let count = this.#model?.keyColumnCount ?? 0;
    while (count > 0 && sum(this.#widths, count) > place * LARGEST_SHARE) count -= 1;
    return count;
  }

  get #width(): number {
    return sum(this.#widths, this.#count);
  }

  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.#draw();
    });
  }

  #draw(): void {
    const model = this.#model;
    this.element.hidden = model === undefined || this.#scroll.left <= 0 || this.#count === 0;
    if (model === undefined || this.element.hidden) return;
    this.element.style.width = `${this.#width}px`;
    const lettersHeight = lettersPixels();
    const top = lettersHeight + model.frozenCount * HEADER_ROW_PIXELS;
    const letters = this.#row(0, lettersHeight, (column) => ["letter", columnLetters(column)]);
    const headers = Array.from({ length: model.frozenCount }, (_, row) =>
      this.#row(lettersHeight + row * HEADER_ROW_PIXELS, HEADER_ROW_PIXELS, (column) => [
        classOf(model, row, column),
        model.text(row, column),
        row === 0 ? model.shownKind(column) : "",
      ]),
    );
    const body = make("div", { class: "key-part", style: `top:${top}px;bottom:0` }, ...this.#bodyRows(model));
    this.element.replaceChildren(...[letters, ...headers].flat(), body);
  }

  #bodyRows(model: TabModel): HTMLElement[] {
    const first = Math.floor(this.#scroll.top / ROW_PIXELS);
    const count = Math.ceil(this.element.clientHeight / ROW_PIXELS) + 1;
    return Array.from({ length: Math.max(0, Math.min(count, model.body.length - first)) }, (_, index) => {
      const row = model.sheetRow(first + index, "rgRow");
      return this.#row((first + index) * ROW_PIXELS - this.#scroll.top, ROW_PIXELS, (column) => [
        classOf(model, row, column),
        model.shown(row, column),
        model.indicator(row, column)?.label ?? "",
      ]);
    }).flat();
  }

  #row(
    top: number,
    height: number,
    content: (column: number) => [className: string, text: string, beside?: string],
  ): HTMLElement[] {
    let left = 0;
    return Array.from({ length: this.#count }, (_, column) => {
      const width = this.#widths[column] ?? 0;
      const [className, text, beside = ""] = content(column);
      const kind = className.includes("header") ? "header-label" : "coded";
      const cell = make(
        "div",
        {
          class: `key-cell ${className}`,
          style: `left:${left}px;top:${top}px;width:${width}px;height:${height}px`,
        },
        make("span", beside === "" ? {} : { class: kind, "data-beside": beside }, text),
      );
      left += width;
      return cell;
    });
  }
}

function classOf(model: TabModel, row: number, column: number): string {
  const names = [
    ...(model.isHeader(row, column) ? ["header"] : []),
    ...(model.isComputed(column) ? ["warned"] : []),
    ...(model.kind(row, column) === "n" ? ["number"] : []),
  ];
  return names.join(" ");
}

function sum(widths: readonly number[], count: number): number {
  return widths.slice(0, count).reduce((total, width) => total + width, 0);
}
