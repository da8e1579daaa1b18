// The band of a file that another program changed too: both put together, compared, or one of the two kept.
import { counted } from "../../../../shared/french/numbers.ts";
import { displayText } from "../../../../shared/review/display-text.ts";
import type { CellChoice, VersionsView } from "../../protocol/versions.ts";
import type { WorkbookView } from "../../protocol/workbook.ts";
import { api, RefusedError } from "../api.ts";
import { bandWords } from "../bands.ts";
import { attempted } from "../dialogs/attempted.ts";
import { showModal, tell } from "../dialogs/modal.ts";
import { button, byId, make, paragraphs } from "../dom.ts";
import { timeOf } from "../file-state.ts";
import { comparisonPart } from "../later-parts.ts";
import { say } from "../state-line.ts";
import type { ComparisonView } from "./comparison-view.ts";

/** The counts follow the typing once it rests. */
const REST_MILLISECONDS = 600;
const NOT_IN_FILE = "Vos saisies sont gardées dans le journal, mais pas encore dans le fichier .xlsx.";
const OTHER_COPIED = "L’autre sera copiée à côté : rien n’est perdu.";

/** The band, and the comparison that it leads to. */
export class TwoVersions {
  readonly #band = byId("notice", HTMLElement);
  /** Once somebody asked for it. */
  #comparison: ComparisonView | undefined;
  readonly #left: () => void;
  #workbook: WorkbookView | undefined;
  #versions: VersionsView | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #readings = 0;

  /** `left` is called when the grid is to have the keyboard again. */
  constructor(left: () => void) {
    this.#left = left;
  }

  /** Shows what the workbook's file needs, or nothing. */
  show(workbook: WorkbookView): void {
    if (workbook.id !== this.#workbook?.id) this.#forget();
    this.#workbook = workbook;
    if (workbook.conflict !== null) return void this.#read();
    this.#forget();
    this.#band.hidden = workbook.savingFault === null;
    this.#band.replaceChildren(
      ...(workbook.savingFault === null ? [] : [bandWords(NOT_IN_FILE, ` ${workbook.savingFault}`)]),
    );
  }

  /** Cells changed here: the two versions may differ otherwise. */
  refresh(): void {
    if (this.#workbook?.conflict == null) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#read(), REST_MILLISECONDS);
  }

  #forget(): void {
    clearTimeout(this.#rest);
    this.#versions = undefined;
    this.#comparison?.close();
  }

  async #read(): Promise<void> {
    const asked = this.#workbook;
    if (asked?.conflict == null) return;
    this.#readings += 1;
    const reading = this.#readings;
    const versions = await api.versions(asked.id).catch((error: unknown) => {
      // Settled meanwhile in another window, which the stream tells.
      if (error instanceof RefusedError) return undefined;
      throw error;
    });
    // A later reading says more.
    if (versions === undefined || reading !== this.#readings) return;
    if (this.#workbook?.id !== asked.id || this.#workbook.conflict === null) return;
    // Said again only when it is otherwise: it is an alert.
    if (JSON.stringify(versions) === JSON.stringify(this.#versions)) return;
    this.#versions = versions;
    if (this.#comparison?.isOpen) this.#comparison.show(versions);
    this.#draw();
  }

  #draw(): void {
    const versions = this.#versions;
    if (versions === undefined) return;
    const { program, changedAt } = versions;
    const who = make(
      "b",
      {},
      displayText(`${program} a enregistré ce fichier à ${timeOf(new Date(changedAt))}`),
    );
    const words = make("p", {}, who, this.#words(versions));
    this.#band.replaceChildren(words, ...this.#buttons(versions));
    this.#band.hidden = false;
  }

  /** What follows who wrote the file. */
  #words(versions: VersionsView): string {
    return versions.obstacle === null
      ? ` ${displayText(this.#counts(versions))}`
      : displayText(
          `. ${versions.obstacle} Vos saisies sont gardées à part. Quelle version garder ? ${OTHER_COPIED}`,
        );
  }

  #counts({ counts, commonAt }: VersionsView): string {
    const asked = `${counted(counts.both, "cellule")} ${counts.both < 2 ? "diffère" : "diffèrent"} des deux côtés.`;
    if (this.#comparison?.isOpen) return `et vous avez tapé ici : ${asked}`;
    const there = counts.disk + counts.both;
    const here = counts.page + counts.both;
    if (there + here === 0)
      return "sans changer de cellule, et rien n’a changé ici : les réunir donne aux formules les valeurs qu’il a calculées.";
    const inFile = there === 0 ? "sans changer de cellule" : counted(there, "cellule");
    const changed = here < 2 ? "a changé" : "ont changé";
    const common = counts.both === 0 ? "Aucune n’est la même." : `${asked} Les autres se réunissent.`;
    return `(${inFile}). ${counted(here, "cellule")} ${changed} ici depuis ${timeOf(new Date(commonAt))}. ${common}`;
  }

  #buttons({ obstacle, counts }: VersionsView): HTMLElement[] {
    if (obstacle !== null)
      return [
        button("Prendre le fichier du disque", () => void this.#keep("disk"), "small-button"),
        button("Garder la version de la page", () => void this.#keep("page"), "small-button"),
      ];
    const comparison = this.#comparison;
    if (comparison?.isOpen)
      return [
        button("Retour à la grille (Échap)", () => comparison.leave(), "small-button"),
        button("Garder mon choix", () => void this.#unite(comparison.choices), "main small-button"),
      ];
    const compare = button("Comparer", () => void this.#compare(), "small-button");
    const choose = button("Choisir une version…", () => void this.#choose(), "small-button");
    if (counts.both > 0) {
      compare.classList.add("main");
      return [choose, compare];
    }
    return [compare, choose, button("Réunir les deux", () => void this.#unite([]), "main small-button")];
  }

  async #compare(): Promise<void> {
    const asked = this.#workbook?.id;
    const part = await attempted("Comparer", comparisonPart);
    // Another workbook, or none that differs, may be open since.
    if (part === null || this.#versions === undefined || this.#workbook?.id !== asked) return;
    this.#comparison ??= new part.ComparisonView(() => {
      this.#draw();
      this.#left();
    });
    this.#comparison.open(this.#versions);
    this.#draw();
  }

  async #choose(): Promise<void> {
    const choice = await showModal(
      "Quelle version garder ?",
      make("div", {}, ...paragraphs(OTHER_COPIED)),
      [
        { label: "Prendre le fichier du disque", value: "disk" as const },
        { label: "Garder la version de la page", value: "page" as const },
      ],
      null,
    );
    if (choice !== null) await this.#keep(choice);
  }

  async #keep(choice: "disk" | "page"): Promise<void> {
    const id = this.#workbook?.id ?? "";
    const kept = await attempted("Impossible de garder cette version", () => api.settle(id, choice));
    if (kept === null) return;
    await tell("Version gardée", `L’autre version est dans le dossier sous le nom « ${kept.copyName} ».`);
  }

  async #unite(choices: readonly CellChoice[]): Promise<void> {
    const id = this.#workbook?.id ?? "";
    const done = await attempted("Impossible de réunir les deux versions", () => api.unite(id, choices));
    if (done === null) return void this.#read();
    say(`✓ Les deux versions sont réunies. Le fichier du disque est copié à côté : « ${done.copyName} ».`);
    this.#left();
  }
}
