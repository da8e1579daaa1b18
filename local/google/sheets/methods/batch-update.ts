// spreadsheets.batchUpdate: requests in order on one draft, kept when all of them passed.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { within } from "../error-place.ts";
import { completeColors } from "../fields/color-pairs.ts";
import type { Spreadsheet } from "../model.ts";
import { type BuiltKind, isBuiltKind, requestHandlers } from "../requests/handlers.ts";
import type { RequestContext } from "../requests/request-context.ts";
import { areasBySheet } from "./get.ts";
import { changeSpreadsheet, defineMethod } from "./method.ts";
import { spreadsheetAnswer } from "./spreadsheet-answer.ts";

type Body = sheets_v4.Schema$BatchUpdateSpreadsheetRequest;

export const batchUpdate = defineMethod<{ spreadsheetId: string }, Body>("spreadsheets.batchUpdate", {
  run: (context, { spreadsheetId }, body) => {
    const requests = body.requests ?? [];
    if (requests.length === 0) throw invalidArgument("Must specify at least one request.");
    completeColors(SHEETS.message("BatchUpdateSpreadsheetRequest"), body);
    const { environment } = context.store;
    return changeSpreadsheet(context, spreadsheetId, (draft) => {
      const replies = requests.map((request, index) => replyTo({ draft, environment }, request, index));
      return { spreadsheetId, replies, ...updatedSpreadsheet(draft.spreadsheet, body) };
    });
  },
});

function replyTo(
  context: RequestContext,
  request: sheets_v4.Schema$Request,
  index: number,
): sheets_v4.Schema$Response {
  const kind = Object.keys(request)[0];
  if (kind === undefined) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  if (!isBuiltKind(kind)) throw notBuilt(`${kind} (requests[${index}])`);
  return within(`Invalid requests[${index}].${kind}: `, () => run(kind, context, request) ?? {});
}

function run<Kind extends BuiltKind>(
  kind: Kind,
  context: RequestContext,
  request: { [K in BuiltKind]?: sheets_v4.Schema$Request[K] },
): sheets_v4.Schema$Response | undefined {
  const body = request[kind];
  return body === undefined ? undefined : requestHandlers[kind](context, body);
}

function updatedSpreadsheet(spreadsheet: Spreadsheet, body: Body): { updatedSpreadsheet?: unknown } {
  if (body.includeSpreadsheetInResponse !== true) return {};
  const ranges = body.responseRanges ?? [];
  const answer = spreadsheetAnswer(spreadsheet, {
    ...(ranges.length > 0 && { areas: areasBySheet(spreadsheet, ranges) }),
    mask: true,
    includeGridData: body.responseIncludeGridData === true,
  });
  return { updatedSpreadsheet: answer };
}
