// What one method of the service is made of.

import { readParameters } from "../../definitions/read-parameters.ts";
import { SHEETS } from "../../definitions/sheets.ts";
import { GoogleError } from "../../google-error.ts";
import { readMessage } from "../../protocol/read-message.ts";
import { type Draft, openDraft } from "../draft.ts";
import type { FieldMask } from "../fields/field-mask.ts";
import { projected, readMask } from "../fields/read-mask.ts";
import type { Spreadsheet } from "../model.ts";
import type { SpreadsheetStore } from "../store.ts";

/** What a method does. */
interface MethodDefinition<Params, Body> {
  /** The body's field in Google's own request, which errors name; none when the body is the whole of it. */
  bodyField?: string;
  run: (context: MethodContext, params: Params, body: Body) => unknown;
}

/** A method of the service, ready to be called with what came from outside. */
export type Method = (store: SpreadsheetStore, params: Record<string, unknown>, body: unknown) => unknown;

/** What a method works with. */
export interface MethodContext {
  store: SpreadsheetStore;
  /** What of the answer is asked, when the call says so. */
  mask: FieldMask | undefined;
}

/** Builds a method by its name in the discovery document: strict reading before, field mask after. */
export function defineMethod<Params extends object, Body extends object>(
  name: Parameters<typeof SHEETS.method>[0],
  { bodyField = "", run }: MethodDefinition<Params, Body>,
): Method {
  return (store, rawParams, rawBody) => {
    const { fields, params } = readParameters<Params>(SHEETS, name, rawParams);
    const body = readMessage<Body>(SHEETS.body(name), rawBody ?? {}, bodyField);
    const mask = fields === undefined ? undefined : readMask(fields, SHEETS.answer(name));
    const answer = run({ store, mask }, params, body);
    return mask === undefined ? answer : projected(answer, mask);
  };
}

/**
 * The spreadsheet of that id.
 * @throws GoogleError NOT_FOUND when there is none.
 */
export function storedSpreadsheet(context: MethodContext, spreadsheetId: string): Spreadsheet {
  const spreadsheet = context.store.get(spreadsheetId);
  if (spreadsheet === undefined) throw new GoogleError("NOT_FOUND", "Requested entity was not found.");
  return spreadsheet;
}

/** Changes the spreadsheet: all of `change`, or nothing when it throws. */
export function changeSpreadsheet<Answer>(
  context: MethodContext,
  spreadsheetId: string,
  change: (draft: Draft) => Answer,
): Answer {
  const draft = openDraft(storedSpreadsheet(context, spreadsheetId));
  const answer = change(draft);
  context.store.put(draft.spreadsheet);
  return answer;
}
