// The rules of conditional formats that are read from files and written into them: a cell's text is this one.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

type Rule = sheets_v4.Schema$ConditionalFormatRule;

/** Whether a rule has its place in the file; the others are kept in our own part, and those of the file as they are. */
export function isFileRule({ booleanRule }: Rule): boolean {
  return booleanRule?.condition?.type === "TEXT_EQ";
}

/** The text that a rule asks for. */
export function textOfRule({ booleanRule }: Rule): string {
  return booleanRule?.condition?.values?.[0]?.userEnteredValue ?? "";
}
