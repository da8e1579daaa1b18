// addNamedRange and deleteNamedRange.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { freeId } from "./free-id.ts";
import { type Handler, placeOf, type RequestContext } from "./request-context.ts";

type NamedRange = sheets_v4.Schema$NamedRange;

const NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u;
const RESERVED = /^(true|false|[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/i;

export const addNamedRange: Handler<sheets_v4.Schema$AddNamedRangeRequest> = (context, request) => {
  const given = request.namedRange ?? {};
  refuseNamedRange(context, given);
  const { namedRanges } = context.draft.spreadsheet;
  const taken = (id: string): boolean => namedRanges.some(({ namedRangeId }) => namedRangeId === id);
  if (given.namedRangeId && taken(given.namedRangeId)) {
    throw invalidArgument(
      `Cannot add named range with ID ${given.namedRangeId}, a named range with that ID already exists.`,
    );
  }
  const namedRangeId = given.namedRangeId || String(freeId(context.environment, (id) => taken(String(id))));
  const namedRange = { ...given, namedRangeId };
  context.draft.spreadsheet.namedRanges = [...namedRanges, namedRange];
  return { addNamedRange: { namedRange } };
};

function refuseNamedRange(context: RequestContext, { name, range }: NamedRange): void {
  if (!name || !NAME.test(name) || RESERVED.test(name))
    throw invalidArgument(`The name of a named range is invalid: ${name ?? ""}`);
  placeOf(context, range);
  const same = context.draft.spreadsheet.namedRanges.some(
    (other) => other.name?.toLowerCase() === name.toLowerCase(),
  );
  if (same)
    throw invalidArgument(
      `Cannot add named range with name ${name}, a named range with that name already exists.`,
    );
}

function namedRangeById({ draft }: RequestContext, id: string | null | undefined): NamedRange {
  const kept = draft.spreadsheet.namedRanges.find(({ namedRangeId }) => namedRangeId === id);
  if (kept === undefined) throw invalidArgument(`No named range with id: ${id ?? ""}`);
  return kept;
}

export const deleteNamedRange: Handler<sheets_v4.Schema$DeleteNamedRangeRequest> = (context, request) => {
  const kept = namedRangeById(context, request.namedRangeId);
  const { spreadsheet } = context.draft;
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter((item) => item !== kept);
  return undefined;
};
