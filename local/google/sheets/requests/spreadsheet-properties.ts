// updateSpreadsheetProperties.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { invalidArgument } from "../../google-error.ts";
import { updateMask, withMaskedFields } from "../fields/update-mask.ts";
import type { Handler } from "./request-context.ts";

const LOCALE = /^[a-z]{2,3}(_[A-Z]{2})?$/;

export const updateSpreadsheetProperties: Handler<sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest> = (
  { draft },
  request,
) => {
  const mask = updateMask(request.fields, SHEETS.message("SpreadsheetProperties"));
  const { spreadsheet } = draft;
  const properties = withMaskedFields(spreadsheet.properties, request.properties ?? {}, mask);
  if (!properties.title) throw invalidArgument("The spreadsheet title cannot be empty.");
  if (!isLocale(properties.locale ?? ""))
    throw invalidArgument(`Unsupported locale: ${properties.locale ?? ""}`);
  if (!isTimeZone(properties.timeZone ?? ""))
    throw invalidArgument(`Invalid time zone: ${properties.timeZone ?? ""}`);
  spreadsheet.properties = properties;
  return undefined;
};

function isLocale(name: string): boolean {
  return LOCALE.test(name) && Intl.DateTimeFormat.supportedLocalesOf(name.replace("_", "-")).length > 0;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
