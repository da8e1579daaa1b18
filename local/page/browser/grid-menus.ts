// The grid's three menus: what each offers for rows, for a column, for cells, and in which words.
import { columnLetters } from "../../../shared/reading/a1.ts";
import { ofRows, type RowSpan, rowCountOf, rowsNamed, rowsTitle, spansOf } from "../row-spans.ts";
import type { ContextLine } from "./context-line.ts";
import type { Block } from "./grid/block.ts";
import { nameOfBlock } from "./grid/block-names.ts";
import type { ShownRate, TabModel } from "./grid/tab-model.ts";

/** What a menu is about. */
export type MenuKind = "rows" | "column" | "cells";

/** A change of the rows of a block. */
export type RowsAction = "above" | "below" | "delete";

/** What the lines do. */
export interface MenuActions {
  cut(block: Block): void;
  copy(block: Block): void;
  paste(block: Block): void;
  clear(block: Block): void;
  changeRows(action: RowsAction, block: Block): void;
  sortOrFilter(column: number): void;
  /** The row's fields one above the other. */
  showForm(row: number, column: number): void;
  /** Why a rate has no value, in words. */
  tellWhyEmpty(cellName: string, reason: string): void;
  showCounted(rate: ShownRate): void;
  openIndicator(code: string): void;
  /** Whether the add-on computes these columns, in which nothing is written by chance. */
  isLocked(columns: readonly number[]): boolean;
}

/** What a menu shows for a block. */
export interface GridMenu {
  about: string;
  groups: ContextLine[][];
}

/** The menu of a block of the tab. */
export function gridMenu(kind: MenuKind, model: TabModel, block: Block, actions: MenuActions): GridMenu {
  const columns = Array.from({ length: block.columnCount }, (_, index) => block.column + index);
  const isOff = kind === "cells" && block.row >= model.frozenCount && actions.isLocked(columns);
  const cut: ContextLine = { label: "Couper", shortcut: "Ctrl+X", isOff, run: () => actions.cut(block) };
  const copy: ContextLine = { label: "Copier", shortcut: "Ctrl+C", run: () => actions.copy(block) };
  const paste: ContextLine = { label: "Coller", shortcut: "Ctrl+V", isOff, run: () => actions.paste(block) };
  // What has the focus first can be done.
  const clipboard = isOff ? [copy, cut, paste] : [cut, copy, paste];
  const about = aboutOf(kind, model, block);
  const clear: ContextLine = {
    label: `Effacer le contenu ${ofWhat(kind, model, block)}`,
    shortcut: "Suppr",
    isOff,
    run: () => actions.clear(block),
  };
  if (kind === "column") return { about, groups: [clipboard, [clear]] };
  const column: ContextLine[] = model.hasColumnMenu(0, block.column)
    ? [
        {
          label: `Trier ou filtrer « ${model.header(block.column)} »…`,
          letter: "T",
          run: () => actions.sortOrFilter(block.column),
        },
      ]
    : [];
  const form: ContextLine[] =
    block.row < Math.max(1, model.frozenCount)
      ? []
      : [{ label: "La ligne en fiche", letter: "F", run: () => actions.showForm(block.row, block.column) }];
  const rate = kind === "cells" ? rateLines(model, block, actions) : [];
  const rows = isOff && actions.isLocked([0]) ? [] : [...rowLines(model, block, actions), clear];
  const groups = [rate, clipboard, rows, [...column, ...form]];
  return { about, groups: groups.filter((group) => group.length > 0) };
}

/** Of a rate, or of an indicator's code. */
function rateLines(model: TabModel, { row, column, ...size }: Block, actions: MenuActions): ContextLine[] {
  if (size.rowCount * size.columnCount > 1) return [];
  const reason = model.emptyReason(row, column);
  const rate = model.rate(row, column);
  const code = model.code(row, column);
  const lines: ContextLine[] = [];
  if (reason !== null) {
    const name = nameOfBlock({ row, column, ...size });
    const run = (): void => actions.tellWhyEmpty(name, reason);
    lines.push({ label: "Pourquoi ce taux est vide", letter: "P", run });
  }
  if (rate !== undefined)
    lines.push({ label: "Voir les lignes comptées", letter: "L", run: () => actions.showCounted(rate) });
  if (code !== "")
    lines.push({
      label: `Ouvrir l’indicateur ${code}`,
      letter: "O",
      run: () => actions.openIndicator(code),
    });
  return lines;
}

function rowLines(model: TabModel, block: Block, { changeRows }: MenuActions): ContextLine[] {
  const spans = shownSpans(model, block);
  const rowCount = rowCountOf(spans);
  const count = rowCount === 1 ? "une ligne" : `${rowCount} lignes`;
  return [
    { label: `Insérer ${count} au-dessus`, letter: "I", run: () => changeRows("above", block) },
    { label: `Insérer ${count} au-dessous`, letter: "D", run: () => changeRows("below", block) },
    { label: `Supprimer ${rowsNamed(spans)}`, letter: "S", run: () => changeRows("delete", block) },
  ];
}

function aboutOf(kind: MenuKind, model: TabModel, block: Block): string {
  if (kind === "cells")
    return `${block.rowCount * block.columnCount === 1 ? "Cellule" : "Cellules"} ${nameOfBlock(block)}`;
  if (kind === "column") return `Colonne ${columnLetters(block.column)}${headerOf(model, block.column)}`;
  return rowsTitle(shownSpans(model, block));
}

function ofWhat(kind: MenuKind, model: TabModel, block: Block): string {
  if (kind === "cells") return `de ${nameOfBlock(block)}`;
  if (kind === "column")
    return `de la colonne ${columnLetters(block.column)}${headerOf(model, block.column)}`;
  return ofRows(shownSpans(model, block));
}

function headerOf(model: TabModel, column: number): string {
  const header = model.text(0, column);
  return header === "" ? "" : ` « ${header} »`;
}

/** The rows of a block that are in sight: a filter's hidden ones are left alone. */
function shownSpans(model: TabModel, { row, rowCount }: Block): RowSpan[] {
  return spansOf(model.rowsIn(row, rowCount));
}

/** Where an action inserts, or what it deletes: rows in sight alone. */
export function rowsOf(action: RowsAction, model: TabModel, block: Block): RowSpan[] {
  const spans = shownSpans(model, block);
  if (action === "delete") return spans;
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ at: action === "above" ? first.at : last.at + last.count, count: rowCountOf(spans) }];
}
