// The menu of rows: a button above the grid, opened at the pointer by a right click.
import { make } from "./dom.ts";
import type { Block } from "./grid/block.ts";
import { menuButton } from "./menu-bar.ts";

/** A change of the rows of a block. */
export type RowsAction = "above" | "below" | "delete";

const LABELS: Record<RowsAction, string> = {
  above: "Insérer au-dessus",
  below: "Insérer au-dessous",
  delete: "Supprimer",
};

/** The menu, and how to open it somewhere. */
export class RowsMenu {
  readonly element: HTMLElement;

  /** `run` is told the action chosen; `leave` that the menu opened at the pointer was left without choosing. */
  constructor(run: (action: RowsAction) => void, leave: () => void) {
    const lines = (["above", "below", "delete"] as const).map((action) => ({
      label: LABELS[action],
      run: () => {
        this.#opener.blur();
        run(action);
      },
    }));
    this.element = make("div", { class: "rows-menu" }, menuButton("Lignes", lines));
    this.element.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || this.#list.style.position !== "fixed") return;
      this.#opener.blur();
      leave();
    });
    this.#opener.addEventListener("click", () => this.#list.removeAttribute("style"), true);
  }

  /** Opens the menu at a point of the window. */
  openAt(x: number, y: number): void {
    if (this.#list.hidden) this.#opener.click();
    Object.assign(this.#list.style, { position: "fixed", right: "auto" });
    const { offsetWidth, offsetHeight } = this.#list;
    Object.assign(this.#list.style, {
      left: `${Math.max(0, Math.min(x, innerWidth - offsetWidth))}px`,
      top: `${Math.max(0, Math.min(y, innerHeight - offsetHeight))}px`,
    });
  }

  get #opener(): HTMLElement {
    return part(this.element, "button");
  }

  get #list(): HTMLElement {
    return part(this.element, ".menu-list");
  }
}

/** Where an action inserts, or what it deletes: the first row, from 0, and how many. */
export function rowsOf(action: RowsAction, { row, rowCount }: Block): { at: number; count: number } {
  return { at: action === "below" ? row + rowCount : row, count: rowCount };
}

function part(element: HTMLElement, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The menu of rows has no ${selector}.`);
  return found;
}
