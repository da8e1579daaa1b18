// The three calls to Google Sheets: the tab's headers with the guards there, the guarded batch, columns to read.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import * as z from "zod";
import { headerRow } from "../../shared/reading/a1.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
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
  headers: string[];
  guards: Guard[];
}

/** One workbook, in the name of a service account. Every call throws GoogleCallError when it fails. */
export interface SheetsClient {
  /** `undefined` when the workbook has no such tab. */
  readState(): Promise<SheetState | undefined>;
  append(requests: sheets_v4.Schema$Request[]): Promise<void>;
  /** The cells of each range, column by column, as numbers and text. */
  readColumns(ranges: readonly string[]): Promise<Cell[][]>;
}

export type Cell = string | number | boolean | null;

const stateSchema = z.object({
  sheets: z
    .array(
      z.object({
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
      }),
    )
    .default([]),
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
const STATE_FIELDS =
  "sheets(properties(sheetId,title),data.rowData.values.formattedValue),developerMetadata(metadataId,metadataKey,metadataValue)";
const batchAnswerSchema = z.object({ spreadsheetId: z.string(), replies: z.array(z.unknown()) });
const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const columnsSchema = z.object({
  valueRanges: z.array(z.object({ values: z.array(z.array(cellSchema)).default([]) })),
});

/** The client of one spreadsheet. `address` is where Google Sheets answers, `timeout` in milliseconds. */
export function createSheetsClient(options: {
  address: string;
  spreadsheetId: string;
  tokens: TokenSource;
  timeout: number;
  /** Told of the headers each time they are read. */
  onHeaders: (headers: string[]) => void;
}): SheetsClient {
  const { tokens, timeout, onHeaders } = options;
  const base = `${options.address}/v4/spreadsheets/${encodeURIComponent(options.spreadsheetId)}`;
  const call = <Answer>(request: Omit<GoogleRequest, "token" | "timeout">, schema: z.ZodType<Answer>) =>
    callWithToken(tokens, { ...request, timeout }, schema);
  return {
    async readState() {
      const query = new URLSearchParams({ ranges: headerRow(complaintsTab.title), fields: STATE_FIELDS });
      const url = `${base}?${query}`;
      try {
        const state = stateOf(await call({ call: "structure", url, method: "GET" }, stateSchema));
        if (state !== undefined) onHeaders(state.headers);
        return state;
      } catch (error) {
        // No tab bears the name that the range says.
        if (isRefusal(error, 400)) return undefined;
        throw error;
      }
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
    if (!isRefusal(error, 401)) throw error;
    tokens.forget();
    return callGoogle({ ...request, token: await tokens.token() }, schema);
  }
}

function stateOf({ sheets, developerMetadata }: z.infer<typeof stateSchema>): SheetState | undefined {
  const wanted = comparableName(complaintsTab.title);
  const sheet = sheets.find(({ properties }) => comparableName(properties.title) === wanted);
  if (sheet === undefined) return undefined;
  const cells = sheet.data[0]?.rowData[0]?.values ?? [];
  return {
    sheetId: sheet.properties.sheetId,
    headers: cells.map(({ formattedValue }) => formattedValue),
    guards: developerMetadata.map((metadata) => ({
      id: metadata.metadataId,
      key: metadata.metadataKey,
      value: metadata.metadataValue,
    })),
  };
}
