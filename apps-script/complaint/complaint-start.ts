// What the page of a complaint shows at first: the words that the site uses, and the row to handle.
import { countsBy } from "../../shared/grouping.ts";
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import type { RawCell } from "../../shared/reading/workbook-cells.ts";
import { COMPLAINT_REASONS } from "../../shared/workbook/choices.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { UserError } from "../user-error.ts";
import type { ComplaintData, ComplaintStart, HandledComplaint } from "./complaint-data.ts";
import { type ComplaintRows, indexOf, readComplaints, rowAt } from "./complaint-rows.ts";

const MOST_SUBJECTS = 4;

/** Two calls. @throws UserError when the row to handle is gone. */
export function complaintStart(context: ReadingContext, { reference }: ComplaintStart): ComplaintData {
  const rows = readComplaints(context);
  const { settings, today, complaints, actions } = rows;
  return {
    workbookId: context.workbook.id,
    today,
    year: settings.year,
    closedOn: settings.closedOn,
    subjects: mostUsed(complaints.subject ?? []).slice(0, MOST_SUBJECTS),
    reasons: mostUsed([...(complaints.reason ?? []), ...COMPLAINT_REASONS]),
    actions: (actions.action ?? []).flatMap((words, place) => {
      const number = String(actions.number?.[place] ?? "");
      return number === "" ? [] : [{ number, words: `${number}. ${String(words ?? "")}` }];
    }),
    handled: reference === null ? null : handledRow(rows, reference),
  };
}

function handledRow(rows: ComplaintRows, reference: string): HandledComplaint {
  const index = indexOf(rows, reference);
  if (index < 0) {
    throw new UserError(
      `La réclamation ${reference} n’est plus dans l’onglet « Réclamations ». Fermez cette fenêtre et relisez le panneau.`,
    );
  }
  return { row: index + FIRST_ROW, cells: rowAt(rows.complaints, index) };
}

/** The words of a column, those that come most often first. */
function mostUsed(cells: readonly RawCell[]): string[] {
  const words = cells.map((cell) => String(cell ?? "").trim()).filter((text) => text !== "");
  return [...countsBy(words, (text) => text)]
    .sort(([, left], [, right]) => right - left)
    .map(([text]) => text);
}
