// What staff's own layout of a tab prevents: cells merged, columns typed by a table of Google's.
import * as z from "zod/mini";

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
const Index = z._default(z.number(), 0);
const Rectangle = z.object({
  startRowIndex: Index,
  endRowIndex: Index,
  startColumnIndex: Index,
  endColumnIndex: Index,
});
const Column = z.object({ columnIndex: Index, columnType: z._default(z.string(), "") });
const Table = z.object({ range: Rectangle, columnProperties: z._default(z.array(Column), []) });

/** The layout's fields of a sheet in Google's answer. */
export const LayoutAnswer = {
  merges: z._default(z.array(Rectangle), []),
  tables: z._default(z.array(Table), []),
};

/** The layout, from those fields. */
export function tabLayout({
  merges,
  tables,
}: {
  merges: CellRectangle[];
  tables: z.infer<typeof Table>[];
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
