// Where « Aller à… » leads in a workbook: its tabs, hidden ones too, the menu's commands, the indicators.

import { comparableName } from "../../../shared/workbook/names.ts";
import type { TabView } from "../protocol/tab.ts";
import { api, RefusedError } from "./api.ts";
import type { Destination, GoToHost } from "./dialogs/go-to.ts";
import { blockOfName, nameOfBlock } from "./grid/block-names.ts";
import { say } from "./state-line.ts";
import { tabsInOrder } from "./tab-bar.ts";
import type { WorkbookScreen } from "./workbook-screen.ts";

/** Where an indicator is met, the best place first: its rate, or its line of the catalogue. */
const INDICATOR_TITLES = ["Taux", "Indicateurs"];
const CODE_HEADER = "code";
/** The tab whose view tells what each code stands for. */
const READINGS_TITLE = "Relevés";

/** What « Aller à… » offers in the workbook of a screen; `run` runs an item of the menu. */
export function goToHost(screen: WorkbookScreen, run: (functionName: string) => void): GoToHost {
  return {
    destinations: [...tabsOf(screen), ...commandsOf(screen, run)],
    further: indicatorsOf(screen).catch((error: unknown) => {
      if (!(error instanceof RefusedError)) throw error;
      say(error.message);
      return [];
    }),
    named: (text) => cellNamed(screen, text),
  };
}

function tabsOf(screen: WorkbookScreen): Destination[] {
  const { tabs } = screen.workbook;
  const titles = new Map(tabs.map(({ sheetId, title }) => [sheetId, title]));
  const inSight = tabsInOrder(screen.workbook);
  const hidden = tabs.map(({ sheetId }) => sheetId).filter((sheetId) => !inSight.includes(sheetId));
  const destination = (kind: string) => (sheetId: number) => ({
    label: titles.get(sheetId) ?? "",
    kind,
    go: () => void screen.enterTab(sheetId),
  });
  return [...inSight.map(destination("onglet")), ...hidden.map(destination("onglet masqué"))];
}

function commandsOf({ workbook }: WorkbookScreen, run: (functionName: string) => void): Destination[] {
  const items = workbook.menu?.items ?? [];
  return items.map(({ caption, functionName }) => ({
    label: caption,
    kind: "commande",
    go: () => run(functionName),
  }));
}

function cellNamed(screen: WorkbookScreen, text: string): Destination | undefined {
  const block = blockOfName(text.toUpperCase());
  if (block === undefined) return undefined;
  return { label: nameOfBlock(block), kind: "cellule", go: () => void screen.going.block(block) };
}

/** The indicators of the catalogue that have a row, in the order of the rows. */
async function indicatorsOf(screen: WorkbookScreen): Promise<Destination[]> {
  const { id, tabs } = screen.workbook;
  const viewOf = async (title: string): Promise<TabView[]> => {
    const tab = tabs.find((one) => one.title === title);
    return tab === undefined ? [] : [await api.tab(id, tab.sheetId)];
  };
  const [[readings], views] = await Promise.all([
    viewOf(READINGS_TITLE),
    Promise.all(INDICATOR_TITLES.map(viewOf)),
  ]);
  const places = views.flat().map((view) => ({ title: view.title, ...codesOf(view) }));
  const found = Object.entries(readings?.indicators ?? {}).flatMap(([code, { label }]) => {
    const place = places.find(({ rows }) => rows.has(comparableName(code)));
    const row = place?.rows.get(comparableName(code));
    return place === undefined || row === undefined ? [] : [{ ...place, row, label: `${label} (${code})` }];
  });
  return found
    .toSorted((one, other) => one.row - other.row)
    .map(({ title, row, column, label }) => ({
      label,
      kind: `${title}, ligne ${row}`,
      go: () => void screen.going.cell(title, row, column).then(() => screen.focusGrid()),
    }));
}

/** The column of codes, and the row of each, from 1: of two rows with the same code, the first. */
function codesOf({ rows: [header, ...body] }: TabView): { column: number; rows: Map<string, number> } {
  const index = header?.texts.findIndex((text) => comparableName(text) === CODE_HEADER) ?? -1;
  const codes = body.map(({ texts }, row): [string, number] => [comparableName(texts[index] ?? ""), row + 2]);
  return { column: index + 1, rows: new Map(codes.toReversed()) };
}
