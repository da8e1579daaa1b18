// Going to a cell of the workbook, by its name, its tab, its fault or its rate: its tab is shown first.
import { comparableName } from "../../../shared/workbook/names.ts";
import type { CellPlace } from "../protocol/tab.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { api } from "./api.ts";
import type { Block } from "./grid/block.ts";
import { nameOfBlock } from "./grid/block-names.ts";
import type { Place } from "./grid/destination.ts";
import type { GridView } from "./grid/grid-view.ts";
import type { ShownRate } from "./grid/tab-model.ts";
import { faultBeside } from "./next-fault.ts";
import { say } from "./state-line.ts";
import type { NamedRows } from "./tab-filter.ts";

/** The tab of the rates, where a tile of the dashboard leads, and that of the indicators. */
const RATES_TITLE = "Taux";
const INDICATORS_TITLE = "Indicateurs";
/** The column of both that holds an indicator's code. */
const CODE_HEADER = "code";

/** Where one goes. */
interface GoingHost {
  grid: GridView;
  workbook(): WorkbookView;
  /** The tab in sight. */
  sheetId(): number | undefined;
  showTab(sheetId: number): Promise<void>;
  closeForm(): void;
  /** Leaves only some rows of the tab in sight; false when they moved meanwhile. */
  showNamed(rows: NamedRows): boolean;
  /** The last cell used in a tab. */
  lastPlace(sheetId: number): Place | undefined;
}

/** The ways to a cell; what is not there is said. */
export class GoingToCells {
  readonly #host: GoingHost;

  constructor(host: GoingHost) {
    this.#host = host;
  }

  /** A cell of a tab, row and column from 1. */
  async cell(tabTitle: string, row: number, column: number): Promise<void> {
    if (await this.#showTitled(tabTitle)) await this.#host.grid.goTo(row - 1, column - 1);
  }

  /** A cell of a tab, the form of a row left; `words` are said of it. */
  async place({ sheetId, row, column }: CellPlace, words?: string): Promise<void> {
    const { grid, closeForm, showTab } = this.#host;
    closeForm();
    if (sheetId !== this.#host.sheetId()) await showTab(sheetId);
    if (words !== undefined) say(words);
    await grid.goTo(row, column);
  }

  /** The next cell that can't be read, or the one before, in whatever tab. */
  async fault(step: 1 | -1): Promise<void> {
    const { grid, workbook, lastPlace } = this.#host;
    const sheetId = this.#host.sheetId() ?? -1;
    const from = { sheetId, ...(lastPlace(sheetId) ?? { row: -1, column: -1 }) };
    const found = await faultBeside(workbook(), from, step);
    if (found === undefined) return say("✓ Aucune cellule à corriger.");
    await this.place(found.place, found.words);
    await grid.takeKeyboard();
  }

  /** Cells of the tab in sight, selected. */
  async block(block: Block): Promise<void> {
    const { grid } = this.#host;
    const view = grid.model?.view;
    if (view === undefined) return;
    const isInside =
      block.row + block.rowCount <= view.rowCount && block.column + block.columnCount <= view.columnCount;
    if (!isInside) return say(`« ${nameOfBlock(block)} » est hors de l’onglet.`);
    await grid.whileKeysWait(async () => {
      await grid.goTo(block.row, block.column);
      await grid.select(block);
      await grid.takeKeyboard();
    });
  }

  /** The row of an indicator's rate. */
  rate(code: string): Promise<void> {
    return this.#rowOf(code, RATES_TITLE, "Cet indicateur n’est pas encore dans Taux : calculez les taux.");
  }

  /** The row that describes an indicator. */
  indicator(code: string): Promise<void> {
    return this.#rowOf(code, INDICATORS_TITLE, `L’indicateur ${code} n’est plus dans l’onglet Indicateurs.`);
  }

  /** The rows that a rate counts: the others are out of sight until they are asked for. */
  async counted({ code, period, words }: ShownRate): Promise<void> {
    const { grid, showTab, showNamed, workbook } = this.#host;
    const found = await api.countedRows(workbook().id, code, period);
    if (found === null) say(`Aucune ligne n’est comptée : ${words}.`);
    else {
      await showTab(found.sheetId);
      const rows = new Set(found.rows);
      if (!showNamed({ rows, rowVersion: found.rowVersion, words }))
        say("Les lignes viennent de changer de place : demandez à nouveau celles qui sont comptées.");
    }
    await grid.takeKeyboard();
  }

  async #rowOf(code: string, title: string, missing: string): Promise<void> {
    const { grid } = this.#host;
    if (!(await this.#showTitled(title))) return;
    const [header, ...rows] = grid.model?.view.rows ?? [];
    const column = header?.texts.findIndex((text) => comparableName(text) === CODE_HEADER) ?? -1;
    const wanted = comparableName(code);
    const row = rows.findIndex(({ texts }) => comparableName(texts[column] ?? "") === wanted);
    if (row < 0) return say(missing);
    await grid.goTo(row + 1, column);
    await grid.takeKeyboard();
  }

  async #showTitled(title: string): Promise<boolean> {
    const tab = this.#host.workbook().tabs.find((one) => one.title === title);
    if (tab === undefined) say(`L’onglet « ${title} » n’existe plus.`);
    else if (tab.sheetId !== this.#host.sheetId()) await this.#host.showTab(tab.sheetId);
    return tab !== undefined;
  }
}
