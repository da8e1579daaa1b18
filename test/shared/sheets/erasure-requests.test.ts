// The batch that erases: personal columns only, neighbouring rows together, wherever the columns stand.
import { describe, expect, it } from "vitest";
import { personalColumns } from "../../../shared/erasure/personal-columns.ts";
import { erasureRequests } from "../../../shared/sheets/erasure-requests.ts";

const POSITIONS = new Map([
  ["phone", 0],
  ["status", 1],
  ["subject", 2],
  ["message", 3],
  ["erasedOn", 4],
  ["email", 6],
  ["name", 5],
]);

/** Each range as `rows × columns`, half-open. */
function ranges(rows: number[]): string[] {
  return erasureRequests(7, POSITIONS, rows, { today: 44_211, isFormatted: true }).map(
    ({ updateCells, repeatCell }) => {
      const range = updateCells?.range ?? repeatCell?.range;
      const kind = updateCells === undefined ? "date" : "clear";
      return `${kind} ${range?.startRowIndex}-${range?.endRowIndex} × ${range?.startColumnIndex}-${range?.endColumnIndex}`;
    },
  );
}

describe("erasureRequests", () => {
  it("clears runs of columns and dates each block of rows", () => {
    expect(ranges([5, 3, 4])).toEqual([
      "clear 2-5 × 0-1",
      "clear 2-5 × 2-4",
      "clear 2-5 × 5-7",
      "date 2-5 × 4-5",
    ]);
    expect(ranges([2, 4])).toHaveLength(8);
    expect(ranges([])).toEqual([]);
  });

  it("never touches another column", () => {
    const touched = ranges([2]).map((range) => range.split("× ")[1]);
    expect(touched).not.toContain("1-2");
  });

  it("clears Réponse publiée where the tab has it", () => {
    const positions = new Map([...POSITIONS, ["publishedAnswer", 9]]);
    const starts = erasureRequests(7, positions, [2], { today: 1, isFormatted: true }).map(
      ({ updateCells }) => updateCells?.range?.startColumnIndex,
    );
    expect(starts).toContain(9);
  });

  it("refuses to erase a part only", () => {
    expect(() =>
      erasureRequests(7, new Map([["erasedOn", 1]]), [2], { today: 1, isFormatted: true }),
    ).toThrow("no position");
  });
});

describe("personalColumns", () => {
  it("are those that the form's notice and the help name", () => {
    expect(personalColumns().map(({ header }) => header)).toEqual([
      "Objet",
      "Message",
      "Nom",
      "Courriel",
      "Téléphone",
      "Réponse publiée",
    ]);
  });
});
