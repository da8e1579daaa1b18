// What is wrong with a cell, or why its rate is empty: beside it while one stands on it; Escape puts it away.
import { displayText } from "../../../../shared/review/display-text.ts";
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

/** What a bubble says: a few words, and more under them. */
interface Words {
  lead: string;
  more: string;
  isFault: boolean;
}

/** The bubble of one grid; the pointer goes through it. */
export class CellBubble {
  readonly element = make("div", { role: "tooltip", hidden: true });
  #stand: Stand | undefined;
  /** What was put away, until one stands elsewhere. */
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
    const said = wordsOf(model, place);
    if (this.#closed !== undefined && keyOf(model, place, said) !== this.#closed) this.#closed = undefined;
    const words = this.#closed === undefined ? said : undefined;
    this.element.replaceChildren(...(words === undefined ? [] : [make("b", {}, words.lead), words.more]));
    this.element.className = `cell-bubble ${words?.isFault === true ? "fault" : ""}`;
    this.#stand = { grid, model, place };
    this.#draw();
  }

  /** Puts it away; false when it was not in sight. */
  close(): boolean {
    if (this.element.hidden || this.#stand === undefined) return false;
    const { model, place } = this.#stand;
    this.#closed = keyOf(model, place, wordsOf(model, place));
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

function keyOf({ view }: TabModel, { row, column }: Place, words: Words | undefined): string {
  return JSON.stringify([view.sheetId, row, column, words]);
}

function wordsOf(model: TabModel, { row, column }: Place): Words | undefined {
  const fault = model.fault(row, column);
  if (fault !== undefined) {
    const [lead = "", ...remedy] = faultText(fault).split(/\.\s/);
    return { lead, more: remedy.join(". "), isFault: true };
  }
  const reason = model.emptyReason(row, column);
  if (reason === null) return undefined;
  return { lead: "Pourquoi ce taux est vide", more: displayText(reason), isFault: false };
}
