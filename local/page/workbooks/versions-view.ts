// The page's version and the file's as people compare them, and both put together as they chose.
import { keyColumnCount } from "../../../shared/workbook/desk-tabs.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Spreadsheet } from "../../google/sheets/model.ts";
import { WorkbookFileError } from "../../xlsx/workbook-file-error.ts";
import { notFound, PageError } from "../page-error.ts";
import type { CellChoice, ShownDifference, VersionsView } from "../protocol/versions.ts";
import { type CellDifference, type Comparison, compareVersions, united } from "./compare-versions.ts";
import type { Desk } from "./desk.ts";
import { shownText } from "./shown-text.ts";

/** Cells that only one side changed, shown beside those to choose. */
const MOST_SHOWN = 40;
const NOTHING = { counts: { page: 0, disk: 0, both: 0 }, shown: [], rest: [] };

/** What the two versions of a workbook's file differ in. @throws PageError when there are no two. */
export function versionsView(desk: Desk, id: string): VersionsView {
  const { file } = desk.workbook(id);
  const { conflict } = file;
  if (conflict === null) throw notFound("L’autre version de ce classeur");
  const { changedAt } = conflict;
  try {
    const { program, commonAt, base, disk } = file.versions();
    const page = desk.spreadsheet(id);
    const comparison = compareVersions({ base, page, disk });
    const facts = { program, changedAt, commonAt: commonAt.toISOString() };
    if (comparison.kind !== "cells") return { ...facts, obstacle: obstacleOf(comparison), ...NOTHING };
    return { ...facts, obstacle: null, ...shownDifferences(page, comparison.differences) };
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    const facts = { program: "Un autre programme", changedAt, commonAt: changedAt };
    return { ...facts, obstacle: error.message, ...NOTHING };
  }
}

/**
 * Puts both versions together, the file's own in a copy beside, whose name is answered.
 * @throws PageError when they can't be, or a cell that both changed is not among the choices.
 */
export async function unite(desk: Desk, id: string, choices: readonly CellChoice[]): Promise<string> {
  const { file } = desk.workbook(id);
  const { seen, base, disk } = file.versions();
  const page = desk.spreadsheet(id);
  const comparison = compareVersions({ base, page, disk });
  if (comparison.kind !== "cells") throw new PageError(obstacleOf(comparison), 409);
  const sides = new Map(choices.map((choice) => [placeKey(choice), choice.side]));
  const sideOf = (difference: CellDifference): "page" | "disk" => {
    if (difference.changedIn !== "both") return difference.changedIn;
    const side = sides.get(placeKey(difference));
    if (side !== undefined) return side;
    throw new PageError("D’autres cellules ont changé des deux côtés depuis : comparez à nouveau.", 409);
  };
  const result = united(
    { page, disk },
    comparison.differences,
    (difference) => sideOf(difference) === "disk",
  );
  desk.write(() => desk.google.spreadsheets.put(result));
  const copyName = await file.takePage(seen);
  desk.tellWorkbook(id);
  return copyName;
}

function placeKey({ tab, row, column }: Pick<CellChoice, "tab" | "row" | "column">): string {
  return JSON.stringify([tab, row, column]);
}

function obstacleOf(comparison: Exclude<Comparison, { kind: "cells" }>): string {
  if (comparison.kind === "added") {
    return `Des lignes ont été ajoutées des deux côtés dans « ${comparison.tab} » : les deux versions ne peuvent pas être réunies.`;
  }
  const where = comparison.side === "page" ? "ici" : "dans le fichier";
  return comparison.kind === "tabs"
    ? `Des onglets ont été ajoutés ou retirés ${where} : les deux versions ne peuvent pas être réunies.`
    : `Des lignes ou des colonnes de « ${comparison.tab} » ont été déplacées ${where} : les deux versions ne peuvent pas être réunies.`;
}

function shownDifferences(
  page: Spreadsheet,
  differences: readonly CellDifference[],
): Pick<VersionsView, "counts" | "shown" | "rest"> {
  const of = (changedIn: CellDifference["changedIn"]): CellDifference[] =>
    differences.filter((difference) => difference.changedIn === changedIn);
  const asked = of("both");
  const others = differences.filter(({ changedIn }) => changedIn !== "both");
  const rest = new Map<string, VersionsView["rest"][number]>();
  for (const { tab, changedIn } of others.slice(MOST_SHOWN)) {
    if (changedIn === "both") continue;
    const known = rest.get(`${changedIn} ${tab}`) ?? { tab, changedIn, count: 0 };
    rest.set(`${changedIn} ${tab}`, { ...known, count: known.count + 1 });
  }
  return {
    counts: { page: of("page").length, disk: of("disk").length, both: asked.length },
    shown: [...asked, ...others.slice(0, MOST_SHOWN)].map((difference) => shown(page, difference)),
    rest: [...rest.values()],
  };
}

function shown(page: Spreadsheet, difference: CellDifference): ShownDifference {
  const { tab, row, column, base, page: here, disk, changedIn } = difference;
  const textOf = (cell: Cell | undefined): string =>
    cell === undefined ? "" : shownText(cell, page.properties);
  return {
    tab,
    row,
    column,
    about: rowName(page, tab, row, textOf),
    before: textOf(base),
    here: textOf(here),
    inFile: textOf(disk),
    changedIn,
  };
}

/** The key columns of a row, as it stands here. */
function rowName(
  { sheets }: Spreadsheet,
  title: string,
  row: number,
  textOf: (cell: Cell | undefined) => string,
): string {
  const known = Object.values(TABS).find((tab) => comparableName(tab.title) === comparableName(title));
  const cells = sheets.find(({ properties }) => properties.title === title)?.rows[row] ?? [];
  if (cells.every((cell) => textOf(cell) === "")) return "nouvelle ligne";
  const keys = cells.slice(0, known === undefined ? 0 : keyColumnCount(known)).map(textOf);
  return keys.filter((text) => text !== "").join(", ");
}
