// What the pointer does in the grid besides choosing cells: row numbers, arrows of choices, the menus.
import { nextFrames } from "../dom.ts";
import type { Block } from "./block.ts";
import type { TabModel } from "./tab-model.ts";

const CHOICE_ARROW_PIXELS = 22;

/** A menu asked for: about what, and where in the window. */
export interface AskedMenu {
  kind: "rows" | "column" | "cells";
  block: Block;
  x: number;
  y: number;
}

/** What the pointer needs to know and to tell. */
export interface PointerHost {
  model(): TabModel | undefined;
  selection(): Promise<Block | undefined>;
  select(block: Block): Promise<void>;
  menuAsked(menu: AskedMenu): void;
  columnMenuAsked(column: number, at: DOMRect): void;
  /** The Tab key came into the grid from outside. */
  reached(): void;
}

/** Listens to a grid. */
export function watchPointer(grid: HTMLRevoGridElement, host: PointerHost): void {
  // As any element: the grid types the events of its own.
  const element: HTMLElement = grid;
  element.addEventListener("click", (event) => void onClick(element, host, event));
  watchArrows(grid);
  element.addEventListener("contextmenu", (event) => void onMenu(host, event));
  element.addEventListener(
    "mousedown",
    (event) => {
      // The grid would forget the rows selected before the menu is asked about them.
      if (event.button === 2) event.stopPropagation();
    },
    true,
  );
  element.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element) || target.closest(".rgCell, revogr-edit") !== null) return;
    if (target.matches(":focus-visible")) host.reached();
  });
}

interface CellPlace {
  element: Element;
  /** In the grid's part of the rows. */
  rowIndex: number;
  type: string;
  column: number;
  isRowNumber: boolean;
}

function placeOf(target: EventTarget | null): CellPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const element = target.closest(".rgCell");
  const data = target.closest("revogr-data");
  if (element === null || data === null) return undefined;
  return {
    element,
    rowIndex: Number(element.getAttribute("data-rgrow")),
    type: data.getAttribute("type") ?? "",
    column: Number(element.getAttribute("data-rgcol")),
    isRowNumber: data.getAttribute("col-type") === "rowHeaders",
  };
}

async function onClick(grid: HTMLElement, host: PointerHost, event: MouseEvent): Promise<void> {
  const place = placeOf(event.target);
  const model = host.model();
  if (place === undefined || model === undefined) return;
  if (event.target instanceof Element && event.target.closest(".header-menu") !== null)
    return host.columnMenuAsked(place.column, place.element.getBoundingClientRect());
  if (place.isRowNumber) {
    const row = model.sheetRow(place.rowIndex, place.type);
    const from = event.shiftKey ? ((await host.selection())?.row ?? row) : row;
    await host.select(wholeRows(model, Math.min(row, from), Math.abs(row - from) + 1));
    return;
  }
  // The grid gives the focus to a cell that becomes selected, not to one that was already.
  if (!grid.contains(document.activeElement) && place.element instanceof HTMLElement)
    place.element.focus({ preventScroll: true });
}

/** Opens the choices of a cell whose arrow is pressed and released. */
function watchArrows(grid: HTMLRevoGridElement): void {
  const element: HTMLElement = grid;
  let pressed: CellPlace | undefined;
  element.addEventListener("pointerdown", (event) => {
    pressed = event.button === 0 ? arrowAt(event) : undefined;
  });
  element.addEventListener("pointerup", (event) => {
    const released = arrowAt(event);
    if (released?.rowIndex !== pressed?.rowIndex || released?.column !== pressed?.column) return;
    if (released === undefined || released.type !== pressed?.type) return;
    const type = released.type === "rowPinStart" ? "rowPinStart" : "rgRow";
    // After the grid's own part in the click, which would close the field.
    void nextFrames().then(() => grid.setCellEdit(released.rowIndex, released.column, type));
  });
}

/** The cell whose arrow is at a point. The handle of the selection lies over it as soon as the cell is pressed. */
function arrowAt({ clientX, clientY }: PointerEvent): CellPlace | undefined {
  const place = placeOf(
    document.elementsFromPoint(clientX, clientY).find((element) => element.matches(".rgCell")) ?? null,
  );
  if (place?.element.classList.contains("choice") !== true) return undefined;
  return clientX > place.element.getBoundingClientRect().right - CHOICE_ARROW_PIXELS ? place : undefined;
}

async function onMenu(host: PointerHost, event: MouseEvent): Promise<void> {
  const { target, clientX: x, clientY: y } = event;
  const model = host.model();
  if (!(target instanceof Element) || target.closest("revogr-edit") !== null || model === undefined) return;
  event.preventDefault();
  const asked = menuBlock(target, model, await host.selection());
  if (asked === undefined) return;
  await host.select(asked.block);
  // The cell takes the focus once drawn: the menu takes it after.
  await nextFrames();
  host.menuAsked({ ...asked, x, y });
}

/** What a right click is about: what is selected when it falls in there, or else what it falls on. */
function menuBlock(
  target: Element,
  model: TabModel,
  selected: Block | undefined,
): Pick<AskedMenu, "kind" | "block"> | undefined {
  const place = placeOf(target);
  if (place === undefined) {
    const letter = target.closest(".rgHeaderCell[data-rgcol]");
    const isColumn = letter?.closest("revogr-viewport-scroll.rgCol") !== null;
    return letter === null || !isColumn
      ? undefined
      : { kind: "column", block: filledColumn(model, Number(letter.getAttribute("data-rgcol"))) };
  }
  const row = model.sheetRow(place.rowIndex, place.type);
  const isRowInside = selected !== undefined && row >= selected.row && row < selected.row + selected.rowCount;
  if (place.isRowNumber) {
    const [first, count] = isRowInside ? [selected.row, selected.rowCount] : [row, 1];
    return { kind: "rows", block: wholeRows(model, first, count) };
  }
  const { column } = place;
  const isInside =
    isRowInside && column >= selected.column && column < selected.column + selected.columnCount;
  const block = isInside ? selected : { row, column, rowCount: 1, columnCount: 1 };
  return { kind: block.columnCount === model.view.columnCount ? "rows" : "cells", block };
}

/** The cells of a column under its header, down to the last one that holds something. */
function filledColumn(model: TabModel, column: number): Block {
  const first = Math.max(1, model.frozenCount);
  let last = first;
  for (let row = first; row < model.view.rowCount; row += 1) if (model.text(row, column) !== "") last = row;
  return { row: first, column, rowCount: last - first + 1, columnCount: 1 };
}

function wholeRows(model: TabModel, row: number, rowCount: number): Block {
  return { row, column: 0, rowCount, columnCount: model.view.columnCount };
}
