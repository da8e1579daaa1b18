// The bar above the grid: the cell that has the focus, its content, and its help or its fault.
import { byId, make } from "./dom.ts";
import { columnName, type TabModel } from "./grid/tab-model.ts";

/** Says of a cell what the grid has no room for. */
export function tellCell(model: TabModel, row: number, column: number): void {
  byId("cell-name", HTMLElement).textContent = `${columnName(column)}${row + 1}`;
  const fault = model.fault(row, column);
  const help = model.traits(row, column)?.note ?? model.view.columnHelps[column] ?? "";
  const text = row < model.frozenCount ? "" : model.input(row, column);
  byId("cell-info", HTMLElement).replaceChildren(
    ...(text === "" ? [] : [make("span", { class: "cell-text" }, text)]),
    fault === undefined
      ? make("span", { class: "cell-help" }, help)
      : make("strong", { class: "cell-fault" }, `⚠ ${fault}`),
  );
}

/** Says how to begin. */
export function clearCell(): void {
  byId("cell-name", HTMLElement).textContent = "";
  byId("cell-info", HTMLElement).textContent =
    "Choisissez une cellule : son contenu et son aide s’affichent ici.";
}
