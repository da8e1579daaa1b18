// addProtectedRange, updateProtectedRange and deleteProtectedRange.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { updateMask, withMaskedFields } from "../fields/update-mask.ts";
import type { Sheet } from "../model.ts";
import { freeId } from "./free-id.ts";
import { type Handler, placeOf, type RequestContext } from "./request-context.ts";

type Protection = sheets_v4.Schema$ProtectedRange;

export const addProtectedRange: Handler<sheets_v4.Schema$AddProtectedRangeRequest> = (context, request) => {
  const given = withNamedRange(context, request.protectedRange ?? {});
  const sheet = protectedSheet(context, given);
  refuseEditors(given);
  if (isWholeSheet(given)) refuseSecondSheetProtection(sheet);
  const protectedRangeId = newProtectionId(context, given.protectedRangeId);
  const { editors, ...rest } = { ...given, protectedRangeId, requestingUserCanEdit: true };
  sheet.protectedRanges = [...sheet.protectedRanges, { ...rest, editors: completeEditors(context, editors) }];
  return { addProtectedRange: { protectedRange: { ...rest, editors: filledEditors(editors) } } };
};

// A protection may name a range instead of giving it.
function withNamedRange({ draft }: RequestContext, given: Protection): Protection {
  if (given.tableId) throw notBuilt("ProtectedRange.tableId");
  if (!given.namedRangeId) return given;
  if (given.range)
    throw invalidArgument("Only one of range or namedRangeId may be set on a protected range.");
  const named = draft.spreadsheet.namedRanges.find(({ namedRangeId }) => namedRangeId === given.namedRangeId);
  if (!named?.range) throw invalidArgument(`No named range with id: ${given.namedRangeId}`);
  return { ...given, range: named.range };
}

function protectedSheet(context: RequestContext, given: Protection): Sheet {
  if (!given.range) throw invalidArgument("A protected range must have a range.");
  for (const range of given.unprotectedRanges ?? []) placeOf(context, range);
  if (given.unprotectedRanges?.length && !isWholeSheet(given)) {
    throw invalidArgument("Unprotected ranges may only be set on a protected sheet.");
  }
  return placeOf(context, given.range).sheet;
}

function isWholeSheet({ range }: Protection): boolean {
  return Object.keys(range ?? {}).every((name) => name === "sheetId");
}

function refuseSecondSheetProtection(sheet: Sheet, except?: Protection): void {
  if (!sheet.protectedRanges.some((other) => other !== except && isWholeSheet(other))) return;
  throw invalidArgument(`Sheet "${sheet.properties.title}" already has sheet protection.`);
}

function refuseEditors({ warningOnly, editors }: Protection): void {
  const some = editors?.users?.length || editors?.groups?.length || editors?.domainUsersCanEdit;
  if (warningOnly === true && some)
    throw invalidArgument("ProtectedRange is warningOnly. Editors cannot be set on it.");
}

function newProtectionId({ draft, environment }: RequestContext, asked: number | null | undefined): number {
  const ids = new Set(
    draft.spreadsheet.sheets.flatMap(({ protectedRanges }) =>
      protectedRanges.map((item) => item.protectedRangeId),
    ),
  );
  if (asked && ids.has(asked))
    throw invalidArgument(
      `Cannot add protected range with ID: ${asked}, a protected range with that ID already exists.`,
    );
  return asked || freeId(environment, (id) => ids.has(id));
}

// Who asks can always edit, though the answer to the request does not say it yet.
function completeEditors(
  { environment }: RequestContext,
  editors: sheets_v4.Schema$Editors | undefined,
): sheets_v4.Schema$Editors {
  const users = new Set([...(editors?.users ?? []), environment.userEmail]);
  return { ...filledEditors(editors), users: [...users] };
}

function filledEditors(editors: sheets_v4.Schema$Editors | undefined): sheets_v4.Schema$Editors {
  return {
    ...(editors?.users?.length && { users: editors.users }),
    ...(editors?.groups?.length && { groups: editors.groups }),
    ...(editors?.domainUsersCanEdit && { domainUsersCanEdit: true }),
  };
}

function protectionById(
  { draft }: RequestContext,
  id: number | null | undefined,
): { sheet: Sheet; kept: Protection } {
  for (const sheet of draft.spreadsheet.sheets) {
    const kept = sheet.protectedRanges.find(({ protectedRangeId }) => protectedRangeId === (id ?? 0));
    if (kept !== undefined) return { sheet, kept };
  }
  throw invalidArgument(`No protected range with id: ${id ?? 0}`);
}

export const updateProtectedRange: Handler<sheets_v4.Schema$UpdateProtectedRangeRequest> = (
  context,
  request,
) => {
  const given = request.protectedRange ?? {};
  const mask = updateMask(request.fields, SHEETS.message("ProtectedRange"));
  const { sheet, kept } = protectionById(context, given.protectedRangeId);
  const { protectedRangeId } = kept;
  const updated = { ...withMaskedFields(kept, given, mask), protectedRangeId, requestingUserCanEdit: true };
  const target = protectedSheet(context, updated);
  refuseEditors({ ...updated, editors: given.editors });
  if (isWholeSheet(updated)) refuseSecondSheetProtection(target, kept);
  const complete = { ...updated, editors: completeEditors(context, updated.editors) };
  if (target === sheet)
    sheet.protectedRanges = sheet.protectedRanges.map((item) => (item === kept ? complete : item));
  else {
    sheet.protectedRanges = sheet.protectedRanges.filter((item) => item !== kept);
    target.protectedRanges = [...target.protectedRanges, complete];
  }
  return undefined;
};

export const deleteProtectedRange: Handler<sheets_v4.Schema$DeleteProtectedRangeRequest> = (
  context,
  request,
) => {
  const { sheet, kept } = protectionById(context, request.protectedRangeId);
  sheet.protectedRanges = sheet.protectedRanges.filter((item) => item !== kept);
  return undefined;
};
