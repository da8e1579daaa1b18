// « La ligne en fiche »: all fields of a row one above the other, in place of the grid.
import { displayText } from "../../../../shared/review/display-text.ts";
import type { CellEdit } from "../../protocol/tab.ts";
import { button, byId, make } from "../dom.ts";
import type { TabModel } from "../grid/tab-model.ts";
import { RowField } from "./row-field.ts";

/** What the form needs of the grid's surroundings. */
export interface RowFormHost {
  model(): TabModel | undefined;
  /** One begins to type in a field. */
  begun(row: number, column: number): void;
  /** A text was typed in a field. */
  typed(row: number, column: number, text: string): void;
  /** The row was deleted by others while this was typed in it. */
  lost(edits: readonly CellEdit[]): void;
  /** A field has the focus. */
  told(row: number, column: number): void;
  /** The grid is to have the keyboard again, at the field last used. */
  left(row: number, column: number): void;
}

/** One row at a time. */
export class RowForm {
  readonly #place = byId("row-form", HTMLElement);
  readonly #host: RowFormHost;
  readonly #title = make("h2", { id: "row-form-title" });
  readonly #position = make("span", { role: "status" });
  readonly #fieldsPlace = make("div", { class: "row-fields" });
  #fields: RowField[] = [];
  #row = 0;
  /** Of the row shown. */
  #identity = 0;
  #column = 0;

  constructor(host: RowFormHost) {
    this.#host = host;
    const step = (label: string, name: string, by: 1 | -1): HTMLElement => {
      const arrow = button(label, () => this.#move(by), "small-button");
      arrow.setAttribute("aria-label", name);
      return arrow;
    };
    const back = button("", () => this.#leave(), "small-button");
    back.append(
      make("span", { class: "long" }, displayText("Retour à la grille (Échap)")),
      make("span", { class: "short" }, "grille"),
    );
    const bar = make(
      "div",
      { class: "row-form-bar" },
      this.#title,
      make("span", { class: "spring" }),
      step("‹", "Ligne précédente", -1),
      this.#position,
      step("›", "Ligne suivante", 1),
      back,
    );
    this.#place.append(bar, this.#fieldsPlace);
    this.#place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      this.#leave();
    });
  }

  get isOpen(): boolean {
    return this.#place.hidden === false;
  }

  /** Shows a row, the focus on the field of a column, or on the first. */
  open(row: number, column: number): void {
    this.#place.hidden = false;
    this.#show(row);
    this.focus(column);
  }

  /** Puts the keyboard in a field. */
  focus(column = this.#column): void {
    (this.#fields.find((field) => field.column === column) ?? this.#fields[0])?.focus();
  }

  /** The row may hold something else now. */
  refresh(): void {
    const model = this.#host.model();
    if (!this.isOpen || model === undefined) return;
    for (const field of this.#fields) field.refresh(model, this.#row);
    this.#tellRow(model);
  }

  /** Rows came, went or moved: the form goes with the row that it shows, and leaves once that is gone. */
  rowsMoved(): void {
    if (!this.isOpen) return;
    const row = this.#host.model()?.rowOf(this.#identity);
    if (row === undefined) {
      const lost = this.#fields.flatMap(({ column, typed }): CellEdit[] =>
        typed === undefined ? [] : [[this.#row, column, typed]],
      );
      this.#leave();
      if (lost.length > 0) this.#host.lost(lost);
    } else {
      this.#row = row;
      this.refresh();
    }
  }

  /** Puts the form away; the keyboard stays where it is. */
  close(): void {
    this.#place.hidden = true;
  }

  #leave(): void {
    // What was not kept of the field in use is given up, as in a cell.
    for (const field of this.#fields) field.giveUp();
    this.close();
    this.#host.left(this.#row, this.#column);
  }

  #show(row: number): void {
    const model = this.#host.model();
    if (model === undefined) return;
    this.#row = row;
    this.#identity = model.identity(row);
    const columns = Array.from({ length: model.view.columnCount }, (_, column) => column);
    this.#fields = columns
      .filter((column) => model.header(column) !== "")
      .map(
        (column) =>
          new RowField(model, row, column, {
            begun: () => this.#host.begun(this.#row, column),
            typed: (text) => this.#host.typed(this.#row, column, text),
            focused: () => {
              this.#column = column;
              this.#host.told(this.#row, column);
            },
          }),
      );
    this.#fieldsPlace.replaceChildren(...this.#fields.map(({ element }) => element));
    this.#fieldsPlace.scrollTop = 0;
    this.#tellRow(model);
  }

  #tellRow(model: TabModel): void {
    const key = model.rowName(this.#row).split(", ").slice(1).join(", ");
    const place = make(
      "span",
      { class: "long" },
      `${model.view.title}, ligne ${this.#row + 1}${key === "" ? "" : "\u00a0: "}`,
    );
    this.#title.replaceChildren(place, make("span", {}, key));
    const rows = this.#rows(model);
    const index = rows.indexOf(this.#row);
    this.#position.textContent = index < 0 ? "nouvelle ligne" : `${index + 1} sur ${rows.length}`;
  }

  /** The rows in sight that hold something. */
  #rows(model: TabModel): number[] {
    const { frozenCount, view } = model;
    const first = Math.max(1, frozenCount);
    return model.rowsIn(first, view.rowCount - first).filter((row) => model.isFilled(row));
  }

  #move(by: 1 | -1): void {
    const model = this.#host.model();
    if (model === undefined) return;
    const rows = this.#rows(model);
    const after = rows.findIndex((row) => row > this.#row);
    const before = rows.findLast((row) => row < this.#row);
    const row = by === 1 ? (after < 0 ? model.firstBlankRow : rows[after]) : before;
    if (row === undefined || row >= model.view.rowCount) return;
    const column = this.#column;
    this.#show(row);
    this.focus(column);
  }
}
