// What the menus do to the cells and rows of the grid.
import { counted } from "../../../shared/french/numbers.ts";
import { cellName } from "../../../shared/reading/a1.ts";
import type { CellEdit, CellPlace, TabView } from "../protocol/tab.ts";
import { rowCountOf } from "../row-spans.ts";
import { api, RefusedError } from "./api.ts";
import { openContextMenu } from "./context-menu.ts";
import { ToldFaults, tellEdited } from "./edit-words.ts";
import { tellGoneRow } from "./gone-row.ts";
import type { Block } from "./grid/block.ts";
import type { Deed } from "./grid/block-edits.ts";
import type { Place } from "./grid/destination.ts";
import type { AskedMenu } from "./grid/grid-pointer.ts";
import type { GridView } from "./grid/grid-view.ts";
import type { TakenPlace } from "./grid/open-edit.ts";
import type { ShownRate } from "./grid/tab-model.ts";
import { gridMenu, type RowsAction, rowsOf } from "./grid-menus.ts";
import type { Protections } from "./protections.ts";
import { ASKED_BEFORE, type Sending } from "./sending.ts";
import { say, sayFault } from "./state-line.ts";
import { readForTyped, sendTyped } from "./typed-before.ts";
import type { UnsentEdits } from "./unsent-edits.ts";

const HEADER_ROW = 0;
const HEADER_SENTENCE = "L’en-tête sert à retrouver la colonne : il ne se change pas ici.";

/** What the actions work on. */
export interface ActionsHost {
  grid: GridView;
  sending: Sending;
  unsent: UnsentEdits;
  protections: Protections;
  workbookId(): string;
  undo(): void;
  tellTab(): void;
  goTo(place: CellPlace): void;
  showForm(row: number, column: number): void;
  showCounted(rate: ShownRate): void;
  openIndicator(code: string): void;
}

/** Edits, the clipboard and rows, by menu or by key. */
export class GridActions {
  readonly #host: ActionsHost;
  readonly #faults = new ToldFaults();

  constructor(host: ActionsHost) {
    this.#host = host;
  }

  /** Sends what was typed in a tab as it was shown. */
  async edit(edits: CellEdit[], view: TabView, deed: Deed): Promise<void> {
    const { protections, sending, unsent } = this.#host;
    const workbookId = this.#host.workbookId();
    if (protections.changesHeader(view, edits)) return say(HEADER_SENTENCE);
    const locked = protections.locked(view, columnsOf(edits));
    if (locked.length > 0) {
      const inLocked = edits.filter(([, column]) => locked.includes(column));
      return this.#offerAnyway(inLocked, () => void this.edit(edits, view, deed));
    }
    if (sending.refuses()) return this.#host.grid.redraw();
    const { sheetId } = view;
    const batch = { workbookId, sheetId, edits };
    unsent.add(batch);
    const send = async (): Promise<void> => {
      const ownCells = unsent.cellsBeside(batch);
      // Another program may have changed the file while this one was stopped.
      const typedBefore = { workbookId, before: view, edits, ownCells };
      const shown = sending.isOld(view) ? await readForTyped(typedBefore) : view;
      const isTyped = deed === "typed";
      const typed = await (isTyped ? sendTyped : api.edit)(workbookId, shown, edits);
      // It waited for the disk, and another workbook was opened: its cells are not in sight.
      if (workbookId !== this.#host.workbookId()) return;
      if (this.#faults.corrects(batch, typed)) this.#host.tellTab();
      tellEdited(deed, edits.length, typed, {
        goTo: (row, column) => this.#host.goTo({ sheetId, row, column }),
        undo: () => this.#host.undo(),
      });
    };
    await sending.send(send, (obstacle) => unsent.hold(batch, obstacle)).finally(() => unsent.remove(batch));
  }

  /** Says that somebody else wrote where one was typing, and how to write it all the same. */
  tellTaken({ row, column }: Place, text: string, what: TakenPlace): void {
    const { grid } = this.#host;
    const { model } = grid;
    if (model === undefined) return;
    const write = async (at: number): Promise<void> => {
      grid.edits.type(at, column, text);
      await grid.goTo(at, column);
      await grid.takeKeyboard();
    };
    const kept = `« ${text} » n’y est pas écrit.`;
    if (what === "gone") {
      tellGoneRow([[row, column, text]]);
      return;
    }
    if (what === "cell") {
      const words = `${cellName(row, column)} a changé pendant que vous tapiez : « ${model.input(row, column)} ». ${kept}`;
      sayFault(words, { label: "Écrire quand même", run: () => void write(row) });
      return;
    }
    const next = model.firstBlankRow;
    const words = `La ligne ${row + 1} a été remplie pendant que vous tapiez, par le formulaire ou une autre fenêtre : ${kept}`;
    sayFault(words, { label: `L’écrire en ligne ${next + 1}`, run: () => void write(next) });
  }

  /** Whether a cell may be typed in; the state line says why not. */
  mayEdit(view: TabView, row: number, column: number): boolean {
    const { protections } = this.#host;
    if (protections.changesHeader(view, [[row, column, ""]])) {
      say(HEADER_SENTENCE);
      return false;
    }
    if (row < view.frozenRowCount || protections.locked(view, [column]).length === 0) return true;
    const { grid } = this.#host;
    this.#offerAnyway([[row, column, ""]], () => void grid.takeKeyboard().then(() => grid.edit()));
    return false;
  }

  /** A computed cell is not written in by chance: a second deed is asked. */
  #offerAnyway(edits: readonly CellEdit[], write: () => void): void {
    const { grid, protections } = this.#host;
    const [[row, column] = [0, 0]] = edits;
    const isOne = edits.length === 1;
    const rate = isOne ? grid.model?.rate(row, column) : undefined;
    const countedRows =
      rate === undefined
        ? []
        : [{ label: "Voir les lignes comptées", run: () => this.#host.showCounted(rate) }];
    const anyway = {
      label: "Écrire quand même",
      run: () => {
        protections.allow(columnsOf(edits));
        write();
      },
    };
    const cells = isOne ? `${cellName(row, column)} est calculée` : `${edits.length} cellules sont calculées`;
    say(`${cells} : ce que vous y écrivez sera remplacé au prochain calcul.`, ...countedRows, anyway);
  }

  /** Opens the menu asked for. */
  openMenu({ kind, block, x, y }: AskedMenu): void {
    const { grid, protections } = this.#host;
    const { model } = grid;
    if (model === undefined) return;
    const menu = gridMenu(kind, model, block, {
      cut: (cells) => void this.cut(cells),
      copy: (cells) => void this.copy(cells),
      paste: (cells) => void this.paste(cells),
      clear: (cells) => {
        grid.edits.clear(cells);
        void grid.takeKeyboard();
      },
      changeRows: (action, cells) => void this.#changeRows(action, cells),
      sortOrFilter: (column) => grid.askColumnMenu(column),
      showForm: (row, column) => this.#host.showForm(row, column),
      tellWhyEmpty: (cellName, reason) => {
        say(`Pourquoi ${cellName} est vide – ${reason}`);
        void grid.takeKeyboard();
      },
      showCounted: (rate) => this.#host.showCounted(rate),
      openIndicator: (code) => this.#host.openIndicator(code),
      isLocked: (columns) => protections.locked(model.view, columns).length === columns.length,
    });
    openContextMenu({ ...menu, left: () => void grid.takeKeyboard() }, x, y);
  }

  cut(block: Block): Promise<void> {
    return this.#withClipboard(async () => {
      await this.#host.grid.edits.copy(block, true);
      this.#host.grid.edits.clear(block);
    });
  }

  copy(block: Block): Promise<void> {
    return this.#withClipboard(() => this.#host.grid.edits.copy(block));
  }

  paste(block: Block): Promise<void> {
    return this.#withClipboard(() => this.#host.grid.edits.paste(block));
  }

  /** Does something with what is selected, or says that nothing is. */
  async withSelection(action: (block: Block) => Promise<void>): Promise<void> {
    const block = await this.#host.grid.selection();
    if (block === undefined) say("Choisissez d’abord une cellule.");
    else await action(block);
  }

  async #withClipboard(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      say("Le navigateur n’a pas donné le presse-papiers : utilisez Ctrl+X, Ctrl+C et Ctrl+V.");
    }
    await this.#host.grid.takeKeyboard();
  }

  #tellRows(action: RowsAction, count: number): void {
    const [done, back] = action === "delete" ? ["supprimée", "la suppression"] : ["insérée", "l’insertion"];
    const words = `✓ ${counted(count, `ligne ${done}`, `lignes ${done}s`)}.`;
    say(words, { label: `Annuler ${back}`, run: () => this.#host.undo() });
  }

  async #changeRows(action: RowsAction, block: Block): Promise<void> {
    const { grid, protections, sending } = this.#host;
    const workbookId = this.#host.workbookId();
    const { model } = grid;
    if (model === undefined) return;
    const { view } = model;
    const spans = rowsOf(action, model, block);
    const [first] = spans;
    // Whose first column is the add-on's, the tab is the add-on's.
    if (first === undefined || !(await protections.mayChange(view, [0]))) return;
    if (first.at === HEADER_ROW && view.headerColumns.length > 0)
      return sayFault(
        action === "delete"
          ? "La ligne des en-têtes ne se supprime pas."
          : "Les en-têtes restent en ligne 1 : rien ne s’insère au-dessus.",
      );
    await sending.send(async () => {
      if (sending.isOld(view)) throw new RefusedError(ASKED_BEFORE);
      await api.changeRows(workbookId, view, action === "delete" ? action : "insert", spans);
      // Not what was refused, nor in another workbook, opened meanwhile.
      if (workbookId === this.#host.workbookId()) this.#tellRows(action, rowCountOf(spans));
    });
    if (action === "delete") await grid.takeKeyboard();
    else await grid.selectInserted({ ...block, row: first.at, rowCount: first.count }, view);
  }
}

function columnsOf(edits: readonly CellEdit[]): number[] {
  return [...new Set(edits.map(([, column]) => column))];
}
