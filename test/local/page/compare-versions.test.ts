// Comparing the page's version and the file's with the last common one, and putting both together.
import fc from "fast-check";
import { expect, it } from "vitest";
import { withCurrentValues } from "../../../local/google/sheets/formulas/current-values.ts";
import { NOT_COMPUTED } from "../../../local/google/sheets/formulas/stop.ts";
import type { Cell, Row, Spreadsheet } from "../../../local/google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { compareVersions, type Side, united } from "../../../local/page/workbooks/compare-versions.ts";

type Texts = (string | number | undefined)[][];

function version(texts: Texts, title = "Agents", others: string[] = []): Spreadsheet {
  const rows = texts.map((row): Row => row.map((value) => (value === undefined ? undefined : { value })));
  const sheets = [title, ...others].map((name, index) => newSheet({ sheetId: index, title: name, index }));
  const [first, ...rest] = sheets;
  if (first === undefined) throw new Error("No tab.");
  return newSpreadsheet("essai", { title: "Essai", locale: "fr_FR" }, [{ ...first, rows }, ...rest]);
}

function textsOf({ sheets }: Spreadsheet): unknown[][] {
  return (sheets[0]?.rows ?? []).map((row) => Array.from(row ?? [], (cell: Cell | undefined) => cell?.value));
}

const BASE: Texts = [
  ["Agent", "Service"],
  ["A", "Standard"],
  ["B", "Guichet"],
  ["C", "Titres"],
];

/** The base with one cell typed over; a text beyond the last row is a new row. */
function typed(...edits: [row: number, column: number, text: string][]): Spreadsheet {
  const texts = BASE.map((row) => [...row]);
  for (const [row, column, text] of edits) {
    texts[row] ??= [];
    const line = texts[row];
    if (line !== undefined) line[column] = text;
  }
  return version(texts);
}

function compared(page: Spreadsheet, disk: Spreadsheet) {
  return compareVersions({ base: version(BASE), page, disk });
}

it("tells on which side each cell changed, and what both typed alike is no difference", () => {
  const page = typed([1, 1, "Accueil"], [2, 1, "Même"], [3, 1, "Ici"]);
  const disk = typed([2, 1, "Même"], [3, 1, "Fichier"], [4, 0, "D"]);
  const comparison = compared(page, disk);
  expect(comparison.kind === "cells" && comparison.differences).toMatchObject([
    { tab: "Agents", row: 1, column: 1, changedIn: "page", base: { value: "Standard" } },
    { row: 3, column: 1, changedIn: "both", page: { value: "Ici" }, disk: { value: "Fichier" } },
    { row: 4, column: 0, changedIn: "disk", base: undefined },
  ]);
});

it("compares formulas as they are written, whatever they gave", () => {
  const written = (formula: string): Spreadsheet => {
    const made = version(BASE);
    const [sheet, ...others] = made.sheets;
    if (sheet === undefined) throw new Error("No tab.");
    const rows = [...sheet.rows, [{ formula, value: 3 }]];
    return { ...made, sheets: [{ ...sheet, rows }, ...others] };
  };
  const base = written("=COUNTA(A2:A4)");
  const comparison = compareVersions({ base, page: base, disk: written("=ROWS(A2:A4)") });
  expect(comparison.kind === "cells" && comparison.differences).toMatchObject([
    { row: 4, column: 0, changedIn: "disk" },
  ]);
});

it("takes for no change what another program rewrites: digits, line ends, looks, blank texts", () => {
  const base = version([["n"], [0.1 + 0.2, "a\nb", undefined]]);
  const disk = version([["n"], [0.3, "a\r\nb", ""]]);
  const comparison = compareVersions({ base, page: base, disk });
  expect(comparison).toEqual({ kind: "cells", differences: [] });
});

it.each<[string, Texts]>([
  ["a row inserted", [...BASE.slice(0, 2), ["Nouveau"], ...BASE.slice(2)]],
  ["a row deleted", [...BASE.slice(0, 1), ...BASE.slice(2)]],
  ["rows sorted", [...BASE.slice(0, 1), ...BASE.slice(1).toReversed()]],
  ["columns exchanged", BASE.map((row) => row.toReversed())],
])("does not compare cell by cell with %s on one side", (_what, texts) => {
  for (const side of ["page", "disk"] satisfies Side[]) {
    const versions = { base: version(BASE), page: version(BASE), disk: version(BASE) };
    expect(compareVersions({ ...versions, [side]: version(texts) })).toEqual({
      kind: "moved",
      side,
      tab: "Agents",
    });
  }
});

/** Two agents, each with a formula of its own row, as the last rows have that nobody filled yet. */
function withFormulas(names: (string | undefined)[]): Spreadsheet {
  const spreadsheet = version([["Agent", "Service", "Rang"], ...names.map((name) => [name, name])]);
  const sheets = spreadsheet.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) => (index === 0 ? row : [...(row ?? []), ownRow(index + 1)])),
  }));
  return { ...spreadsheet, sheets };
}

function ownRow(number: number): Cell {
  return { formula: `=ROW(A${number})`, value: number };
}

it("sees that rows moved where each has a formula of its own row", () => {
  const [base, sorted] = [withFormulas(["A", "B"]), withFormulas(["B", "A"])];
  expect(compareVersions({ base, page: sorted, disk: base })).toEqual({
    kind: "moved",
    side: "page",
    tab: "Agents",
  });
});

it("does not mix two rows that each side added in the same place, formulas waiting there or not", () => {
  const page = version([...BASE, ["D", "Accueil"]]);
  const disk = version([...BASE, ["E", undefined, "le soir"]]);
  expect(compared(page, disk)).toEqual({ kind: "added", tab: "Agents" });
  expect(compared(page, page).kind).toBe("cells");
  const [base, here, there] = [[undefined], ["D"], ["E"]].map((last) => withFormulas(["A", ...last]));
  if (base === undefined || here === undefined || there === undefined) throw new Error("No version.");
  expect(compareVersions({ base, page: here, disk: there }).kind).toBe("added");
  expect(compareVersions({ base, page: base, disk: there }).kind).toBe("cells");
});

it("does not compare cell by cell what has another tab in the file, or one less", () => {
  const base = version(BASE, "Agents", ["Documents"]);
  const page = version(BASE, "Agents", ["Documents", "Ajouté ici"]);
  for (const disk of [version(BASE), version(BASE, "Agents", ["Papiers"])])
    expect(compareVersions({ base, page, disk })).toEqual({ kind: "tabs", side: "disk" });
  expect(compareVersions({ base, page, disk: base }).kind).toBe("cells");
});

it("grows the tab for a row of the file, keeps the page's looks and choices, and takes a date's own look", () => {
  const page = version(BASE);
  const format = { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } };
  const look = { textFormat: { bold: true } };
  const rows = page.sheets[0]?.rows ?? [];
  rows[1] = [{ value: "A", format: look, note: "aide" }];
  const disk = typed([1, 0, "Z"]);
  const diskRows = disk.sheets[0]?.rows ?? [];
  diskRows[1_200] = [{ value: 44_000, format }];
  const comparison = compareVersions({ base: page, page, disk });
  if (comparison.kind !== "cells") throw new Error("Cells were to be compared.");
  const [sheet] = united(
    { page, disk },
    comparison.differences,
    ({ changedIn }) => changedIn === "disk",
  ).sheets;
  expect(sheet?.rows[1]?.[0]).toEqual({ value: "Z", format: look, note: "aide" });
  expect(sheet?.rows[1_200]?.[0]).toEqual({ value: 44_000, format });
  expect(sheet?.properties.gridProperties.rowCount).toBe(1_201);
});

it("takes the values that the file’s program computed, as long as what they read is the same here", () => {
  const formula = "=SUMPRODUCT(A1:A2)";
  const notComputed = { type: "ERROR", text: NOT_COMPUTED, message: "" } as const;
  const summed = (addend: number, value: Cell["value"]): Spreadsheet => {
    const made = version([[1], [addend]]);
    const [first] = made.sheets;
    if (first !== undefined)
      first.rows[0] = [{ value: 1 }, { ...(value !== undefined && { value }), formula }];
    return made;
  };
  const base = summed(2, notComputed);
  const both = (page: Spreadsheet, disk: Spreadsheet): Cell["value"] => {
    const comparison = compareVersions({ base, page, disk });
    if (comparison.kind !== "cells") throw new Error("Cells were to be compared.");
    const result = united({ page, disk }, comparison.differences, ({ changedIn }) => changedIn === "disk");
    return withCurrentValues(result).sheets[0]?.rows[0]?.[1]?.value;
  };
  expect(both(summed(2, notComputed), summed(2, 3))).toBe(3);
  expect(both(summed(9, notComputed), summed(2, 3))).toMatchObject({ text: NOT_COMPUTED });
  // A program that computes nothing takes no value away.
  expect(both(summed(2, 3), summed(2, notComputed))).toBe(3);
});

const PLACES = Array.from({ length: 21 }, (_, index) => [Math.floor(index / 3), index % 3] as const);

function together(was: unknown, ours: unknown, theirs: unknown, isDiskKept: boolean): unknown {
  if (ours !== was && theirs !== was) return isDiskKept ? theirs : ours;
  return theirs === was ? ours : theirs;
}

function isFilledOtherwise(page: Spreadsheet, disk: Spreadsheet, row: number): boolean {
  const [here, there] = [page, disk].map((side) =>
    Array.from({ length: 3 }, (_, column) => textsOf(side)[row]?.[column] ?? "").join(),
  );
  return here !== there && here !== ",," && there !== ",,";
}

it("puts together all that either side typed, whatever it is, without asking where only one did", () => {
  const edits = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom("x", "y", "z")),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(edits, edits, fc.boolean(), (here, there, isDiskKept) => {
      // A row of one's own each, so that nothing seems to have moved.
      const named = (list: typeof here) =>
        list.map(([row, column, text]): [number, number, string] => [row, column, `${text}${row}`]);
      const [page, disk] = [typed(...named(here)), typed(...named(there))];
      const comparison = compared(page, disk);
      const isMixed = [4, 5, 6].some((row) => isFilledOtherwise(page, disk, row));
      expect(comparison.kind).toBe(isMixed ? "added" : "cells");
      if (comparison.kind !== "cells") return;
      const both = united({ page, disk }, comparison.differences, ({ changedIn }) =>
        changedIn === "both" ? isDiskKept : changedIn === "disk",
      );
      const [base, inPage, inDisk, result] = [version(BASE), page, disk, both].map(textsOf);
      for (const [row, column] of PLACES) {
        const [was, ours, theirs] = [base, inPage, inDisk].map((texts) => texts?.[row]?.[column]);
        expect(result?.[row]?.[column]).toBe(together(was, ours, theirs, isDiskKept));
      }
      // What was put together has nothing left to take from the file but what was chosen against it.
      const after = compareVersions({ base: version(BASE), page: both, disk });
      expect(after.kind === "cells" && after.differences.some(({ changedIn }) => changedIn === "disk")).toBe(
        false,
      );
    }),
    { numRuns: 200 },
  );
});
