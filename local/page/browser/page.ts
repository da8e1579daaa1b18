// The page's entry: opens the workbook changed last and wires the screen's parts together.
import type { PageEvent, WorkbookView } from "../protocol.ts";
import { AlertsPanel } from "./alerts-panel.ts";
import { api, listenTo, RefusedError } from "./api.ts";
import { DeckPanel } from "./deck/deck-panel.ts";
import { ask, clearToasts, showAddOnPage, showToast } from "./dialogs/add-on-dialogs.ts";
import { tell } from "./dialogs/modal.ts";
import { showWelcome, type WelcomeChoice, welcome } from "./dialogs/welcome.ts";
import { chooseWorkbook, withoutExtension } from "./dialogs/workbooks-dialog.ts";
import { byId, make } from "./dom.ts";
import type { DialogHost } from "./frame/add-on-frame.ts";
import { menuButton } from "./menu-bar.ts";
import { showNotice } from "./notice.ts";
import { showSidebar } from "./sidebar.ts";
import { staleSentence } from "./stale-sentence.ts";
import { WorkbookScreen } from "./workbook-screen.ts";

const REVIEW_FUNCTION = "genererLaRevue";
const COMPUTE_FUNCTION = "calculerLesTaux";

class Page {
  readonly #screen: WorkbookScreen;
  readonly #alerts = new AlertsPanel(
    (tab, row, message) => void this.#goToRow(tab, row, message),
    () => void this.run(COMPUTE_FUNCTION),
  );
  /** The deck shown, and which one it is. */
  #deck: { shown: string; panel: DeckPanel } | null = null;
  #stopListening: () => void = () => undefined;
  #isRunning = false;

  constructor(workbook: WorkbookView) {
    this.#screen = new WorkbookScreen(workbook);
    byId("workbook-name", HTMLElement).addEventListener("click", () => void this.#choose());
    byId("show-sheet", HTMLElement).addEventListener("click", () => this.#showView("sheet"));
    byId("show-deck", HTMLElement).addEventListener("click", () => void this.openDeck());
    document.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** Shows a workbook from its first tab. */
  async open(workbook: WorkbookView): Promise<void> {
    this.#stopListening();
    this.#stopListening = listenTo(
      workbook.id,
      (event) => void this.#take(event),
      () => void this.#reload(),
    );
    this.#drawHeader(workbook);
    this.#showView("sheet");
    const [first] = workbook.tabs.filter(({ isHidden }) => !isHidden);
    await this.#screen.setWorkbook(workbook);
    if (first !== undefined) await this.#screen.showTab(first.sheetId);
    await this.#alerts.setWorkbook(workbook);
  }

  /** Shows the workbook's deck, at the slide of a link (`#slide=id.…`) where one is asked for. */
  async openDeck(hash = ""): Promise<void> {
    this.#showView("deck");
    const place = byId("deck-view", HTMLElement);
    const { id, hasDeck } = await api.workbook(this.#screen.workbook.id);
    if (hasDeck) {
      const deck = await api.deck(id);
      const { presentationId, revisionId } = deck.presentation;
      const shown = `${presentationId} ${revisionId}`;
      if (this.#deck?.shown !== shown) {
        this.#deck?.panel.close();
        const panel = new DeckPanel(place, deck, { workbookId: id, downloadPath: api.deckPath(id) });
        this.#deck = { shown, panel };
      }
      if (hash !== "") this.#deck.panel.show(hash);
      return;
    }
    this.#deck?.panel.close();
    this.#deck = null;
    const generate = make(
      "button",
      { type: "button", class: "main", onclick: () => void this.run(REVIEW_FUNCTION) },
      "Générer la revue",
    );
    place.replaceChildren(
      make(
        "div",
        { class: "empty" },
        make("h2", {}, "Pas encore de diaporama"),
        make("p", {}, "Le menu Qualité le crée à partir du classeur, en quelques secondes."),
        generate,
      ),
    );
  }

  /** Runs an item of the add-on's menu. */
  async run(functionName: string): Promise<void> {
    if (this.#isRunning) return void showToast("Une action est déjà en cours.");
    this.#isRunning = true;
    document.body.classList.add("running");
    try {
      const workbook = await api.run(this.#screen.workbook.id, functionName);
      this.#drawHeader(workbook);
      await this.#screen.setWorkbook(workbook);
      await this.#alerts.setWorkbook(workbook);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      await tell("L’action s’est arrêtée", error.message);
    } finally {
      this.#isRunning = false;
      document.body.classList.remove("running");
    }
  }

  async follow(choice: WelcomeChoice): Promise<void> {
    if (choice === "review") await this.run(REVIEW_FUNCTION);
    else if (choice === "new") await this.#choose("new");
  }

  async #take(event: PageEvent): Promise<void> {
    switch (event.kind) {
      case "cells":
        await this.#screen.takeChanges(event);
        await this.#alerts.takeChanges(event);
        break;
      case "workbook":
        this.#drawHeader(event.workbook);
        await this.#screen.setWorkbook(event.workbook);
        await this.#alerts.setWorkbook(event.workbook);
        break;
      case "deck":
        if (!byId("deck-view", HTMLElement).hidden && !this.#isRunning) await this.openDeck();
        break;
      case "toast":
        showToast(event.message, event.title);
        break;
      case "question":
        await api.answer(event.questionId, await ask(event));
        break;
      case "goTo":
        this.#showView("sheet");
        await this.#screen.goToCell(event.tab, event.row, event.column);
        break;
      case "dialog":
        showAddOnPage(event, api.dialogPath(this.#screen.workbook.id, event.dialogId), this.#addOnHost());
        break;
      case "sidebar":
        showSidebar(event, api.dialogPath(this.#screen.workbook.id, event.dialogId), this.#addOnHost());
        break;
      case "actionEnd":
        clearToasts();
        if (!byId("deck-view", HTMLElement).hidden) await this.openDeck();
    }
  }

  #addOnHost(): DialogHost {
    const { id } = this.#screen.workbook;
    return {
      run: async (functionName, values) => (await api.callFunction(id, functionName, values)).value,
      openDeck: (hash) => void this.openDeck(hash),
      copy: (text) => navigator.clipboard.writeText(localLink(text, this.#screen.workbook.fileName)),
    };
  }

  async #goToRow(tab: string, row: number, message: string): Promise<void> {
    this.#showView("sheet");
    await this.#screen.goTo(tab, row, message);
  }

  /** The server came back: what was missed is read again. */
  async #reload(): Promise<void> {
    const view = await api.workbook(this.#screen.workbook.id).catch(() => null);
    if (view === null) location.reload();
    else await this.open(view);
  }

  async #choose(first: "list" | "new" = "list"): Promise<void> {
    const workbook = await chooseWorkbook(this.#screen.workbook.fileName, first);
    if (workbook !== null) await this.open(workbook);
  }

  #drawHeader(workbook: WorkbookView): void {
    const name = withoutExtension(workbook.fileName);
    document.title = `${name} – Revue Qualité`;
    byId("workbook-name", HTMLElement).textContent = name;
    showNotice(workbook);
    const staleDeck = byId("deck-stale", HTMLElement);
    staleDeck.replaceChildren(
      ...(workbook.isStale.deck
        ? [staleSentence("générer la revue à nouveau", () => void this.run(REVIEW_FUNCTION))]
        : []),
    );
    const items = workbook.menu?.items ?? [];
    byId("menus", HTMLElement).replaceChildren(
      menuButton(
        workbook.menu?.caption ?? "",
        items.map(({ caption, functionName }) => ({
          label: caption,
          run: () => void this.run(functionName),
        })),
        "main",
      ),
      menuButton("Fichier", [
        { label: "Télécharger le .xlsx", run: () => download(api.filePath(workbook.id)) },
        { label: "Nouveau, ouvrir ou apporter…", run: () => void this.#choose() },
        { label: "Annuler la saisie (Ctrl+Z)", run: () => void this.#screen.undo("undo") },
        { label: "Rétablir la saisie (Ctrl+Y)", run: () => void this.#screen.undo("redo") },
        { label: "Revoir l’accueil", run: () => void showWelcome().then((choice) => this.follow(choice)) },
      ]),
    );
  }

  #showView(view: "sheet" | "deck"): void {
    byId("sheet-view", HTMLElement).hidden = view !== "sheet";
    byId("deck-view", HTMLElement).hidden = view !== "deck";
    byId("deck-stale", HTMLElement).hidden = view !== "deck";
    byId("show-sheet", HTMLElement).setAttribute("aria-pressed", String(view === "sheet"));
    byId("show-deck", HTMLElement).setAttribute("aria-pressed", String(view === "deck"));
  }

  #onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || isTextField(event.target)) return;
    const key = event.key.toLowerCase();
    const direction =
      key === "z" && !event.shiftKey ? "undo" : key === "y" || key === "z" ? "redo" : undefined;
    if (direction === undefined) return;
    event.preventDefault();
    void this.#screen.undo(direction);
  }
}

// A field takes back its own typing.
function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Where the address names the workbook whose deck is to be shown. */
const DECK_PARAMETER = "revue";

/** The local address of a deck, where a text is Google's: its slides are here. */
function localLink(text: string, fileName: string): string {
  if (!text.includes("/presentation/d/")) return text;
  const address = new URL("/", location.href);
  address.searchParams.set(DECK_PARAMETER, fileName);
  return address.href;
}

async function download(path: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) {
    const { message }: { message: string } = await response.json();
    await tell("Téléchargement impossible", message);
    return;
  }
  const name =
    /filename\*=UTF-8''(.+)$/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "classeur.xlsx";
  const address = URL.createObjectURL(await response.blob());
  const link = make("a", { href: address, download: decodeURIComponent(name) });
  link.click();
  URL.revokeObjectURL(address);
}

async function start(): Promise<void> {
  const list = await api.list();
  const [latest] = list;
  if (latest === undefined)
    throw new RefusedError("Le dossier ne contient aucun classeur. Relancez Revue Qualité.");
  const asked = new URLSearchParams(location.search).get(DECK_PARAMETER);
  const withDeck = list.find(({ fileName }) => fileName === asked);
  const workbook = await api.open((withDeck ?? latest).fileName);
  const page = new Page(workbook);
  await page.open(workbook);
  if (withDeck !== undefined) return void (await page.openDeck());
  if (asked !== null) {
    await tell(
      "Revue introuvable",
      `Le classeur « ${asked} » n’est plus dans le dossier : voici celui qui a changé en dernier.`,
    );
  }
  await page.follow(await welcome());
}

try {
  await start();
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  await tell("Revue Qualité ne peut pas démarrer", error.message);
}
