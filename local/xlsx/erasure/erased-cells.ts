// The personal cells that a save empties: where they stood, and the texts that stand in none of them any more.

import { cellName } from "../../../shared/reading/a1.ts";
import { findColumns } from "../../../shared/reading/headers.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import type { Tab } from "../../../shared/workbook/column.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import type { TabEntry } from "../workbook/read-workbook-part.ts";

/** A tab that lost personal texts. */
interface ErasedTab {
  title: string;
  part: string;
  /** References of the cells that held one and hold nothing now. */
  emptied: ReadonlySet<string>;
}

/** What a save erases of people. */
export interface ErasedCells {
  tabs: readonly ErasedTab[];
  /** The headers of the columns concerned, as names are compared. */
  headers: ReadonlySet<string>;
  /** Every text that went. */
  texts: ReadonlySet<string>;
  /** Those of them that say who wrote, or are long enough to be nobody else's words. */
  tellingTexts: ReadonlySet<string>;
}

/** Columns whose least word tells who somebody is. */
const IDENTITY_COLUMNS: ReadonlySet<string> = new Set(["name", "email", "phone"]);
const LEAST_TELLING_CHARACTERS = 20;
const LEAST_IDENTITY_CHARACTERS = 3;

/** A tab as it was, with its part when it has one. */
export interface FormerTab {
  snapshot: Sheet;
  entry?: TabEntry;
}

/** Compares tabs as they were with the spreadsheet as it is. */
export function erasedCells(former: readonly FormerTab[], spreadsheet: Spreadsheet): ErasedCells {
  const after = new Map(spreadsheet.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  const compared = former.flatMap(({ entry, snapshot }) => {
    const tab = contractTab(snapshot);
    const sheet = after.get(snapshot.properties.sheetId);
    return tab === undefined ? [] : [comparedTab(tab, entry, snapshot, sheet)];
  });
  const standing = new Set(compared.flatMap((one) => one.standing));
  const lost = compared.flatMap((one) => one.former).filter(({ text }) => !standing.has(text));
  return {
    tabs: lost.length === 0 ? [] : compared.map(({ erasedTab }) => erasedTab),
    headers: new Set(compared.flatMap((one) => one.headers)),
    texts: new Set(lost.map(({ text }) => text)),
    tellingTexts: new Set(lost.filter(isTelling).map(({ text }) => text)),
  };
}

function comparedTab(tab: Tab, entry: TabEntry | undefined, before: Sheet, after: Sheet | undefined) {
  const former = after === before ? [] : personalTexts(before, tab);
  const emptied = former
    .filter(({ row, column }) => textOf(after?.rows[row]?.[column]) === "")
    .map(({ row, column }) => cellName(row, column));
  const title = before.properties.title;
  const erasedTab: ErasedTab = { title, part: entry?.part ?? "", emptied: new Set(emptied) };
  return {
    erasedTab,
    former,
    standing: personalTexts(after, tab).map(({ text }) => text),
    headers: personalColumnsOf(tab, before).map(({ header }) => header),
  };
}

/** The tab of the contract that a sheet is, when it has columns about people. */
export function contractTab({ properties }: Sheet): Tab | undefined {
  const title = comparableName(properties.title);
  const tabs: readonly Tab[] = Object.values(TABS);
  return tabs.find(
    (tab) =>
      comparableName(tab.title) === title &&
      Object.values(tab.columns).some(({ isPersonal }) => isPersonal === true),
  );
}

interface PersonalText {
  text: string;
  key: string;
  row: number;
  column: number;
}

function personalTexts(sheet: Sheet | undefined, tab: Tab): PersonalText[] {
  if (sheet === undefined) return [];
  const columns = personalColumnsOf(tab, sheet);
  return sheet.rows.flatMap((cells, row) =>
    row === 0
      ? []
      : columns.flatMap(({ key, column }) => {
          const text = textOf(cells?.[column]);
          return text === "" ? [] : [{ text, key, row, column }];
        }),
  );
}

function personalColumnsOf(tab: Tab, { rows }: Sheet): { key: string; header: string; column: number }[] {
  const headers = Array.from(rows[0] ?? [], (cell): RawCell => textOf(cell));
  return [...findColumns(tab, headers).positions].flatMap(([key, column]) => {
    const { header, isPersonal } = tab.columns[key] ?? {};
    return isPersonal === true ? [{ key, header: comparableName(header ?? ""), column }] : [];
  });
}

/** A cell's text or number as text. */
function textOf(cell: Cell | undefined): string {
  const { value } = cell ?? {};
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function isTelling({ key, text }: PersonalText): boolean {
  return text.length >= (IDENTITY_COLUMNS.has(key) ? LEAST_IDENTITY_CHARACTERS : LEAST_TELLING_CHARACTERS);
}
