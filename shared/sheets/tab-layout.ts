// What staff's own layout of a tab prevents: cells merged, columns typed by a table of Google's.
import { list, number, object, orElse, type Read, text } from "../json/shape.ts";

/** A rectangle of cells by index from 0, ends excluded. */
export interface CellRectangle {
  startRowIndex: number;
  endRowIndex: number;
  startColumnIndex: number;
  endColumnIndex: number;
}

/** Where Google refuses some of what a preparation does. */
export interface TabLayout {
  merges: CellRectangle[];
  /** The bodies of typed columns, without their headers: they take neither number format nor validation. */
  typedColumns: CellRectangle[];
}

/** The part of a sheet's mask that reads the layout. */
export const LAYOUT_FIELDS = "merges,tables(range,columnProperties(columnIndex,columnType))";

/** A tab that nobody laid out yet. */
export const PLAIN_LAYOUT: TabLayout = { merges: [], typedColumns: [] };

// Google leaves zeros and empty lists out of its answers.
const Index = orElse(number, 0);
const Rectangle = object({
  startRowIndex: Index,
  endRowIndex: Index,
  startColumnIndex: Index,
  endColumnIndex: Index,
});
const Column = object({ columnIndex: Index, columnType: orElse(text, "") });
const Table = object({ range: Rectangle, columnProperties: orElse(list(Column), []) });

/** The layout's fields of a sheet in Google's answer. */
export const LayoutAnswer = {
  merges: orElse(list(Rectangle), []),
  tables: orElse(list(Table), []),
};

/** The layout, from those fields. */
export function tabLayout({
  merges,
  tables,
}: {
  merges: CellRectangle[];
  tables: Read<typeof Table>[];
}): TabLayout {
  const typedColumns = tables.flatMap(({ range, columnProperties }) =>
    columnProperties
      .filter(({ columnType }) => columnType !== "" && columnType !== "COLUMN_TYPE_UNSPECIFIED")
      .map(({ columnIndex }) => {
        const startColumnIndex = range.startColumnIndex + columnIndex;
        const startRowIndex = range.startRowIndex + 1;
        return { ...range, startRowIndex, startColumnIndex, endColumnIndex: startColumnIndex + 1 };
      }),
  );
  return { merges, typedColumns };
}
