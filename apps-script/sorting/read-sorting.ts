// What the page of doubtful messages shows: the rows of `Réclamations` that count nowhere until they are sorted.
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { isEntered, type RawCell } from "../../shared/reading/workbook-cells.ts";
import { COMPLAINT_STATUSES } from "../../shared/workbook/choices.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import { readComplaints, rowAt } from "../complaint/complaint-rows.ts";
import type { ReadingContext } from "../running/run-action.ts";
import type { SortingData } from "./sorting-data.ts";

/** Two calls. @throws UserError when a header is missing, or a required setting. */
export function readSorting(context: ReadingContext): SortingData {
  const { complaints } = readComplaints(context);
  const { flag = [], status = [] } = complaints;
  const messages = flag.flatMap((cell, index) =>
    isEntered(cell) && isUnsorted(status[index])
      ? [{ row: index + FIRST_ROW, cells: rowAt(complaints, index) }]
      : [],
  );
  return { messages };
}

function isUnsorted(status: RawCell = ""): boolean {
  return (
    !isEntered(status) || comparableName(String(status)) === comparableName(COMPLAINT_STATUSES.labels.new)
  );
}
