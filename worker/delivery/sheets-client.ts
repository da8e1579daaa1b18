// The calls to Google Sheets: the tab's headers with the guards there, the guarded batch, columns to read.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import * as z from "zod";
import { headerRow } from "../../shared/reading/a1.ts";
import type { Tab } from "../../shared/workbook/column.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import type { TabSeen } from "../store/facts.ts";
import type { TokenSource } from "./access-token.ts";
import { callGoogle, type GoogleRequest, isRefusal } from "./google-call.ts";

/** A guard in the spreadsheet: developer metadata that says which batch has arrived. */
export interface Guard {
  id: number;
  key: string;
  value: string;
}

/** What a delivery needs to know of the workbook. */
export interface SheetState {
  sheetId: number;
  /** The tab's title as staff spell it. */
  title: string;
  headers: string[];
  guards: Guard[];
}

/** The tab, or what stands in the way of finding it. */
export type TabSearch =
  | { kind: "found"; state: SheetState }
  | { kind: "missing" }
  | { kind: "several"; titles: string[] };

/** One tab of a workbook, in the name of a service account. Every call throws GoogleCallError when it fails. */
export interface SheetsClient {
  /** The tab as it was last seen, unless all titles are to be looked at again. */
  readonly known: TabSeen | undefined;
  readState(): Promise<TabSearch>;
  append(requests: sheets_v4.Schema$Request[]): Promise<void>;
  /** The cells of each range, column by column, as numbers and text. */
  readColumns(ranges: readonly string[]): Promise<Cell[][]>;
}

export type Cell = string | number | boolean | null;

const sheetSchema = z.object({
  properties: z.object({ sheetId: z.int().default(0), title: z.string() }),
  data: z
    .array(
      z.object({
        rowData: z
          .array(
            z.object({
              values: z.array(z.object({ formattedValue: z.string().default("") })).default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});
const stateSchema = z.object({
  sheets: z.array(sheetSchema).default([]),
  developerMetadata: z
    .array(
      z.object({
        metadataId: z.int().default(0),
        metadataKey: z.string().default(""),
        metadataValue: z.string().default(""),
      }),
    )
    .default([]),
});
const TITLE_FIELDS = "sheets.properties(sheetId,title)";
const STATE_FIELDS =
  "sheets(properties(sheetId,title),data.rowData.values.formattedValue),developerMetadata(metadataId,metadataKey,metadataValue)";
const batchAnswerSchema = z.object({ spreadsheetId: z.string(), replies: z.array(z.unknown()) });
const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const columnsSchema = z.object({
  valueRanges: z.array(z.object({ values: z.array(z.array(cellSchema)).default([]) })),
});

/** What a client works with. */
export interface ClientOptions {
  /** Where Google Sheets answers. */
  address: string;
  spreadsheetId: string;
  tab: Pick<Tab, "title">;
  tokens: TokenSource;
  /** Milliseconds a call. */
  timeout: number;
  /** The tab when it was last seen, if it was: its title spares a look at all of them. */
  known: TabSeen | undefined;
  /** Told of the tab each time it is read; of nothing when it is not to be found. */
  remember: (tab: TabSeen | undefined) => void;
}

/** The client of one tab of a spreadsheet. */
export function createSheetsClient(options: ClientOptions): SheetsClient {
  const isTitle = (title: string): boolean => comparableName(title) === comparableName(options.tab.title);
  const base = `${options.address}/v4/spreadsheets/${encodeURIComponent(options.spreadsheetId)}`;
  const call = <Answer>(request: Omit<GoogleRequest, "token" | "timeout">, schema: z.ZodType<Answer>) =>
    callWithToken(options.tokens, { ...request, timeout: options.timeout }, schema);
  const get = (query: Record<string, string>) =>
    call({ call: "structure", url: `${base}?${new URLSearchParams(query)}`, method: "GET" }, stateSchema);
  const readTab = async (title: string): Promise<SheetState | undefined> => {
    try {
      return stateOf(await get({ ranges: headerRow(title), fields: STATE_FIELDS }), isTitle);
    } catch (error) {
      // No tab bears the name that the range says.
      if (isRefusal(error, "rangeMissing")) return undefined;
      throw error;
    }
  };
  /** Looks at every title: staff may spell it otherwise, or twice. */
  const lookUp = async (): Promise<TabSearch> => {
    const { sheets } = await get({ fields: TITLE_FIELDS });
    const titles = sheets.map(({ properties }) => properties.title).filter(isTitle);
    const [title] = titles;
    if (titles.length > 1) return { kind: "several", titles };
    const state = title === undefined ? undefined : await readTab(title);
    return state === undefined ? { kind: "missing" } : { kind: "found", state };
  };
  return {
    known: options.known,
    async readState() {
      const state = options.known && (await readTab(options.known.title));
      const search: TabSearch = state === undefined ? await lookUp() : { kind: "found", state };
      options.remember(search.kind === "found" ? search.state : undefined);
      return search;
    },
    async append(requests) {
      const body = JSON.stringify({ requests });
      await call({ call: "append", url: `${base}:batchUpdate`, method: "POST", body }, batchAnswerSchema);
    },
    async readColumns(ranges) {
      const query = new URLSearchParams({
        majorDimension: "COLUMNS",
        valueRenderOption: "UNFORMATTED_VALUE",
        dateTimeRenderOption: "SERIAL_NUMBER",
      });
      for (const range of ranges) query.append("ranges", range);
      const url = `${base}/values:batchGet?${query}`;
      const answer = await call({ call: "values", url, method: "GET" }, columnsSchema);
      return answer.valueRanges.map(({ values }) => values[0] ?? []);
    },
  };
}

// A refused token did nothing: the call is made again at once, one time, with a new one.
async function callWithToken<Answer>(
  tokens: TokenSource,
  request: GoogleRequest,
  schema: z.ZodType<Answer>,
): Promise<Answer> {
  try {
    return await callGoogle({ ...request, token: await tokens.token() }, schema);
  } catch (error) {
    if (!isRefusal(error, "tokenInvalid")) throw error;
    tokens.forget();
    return callGoogle({ ...request, token: await tokens.token() }, schema);
  }
}

function stateOf(
  { sheets, developerMetadata }: z.infer<typeof stateSchema>,
  isTitle: (title: string) => boolean,
): SheetState | undefined {
  const sheet = sheets.find(({ properties }) => isTitle(properties.title));
  if (sheet === undefined) return undefined;
  const cells = sheet.data[0]?.rowData[0]?.values ?? [];
  return {
    ...sheet.properties,
    headers: cells.map(({ formattedValue }) => formattedValue),
    guards: developerMetadata.map((metadata) => ({
      id: metadata.metadataId,
      key: metadata.metadataKey,
      value: metadata.metadataValue,
    })),
  };
}
