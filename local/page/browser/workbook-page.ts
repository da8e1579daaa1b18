// The page with a workbook open: its grid, its panel, its deck, what the program tells, what the menus do.

import { withoutExtension } from "../folder/shown-name.ts";
import type { PageEvent } from "../protocol/events.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { api, listenTo, RefusedError } from "./api.ts";
import { localLink } from "./deck/deck-link.ts";
import { DeckView } from "./deck/deck-view.ts";
import { goToHost } from "./destinations.ts";
import { ask, showAddOnPage } from "./dialogs/add-on-dialogs.ts";
import { attempted } from "./dialogs/attempted.ts";
import { GoTo } from "./dialogs/go-to.ts";
import { tell } from "./dialogs/modal.ts";
import { byId } from "./dom.ts";
import { download } from "./download.ts";
import { showFilePlace } from "./file-place.ts";
import type { DialogHost } from "./frame/add-on-frame.ts";
import { drawMenus } from "./header-menus.ts";
import { FirstReview } from "./home/first-review.ts";
import { HomeView, type ListPart } from "./home/home-view.ts";
import { keysPart } from "./later-parts.ts";
import { MakingProgress, makesReview } from "./making-progress.ts";
import { listenToPageKeys } from "./page-keys.ts";
import { isDeckShown, isSheetShown, showStaleBand, showView } from "./page-views.ts";
import { watchPrinting } from "./print-tab.ts";
import { Program } from "./program.ts";
import { SidePanel } from "./side-panel.ts";
import { sidebarFrame } from "./sidebar.ts";
import { StaleDeck } from "./stale-deck.ts";
import { say } from "./state-line.ts";
import { TwoVersions } from "./versions/two-versions.ts";
import { WorkbookScreen } from "./workbook-screen.ts";

const REVIEW_FUNCTION = "genererLaRevue";
const PREPARE_FUNCTION = "preparerLeClasseur";
const COMPUTE_FUNCTION = "calculerLesTaux";
const PANEL_FUNCTION = "ouvrirLePanneau";

/** The page of one workbook at a time. */
export class WorkbookPage {
  readonly #screen: WorkbookScreen;
  readonly #panel = new SidePanel((id) => void this.#askPanel(id));
  readonly #deck = new DeckView({
    reviewAsked: () => void this.run(REVIEW_FUNCTION),
    left: () => {
      showView("sheet");
      this.#screen.focusGrid();
    },
  });
  readonly #stale = new StaleDeck({
    updateAsked: () => void this.run(REVIEW_FUNCTION),
    marked: (numbers) => this.#deck.mark(numbers),
  });
  readonly #versions = new TwoVersions(() => this.#screen.focusGrid());
  readonly #home = new HomeView({
    reviewAsked: () => void this.#firstReview.make(),
    left: () => this.#leaveHome(),
    opened: (workbook) => void this.open(workbook),
    prepareAsked: (workbook) => void this.open(workbook).then(() => this.run(PREPARE_FUNCTION)),
    deckAsked: (workbook) => void this.open(workbook).then(() => this.openDeck()),
  });
  readonly #firstReview = new FirstReview({
    make: async () => {
      const { id } = this.#screen.workbook;
      await this.run(REVIEW_FUNCTION);
      return id === this.#screen.workbook.id;
    },
    leaveHome: () => this.#leaveHome(),
    hasDeck: async () => (await api.workbook(this.#screen.workbook.id)).hasDeck,
    openDeck: () => this.openDeck(),
    showSheet: () => showView("sheet"),
    showDialog: (event) => this.#showDialog(event),
  });
  readonly #making = new MakingProgress();
  readonly #program: Program;
  #stopListening: () => void = () => undefined;
  #isRunning = false;
  /** How many functions of the add-on its pages wait for. */
  #awaitedCount = 0;
  #hasStep = false;

  constructor(workbook: WorkbookView) {
    this.#screen = new WorkbookScreen(workbook, this.#panel, () => this.#program.lose());
    this.#program = new Program(this.#screen, (view) => this.open(view));
    byId("workbook-name", HTMLElement).addEventListener("click", () => void this.showList());
    const fileState = byId("file-state", HTMLElement);
    fileState.addEventListener("click", () => void this.#showFilePlace(fileState));
    byId("show-sheet", HTMLElement).addEventListener("click", () => showView("sheet"));
    byId("show-deck", HTMLElement).addEventListener("click", () => void this.openDeck());
    watchPrinting({
      model: () => (byId("grid-place", HTMLElement).checkVisibility() ? this.#screen.model : undefined),
      workbookName: () => withoutExtension(this.#screen.workbook.fileName),
    });
    listenToPageKeys({
      isSheetShown,
      help: () => void this.#showKeys(),
      compute: () => void this.run(COMPUTE_FUNCTION),
      goToFault: (step) => void this.#screen.going.fault(step),
      find: (isReplacing) => this.#screen.find.open(isReplacing),
      undo: (direction) => void (this.#home.isShown || this.#screen.undo(direction)),
      goTo: () => this.#goTo(),
      takeGrid: () => this.#screen.focusGrid(),
    });
  }

  /** Shows a workbook where it was left. */
  async open(workbook: WorkbookView): Promise<void> {
    this.#stopListening();
    this.#making.end();
    const { heard, stop } = listenTo(workbook.id, {
      event: (event) => void this.#take(event),
      lost: () => {
        // What was under way says no more how far it went.
        this.#making.end();
        this.#program.lose();
      },
      back: () => void this.#program.reload(),
    });
    this.#stopListening = stop;
    this.#home.hide();
    this.#drawHeader(workbook);
    showView("sheet");
    await this.#screen.open(workbook, heard);
    this.#panel.setWorkbook(workbook);
  }

  /** Shows the workbook's deck, at the slide of a link (`#slide=id.…`) where one is asked for. */
  async openDeck(hash = ""): Promise<void> {
    showView("deck");
    await this.#deck.open(this.#screen.workbook.id, hash);
    this.#stale.look();
  }

  /** Runs an item of the add-on's menu. */
  async run(functionName: string): Promise<void> {
    if (this.#isRunning) return say("Une autre action est en cours : attendez sa fin.");
    const { id } = this.#screen.workbook;
    this.#isRunning = true;
    document.body.classList.add("running");
    try {
      const workbook = await api.run(id, functionName);
      // Another workbook was opened meanwhile: what it shows stays its own.
      if (id !== this.#screen.workbook.id)
        return say(`✓ L’action demandée dans « ${withoutExtension(workbook.fileName)} » est terminée.`);
      this.#drawHeader(workbook);
      await this.#screen.setWorkbook(workbook);
      this.#panel.setWorkbook(workbook);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      await tell("L’action s’est arrêtée", error.message);
    } finally {
      this.#isRunning = false;
      document.body.classList.remove("running");
    }
  }

  /** Shows the first page over the workbook that is open. */
  showFirst(): void {
    this.#home.showFirst(this.#screen.workbook.file.folder);
  }

  /** Shows the workbooks of the folder, or what begins another. */
  async showList(asked: ListPart = "workbooks"): Promise<void> {
    await this.#home.showList(this.#screen.workbook.file.folder, asked);
  }

  #leaveHome(): void {
    this.#home.hide();
    if (!isDeckShown()) this.#screen.focusGrid();
  }

  async #take(event: PageEvent): Promise<void> {
    switch (event.kind) {
      case "cells":
        this.#stale.lookAtRest();
        this.#versions.refresh();
        await this.#screen.takeChanges(event);
        break;
      case "workbook":
        this.#drawHeader(event.workbook);
        await this.#screen.setWorkbook(event.workbook);
        this.#panel.setWorkbook(event.workbook);
        break;
      case "remembered":
        this.#panel.lookAgain();
        break;
      case "deck":
        if (isDeckShown() && !this.#isRunning) await this.openDeck();
        break;
      case "gone":
        this.#stopListening();
        await this.#screen.leave();
        await this.#home.showChanged(this.#screen.workbook.file.folder, event.message, null);
        break;
      case "toast":
        this.#hasStep = true;
        this.#home.step(event.message);
        if (makesReview(event.functionName)) this.#making.show(event.message, this.#screen.workbook.hasDeck);
        else say(event.title === "" ? event.message : `${event.title} : ${event.message}`);
        break;
      case "question":
        await api.answer(event.questionId, await ask(event));
        break;
      case "goTo":
        showView("sheet");
        await this.#screen.going.cell(event.tab, event.row, event.column);
        break;
      case "dialog":
        this.#firstReview.showOrHold(event);
        break;
      case "sidebar": {
        const { id } = this.#screen.workbook;
        const left = (): void => this.#screen.focusGrid();
        this.#panel.show(sidebarFrame(event, api.panelPath(id, event.dialogId), this.#addOnHost(), left));
        break;
      }
      case "reviewEnded":
        this.#stale.tellEnded(event.heading, event.sentence);
        break;
      case "actionEnd":
        this.#endSteps();
        if (isDeckShown()) await this.openDeck();
    }
  }

  #showDialog(event: Extract<PageEvent, { kind: "dialog" }>): void {
    const path = api.dialogPath(this.#screen.workbook.id, event.dialogId);
    void showAddOnPage(event, path, this.#addOnHost()).then(() => this.#leaveMenu());
  }

  /** A menu, and what it led to, gives the keyboard back to the grid; the panel keeps it. */
  #leaveMenu(): void {
    const isInPanel = byId("panel", HTMLElement).contains(document.activeElement);
    if (isSheetShown() && !isInPanel && byId("grid-place", HTMLElement).checkVisibility())
      this.#screen.focusGrid();
  }

  #addOnHost(): DialogHost {
    const { id, fileName } = this.#screen.workbook;
    return {
      run: (functionName, values) => this.#answer(id, functionName, values),
      openDeck: (hash) => void this.openDeck(hash),
      openDocument: (documentId) => void download(api.documentPath(id, documentId)),
      copy: (text) => navigator.clipboard.writeText(localLink(text, fileName)),
    };
  }

  /** What a function of the add-on answers to one of its pages; the steps that it told are over once it has. */
  async #answer(id: string, functionName: string, values: readonly unknown[]): Promise<unknown> {
    this.#awaitedCount += 1;
    try {
      return (await api.callFunction(id, functionName, values)).value;
    } finally {
      this.#awaitedCount -= 1;
      // The panel asks other things meanwhile.
      if (this.#awaitedCount === 0 && !this.#isRunning && this.#hasStep) {
        this.#hasStep = false;
        this.#endSteps();
      }
    }
  }

  /** What was said of an action that is over gives way to what the tab holds. */
  #endSteps(): void {
    this.#making.end();
    this.#screen.tellTab();
  }

  /** The add-on shows its panel: its page comes as an event. */
  async #askPanel(id: string): Promise<void> {
    try {
      await api.callFunction(id, PANEL_FUNCTION, []);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      say(error.message);
    }
  }

  #drawHeader(workbook: WorkbookView): void {
    const name = withoutExtension(workbook.fileName);
    document.title = `${name} – Revue Qualité`;
    byId("workbook-name", HTMLElement).textContent = name;
    this.#versions.show(workbook);
    this.#stale.tell(workbook);
    showStaleBand();
    const { actions } = this.#screen;
    drawMenus(workbook, {
      workbooks: (asked) => void this.showList(asked),
      download: () => void download(api.filePath(workbook.id)),
      fileAsked: () => void this.#showFilePlace(byId("file-state", HTMLElement)),
      print: () => window.print(),
      left: () => this.#leaveMenu(),
      undo: (direction) => void this.#screen.undo(direction),
      cut: () => void actions.withSelection((block) => actions.cut(block)),
      copy: () => void actions.withSelection((block) => actions.copy(block)),
      paste: () => void actions.withSelection((block) => actions.paste(block)),
      find: (isReplacing) => this.#screen.find.open(isReplacing),
      renameTab: () => void this.#screen.renameTab(),
      run: (functionName) => void this.run(functionName),
      home: () => this.showFirst(),
      goTo: () => this.#goTo(),
      keys: () => void this.#showKeys(),
      togglePanel: () => this.#panel.toggle(),
    });
  }

  #goTo(): void {
    this.#home.hide();
    showView("sheet");
    new GoTo(goToHost(this.#screen, (functionName) => void this.run(functionName))).open();
  }

  async #showKeys(): Promise<void> {
    const part = await attempted("Le clavier", keysPart);
    await part?.showKeyboardHelp();
    if (isSheetShown()) this.#screen.focusGrid();
  }

  /** The file's times are those of now. */
  async #showFilePlace(opener: HTMLElement): Promise<void> {
    const { id } = this.#screen.workbook;
    const workbook = await api.workbook(id);
    if (id !== this.#screen.workbook.id) return;
    this.#screen.showFile(workbook);
    showFilePlace(workbook, opener, () => void download(api.filePath(workbook.id)));
  }
}
