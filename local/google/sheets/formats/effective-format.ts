// The format that a cell is shown with: what it has over what the spreadsheet gives every cell.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell, Spreadsheet } from "../model.ts";
import { DEFAULT_FORMAT } from "../new-spreadsheet.ts";

/** The whole format shown; nothing for a cell that holds neither value nor format. */
export function effectiveFormat(
  cell: Cell,
  properties: Spreadsheet["properties"],
): sheets_v4.Schema$CellFormat | undefined {
  if (cell.value === undefined && cell.format === undefined) return undefined;
  const base = properties.defaultFormat ?? DEFAULT_FORMAT;
  const own = cell.format ?? {};
  const aligned = horizontalAlignment(cell);
  return {
    ...base,
    ...(aligned !== undefined && { horizontalAlignment: aligned }),
    ...own,
    textFormat: { ...base.textFormat, ...own.textFormat },
    hyperlinkDisplayType: own.hyperlinkDisplayType ?? "PLAIN_TEXT",
  };
}

function horizontalAlignment({ value }: Cell): string | undefined {
  if (typeof value === "number") return "RIGHT";
  if (typeof value === "boolean") return "CENTER";
  return typeof value === "string" ? "LEFT" : undefined;
}
