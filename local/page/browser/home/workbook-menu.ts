// The menu « ⋯ » of a workbook in the list: open, name, copy, take away, begin again, put away.
import { displayText } from "../../../../shared/review/display-text.ts";
import { withoutExtension } from "../../folder/shown-name.ts";
import type { ListedWorkbook } from "../../protocol/files.ts";
import { api } from "../api.ts";
import { openContextMenu } from "../context-menu.ts";
import { askText } from "../dialogs/ask-text.ts";
import { attempted } from "../dialogs/attempted.ts";
import { confirmed } from "../dialogs/modal.ts";
import { button } from "../dom.ts";
import { download } from "../download.ts";

const MENU_PIXELS = 240;
const TRASH_WORDS =
  "Rien n’est supprimé : le fichier et sa revue vont dans le dossier « corbeille » de vos données. Pour le retrouver, remettez-le à côté des autres.";
const FORM_WORDS =
  "Le formulaire public de cet ordinateur écrit dans ce classeur : ses messages attendront que le classeur soit revenu.";

/** What the menu's lines lead to. */
export interface MenuHost {
  open(): void;
  /** The folder is not as listed any more: what was done, and the file to look at. */
  changed(said: string, fileName: string | null): void;
}

/** The button that opens the menu. */
export function workbookMenu(listed: ListedWorkbook, host: MenuHost): HTMLButtonElement {
  const name = withoutExtension(listed.fileName);
  const opener = button("⋯", () => open(), "quiet more");
  opener.setAttribute("aria-label", displayText(`Actions sur « ${name} »`));
  opener.setAttribute("aria-haspopup", "menu");
  const open = (): void => {
    const { right, bottom } = opener.getBoundingClientRect();
    const lines = new WorkbookLines(listed, name, host, opener);
    openContextMenu(
      { about: name, groups: lines.groups, left: () => opener.focus() },
      right - MENU_PIXELS,
      bottom,
    );
  };
  return opener;
}

class WorkbookLines {
  readonly #listed: ListedWorkbook;
  readonly #name: string;
  readonly #host: MenuHost;
  readonly #opener: HTMLElement;

  constructor(listed: ListedWorkbook, name: string, host: MenuHost, opener: HTMLElement) {
    this.#listed = listed;
    this.#name = name;
    this.#host = host;
    this.#opener = opener;
  }

  get groups() {
    const line = (label: string, act: () => Promise<void>) => ({
      label,
      run: () => {
        this.#opener.focus();
        void act();
      },
    });
    return [
      [
        { label: "Ouvrir", run: this.#host.open },
        line("Renommer…", () => this.#rename()),
        line("Faire une copie", () => this.#copy()),
        ...(this.#listed.isExample ? [line("Remettre à neuf (exemple)…", () => this.#renew())] : []),
        line("Télécharger le .xlsx", () => this.#download()),
      ],
      [line("Mettre à la corbeille…", () => this.#discard())],
    ];
  }

  async #rename(): Promise<void> {
    const { fileName } = this.#listed;
    const title = await askText("Renommer le classeur", "Nom du classeur", this.#name, "Renommer");
    if (title === null || title.trim() === this.#name) return;
    const done = await attempted("Impossible de renommer ce classeur", () => api.rename(fileName, title));
    if (done === null) return;
    const name = withoutExtension(done.fileName);
    this.#host.changed(`✓ « ${this.#name} » s’appelle maintenant « ${name} ».`, done.fileName);
  }

  async #copy(): Promise<void> {
    const { fileName } = this.#listed;
    const done = await attempted("Impossible de copier ce classeur", () => api.copyFile(fileName));
    if (done === null) return;
    this.#host.changed(`✓ Copie faite : « ${withoutExtension(done.fileName)} ».`, done.fileName);
  }

  async #renew(): Promise<void> {
    const { fileName } = this.#listed;
    const question = `Vos essais dans « ${this.#name} » et leur revue vont dans le dossier « corbeille » de vos données ; l’exemple revient comme au premier jour.`;
    if (!(await confirmed("Remettre l’exemple à neuf ?", question, "Remettre à neuf"))) return;
    const done = await attempted("Impossible de remettre l’exemple à neuf", () => api.renew(fileName));
    if (done === null) return;
    this.#host.changed(
      `✓ L’exemple est comme au premier jour. Vos essais sont dans « ${done.trashPlace} ».`,
      fileName,
    );
  }

  async #download(): Promise<void> {
    const { fileName } = this.#listed;
    const view = await attempted("Téléchargement impossible", () => api.open(fileName));
    if (view !== null) await download(api.filePath(view.id));
  }

  async #discard(): Promise<void> {
    const { fileName, takesForm } = this.#listed;
    const question = takesForm ? `${TRASH_WORDS}\n${FORM_WORDS}` : TRASH_WORDS;
    const title = displayText(`Mettre « ${this.#name} » à la corbeille ?`);
    if (!(await confirmed(title, question, "Mettre à la corbeille"))) return;
    const done = await attempted("Impossible de mettre ce classeur à la corbeille", () =>
      api.discard(fileName),
    );
    if (done !== null) this.#host.changed(done.message, null);
  }
}
