// « Mes classeurs »: the folder's workbooks, where the year of each stands, and how to begin another.
import { displayText } from "../../../../shared/review/display-text.ts";
import { withoutExtension } from "../../folder/shown-name.ts";
import type { ListedWorkbook, YearView } from "../../protocol/files.ts";
import type { WorkbookView } from "../../protocol/workbook.ts";
import { api } from "../api.ts";
import { attempted } from "../dialogs/attempted.ts";
import { button, make } from "../dom.ts";
import { type BeginningEvents, beginning, folderFoot } from "./beginning.ts";
import { workbookMenu } from "./workbook-menu.ts";

const REFUSED_TITLE = "Impossible d’ouvrir ce classeur";

interface ListEvents extends BeginningEvents {
  deckAsked(workbook: WorkbookView): void;
  /** A file was named, copied or put away: what to say of it in the list drawn again, and the file to look at. */
  changed(said: string, fileName: string | null): void;
}

/** The page with the place where what was done is said, and what takes the focus on it: a file's menu, or the first name. */
export async function workbookList(
  folder: string,
  events: ListEvents,
  lookedAt: string | null,
): Promise<{ element: HTMLElement; first: HTMLElement; said: HTMLElement }> {
  const lines = (await api.list()).map((listed, index) => workbookLine(listed, index === 0, events));
  const headers = ["Classeur", "Où en est l’année", "Revue", "Modifié"].map((text) =>
    make("th", { scope: "col" }, displayText(text)),
  );
  const actions = make("th", { scope: "col" }, make("span", { class: "unseen" }, "Actions"));
  const said = make("p", { class: "home-said", role: "status" });
  const title = make("h2", { tabindex: "-1" }, "Mes classeurs");
  const table = make(
    "table",
    { class: "workbooks" },
    make("thead", {}, make("tr", {}, ...headers, actions)),
    make("tbody", {}, ...lines.map(({ row }) => row)),
  );
  const own = beginning({ title: "Nouveau classeur", opening: "Ouvrir un fichier" }, events);
  const columns = make(
    "div",
    { class: "home-columns list" },
    make("section", { "aria-label": "Liste des classeurs" }, table),
    own,
  );
  // One after the other: each opens its file.
  void lines.reduce((before, { tellYear }) => before.then(tellYear), Promise.resolve());
  return {
    element: make("div", { class: "home at-list" }, title, said, columns, folderFoot(folder)),
    first: lines.find(({ fileName }) => fileName === lookedAt)?.menu ?? lines[0]?.opener ?? title,
    said,
  };
}

function workbookLine(
  listed: ListedWorkbook,
  isLast: boolean,
  { opened, deckAsked, changed }: ListEvents,
): {
  fileName: string;
  row: HTMLElement;
  opener: HTMLElement;
  menu: HTMLElement;
  tellYear(): Promise<void>;
} {
  const { fileName, changedAt, isExample } = listed;
  const open = async (then: (workbook: WorkbookView) => void): Promise<void> => {
    const view = await attempted(REFUSED_TITLE, () => api.open(fileName));
    if (view !== null) then(view);
  };
  const opener = button(withoutExtension(fileName), () => void open(opened), "inline workbook-name");
  const menu = workbookMenu(listed, { open: () => void open(opened), changed });
  const note = isExample
    ? "pour essayer ; « Remettre à neuf » efface vos essais"
    : isLast
      ? "ouvert en dernier"
      : "";
  const year = make("td", {}, "…");
  const deck = make("td", {}, "…");
  const row = make(
    "tr",
    {},
    make("td", {}, opener, make("small", {}, displayText(note))),
    year,
    deck,
    make("td", { class: "moment" }, momentOf(new Date(changedAt))),
    make("td", {}, menu),
  );
  const tellYear = async (): Promise<void> => {
    const view = await api.year(fileName).catch(() => null);
    year.replaceChildren(
      ...(view === null ? [make("span", { class: "bad" }, "! illisible")] : yearWords(view)),
    );
    const slides = view?.slides ?? null;
    if (slides === null) deck.replaceChildren("–");
    else {
      const link = button(`${slides} diapositives`, () => void open(deckAsked), "inline");
      deck.replaceChildren(
        link,
        make("small", {}, view?.isDeckStale === true ? "à mettre à jour" : "à jour"),
      );
    }
  };
  return { fileName, row, opener, menu, tellYear };
}

function yearWords({ fault, attained, missed, urgency }: YearView): HTMLElement[] {
  if (fault !== null) return [make("b", { class: "bad" }, displayText(`! ${fault}`))];
  const counts = [
    make("span", { class: "line" }, `● ${attained} ${attained < 2 ? "atteinte" : "atteintes"}`),
    make("span", { class: "line" }, `○ ${missed} non ${missed < 2 ? "atteinte" : "atteintes"}`),
  ];
  return urgency === "" ? counts : [...counts, make("small", { class: "bad" }, `! ${urgency}`)];
}

/** « aujourd’hui, 9 h 12 », « hier, 16 h 05 », « 04/01/2021 ». */
function momentOf(instant: Date): string {
  const day = (date: Date): string => date.toLocaleDateString("fr-FR");
  const time = instant.toLocaleTimeString("fr-FR", { timeStyle: "short" }).replace(":", "\u00a0h\u00a0");
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  if (day(instant) === day(new Date())) return `aujourd’hui, ${time}`;
  return day(instant) === day(yesterday) ? `hier, ${time}` : day(instant);
}
