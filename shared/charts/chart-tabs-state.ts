// Which years' chart data the workbook holds, and which charts: kept in the workbook's own metadata.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import * as z from "zod/mini";

/** One year's tab of chart data. */
export interface ChartTabState {
  sheetId: number;
  rowCount: number;
  chartIds: readonly number[];
}

/** By year. */
export type ChartTabsState = Readonly<Record<string, ChartTabState>>;

export const CHART_TABS_KEY = "revue-qualite-graphiques";

const STATE = z.record(
  z.string(),
  z.object({ sheetId: z.number(), rowCount: z.number(), chartIds: z.array(z.number()) }),
);

/** Reads the metadata's value; what can't be read counts as no tab. */
export function readChartTabs(value: string | null): ChartTabsState {
  if (value === null) return {};
  try {
    const parsed = STATE.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : {};
  } catch {
    // Written by another program: the tabs are then found by their titles.
    return {};
  }
}

/** Requests that keep the state, in the place of the former one if any. */
export function chartTabsRequests(state: ChartTabsState, isKept: boolean): sheets_v4.Schema$Request[] {
  const dataFilter = { developerMetadataLookup: { metadataKey: CHART_TABS_KEY } };
  return [
    ...(isKept ? [{ deleteDeveloperMetadata: { dataFilter } }] : []),
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: CHART_TABS_KEY,
          metadataValue: JSON.stringify(state),
          visibility: "DOCUMENT",
          location: { spreadsheet: true },
        },
      },
    },
  ];
}
