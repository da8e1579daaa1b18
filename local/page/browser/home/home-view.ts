// The page before a workbook is chosen: the first visit, then the list of workbooks.
import { displayText } from "../../../../shared/review/display-text.ts";
import type { RecognisedFile } from "../../protocol/files.ts";
import type { WorkbookView } from "../../protocol/workbook.ts";
import { api } from "../api.ts";
import { attempted } from "../dialogs/attempted.ts";
import { byId, nextFrames } from "../dom.ts";
import { firstVisit } from "./first-visit.ts";
import { recognisedPage } from "./recognised-page.ts";
import { workbookList } from "./workbook-list.ts";

/** What of the list is asked for. */
export type ListPart = "workbooks" | "new" | "file";

const SEEN = "revue-qualite-accueil";

/** What is chosen on it. */
export interface HomeEvents {
  /** The example's review is to be made. */
  reviewAsked(): void;
  /** The workbook that is open behind is to be seen. */
  left(): void;
  opened(workbook: WorkbookView): void;
  /** A workbook was opened that is to be prepared. */
  prepareAsked(workbook: WorkbookView): void;
  /** A workbook's deck is to be seen. */
  deckAsked(workbook: WorkbookView): void;
}

/** Whether this browser never saw the first page, or what it led to. */
export function isFirstVisit(): boolean {
  return localStorage.getItem(SEEN) === null;
}

/** Shows one page or the other in place of the workbook. */
export class HomeView {
  readonly #place = byId("home-view", HTMLElement);
  readonly #events: HomeEvents;
  #addStep: (words: string) => void = () => undefined;

  constructor(events: HomeEvents) {
    this.#events = events;
  }

  get isShown(): boolean {
    return this.#place.hidden === false;
  }

  /** Shows what the product does, with the example, and how to begin; the folder's path is at its foot. */
  showFirst(folder: string): void {
    const { element, main, addStep } = firstVisit(folder, {
      reviewAsked: () => this.#once(this.#events.reviewAsked),
      left: () => this.#once(this.#events.left),
      opened: (workbook) => this.#once(() => this.#events.opened(workbook)),
      recognised: (file, found) => this.#showRecognised(file, found, () => this.showFirst(folder)),
    });
    this.#addStep = addStep;
    this.#show(element);
    main.focus();
  }

  /** Shows the workbooks of the folder, or what begins another: its first field, or the choice of a file. */
  async showList(folder: string, asked: ListPart = "workbooks"): Promise<void> {
    await this.showChanged(folder, "", null);
    if (asked === "new") this.#place.querySelector<HTMLInputElement>("form input")?.focus();
    if (asked === "file") byId("upload", HTMLInputElement).click();
  }

  /** Shows the workbooks of the folder as they are now, with what was just done, the focus on a file's menu. */
  async showChanged(folder: string, words: string, fileName: string | null): Promise<void> {
    const changed = (said: string, lookedAt: string | null): void =>
      void this.showChanged(folder, said, lookedAt);
    const recognised = (file: File, found: RecognisedFile): void =>
      this.#showRecognised(file, found, () => void this.showList(folder));
    const events = { ...this.#events, changed, recognised };
    const { element, first, said } = await workbookList(folder, events, fileName);
    this.#show(element);
    first.focus();
    // Once it is there: only then is it read out.
    await nextFrames();
    said.textContent = displayText(words);
  }

  /** Says how far the example's review is, in the place where it was asked. */
  step(words: string): void {
    this.#addStep(words);
  }

  /** Nothing of it stays: what it shows is read anew each time. */
  hide(): void {
    this.#place.hidden = true;
    this.#place.replaceChildren();
    document.body.classList.remove("at-home");
    this.#addStep = () => undefined;
  }

  /** Shows what a file lacks; `back` leads to the page where it was chosen. */
  #showRecognised(file: File, found: RecognisedFile, back: () => void): void {
    const open = async (then: (workbook: WorkbookView) => void): Promise<void> => {
      const workbook = await attempted("Impossible d’ouvrir ce fichier", () => api.upload(file));
      if (workbook !== null) this.#once(() => then(workbook));
    };
    const { element, main } = recognisedPage(file.name, found, {
      prepareAsked: () => void open(this.#events.prepareAsked),
      opened: () => void open(this.#events.opened),
      left: back,
    });
    this.#show(element);
    // What was recognised is read from its title, however many tabs.
    main.focus({ preventScroll: true });
  }

  #show(element: HTMLElement): void {
    this.#place.replaceChildren(element);
    this.#place.hidden = false;
    document.body.classList.add("at-home");
  }

  /** Kept at once: the page may be left right after. */
  #once(choice: () => void): void {
    localStorage.setItem(SEEN, "oui");
    choice();
  }
}
