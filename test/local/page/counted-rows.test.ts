// The rows that a rate counts are those that its own figure says, for every indicator of the example.
import { afterAll, beforeAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { countedRows } from "../../../local/page/workbooks/counted-rows.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { analysisOf } from "../../../local/page/workbooks/standing.ts";
import { tabSummary } from "../../../local/page/workbooks/tab-summary.ts";
import { daySerial } from "../../../shared/calendar/day.ts";
import { temporaryFolder } from "./running-page.ts";

const YEAR = 4;
const folder = temporaryFolder();
const desk = new Desk(folder.path);
let id = "";

beforeAll(async () => {
  id = (await desk.add("Comptées", await preparedWorkbook(AIX_2020))).id;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

/** The first cells of the rows counted, and the tab that they are in. */
function counted(code: string, period: number): { tab: string; cells: unknown[][] } | null {
  const found = countedRows(desk, id, code, period);
  const sheet = desk.spreadsheet(id).sheets.find(({ properties }) => properties.sheetId === found?.sheetId);
  if (found === null || sheet === undefined) return null;
  return {
    tab: sheet.properties.title,
    cells: found.rows.map((row) => (sheet.rows[row] ?? []).slice(0, 4).map((cell) => cell?.value)),
  };
}

/** In which periods an indicator has rows counted. */
const periods = (code: string): boolean[] =>
  [0, 1, 2, 3, YEAR].map((period) => counted(code, period) !== null);

/** Where the periodicity of an indicator is typed. */
function periodicityOf(code: string) {
  const sheet = desk.spreadsheet(id).sheets.find(({ properties }) => properties.title === "Indicateurs");
  const [header, ...rows] = sheet?.rows ?? [];
  const column = header?.findIndex((cell) => cell?.value === "Périodicité") ?? -1;
  const row = 1 + rows.findIndex((cells) => cells?.[0]?.value === code);
  return { workbookId: id, sheetId: sheet?.properties.sheetId ?? -1, row, column };
}

it("are as many as the figure rests on", () => {
  const analysis = analysisOf(desk.spreadsheet(id));
  if (analysis.kind === "blocked") throw new Error("The example can't be computed.");
  // A campaign's rows are items, and its figures people.
  const automatic = analysis.rates.filter(
    ({ coverage, code }) => coverage === null && !/^SAT[13]$/.test(code),
  );
  expect(automatic.length).toBeGreaterThan(10);
  for (const { code, sampleSize, year } of automatic)
    expect([code, counted(code, YEAR)?.cells.length ?? 0]).toEqual([code, sampleSize ?? year ?? 0]);
  for (const { code, coverage, detail } of analysis.rates.filter((rate) => rate.coverage !== null))
    expect([code, counted(code, YEAR)?.cells.length, detail]).toEqual([code, coverage?.coveredSteps, detail]);
});

it("are those of the period, in the tab that they were typed in", () => {
  const winter = counted("tel1", 0);
  expect(winter?.tab).toBe("Relevés");
  expect(winter?.cells.map((cells) => [cells[1], cells[2]])).toEqual([
    ["TEL1", 1124],
    ["TEL1", 1058],
  ]);
  // Suspended, and nothing to count.
  expect(counted("TEL1", 1)).toBeNull();
  expect(counted("REC4", YEAR)).toBeNull();
  expect(counted("REC1", 0)?.tab).toBe("Réclamations");
});

it("are none in a quarter whose rate is not computed: verifications, half-years", () => {
  expect(counted("DOC1", YEAR)?.tab).toBe("Documents");
  expect(periods("DOC1")).toEqual([false, false, false, false, true]);
  expect(periods("TEL1")).toEqual([true, false, true, true, true]);
  const { workbookId, sheetId, row, column } = periodicityOf("TEL1");
  const place = { workbookId, sheetId, clientId: "moi", rowVersion: 0 };
  editCells(desk, place, [[row, column, "Semestrielle"]]);
  expect(periods("TEL1")).toEqual([false, false, false, false, true]);
  editCells(desk, place, [[row, column, ""]]);
});

it("leave the overall item of a campaign to its own rate, and the others to theirs", () => {
  const rows = (code: string): number[] => countedRows(desk, id, code, YEAR)?.rows ?? [];
  const [overall, items, answered] = [rows("SAT1"), rows("SAT2"), rows("SAT3")];
  expect(overall.length).toBeGreaterThan(0);
  expect(items.length).toBeGreaterThan(overall.length);
  expect(overall.some((row) => items.includes(row))).toBe(false);
  expect([...overall, ...items].toSorted((one, other) => one - other)).toEqual(answered);
});

it("are in a tab that is said to hold them, from the first month to the last", () => {
  const sheet = desk.spreadsheet(id).sheets.find(({ properties }) => properties.title === "Relevés");
  if (sheet === undefined) throw new Error("The example has no « Relevés ».");
  expect(tabSummary(sheet)).toBe("88\u00a0lignes, de janvier à décembre 2020");
  const without = (months: (value: unknown) => boolean) => ({
    ...sheet,
    rows: sheet.rows.filter((row, index) => index === 0 || !months(row?.[0]?.value)),
  });
  const december = daySerial(2020, 12, 1);
  expect(tabSummary(without((month) => month !== december))).toBe("11\u00a0lignes, décembre 2020");
  const early = without((month) => typeof month === "number" && month < daySerial(2020, 8, 1));
  expect(tabSummary(early)).toMatch(/^\d+\slignes, d’août à décembre 2020$/);
  // A month typed as text is one, a slip that no year has is none.
  const typed = [20_201_102, 12, "juillet 2021"].map((value) => [{ value }]);
  expect(tabSummary({ ...sheet, rows: [...sheet.rows, ...typed] })).toBe(
    "91\u00a0lignes, de janvier 2020 à juillet 2021",
  );
});
