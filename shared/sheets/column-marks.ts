// The add-on's own mark on each of its columns, which follows the column wherever it is moved or renamed.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

type Request = sheets_v4.Schema$Request;

/** A mark of the add-on, as it stands on a column. */
export interface ColumnMark {
  metadataId: number;
  columnIndex: number;
  /** The column's key in its tab. */
  columnKey: string;
}

/** The key of the developer metadata; its value is the column's key. */
export const MARK_KEY = "revue-qualite.colonne";

/** Marks the columns where they stand, and takes away the marks that are on another column. */
export function markRequests(
  sheetId: number,
  marks: readonly ColumnMark[],
  positions: ReadonlyMap<string, number>,
): Request[] {
  const misplaced = marks.filter(
    ({ columnKey, columnIndex }) => positions.has(columnKey) && positions.get(columnKey) !== columnIndex,
  );
  const isMarked = (key: string, index: number): boolean =>
    marks.some(({ columnKey, columnIndex }) => columnKey === key && columnIndex === index);
  return [
    ...misplaced.map(({ metadataId }) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
    })),
    ...[...positions]
      .filter(([key, index]) => !isMarked(key, index))
      .map(([key, index]) => newMark(sheetId, key, index)),
  ];
}

function newMark(sheetId: number, columnKey: string, columnIndex: number): Request {
  const dimensionRange = {
    sheetId,
    dimension: "COLUMNS",
    startIndex: columnIndex,
    endIndex: columnIndex + 1,
  };
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: MARK_KEY,
        metadataValue: columnKey,
        location: { dimensionRange },
        visibility: "DOCUMENT",
      },
    },
  };
}
