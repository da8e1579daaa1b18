// The panel beside the grid. It lists the alerts: each leads to its cell.
import { displayText } from "../../../shared/review/display-text.ts";
import type { PageEvent, TabView, WorkbookView } from "../protocol.ts";
import { api } from "./api.ts";
import { button, byId, make, paragraphs } from "./dom.ts";

const ALERTS_TITLE = "Alertes";
/** Where the browser keeps that the panel was closed. */
const CLOSED = "revue-qualite-panneau-ferme";
/** Narrower, the panel covers the work: it opens when asked only. */
const WIDE_PIXELS = 900;
const NO_ALERT = "Aucune alerte. « Calculer les taux » ou « Contrôler les données » les met à jour.";

interface ListedAlert {
  gravity: string;
  tab: string;
  row: number | null;
  message: string;
}

/** Shows what the tab « Alertes » holds. */
export class AlertsPanel {
  readonly #panel = byId("panel", HTMLElement);
  readonly #content = byId("panel-content", HTMLElement);
  readonly #toggle = byId("toggle-panel", HTMLButtonElement);
  readonly #goTo: (tab: string, row: number, message: string) => void;
  readonly #recompute: () => void;
  #workbook: WorkbookView | undefined;
  /** The add-on's own panel stands in place of the list. */
  #hasGivenWay = false;

  constructor(goTo: (tab: string, row: number, message: string) => void, recompute: () => void) {
    this.#goTo = goTo;
    this.#recompute = recompute;
    this.#toggle.addEventListener("click", () => this.toggle());
    byId("close-panel", HTMLElement).addEventListener("click", () => {
      this.#setOpen(false);
      this.#toggle.focus();
    });
    const narrow = matchMedia(`(max-width: ${WIDE_PIXELS}px)`);
    const settle = (): void => this.#setOpen(localStorage.getItem(CLOSED) === null && !narrow.matches);
    narrow.addEventListener("change", settle);
    settle();
  }

  async setWorkbook(workbook: WorkbookView): Promise<void> {
    if (workbook.id !== this.#workbook?.id) {
      this.#hasGivenWay = false;
      this.#content.classList.remove("framed");
    }
    this.#workbook = workbook;
    await this.#load();
  }

  async takeChanges({ changes }: Extract<PageEvent, { kind: "cells" }>): Promise<void> {
    const sheetId = this.#sheetId();
    if (changes.some((change) => change.sheetId === sheetId)) await this.#load();
  }

  #sheetId(): number | undefined {
    return this.#workbook?.tabs.find(({ title }) => title === ALERTS_TITLE)?.sheetId;
  }

  /** Opens the panel, or closes it: it is found so at the next visit. */
  toggle(): void {
    this.#setOpen(this.#panel.hidden === true);
    if (innerWidth <= WIDE_PIXELS) return;
    if (this.#panel.hidden === true) localStorage.setItem(CLOSED, "oui");
    else localStorage.removeItem(CLOSED);
  }

  /** Shows the add-on's own panel, which says more than the list. */
  giveWay(frame: HTMLElement): void {
    this.#hasGivenWay = true;
    this.#content.replaceChildren(frame);
    this.#content.classList.add("framed");
    this.#setOpen(true);
  }

  /** Uncovers the work where the panel lies over it. */
  uncover(): void {
    if (innerWidth <= WIDE_PIXELS) this.#setOpen(false);
  }

  #setOpen(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    this.#toggle.setAttribute("aria-expanded", String(isOpen));
    this.#toggle.textContent = isOpen ? "Panneau ✓" : "Ouvrir le panneau";
  }

  async #load(): Promise<void> {
    if (this.#hasGivenWay) return;
    const sheetId = this.#sheetId();
    const alerts =
      this.#workbook === undefined || sheetId === undefined
        ? []
        : listed(await api.tab(this.#workbook.id, sheetId));
    const isStale = this.#workbook?.isStale.alerts === true;
    const content =
      alerts.length === 0
        ? make("div", {}, ...paragraphs(NO_ALERT))
        : make("ul", {}, ...alerts.map((alert) => make("li", {}, this.#item(alert))));
    this.#content.replaceChildren(...(isStale ? [this.#staleSentence()] : []), content);
  }

  #staleSentence(): HTMLElement {
    const words = displayText("! Calculé avant vos dernières saisies : ");
    return make("p", { class: "stale" }, words, " ", button("recalculer", this.#recompute, "inline"));
  }

  #item({ gravity, tab, row, message }: ListedAlert): HTMLElement {
    const place = row === null ? tab : `${tab}, ligne ${row}`;
    const lines = [
      make(
        "span",
        { class: `gravity gravity-${gravity === "Bloquant" || gravity === "Anomalie" ? "bad" : "plain"}` },
        gravity,
      ),
      make("span", { class: "alert-place" }, place),
      make("span", { class: "alert-message" }, displayText(message)),
    ];
    if (row === null) return make("div", { class: "alert" }, ...lines);
    return make(
      "button",
      { type: "button", class: "alert", onclick: () => this.#goTo(tab, row, message) },
      ...lines,
    );
  }
}

function listed({ rows: [headers, ...rows] }: TabView): ListedAlert[] {
  const at = (name: string): number => headers?.texts.indexOf(name) ?? -1;
  const [gravity, tab, row, message] = [at("Gravité"), at("Onglet"), at("Ligne"), at("Message")];
  return rows
    .filter(({ texts }) => texts[gravity])
    .map(({ texts }) => ({
      gravity: texts[gravity] ?? "",
      tab: texts[tab] ?? "",
      row: texts[row] ? Number(texts[row]) : null,
      message: texts[message] ?? "",
    }));
}
