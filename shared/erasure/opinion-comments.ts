// The words of citizens in `Avis`, which go with the row of `Réclamations` that they are about.
import { isBlank, type TabCells } from "../reading/workbook-cells.ts";
import { comparableName } from "../workbook/names.ts";

/** A row of `Avis` whose `Commentaire` holds something. */
export interface OpinionComment {
  /** The sheet's row number, from 1. */
  row: number;
  /** As references are compared. */
  reference: string;
}

const FIRST_ROW = 2;

/** The comments that stand in `Avis`. One without a reference is about no row: only staff can tell. */
export function opinionComments(cells: TabCells): OpinionComment[] {
  return (cells.comment ?? []).flatMap((comment, index) => {
    const reference = comparableName(String(cells.reference?.[index] ?? ""));
    return isBlank(comment) || reference === "" ? [] : [{ row: index + FIRST_ROW, reference }];
  });
}

/** The comments about the rows of these references. */
export function commentsAbout(
  comments: readonly OpinionComment[],
  rows: readonly { reference: string }[],
): OpinionComment[] {
  const references = new Set(rows.map(({ reference }) => comparableName(reference)));
  return comments.filter(({ reference }) => references.has(reference));
}
