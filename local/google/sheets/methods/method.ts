// What one method of the service is made of.
import { GoogleError } from "../../google-error.ts";
import { type MessageType, readMessage } from "../../protocol/message.ts";
import { type Draft, openDraft } from "../draft.ts";
import type { FieldMask } from "../fields/field-mask.ts";
import { projected, readMask } from "../fields/read-mask.ts";
import type { Spreadsheet } from "../model.ts";
import type { SpreadsheetStore } from "../store.ts";
import { readParameters } from "./parameters.ts";

/** How a method's parameters and body are read, and what it does. */
interface MethodDefinition<Params, Body> {
  params: MessageType;
  /** The body's message and its field in Google's request, which errors name; none when the method has no body. */
  body?: { type: MessageType; field: string };
  /** The answer's message, against which the `fields` parameter is checked. */
  answer: MessageType;
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

/** Builds a method out of its definition: strict reading before, field mask after. */
export function defineMethod<Params extends object, Body extends object>(
  definition: MethodDefinition<Params, Body>,
): Method {
  return (store, rawParams, rawBody) => {
    const { fields, params } = readParameters<Params>(definition.params, rawParams);
    const field = definition.body?.field ?? "";
    const body = readMessage<Body>(definition.body?.type ?? NO_BODY, rawBody ?? {}, field);
    const mask = fields === undefined ? undefined : readMask(fields, definition.answer);
    const answer = definition.run({ store, mask }, params, body);
    return mask === undefined ? answer : projected(answer, mask);
  };
}

const NO_BODY: MessageType = { name: "Empty", fields: {} };

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
