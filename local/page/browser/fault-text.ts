// What is wrong with a cell, as it is shown wherever the cell is in sight.
import { displayText } from "../../../shared/review/display-text.ts";

/** « ! La date « 31/02/2021 » n’existe pas. … » */
export function faultText(fault: string): string {
  return `! ${displayText(`${fault.charAt(0).toUpperCase()}${fault.slice(1)}`)}`;
}
