// Which documents of the stand-in a call changed: versions are replaced whole, so identity tells.
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { Presentation } from "../../google/slides/model.ts";
import type { StandIn } from "../../google/stand-in.ts";

/** One document's versions before and after a call; before is nothing for a new one. */
export interface Changed<Document> {
  before: Document | undefined;
  after: Document;
}

/** What a call changed. */
export interface Changes {
  spreadsheets: Changed<Spreadsheet>[];
  presentations: Changed<Presentation>[];
  /** Puts every document back as it was. */
  takeBack(): void;
}

/** Runs `call` and tells what it changed; when it throws, everything is as before. */
export function watched<Answer>(google: StandIn, call: () => Answer): { answer: Answer; changes: Changes } {
  const spreadsheetsBefore = new Map(google.spreadsheets.list().map((one) => [one.spreadsheetId, one]));
  const decksBefore = new Map(google.presentations.all().map((one) => [one.presentationId, one]));
  const changes = (): Changes => changesSince(google, spreadsheetsBefore, decksBefore);
  try {
    const answer = call();
    return { answer, changes: changes() };
  } catch (error) {
    changes().takeBack();
    throw error;
  }
}

function changesSince(
  google: StandIn,
  spreadsheetsBefore: ReadonlyMap<string, Spreadsheet>,
  decksBefore: ReadonlyMap<string, Presentation>,
): Changes {
  const spreadsheets = google.spreadsheets
    .list()
    .map((after) => ({ before: spreadsheetsBefore.get(after.spreadsheetId), after }))
    .filter(({ before, after }) => before !== after);
  const presentations = google.presentations
    .all()
    .map((after) => ({ before: decksBefore.get(after.presentationId), after }))
    .filter(({ before, after }) => before !== after);
  const takeBack = (): void => {
    for (const { before, after } of spreadsheets) {
      if (before === undefined) google.spreadsheets.delete(after.spreadsheetId);
      else google.spreadsheets.put(before);
    }
    for (const { before, after } of presentations) {
      if (before === undefined) google.presentations.delete(after.presentationId);
      else google.presentations.put(before);
    }
  };
  return { spreadsheets, presentations, takeBack };
}
