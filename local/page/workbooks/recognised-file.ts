// What the page makes of a file before it opens it: which tabs it knows, which columns lack, what it leaves alone.
import { quoted } from "../../../shared/french/quotes.ts";
import { findColumns, unknownHeaders } from "../../../shared/reading/headers.ts";
import { sheetsOfTab, sheetsResembling } from "../../../shared/reading/overview.ts";
import type { Column, Tab } from "../../../shared/workbook/column.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import type { Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { hasContent } from "../../google/sheets/values/cell-kind.ts";
import type { RecognisedFile, RecognisedTab } from "../protocol/files.ts";
import { contractTab, rawCell } from "./contract-cells.ts";

type Remark = Pick<RecognisedTab, "fault" | "remark">;

const NOT_READ: Remark = { fault: null, remark: "gardé tel quel, non compté" };

/** Each tab in sight, and how many tabs of the contract are not there: one that another may be is not created. */
export function recognisedFile({ sheets }: Spreadsheet): RecognisedFile {
  const titles = sheets.map(({ properties }) => properties);
  const missing = Object.values(TABS).filter((tab) => sheetsOfTab(titles, tab).length === 0);
  const shown = sheets.filter(({ properties }) => properties.hidden !== true);
  const created = missing.filter((tab) => sheetsResembling(titles, tab).length === 0);
  return { tabs: shown.map((sheet) => recognisedTab(sheet, missing)), missingCount: created.length };
}

function recognisedTab(sheet: Sheet, missing: readonly Tab[]): RecognisedTab {
  const { title } = sheet.properties;
  const tab = contractTab(sheet);
  const rowCount = sheet.rows.slice(1).filter((row) => row?.some(hasContent) === true).length;
  const remark = tab === undefined ? unknownRemark(title, missing) : columnsRemark(sheet, tab);
  return { title, knownAs: tab?.title ?? null, rowCount, ...remark };
}

/** A tab of the site's own, unless its title is that of a missing one but for a letter. */
function unknownRemark(title: string, missing: readonly Tab[]): Remark {
  const like = missing.find((tab) => sheetsResembling([{ title }], tab).length > 0);
  if (like === undefined) return NOT_READ;
  return {
    fault: `« ${like.title} » à une lettre près`,
    remark: "renommez l’onglet, ou laissez-le de côté",
  };
}

function columnsRemark(sheet: Sheet, tab: Tab): Remark {
  const headers = Array.from(sheet.rows[0] ?? [], rawCell);
  const { missing, duplicated } = findColumns(tab, headers);
  const [twice] = duplicated;
  if (twice !== undefined)
    return { fault: `deux colonnes « ${twice.header} »`, remark: "gardez la bonne et renommez l’autre" };
  if (missing.length === 0) return { fault: null, remark: "tout est lu" };
  const unknown = unknownHeaders(tab, headers).map(({ text }) => quoted(text));
  return { fault: missingWords(missing), remark: unknown.length === 0 ? added(missing) : renamed(unknown) };
}

function missingWords(columns: readonly Column<unknown>[]): string {
  const [only] = columns;
  const isOne = columns.length === 1 && only !== undefined;
  return isOne ? `la colonne « ${only.header} » manque` : `${columns.length} colonnes manquent`;
}

function added(columns: readonly Column<unknown>[]): string {
  return columns.length === 1 ? "elle sera ajoutée, vide" : "elles seront ajoutées, vides";
}

/** It may stand under another header: nothing is then added. */
function renamed([first = "", ...others]: readonly string[]): string {
  const which = others.length === 0 ? first : `${first} ou un autre en-tête inconnu`;
  return `si c’est ${which}, redonnez-lui son nom`;
}
