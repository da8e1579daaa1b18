// « Ce qui diffère »: the cells that the page and the file hold otherwise, with a choice where both changed them.

import { counted } from "../../../../shared/french/numbers.ts";
import { cellName } from "../../../../shared/reading/a1.ts";
import { displayText } from "../../../../shared/review/display-text.ts";
import type { CellChoice, ShownDifference, VersionsView } from "../../protocol/versions.ts";
import { byId, make, nextFrames } from "../dom.ts";

const HEADERS = ["Où", "Avant", "Ici", "Dans le fichier", "À garder"];
const ONLY_CHANGED = { page: "ici : seul changé", disk: "fichier : seul changé" } as const;

/** The table in place of the grid. */
export class ComparisonView {
  readonly #place = byId("comparison", HTMLElement);
  readonly #left: () => void;
  #asked: readonly ShownDifference[] = [];
  readonly #sides = new Map<string, CellChoice["side"]>();

  /** `left` is called when somebody goes back to the grid. */
  constructor(left: () => void) {
    this.#left = left;
    this.#place.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.leave();
    });
    byId("tabs", HTMLElement).addEventListener("click", () => this.isOpen && this.leave(), true);
  }

  get isOpen(): boolean {
    return this.#place.hidden === false;
  }

  /** What was chosen for each cell that both sides changed: what is here, unless told otherwise. */
  get choices(): CellChoice[] {
    return this.#asked.map(({ tab, row, column }) => ({
      tab,
      row,
      column,
      side: this.#sides.get(placeOf({ tab, row, column })) ?? "page",
    }));
  }

  /** Opens the comparison in place of the grid. */
  open(versions: VersionsView): void {
    this.#sides.clear();
    this.#place.hidden = false;
    this.show(versions);
    this.#place.querySelector<HTMLElement>("input, h2")?.focus();
  }

  /** Shows what differs now; what was chosen stays, and the keyboard where it was. */
  show({ shown, rest }: VersionsView): void {
    const focused = document.activeElement;
    const wasInside = this.#place.contains(focused);
    this.#asked = shown.filter(({ changedIn }) => changedIn === "both");
    const headers = HEADERS.map((text) => make("th", { scope: "col" }, displayText(text)));
    const table = make(
      "table",
      {},
      make("thead", {}, make("tr", {}, ...headers)),
      make("tbody", {}, ...shown.map((one, index) => this.#line(one, index)), ...rest.map(restLine)),
    );
    this.#place.replaceChildren(
      make(
        "h2",
        { id: "comparison-title", tabindex: "-1" },
        "Ce qui diffère entre cette page et le fichier du disque",
      ),
      make(
        "p",
        {},
        displayText("L’autre valeur n’est pas perdue : une copie du fichier du disque est rangée à côté."),
      ),
      table,
    );
    if (wasInside) this.#focus(focused instanceof HTMLElement ? focused.dataset.choice : undefined);
  }

  #focus(choice: string | undefined): void {
    const radios = [...this.#place.querySelectorAll("input")];
    const same = radios.find(({ dataset }) => dataset.choice !== undefined && dataset.choice === choice);
    (same ?? this.#place.querySelector("h2"))?.focus();
  }

  /** Goes back to the grid. */
  leave(): void {
    this.close();
    // The grid is in sight again once it is drawn.
    void nextFrames().then(this.#left);
  }

  /** Puts the comparison away. */
  close(): void {
    this.#place.hidden = true;
  }

  #line(difference: ShownDifference, index: number): HTMLElement {
    const { tab, row, column, about, before, here, inFile, changedIn } = difference;
    const name = `${tab} ${cellName(row, column)}`;
    const value = (label: string, text: string, isNew: boolean): HTMLElement =>
      make("td", { "data-label": label }, make(isNew ? "b" : "span", {}, text === "" ? "vide" : text));
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, displayText(about === "" ? name : `${name} · ${about}`)),
      value("Avant", before, false),
      value("Ici", here, changedIn !== "disk"),
      value("Dans le fichier", inFile, changedIn !== "page"),
      changedIn === "both"
        ? make("td", {}, this.#choice(difference, name, index))
        : make("td", {}, displayText(ONLY_CHANGED[changedIn])),
    );
  }

  #choice(difference: ShownDifference, name: string, index: number): HTMLElement {
    const key = placeOf(difference);
    const chosen = this.#sides.get(key) ?? "page";
    const option = (side: CellChoice["side"], word: string): HTMLElement => {
      const radio = make("input", {
        type: "radio",
        name: `choice-${index}`,
        "data-choice": `${side} ${key}`,
        checked: side === chosen,
        onchange: () => this.#sides.set(key, side),
      });
      return make("label", {}, radio, word);
    };
    return make(
      "fieldset",
      {},
      make("legend", { class: "unseen" }, `À garder pour ${name}`),
      option("page", "ici"),
      option("disk", "fichier"),
    );
  }
}

function restLine({ tab, changedIn, count }: VersionsView["rest"][number]): HTMLElement {
  const words =
    count === 1
      ? `et 1 autre cellule de ${tab}`
      : `et ${counted(count, "autre cellule", "autres cellules")} de ${tab}`;
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, displayText(words)),
    make("td", { colspan: "3" }),
    make("td", {}, displayText(ONLY_CHANGED[changedIn])),
  );
}

function placeOf({ tab, row, column }: Pick<CellChoice, "tab" | "row" | "column">): string {
  return JSON.stringify([tab, row, column]);
}
