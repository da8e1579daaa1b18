// Where « Aller à… » leads in a workbook: its tabs, the menu's commands, the indicators.
import type { TabView, WorkbookView } from "../protocol.ts";
import { api } from "./api.ts";
import { comparable } from "./comparable.ts";
import type { Destination } from "./dialogs/go-to.ts";
import { tabsInOrder } from "./tab-bar.ts";

/** Where an indicator is met, the best place first: its rate, or its line of the catalogue. */
const INDICATOR_TITLES = ["Taux", "Indicateurs"];
const CODE_HEADER = "code";
/** The tab whose view tells what each code stands for. */
const READINGS_TITLE = "Relevés";

/** What the destinations do. */
export interface DestinationActions {
  showTab(sheetId: number): void;
  run(functionName: string): void;
  /** Row and column from 1. */
  goToCell(tabTitle: string, row: number, column: number): void;
}

/** The destinations, in the order of the tabs, of the menu, of the rates. */
export async function destinationsOf(
  workbook: WorkbookView,
  actions: DestinationActions,
): Promise<Destination[]> {
  const titles = new Map(workbook.tabs.map(({ sheetId, title }) => [sheetId, title]));
  const tabs = tabsInOrder(workbook).map((sheetId) => ({
    label: titles.get(sheetId) ?? "",
    kind: "onglet",
    go: () => actions.showTab(sheetId),
  }));
  const commands = (workbook.menu?.items ?? []).map(({ caption, functionName }) => ({
    label: caption,
    kind: "commande",
    go: () => actions.run(functionName),
  }));
  return [...tabs, ...commands, ...(await indicatorsOf(workbook, actions))];
}

async function indicatorsOf(
  { id, tabs }: WorkbookView,
  { goToCell }: DestinationActions,
): Promise<Destination[]> {
  const viewOf = async (title: string): Promise<TabView[]> => {
    const tab = tabs.find((one) => one.title === title);
    return tab === undefined ? [] : [await api.tab(id, tab.sheetId)];
  };
  const [[readings], views] = await Promise.all([
    viewOf(READINGS_TITLE),
    Promise.all(INDICATOR_TITLES.map(viewOf)),
  ]);
  const places = views.flat().map((view) => ({ title: view.title, ...codesOf(view) }));
  return Object.entries(readings?.indicators ?? {}).flatMap(([code, { label }]) => {
    const place = places.find(({ rows }) => rows.has(comparable(code)));
    const row = place?.rows.get(comparable(code));
    if (place === undefined || row === undefined) return [];
    const { title, column } = place;
    const go = (): void => goToCell(title, row, column);
    return [{ label: `${label} (${code})`, kind: `${title}, ligne ${row}`, go }];
  });
}

/** The column of codes, and the row of each, from 1. */
function codesOf({ rows: [header, ...body] }: TabView): { column: number; rows: Map<string, number> } {
  const index = header?.texts.findIndex((text) => comparable(text) === CODE_HEADER) ?? -1;
  const codes = body.map(({ texts }, row): [string, number] => [comparable(texts[index] ?? ""), row + 2]);
  return { column: index + 1, rows: new Map(codes) };
}
