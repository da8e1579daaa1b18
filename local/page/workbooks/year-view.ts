// Where a workbook's year stands, in the few figures of a list.
import { toDoList } from "../../../shared/to-do/to-do-list.ts";
import { toDoLines, urgencyWords } from "../../../shared/to-do/to-do-words.ts";
import type { YearView } from "../protocol/files.ts";
import type { Desk } from "./desk.ts";
import { analysisOf } from "./standing.ts";

/** Opens the workbook if need be. @throws WorkbookFileError when its file can't be read. */
export async function yearView(desk: Desk, fileName: string): Promise<YearView> {
  const { id, deckId } = await desk.open(fileName);
  const spreadsheet = desk.spreadsheet(id);
  const analysis = analysisOf(spreadsheet);
  const slides = deckId === null ? null : desk.deck(desk.workbook(id).id).presentation.slides.length;
  const isDeckStale = desk.view(id).isStale.deck;
  if (analysis.kind === "blocked")
    return {
      fault: analysis.alerts[0]?.message ?? "À corriger",
      attained: 0,
      missed: 0,
      urgency: "",
      slides,
      isDeckStale,
    };
  return {
    fault: null,
    attained: analysis.rates.filter(({ isAttained }) => isAttained === true).length,
    missed: analysis.rates.filter(({ isAttained }) => isAttained === false).length,
    urgency: urgencyWords(toDoLines(toDoList(analysis), analysis.records.settings.year)),
    slides,
    isDeckStale,
  };
}
