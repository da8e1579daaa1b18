// The add-on's HTML pages, each kept until newer ones have come: a browser's frame asks for its own.
import { randomUUID } from "node:crypto";
import { notFound } from "../page-error.ts";

/** One is open at a time; a slow frame may still ask for the one before. */
const MOST_KEPT = 20;

interface KeptDialog {
  workbookId: string;
  html: string;
}

/** The pages shown last. */
export class Dialogs {
  readonly #kept = new Map<string, KeptDialog>();

  /** Keeps a page of a workbook's add-on and names it. */
  keep(workbookId: string, html: string): string {
    const dialogId = randomUUID();
    this.#kept.set(dialogId, { workbookId, html });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return dialogId;
  }

  /** @throws PageError when the workbook has no such page. */
  html(workbookId: string, dialogId: string): string {
    const dialog = this.#kept.get(dialogId);
    if (dialog?.workbookId !== workbookId) throw notFound("Cette fenêtre");
    return dialog.html;
  }
}
