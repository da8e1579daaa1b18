// An open workbook: its file, its deck, what its browser tabs may undo, and its lock.
import { type KeptTexts, type MenuItem, textsInMemory } from "../../apps-script/host.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { KeptFile } from "../folder/kept-file.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { Freshness } from "./freshness.ts";
import { keptProperties } from "./kept-properties.ts";
import { RowOrder } from "./row-order.ts";
import { yearOf } from "./tab-columns.ts";
import { tabGroups } from "./tab-groups.ts";
import { UndoStack } from "./undo-stack.ts";

/** The state of one open workbook; its cells are in the stand-in. */
export class OpenWorkbook {
  readonly id: string;
  readonly file: KeptFile;
  properties: KeptTexts;
  readonly cache: KeptTexts = textsInMemory();
  freshness: Freshness;
  menu: { caption: string; items: MenuItem[] } | null = null;
  deckId: string | null = null;
  savingFault: string | null = null;
  #isLocked = false;
  readonly #undoStacks = new Map<string, UndoStack>();
  readonly #rowOrders = new Map<number, RowOrder>();

  constructor(id: string, file: KeptFile) {
    this.id = id;
    this.file = file;
    this.properties = keptProperties(() => file.places);
    this.freshness = new Freshness(() => file.places);
  }

  /** Nothing that was computed, or could be taken back, is left: the file begins again. */
  beginAgain(): void {
    this.properties = keptProperties(() => this.file.places);
    this.freshness = new Freshness(() => this.file.places);
    this.deckId = null;
    this.forgetUndo();
  }

  /** Takes the document lock; false when an action has it. */
  takeLock(): boolean {
    if (this.#isLocked) return false;
    this.#isLocked = true;
    return true;
  }

  releaseLock(): void {
    this.#isLocked = false;
  }

  /** What a browser tab did. */
  undoStack(clientId: string): UndoStack {
    const stack = this.#undoStacks.get(clientId) ?? new UndoStack();
    this.#undoStacks.set(clientId, stack);
    return stack;
  }

  /** Forgets what every browser tab did: nothing erased comes back. */
  forgetUndo(): void {
    this.#undoStacks.clear();
  }

  /** Where the rows of a tab went. */
  rowOrder(sheetId: number): RowOrder {
    const order = this.#rowOrders.get(sheetId) ?? new RowOrder();
    this.#rowOrders.set(sheetId, order);
    return order;
  }

  view(spreadsheet: Spreadsheet): WorkbookView {
    return {
      id: this.id,
      fileName: this.file.places.fileName,
      tabs: spreadsheet.sheets.map(({ properties: { sheetId, title, hidden } }) => ({
        sheetId,
        title,
        isHidden: hidden === true,
      })),
      groups: tabGroups(spreadsheet),
      file: this.file.state,
      menu: this.menu,
      year: yearOf(spreadsheet),
      hasDeck: this.deckId !== null,
      isStale: this.freshness.of(spreadsheet, this.deckId),
      conflict: this.file.conflict,
      savingFault: this.savingFault,
    };
  }
}
