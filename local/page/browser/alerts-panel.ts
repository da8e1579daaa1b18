// The list of alerts beside the grid: each leads to its cell.
import { displayText } from "../../../shared/review/display-text.ts";
import type { PageEvent, TabView, WorkbookView } from "../protocol.ts";
import { api } from "./api.ts";
import { byId, make, paragraphs } from "./dom.ts";
import { staleSentence } from "./stale-sentence.ts";

const ALERTS_TITLE = "Alertes";
const NO_ALERT = "Aucune alerte. « Calculer les taux » ou « Contrôler les données » les met à jour.";

interface ListedAlert {
  gravity: string;
  tab: string;
  row: number | null;
  message: string;
}

/** Shows what the tab « Alertes » holds. */
export class AlertsPanel {
  readonly #panel = byId("alerts", HTMLElement);
  readonly #toggle = byId("toggle-alerts", HTMLButtonElement);
  readonly #goTo: (tab: string, row: number, message: string) => void;
  readonly #recompute: () => void;
  #workbook: WorkbookView | undefined;

  constructor(goTo: (tab: string, row: number, message: string) => void, recompute: () => void) {
    this.#goTo = goTo;
    this.#recompute = recompute;
    this.#toggle.addEventListener("click", () => this.#setOpen(this.#panel.hidden === true));
  }

  async setWorkbook(workbook: WorkbookView): Promise<void> {
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

  #setOpen(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    this.#toggle.setAttribute("aria-expanded", String(isOpen));
  }

  async #load(): Promise<void> {
    const sheetId = this.#sheetId();
    const alerts =
      this.#workbook === undefined || sheetId === undefined
        ? []
        : listed(await api.tab(this.#workbook.id, sheetId));
    const isStale = this.#workbook?.isStale.alerts === true;
    const count = alerts.length === 0 ? "" : ` (${alerts.length})`;
    this.#toggle.textContent = `${ALERTS_TITLE}${count}${isStale ? ", à recalculer" : ""}`;
    const content =
      alerts.length === 0
        ? make("div", {}, ...paragraphs(NO_ALERT))
        : make("ul", {}, ...alerts.map((alert) => make("li", {}, this.#item(alert))));
    this.#panel.replaceChildren(
      make("h2", {}, ALERTS_TITLE),
      ...(isStale ? [staleSentence("recalculer", this.#recompute)] : []),
      content,
    );
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
