// The page of a file that lacks something: what was recognised in it, tab by tab, before anything is written.
import { counted } from "../../../../shared/french/numbers.ts";
import { displayText } from "../../../../shared/review/display-text.ts";
import type { RecognisedFile, RecognisedTab } from "../../protocol/files.ts";
import { button, make } from "../dom.ts";

/** What is chosen on it. */
interface RecognisedEvents {
  /** It is to be opened, and what lacks created. */
  prepareAsked(): void;
  /** It is to be opened as it is. */
  opened(): void;
  left(): void;
}

/** Whether the page would have something to ask. */
export function lacksSomething({ tabs, missingCount }: RecognisedFile): boolean {
  return missingCount > 0 || tabs.some(({ fault }) => fault !== null);
}

/** The page, and its filled button. */
export function recognisedPage(
  fileName: string,
  { tabs, missingCount }: RecognisedFile,
  events: RecognisedEvents,
): { element: HTMLElement; main: HTMLElement } {
  const main = button("Ouvrir et préparer", events.prepareAsked, "main large-button");
  const missing = counted(missingCount, "onglet n’y est pas", "onglets n’y sont pas");
  const element = make(
    "div",
    { class: "home at-list" },
    make("h2", {}, displayText(`Ouvrir « ${fileName} »`)),
    make(
      "p",
      { class: "home-lead" },
      displayText("Une copie sera rangée dans vos classeurs. Le fichier d’origine n’est pas modifié."),
    ),
    make(
      "div",
      { class: "home-columns" },
      make(
        "section",
        { "aria-label": "Ce qui est reconnu" },
        table(tabs),
        ...(missingCount === 0
          ? []
          : [
              make(
                "p",
                { class: "recognised-words" },
                displayText(
                  `${missing} : « Préparer le classeur » ${missingCount === 1 ? "le" : "les"} crée, sans rien effacer.`,
                ),
              ),
            ]),
        make(
          "div",
          { class: "home-actions recognised-actions" },
          main,
          button("Ouvrir tel quel", events.opened),
          button("Annuler", events.left, "inline"),
        ),
      ),
      explanation(),
    ),
  );
  return { element, main };
}

function table(tabs: readonly RecognisedTab[]): HTMLElement {
  const headers = ["Dans le fichier", "Reconnu comme", "Lignes", "À savoir"];
  return make(
    "table",
    { class: "workbooks" },
    make(
      "thead",
      {},
      make("tr", {}, ...headers.map((text) => make("th", { scope: "col" }, displayText(text)))),
    ),
    make("tbody", {}, ...tabs.map(line)),
  );
}

function line({ title, knownAs, rowCount, fault, remark }: RecognisedTab): HTMLElement {
  const known =
    fault !== null
      ? [make("b", { class: "bad" }, displayText(`! ${fault}`)), `\u00a0: ${displayText(remark)}`]
      : [...(knownAs === null ? [] : [make("span", { class: "good" }, "✓"), " "]), displayText(remark)];
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, title),
    make("td", {}, knownAs ?? "–"),
    make("td", {}, String(rowCount)),
    make("td", {}, ...known),
  );
}

function explanation(): HTMLElement {
  return make(
    "section",
    { class: "home-own", "aria-labelledby": "what-preparing-does" },
    make("h3", { id: "what-preparing-does" }, displayText("Ce que « préparer » fait")),
    make(
      "p",
      { class: "recognised-words" },
      displayText(
        "Crée les onglets et colonnes qui manquent, les listes et les formats. Ne touche à rien de ce qui est saisi.",
      ),
    ),
  );
}
