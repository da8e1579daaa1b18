// What a column of the workbook is: one declarative description that everything else derives from.

/** Who may write in a column: staff, the form's Worker, or the add-on. */
export type Owner = "staff" | "form" | "addOn";

/** A closed list of choices: identifiers in code, French labels in cells. */
export interface Choices<Code extends string> {
  readonly labels: Readonly<Record<Code, string>>;
  /** Other accepted spellings, such as `>=` for `≥`. */
  readonly aliases?: Readonly<Record<string, Code>>;
}

/** How a cell of the column is read. Dates and months are day serials, years are integers. */
export type ColumnKind = "text" | "number" | "date" | "month" | "year" | "choice" | "any";

/** What the tab's author says of a column. */
export interface ColumnOptions {
  readonly help: string;
  readonly example: string | number;
  readonly owner?: Owner;
  /** The header may be missing. */
  readonly mayBeMissing?: true;
  /** Names, messages: no computation sees what they say; cleared when personal data expires. */
  readonly isPersonal?: true;
  /** Words offered in a dropdown, which the site may change; any other words are as good. */
  readonly suggestions?: readonly string[];
  /** No computation needs what it says: it is read only for whether a row holds something. */
  readonly isUnread?: true;
  /** A number that may be typed with a % sign, where the row's unit is %. */
  readonly mayBePercent?: true;
  readonly widthPixels?: number;
  /** A number format of Google Sheets, for numbers and dates. */
  readonly numberFormat?: string;
}

/** One column. `Value` is the type of a readable cell; absent and unreadable cells give `null`. */
export interface Column<Value> extends ColumnOptions {
  readonly header: string;
  readonly owner: Owner;
  readonly kind: ColumnKind;
  readonly choices?: Choices<string>;
  /** Carries the type only. */
  readonly valueType?: Value;
}

/** A tab: its French name, what it is for, and its columns in the order of a new workbook. */
export interface Tab<Columns extends Record<string, Column<unknown>> = Record<string, Column<unknown>>> {
  readonly title: string;
  readonly purpose: string;
  /** None for a tab of charts: what else stands in its cells is staff's. */
  readonly columns: Columns;
  /** The tab may be missing. */
  readonly mayBeMissing?: true;
}

/** One row as records: `null` where nothing readable stands. `row` is the sheet's row number, from 1. */
export type RecordOf<T extends Tab> = { row: number } & {
  [Key in keyof T["columns"]]: T["columns"][Key] extends Column<infer Value> ? Value | null : never;
};

const staffOwned = { owner: "staff" } as const;

/** A column of free text. */
export function textColumn(header: string, options: ColumnOptions): Column<string> {
  return { ...staffOwned, ...options, header, kind: "text" };
}

/** A wide column where staff write what they like. */
export function freeTextColumn(header: string): Column<string> {
  return textColumn(header, { help: "Libre.", example: "", widthPixels: 320 });
}

/**
 * A column of numbers, typed as numbers or as French text (`1 234,5`). Without a format of its own, a number
 * shows as typed; patterns with optional decimals would show `85,` for 85.
 */
export function numberColumn(header: string, options: ColumnOptions): Column<number> {
  return { ...staffOwned, ...options, header, kind: "number" };
}

/** A column of dates, as serial days since 1899-12-30. */
export function dateColumn(header: string, options: ColumnOptions): Column<number> {
  return { ...staffOwned, numberFormat: "dd/mm/yyyy", ...options, header, kind: "date" };
}

/** A column of months, each as a day inside it. */
export function monthColumn(header: string, options: ColumnOptions): Column<number> {
  return { ...staffOwned, numberFormat: "mm/yyyy", ...options, header, kind: "month" };
}

/** A column of calendar years, such as 2020. */
export function yearColumn(header: string, options: ColumnOptions): Column<number> {
  return { ...staffOwned, numberFormat: "0", ...options, header, kind: "year" };
}

/** A column of choices, shown as a dropdown. */
export function choiceColumn<Code extends string>(
  header: string,
  choices: Choices<Code>,
  options: ColumnOptions,
): Column<Code> {
  return { ...staffOwned, ...options, header, kind: "choice", choices };
}

/** A column whose cells are kept as typed: `Paramètres`' values, whose type depends on the key. */
export function anyColumn(header: string, options: ColumnOptions): Column<string | number | boolean> {
  return { ...staffOwned, ...options, header, kind: "any" };
}

/** Declares a tab, keeping the precise types of its columns. */
export function defineTab<Columns extends Record<string, Column<unknown>>>(tab: Tab<Columns>): Tab<Columns> {
  return tab;
}
