// Runs an example of docs/contract.md or docs/domain.md: each table of what is expected is made again by the code.
import {
  catalogueDescribed,
  choicesDescribed,
  columnsDescribed,
  countedNumbersDescribed,
  settingsDescribed,
} from "./description-kinds.ts";
import type { Example, ExampleTable } from "./document.ts";
import { prepared } from "./preparation-kind.ts";
import { cellsRead, headersRead, namesCompared, placesRead, shownNumbers } from "./reading-kinds.ts";
import { alertsOf, closedResults, erasedRows, givenReferences, ratesOf } from "./workbook-kinds.ts";

/** Makes the rows of an expected table, from the workbook's tabs beside it. */
type Kind = (expected: ExampleTable, inputs: readonly ExampleTable[]) => string[][];

/** By the first header of the table; a table with any other is a tab of the example's workbook. */
const KINDS: Readonly<Record<string, Kind>> = {
  Taux: ratesOf,
  Alertes: alertsOf,
  Clore: closedResults,
  Effacer: erasedRows,
  Numéroter: givenReferences,
  Préparer: prepared,
  Typed: cellsRead,
  Written: namesCompared,
  "Headers of": headersRead,
  Number: shownNumbers,
  Locale: placesRead,
  "Columns of": columnsDescribed,
  "Choices of": choicesDescribed,
  Clé: settingsDescribed,
  Catalogue: catalogueDescribed,
  "Nombres du mois": countedNumbersDescribed,
};
/** What a workbook that says nothing of its alerts is expected to have: no fault. */
const NO_FAULT: ExampleTable = { name: "Alertes", headers: ["Onglet", "Ligne", "Message"], rows: [] };
const FIRST_ROW = 2;

/** A table as the document has it, and as the code makes it: alike unless one of them is wrong. */
export interface Outcome {
  name: string;
  expected: string[][];
  actual: string[][];
}

/** Runs every table of an example. An example that expects nothing, or whose rows are misnumbered, is an error. */
export function runExample({ words, tables }: Example): Outcome[] {
  const inputs = tables.filter(({ name }) => KINDS[name] === undefined);
  const expectations = tables.filter(({ name }) => KINDS[name] !== undefined);
  if (expectations.length === 0) throw new Error(`« ${words} » expects nothing.`);
  for (const { name, rows } of inputs)
    for (const [index, [row]] of rows.entries())
      if (row !== String(index + FIRST_ROW))
        throw new Error(`« ${words} »: ${name} has no row ${row} there.`);
  const names = expectations.map(({ name }) => name);
  const isSilent = names.includes("Taux") && !names.includes("Alertes");
  return [...expectations, ...(isSilent ? [NO_FAULT] : [])].map((table) => ({
    name: table.name,
    expected: table.rows,
    actual: KINDS[table.name]?.(table, inputs) ?? [],
  }));
}
