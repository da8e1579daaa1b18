// The rows of each tab that the form writes in, as the columns that it fills and a cell for each.
import { BLANK_CELL, type CellData, dayCell, textCell } from "../../shared/sheets/cells.ts";
import { COMPLAINT_CHANNELS, COMPLAINT_STATUSES, YES_NO } from "../../shared/workbook/choices.ts";
import type { Tab } from "../../shared/workbook/column.ts";
import { complaintsTab, opinionsTab } from "../../shared/workbook/tabs/complaints.ts";
import { askedFields, type SiteLists, siteChoices } from "../complaint/asked-fields.ts";
import { FIELD_NAMES, type FieldName, fieldNamed } from "../complaint/fields.ts";
import type { BatchKind, BatchRow } from "../store/batch-row.ts";
import type { OpinionRow } from "../store/opinion-row.ts";
import { zoneDay } from "./zone-day.ts";

/** What a site's settings change in its rows. */
export interface RowSettings {
  /** Where the day of receipt is that of the site. */
  timeZone: string;
  /** Whether the page shown at once is the acknowledgement of receipt. */
  isPageAcknowledgement: boolean;
  /** The site's own lists, whose words the workbook is given. */
  lists: SiteLists;
}

/** The cell of a row in a column that the form fills, named by its key. */
export type RowCells = (key: string) => CellData;

/** The tab that the batches of a kind go to. */
export const TAB_OF_KIND: Readonly<Record<BatchKind, Tab>> = {
  complaints: complaintsTab,
  opinions: opinionsTab,
};

/** The fields by the column that they go to. */
const FIELD_OF_COLUMN: ReadonlyMap<string, FieldName> = new Map(
  FIELD_NAMES.map((name) => [fieldNamed(name).column, name]),
);

/** The keys of the columns that the form fills: its own, and in `Réclamations` those of its fields and two that it begins. */
export function filledKeys(
  kind: BatchKind,
  { isPageAcknowledgement, lists }: RowSettings,
): ReadonlySet<string> {
  const own = Object.entries(TAB_OF_KIND[kind].columns).flatMap(([key, { owner }]) =>
    owner === "form" ? [key] : [],
  );
  if (kind === "opinions") return new Set(own);
  const begun = isPageAcknowledgement ? ["status", "acknowledgedOn"] : ["status"];
  return new Set([...own, ...begun, ...askedFields(lists).map((name) => fieldNamed(name).column)]);
}

/** A message as a row of `Réclamations`. */
export function complaintCells(row: BatchRow, { timeZone, lists }: RowSettings): RowCells {
  const receivedOn = zoneDay(row.receivedAt, timeZone);
  return (key) => {
    const field = FIELD_OF_COLUMN.get(key);
    if (field !== undefined) return textCell(textOfField(field, row[field], lists));
    switch (key) {
      case "reference":
      case "language":
      case "flag":
        return textCell(row[key]);
      case "receivedOn":
      case "acknowledgedOn":
        return dayCell(receivedOn);
      case "channel":
        return textCell(COMPLAINT_CHANNELS.labels.webForm);
      case "status":
        return textCell(COMPLAINT_STATUSES.labels.new);
      // A column of the form that it does not ask for.
      default:
        return BLANK_CELL;
    }
  };
}

/** An opinion as a row of `Avis`. */
export function opinionCells(row: OpinionRow, { timeZone }: RowSettings): RowCells {
  const cells: Readonly<Record<keyof typeof opinionsTab.columns, CellData>> = {
    reference: textCell(row.reference),
    givenOn: dayCell(zoneDay(row.givenAt, timeZone)),
    isSatisfied: textCell(row.isSatisfied ? YES_NO.labels.yes : YES_NO.labels.no),
    comment: textCell(row.comment),
  };
  const byKey: ReadonlyMap<string, CellData> = new Map(Object.entries(cells));
  return (key) => byKey.get(key) ?? BLANK_CELL;
}

/** A field as the sheet shows it: a choice by its French words. */
function textOfField(name: FieldName, value: string | null, lists: SiteLists): string | null {
  const field = fieldNamed(name);
  if (value === null) return null;
  if (field.kind === "siteChoice") {
    const chosen = siteChoices(name, lists).find(({ id }) => id === value);
    // Taken out of the site's list since: its name tells what was chosen.
    return chosen?.inWorkbook ?? chosen?.label.fr ?? value;
  }
  if (field.kind !== "choice") return value;
  const label = field.choices.labels[value];
  if (label === undefined) throw new Error(`Unknown choice of ${name}: ${value}.`);
  return label;
}
