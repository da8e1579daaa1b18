// addSheet, deleteSheet and updateSheetProperties.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import type { Draft } from "../draft.ts";
import { maskAt, maskBelow } from "../fields/field-mask.ts";
import { updateMask, withMaskedFields } from "../fields/update-mask.ts";
import { loseInFormulas, renameInFormulas } from "../formulas/shift-formulas.ts";
import { refuseTooLarge } from "../grid/grid-size.ts";
import { resizeGrid } from "../grid/resize-grid.ts";
import { MAX_TITLE_CHARACTERS, type Sheet, type SheetProperties } from "../model.ts";
import { newSheet } from "../new-spreadsheet.ts";
import type { SheetsEnvironment } from "../store.ts";
import { refuseSplitMerges } from "./frozen-merges.ts";
import { type Handler, sheetById } from "./request-context.ts";

/** Adds a sheet with the properties given, at its index or last. */
export function addedSheet(
  draft: Draft,
  environment: SheetsEnvironment,
  properties: sheets_v4.Schema$SheetProperties,
): Sheet {
  const { sheets } = draft.spreadsheet;
  if (properties.sheetType && properties.sheetType !== "GRID")
    throw notBuilt(`${properties.sheetType} sheets`);
  if (properties.dataSourceSheetProperties) throw notBuilt("dataSourceSheetProperties");
  const title = properties.title ?? nextTitle(draft);
  refuseTitle(draft, title);
  const sheet = newSheet({
    ...definedProperties(properties),
    sheetId: newSheetId(draft, environment, properties.sheetId),
    title,
  });
  insertSheet(draft, sheet, properties.index ?? sheets.length);
  refuseTooLarge(draft.spreadsheet, sheet.properties.gridProperties.columnCount);
  refuseAllFrozen(sheet.properties);
  return sheet;
}

function definedProperties(properties: sheets_v4.Schema$SheetProperties): Partial<SheetProperties> {
  const {
    gridProperties,
    index: _index,
    sheetId: _id,
    sheetType: _type,
    title: _title,
    ...rest
  } = properties;
  const { rowCount, columnCount, ...grid } = gridProperties ?? {};
  return {
    ...rest,
    gridProperties: { ...grid, rowCount: rowCount ?? 1000, columnCount: columnCount ?? 26 },
  };
}

/** Puts the sheet at an index, and numbers all sheets again. */
function insertSheet(draft: Draft, sheet: Sheet, index: number): void {
  const { sheets } = draft.spreadsheet;
  if (index < 0 || index > sheets.length) {
    throw invalidArgument(`Invalid index: ${index}. Index must be between 0 and ${sheets.length}`);
  }
  sheets.splice(index, 0, sheet);
  renumber(draft);
}

function renumber(draft: Draft): void {
  for (const [index, sheet] of draft.spreadsheet.sheets.entries()) {
    if (sheet.properties.index !== index) sheet.properties = { ...sheet.properties, index };
  }
}

function nextTitle(draft: Draft): string {
  const stem = draft.spreadsheet.properties.locale?.startsWith("fr") ? "Feuille " : "Sheet";
  let number = draft.spreadsheet.sheets.length + 1;
  while (titleTaken(draft, `${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** Whether a sheet already bears the title, in any case. */
function titleTaken(draft: Draft, title: string, except?: Sheet): boolean {
  const lower = title.toLowerCase();
  return draft.spreadsheet.sheets.some(
    (sheet) => sheet !== except && sheet.properties.title.toLowerCase() === lower,
  );
}

/** Refuses a title that is empty, too long or borne by another sheet. @throws GoogleError INVALID_ARGUMENT. */
function refuseTitle(draft: Draft, title: string, except?: Sheet): void {
  if (title === "") throw invalidArgument("The sheet name cannot be empty.");
  if (title.length > MAX_TITLE_CHARACTERS) {
    throw invalidArgument(`The sheet name cannot be greater than ${MAX_TITLE_CHARACTERS} characters.`);
  }
  if (!titleTaken(draft, title, except)) return;
  throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** The id asked for a new sheet, or a free one. */
function newSheetId(draft: Draft, environment: SheetsEnvironment, asked: number | null | undefined): number {
  const taken = (id: number): boolean =>
    draft.spreadsheet.sheets.some(({ properties }) => properties.sheetId === id);
  if (typeof asked !== "number") {
    let id = environment.randomId();
    while (taken(id)) id = environment.randomId();
    return id;
  }
  if (asked < 0) throw invalidArgument(`Invalid sheetId: ${asked}. Must be non-negative.`);
  if (taken(asked))
    throw invalidArgument(`Cannot add sheet with ID: ${asked}, a sheet with that ID already exists.`);
  return asked;
}

export const addSheet: Handler<sheets_v4.Schema$AddSheetRequest> = ({ draft, environment }, request) => {
  const sheet = addedSheet(draft, environment, request.properties ?? {});
  return { addSheet: { properties: sheet.properties } };
};

export const deleteSheet: Handler<sheets_v4.Schema$DeleteSheetRequest> = (context, request) => {
  const sheet = sheetById(context, request.sheetId);
  const { spreadsheet } = context.draft;
  const rest = spreadsheet.sheets.filter((other) => other !== sheet);
  if (rest.length === 0) throw invalidArgument("You can't remove all the sheets in a document.");
  if (rest.every((other) => other.properties.hidden === true)) {
    throw invalidArgument("You can't remove all the visible sheets in a document.");
  }
  const { sheetId } = sheet.properties;
  spreadsheet.sheets = rest;
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheetId);
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.filter(
    ({ location }) => location?.spreadsheet === true || locatedSheet(location) !== sheetId,
  );
  loseInFormulas(context.draft, sheet.properties.title);
  renumber(context.draft);
  return undefined;
};

function locatedSheet(location: sheets_v4.Schema$DeveloperMetadataLocation | undefined): number {
  return location?.sheetId ?? location?.dimensionRange?.sheetId ?? 0;
}

export const updateSheetProperties: Handler<sheets_v4.Schema$UpdateSheetPropertiesRequest> = (
  context,
  request,
) => {
  const given = request.properties ?? {};
  const mask = updateMask(request.fields, SHEETS.message("SheetProperties"));
  const sheet = sheetById(context, given.sheetId);
  const { draft } = context;
  const asks = (name: keyof SheetProperties): boolean => maskBelow(mask, name) !== undefined;
  const { index, sheetId, sheetType, gridProperties } = sheet.properties;
  const merged = withMaskedFields<sheets_v4.Schema$SheetProperties>(sheet.properties, given, mask);
  if (asks("title")) refuseTitle(draft, merged.title ?? "", sheet);
  // A count that the mask names and that is not given is 0, which no grid can have.
  const countOf = (name: "rowCount" | "columnCount"): number =>
    merged.gridProperties?.[name] ??
    (maskAt(mask, "gridProperties", name) === undefined ? gridProperties[name] : 0);
  const grid = {
    ...merged.gridProperties,
    rowCount: countOf("rowCount"),
    columnCount: countOf("columnCount"),
  };
  resizeGrid(draft, sheet, grid.rowCount, grid.columnCount);
  const { title: former } = sheet.properties;
  const title = merged.title ?? former;
  sheet.properties = { ...merged, sheetId, sheetType, index, title, gridProperties: grid };
  if (title !== former) renameInFormulas(draft, former, title);
  refuseAllFrozen(sheet.properties);
  refuseSplitMerges(sheet, gridProperties);
  refuseAllHidden(draft);
  if (asks("index") && typeof given.index === "number") moveSheet(draft, sheet, given.index);
  return undefined;
};

function refuseAllHidden(draft: Draft): void {
  if (draft.spreadsheet.sheets.some(({ properties }) => properties.hidden !== true)) return;
  throw invalidArgument("You can't hide all the sheets in a document.");
}

function refuseAllFrozen({ gridProperties }: SheetProperties): void {
  if ((gridProperties.frozenRowCount ?? 0) >= gridProperties.rowCount) {
    throw invalidArgument("You can't freeze all visible rows on the sheet.");
  }
  if ((gridProperties.frozenColumnCount ?? 0) >= gridProperties.columnCount) {
    throw invalidArgument("You can't freeze all visible columns on the sheet.");
  }
}

// The index is that before the move: to pass behind the next sheet, one asks for two further.
function moveSheet(draft: Draft, sheet: Sheet, index: number): void {
  const { sheets } = draft.spreadsheet;
  const from = sheets.indexOf(sheet);
  sheets.splice(from, 1);
  insertSheet(draft, sheet, index > from ? Math.min(index - 1, sheets.length) : index);
}
