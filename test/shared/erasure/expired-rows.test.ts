// Which closed rows have outlived the retention, and which of those approved are still there.
import { describe, expect, it } from "vitest";
import { undatedAlerts } from "../../../shared/erasure/erasure-words.ts";
import { expiredRows, stillDue } from "../../../shared/erasure/expired-rows.ts";
import type { RawCell, TabCells } from "../../../shared/reading/workbook-cells.ts";
import { day } from "../../support/workbook-cells.ts";

const TODAY = day("2021-01-15");
const MONTHS = 12;

/** Columns from rows of reference, receipt, status, answer and erasure. */
function cells(...rows: RawCell[][]): TabCells {
  const column = (index: number) => rows.map((row) => row[index]);
  return {
    reference: column(0),
    receivedOn: column(1),
    status: column(2),
    answeredOn: column(3),
    erasedOn: column(4),
  };
}

const rowsOf = (table: TabCells) => {
  const { due, undated } = expiredRows(table, MONTHS, TODAY);
  return { due: due.map(({ row }) => row), undated: undated.map(({ row }) => row) };
};

describe("expiredRows", () => {
  it.each([
    ["the day after the last month", "2020-01-14", [2]],
    ["the very day", "2020-01-15", []],
    ["a day to come", "2021-06-01", []],
  ])("counts months from the closing day: %s", (_case, closed, due) => {
    expect(rowsOf(cells(["A", day("2019-01-01"), "Répondue", day(closed), ""])).due).toEqual(due);
  });

  it("ends a month too short on its last day", () => {
    const closed = cells(["A", "", "Classée", day("2020-02-29"), ""]);
    expect(expiredRows(closed, 12, day("2021-02-28")).due).toEqual([]);
    expect(expiredRows(closed, 12, day("2021-03-01")).due).toHaveLength(1);
  });

  it("takes the three closing statuts, however they are typed, and no other", () => {
    const statuses = ["répondue", "CLASSEE", " Hors perimetre ", "Nouvelle", "En cours", "", "Close", true];
    const table = cells(...statuses.map((status) => ["A", "", status, day("2019-01-01"), ""]));
    expect(rowsOf(table)).toEqual({ due: [2, 3, 4], undated: [] });
  });

  it("counts from the receipt of what is Indésirable, whatever its answer", () => {
    const table = cells(
      ["A", day("2020-01-14"), "Indésirable", "", ""],
      ["B", day("2020-01-15"), "Indésirable", "", ""],
      ["C", day("2020-06-01"), "Indésirable", day("2019-01-01"), ""],
      ["D", "", "Indésirable", day("2019-01-01"), ""],
    );
    expect(rowsOf(table)).toEqual({ due: [2], undated: [5] });
    expect(undatedAlerts(expiredRows(table, MONTHS, TODAY).undated)).toMatchObject([
      { row: 5, message: expect.stringContaining("sans date utilisable dans « Reçue le »") },
    ]);
  });

  it("skips what was erased; a day that can't be read counts as empty", () => {
    const closed = day("2019-01-01");
    const table = cells(
      ["A", "", "Répondue", closed, day("2020-06-01")],
      ["B", "", "Répondue", closed, "01/06/2020"],
      ["C", "", "Répondue", closed, "bientôt"],
    );
    expect(rowsOf(table)).toEqual({ due: [4], undated: [] });
  });

  it.each(["subject", "message", "name", "email", "phone", "publishedAnswer"])(
    "takes again a row erased before, where %s was typed since",
    (key) => {
      const erased = ["A", "", "Répondue", day("2019-01-01"), day("2020-06-01")];
      const table = { ...cells(erased, erased, erased), [key]: ["", "A. Martin", "\u00a0"] };
      expect(rowsOf(table).due).toEqual([3]);
    },
  );

  it("takes again a row erased before, where an opinion with words came since", () => {
    const row = ["2020-0001", "", "Répondue", day("2019-01-01"), day("2020-06-01")];
    const rows = (...references: string[]) =>
      expiredRows(cells(row), MONTHS, TODAY, new Set(references)).due.map(({ reference }) => reference);
    expect(rows("2020-0001")).toEqual(["2020-0001"]);
    expect(rows("2020-0002")).toEqual([]);
  });

  it("never erases a row closed on no usable day, and tells it", () => {
    const table = cells(
      ["A", day("2018-01-01"), "Classée", "", ""],
      ["B", day("2018-01-01"), "Classée", "en 2018", ""],
      ["C", day("2018-01-02"), "Classée", day("2018-01-01"), ""],
      ["D", "", "Classée", "#REF!", ""],
    );
    expect(rowsOf(table)).toEqual({ due: [], undated: [2, 3, 4, 5] });
  });

  it("erases rows that no computation counts, and reads days typed as text", () => {
    const table = cells(["", "hier", "Répondue", "02/01/2019", undefined]);
    expect(expiredRows(table, MONTHS, TODAY).due).toEqual([
      {
        row: 2,
        reference: "",
        closedOn: day("2019-01-02"),
        closingColumn: "answeredOn",
        fingerprint: expect.any(String),
      },
    ]);
  });

  it("stands an empty tab", () => {
    expect(expiredRows({}, MONTHS, TODAY)).toEqual({ due: [], undated: [] });
  });
});

describe("stillDue", () => {
  const old = day("2019-01-01");
  const a = ["A", old, "Répondue", old, ""];
  const b = ["B", old, "Répondue", old, ""];
  const anonymous = ["", old, "Répondue", old, ""];
  const due = (...rows: RawCell[][]) => expiredRows(cells(...rows), MONTHS, TODAY).due;
  const kept = (approved: RawCell[][], current: RawCell[][]) =>
    stillDue(due(...approved), due(...current)).map(({ row }) => row);

  it("finds rows where they were moved", () => {
    expect(kept([a, b], [b, ["N", old, "Nouvelle", "", ""], a])).toEqual([2, 4]);
  });

  it("leaves rows that nobody approved, or that changed since", () => {
    expect(kept([a], [b])).toEqual([]);
    expect(kept([a, b], [["A", old, "Répondue", old + 1, ""], b])).toEqual([3]);
    expect(kept([a], [])).toEqual([]);
  });

  it("takes identical rows when all were approved, none when one more came", () => {
    expect(kept([anonymous, anonymous], [anonymous, anonymous])).toEqual([2, 3]);
    expect(kept([anonymous, anonymous], [anonymous])).toEqual([2]);
    expect(kept([anonymous], [anonymous, anonymous])).toEqual([]);
  });
});
