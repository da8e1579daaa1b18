// The bar above the grid: the cell that has the focus, its content, and its help or its fault.
import { byId, make } from "./dom.ts";
import { columnName, type TabModel } from "./grid/tab-model.ts";

/** Says of a cell what the grid has no room for. */
export function tellCell(model: TabModel, row: number, column: number): void {
  byId("cell-name", HTMLElement).textContent = `${columnName(column)}${row + 1}`;
  const fault = model.fault(row, column);
  const help = model.traits(row, column)?.note ?? model.view.columnHelps[column] ?? "";
  const text = row < model.frozenCount ? "" : model.input(row, column);
  fill(
    ...(text === "" ? [] : [make("span", { class: "cell-text" }, text)]),
    fault === undefined
      ? make("span", { class: "cell-help" }, help)
      : make("strong", { class: "cell-fault" }, `⚠ ${fault}`),
  );
}

/** Says how to begin. */
export function clearCell(): void {
  byId("cell-name", HTMLElement).textContent = "";
  fill("Choisissez une cellule : son contenu et son aide s’affichent ici.");
}

/** Lets the keyboard reach the content wherever it has to be scrolled to be read whole. */
export function watchCellBar(): void {
  new ResizeObserver(letScroll).observe(byId("cell-info", HTMLElement));
}

function fill(...content: (Node | string)[]): void {
  byId("cell-info", HTMLElement).replaceChildren(...content);
  letScroll();
}

function letScroll(): void {
  const info = byId("cell-info", HTMLElement);
  if (info.scrollHeight > info.clientHeight) info.tabIndex = 0;
  else info.removeAttribute("tabindex");
}
