// Writes a preparation: in one batch, or tab by tab when Google refuses one of them.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { sheetOfTab } from "../../shared/reading/overview.ts";
import { tabRefused } from "../../shared/sheets/left-undone-words.ts";
import { requestsBySheet } from "../../shared/sheets/possible-requests.ts";
import type { Preparation } from "../../shared/sheets/prepare-workbook.ts";
import type { ListedSheet } from "../../shared/sheets/structure.ts";
import { STAFF_TABS, TABS } from "../../shared/workbook/tabs.ts";
import { googleCode, googleSentence } from "../google/google-errors.ts";
import type { Workbook } from "../google/google-workbook.ts";

type Request = sheets_v4.Schema$Request;

/**
 * Writes what can be, and gives what was done: a tab that Google refuses keeps its state, with an alert.
 * @throws Google's error when it is about no tab, or no refusal of what was sent.
 */
export function writePreparation(
  workbook: Workbook,
  preparation: Preparation,
  sheets: readonly ListedSheet[],
): Preparation {
  const { requests } = preparation;
  if (refusalOf(workbook, requests) === undefined) return preparation;
  const refused = [...requestsBySheet(requests)].flatMap(([sheetId, group]) => {
    const refusal = refusalOf(workbook, group);
    if (refusal === undefined) return [];
    if (sheetId === null) throw refusal;
    return [{ title: titleOf(sheetId, group, sheets), refusal }];
  });
  const titles = new Set(refused.map(({ title }) => title));
  const alerts = refused.map(({ title, refusal }) => tabRefused(title, googleSentence(refusal)));
  return { ...withoutTabs(preparation, titles), alerts: [...preparation.alerts, ...alerts] };
}

/** Google's refusal of a batch as a whole; any other trouble is thrown. */
function refusalOf(workbook: Workbook, requests: readonly Request[]): Error | undefined {
  try {
    workbook.write(requests);
    return undefined;
  } catch (error) {
    if (googleCode(error) !== 400 || !(error instanceof Error)) throw error;
    return error;
  }
}

/** The tab's title in the contract, or else as it stands. */
function titleOf(sheetId: number, requests: readonly Request[], sheets: readonly ListedSheet[]): string {
  const created = requests.find(({ addSheet }) => addSheet !== undefined)?.addSheet?.properties?.title;
  const title = created ?? sheets.find((sheet) => sheet.sheetId === sheetId)?.title ?? "";
  return Object.values(TABS).find((tab) => sheetOfTab([{ title }], tab) !== undefined)?.title ?? title;
}

function withoutTabs(preparation: Preparation, titles: ReadonlySet<string>): Preparation {
  return {
    ...preparation,
    createdTabs: preparation.createdTabs.filter((title) => !titles.has(title)),
    addedColumns: preparation.addedColumns.filter(({ tab }) => !titles.has(tab)),
    restoredHeaders: preparation.restoredHeaders.filter(({ tab }) => !titles.has(tab)),
    addedSettings: titles.has(STAFF_TABS.settings.title) ? [] : preparation.addedSettings,
    addedIndicators: titles.has(STAFF_TABS.indicators.title) ? 0 : preparation.addedIndicators,
  };
}
