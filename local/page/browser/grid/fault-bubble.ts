// The sentence of a faulty cell, beside it while one stands on it; Escape puts it away.
import { make, nextFrames } from "../dom.ts";
import { faultText } from "../fault-text.ts";
import { drawnCell } from "./bring-in-sight.ts";
import type { Place } from "./destination.ts";
import { HEADER_ROW_PIXELS, lettersPixels, ROW_PIXELS } from "./key-columns.ts";
import type { TabModel } from "./tab-model.ts";

const GAP_PIXELS = 4;

/** Where one stands. */
interface Stand {
  grid: HTMLElement;
  model: TabModel;
  place: Place;
}

/** The bubble of one grid; the pointer goes through it. */
export class FaultBubble {
  readonly element = make("div", { class: "fault-bubble", role: "tooltip", hidden: true });
  #stand: Stand | undefined;
  /** The fault that was put away, until one stands elsewhere. */
  #closed: string | undefined;

  /** Follows a grid's scrolling. */
  watch(grid: HTMLElement): void {
    this.#stand = undefined;
    this.element.hidden = true;
    grid.addEventListener("viewportscroll", () => {
      if (this.element.textContent !== "") void nextFrames().then(() => this.#draw());
    });
  }

  /** One stands on a cell, or it changed. */
  tell(grid: HTMLElement, model: TabModel, place: Place): void {
    const { row, column } = place;
    const key = `${row}:${column} ${model.fault(row, column)}`;
    if (key !== this.#closed) this.#closed = undefined;
    const fault = this.#closed === undefined ? model.fault(row, column) : undefined;
    const [problem = "", ...remedy] = fault === undefined ? [] : faultText(fault).split(/\.\s/);
    this.element.replaceChildren(...(problem === "" ? [] : [make("b", {}, problem), remedy.join(". ")]));
    this.#stand = { grid, model, place };
    this.#draw();
  }

  /** Puts it away; false when it was not in sight. */
  close(): boolean {
    if (this.element.hidden || this.#stand === undefined) return false;
    const { model, place } = this.#stand;
    this.#closed = `${place.row}:${place.column} ${model.fault(place.row, place.column)}`;
    this.element.hidden = true;
    return true;
  }

  /** Over the cell; where there is no room, under the next one, which may be typed in then. */
  #draw(): void {
    const { element } = this;
    const stand = this.#stand;
    const cell = stand && drawnCell(stand.grid, stand.model, stand.place)?.getBoundingClientRect();
    const area = element.parentElement?.getBoundingClientRect();
    element.hidden = this.#closed !== undefined || element.textContent === "" || cell === undefined;
    if (element.hidden || cell === undefined || area === undefined) return;
    const top = cell.top - area.top;
    const headers = lettersPixels() + HEADER_ROW_PIXELS;
    element.hidden = top < headers - GAP_PIXELS || cell.bottom > area.bottom + GAP_PIXELS;
    const above = top - element.offsetHeight - GAP_PIXELS;
    const left = Math.max(
      GAP_PIXELS,
      Math.min(cell.left - area.left, area.width - element.offsetWidth - GAP_PIXELS),
    );
    element.style.left = `${left}px`;
    element.style.top = `${above < headers ? top + cell.height + ROW_PIXELS + GAP_PIXELS : above}px`;
  }
}
