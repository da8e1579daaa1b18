// Printing the tab in sight: its rows in sight, whole, the headers repeated on each page; or the page of the keys, over it. The grid itself draws but a window.
import { make } from "./dom.ts";
import type { TabModel } from "./grid/tab-model.ts";

/** What is on paper, while something prints. */
interface PrintHost {
  /** The tab in sight; nothing when something else is. */
  model(): TabModel | undefined;
  workbookName(): string;
}

/** Makes the sheet of paper whenever the browser is about to print, by the menu or by its own key. */
export function watchPrinting(host: PrintHost): void {
  let paper: HTMLElement | undefined;
  addEventListener("beforeprint", () => {
    const model = host.model();
    const help = document.querySelector("dialog.keyboard[open] .modal-body");
    if (help !== null) paper = make("section", { class: "printed" }, help.cloneNode(true));
    else paper = model && paperOf(model, host.workbookName());
    if (paper !== undefined) document.body.append(paper);
  });
  addEventListener("afterprint", () => {
    paper?.remove();
    paper = undefined;
  });
}

function paperOf(model: TabModel, workbookName: string): HTMLElement {
  const first = Math.max(1, model.frozenCount);
  const rows = model.rowsIn(first, Math.max(0, model.firstBlankRow - first));
  const headers = Array.from({ length: first }, (_, row) => row);
  const width = Math.max(0, ...[...headers, ...rows].map((row) => filledWidth(model, row)));
  const columns = Array.from({ length: width }, (_, column) => column);
  const line = (row: number, name: "th" | "td"): HTMLElement =>
    make(
      "tr",
      {},
      ...columns.map((column) =>
        make(name, { class: model.kind(row, column) === "n" ? "number" : "" }, model.shown(row, column)),
      ),
    );
  return make(
    "section",
    { class: "printed" },
    make("h1", {}, `${workbookName} – ${model.view.title}`),
    make(
      "table",
      {},
      make("thead", {}, ...headers.map((row) => line(row, "th"))),
      make("tbody", {}, ...rows.map((row) => line(row, "td"))),
    ),
  );
}

function filledWidth(model: TabModel, row: number): number {
  return (model.view.rows[row]?.texts.findLastIndex((text) => text !== "") ?? -1) + 1;
}
